import { Sparkles } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { must } from '../../shared/model/index.ts'
import { useGreeting, useHost } from '../app/HostContext.tsx'
import { useProject } from '../client/index.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { Hint } from '../ui/Hint.tsx'
import { useSay } from '../ui/languageStore.ts'
import { Segments } from '../ui/Segments.tsx'
import { TextField } from '../ui/TextField.tsx'
import { ComposerOptions } from './ComposerOptions.tsx'
import { compose, shotRequestOf, useComposition } from './composerStore.ts'
import { ExamplePrompts } from './ExamplePrompts.tsx'
import { generateComposed, generateFilm } from './generateShot.ts'
import { useGenerateWhenReady } from './generateWhenReady.ts'
import { ModelReading } from './model/ModelReading.tsx'
import { PlanView } from './plan/PlanView.tsx'
import { chosenShots, filmSeconds, NO_EDITS } from './plan/planEdits.ts'
import { chooseShots, useShots } from './plan/planStore.ts'
import { usePlan } from './plan/usePlan.ts'
import { ReadingView } from './ReadingView.tsx'
import { useReading } from './useReading.ts'

/** Words in: the prompt, how it is to be made, and what the generator makes of it while one writes. */
export function Composer() {
  const say = useSay()
  const host = useHost()
  const { providers } = useGreeting()
  const composition = useComposition()
  const sequence = useProject((state) => must(state.doc, state.sequenceId))

  const provider = providers.find(({ id }) => id === composition.provider) ?? providers[0]
  const empty = composition.prompt.trim() === ''
  const { isOneShot, nextSeed, edits } = useShots()
  const request = empty ? null : shotRequestOf(composition, sequence, composition.seed ?? nextSeed)
  const reading = useReading(host, provider?.id, request)
  const planning = usePlan(host, provider?.id, request)
  const plan = planning.kind === 'planned' ? planning.plan : undefined
  const shots = useMemo(() => (plan === undefined ? [] : chosenShots(plan, edits)), [plan, edits])
  const told = plan?.shots.map(({ words }) => words).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was changed of other shots means nothing for these
  useEffect(() => chooseShots({ edits: NO_EDITS }), [told])
  const several = plan !== undefined && !isOneShot ? shots.filter((shot) => !shot.isLeftOut) : undefined
  const isPlanOld = several !== undefined && planning.kind === 'planned' && planning.isStale
  const refused = reading.kind === 'read' && !reading.outcome.ok && !reading.stale
  const isPlanning = planning.kind === 'waiting' && !isOneShot
  const isPossible = provider !== undefined && !empty && (several ? several.length > 0 : !refused)
  const readiness = !isPossible ? 'impossible' : isPlanning || isPlanOld ? 'coming' : 'ready'
  const { isAwaited, ask: generate } = useGenerateWhenReady(readiness, composition.prompt, () => {
    if (provider === undefined) return
    void (several ? generateFilm(host, provider.id, several) : generateComposed(host, provider.id))
  })
  const generateWords = isAwaited
    ? say('write.generateAwaited')
    : several && several.length > 1
      ? say('plan.generate', { count: several.length })
      : say('write.generate')

  return (
    <form
      className="flex min-h-0 grow flex-col"
      // Enter in a number field confirms the number: only Ctrl+Enter and the button begin a shot.
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        generate()
      }}
    >
      <div className="flex flex-col gap-3 p-3">
        <TextField
          label={say('write.question')}
          placeholder={say('write.placeholder')}
          lines={4}
          value={composition.prompt}
          maxLength={4000}
          onChange={(prompt) => compose({ prompt })}
        />
        {provider ? <ComposerOptions provider={provider} providers={providers} sequence={sequence} /> : null}
        {plan ? (
          <Segments
            label={say('plan.chooseLabel')}
            value={isOneShot ? 'one' : 'several'}
            choices={[
              { value: 'several', label: say('plan.several') },
              { value: 'one', label: say('plan.one') },
            ]}
            onChange={(choice) => chooseShots({ isOneShot: choice === 'one' })}
          />
        ) : null}
        <Hint text={generateWords} shortcut="Mod+Enter">
          <Button look="lamp" onPress={generate} isDisabled={!isPossible} className="w-full">
            <Sparkles size={16} aria-hidden className={classes(isAwaited && 'breathing')} />
            {generateWords}
          </Button>
        </Hint>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section className="min-h-0 grow overflow-y-auto px-3 pb-3" tabIndex={0} aria-label={say('write.readingTitle')}>
        {empty ? (
          <ExamplePrompts onChoose={(prompt) => compose({ prompt })} />
        ) : (
          <div className="flex flex-col gap-4">
            {isPlanning ? (
              <div className="flex items-center justify-between gap-2">
                <p className="breathing text-xs text-faint" role="status">
                  {say('plan.planning')}
                </p>
                <Button look="quiet" size="small" onPress={() => chooseShots({ isOneShot: true })}>
                  {say('plan.one')}
                </Button>
              </div>
            ) : null}
            {planning.kind === 'failed' ? <p className="text-xs text-soft">{say('plan.failed')}</p> : null}
            {plan && !isOneShot ? (
              <PlanView
                shots={shots}
                edits={edits}
                isStale={isPlanOld}
                onEdit={(next) => chooseShots({ edits: next })}
              />
            ) : null}
            {request && !refused ? <ModelReading request={request} /> : null}
            <ReadingView reading={reading} {...(several ? { filmSeconds: filmSeconds(shots) } : {})} />
          </div>
        )}
      </section>
    </form>
  )
}
