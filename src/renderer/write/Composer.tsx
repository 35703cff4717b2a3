import { Sparkles } from 'lucide-react'
import { must } from '../../shared/model/index.ts'
import { useGreeting, useHost } from '../app/HostContext.tsx'
import { useProject } from '../client/index.ts'
import { Button } from '../ui/Button.tsx'
import { Hint } from '../ui/Hint.tsx'
import { useSay } from '../ui/languageStore.ts'
import { TextField } from '../ui/TextField.tsx'
import { ComposerOptions } from './ComposerOptions.tsx'
import { compose, shotRequestOf, useComposition } from './composerStore.ts'
import { ExamplePrompts } from './ExamplePrompts.tsx'
import { generateComposed } from './generateShot.ts'
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
  const request = empty ? null : shotRequestOf(composition, sequence, composition.seed ?? 0)
  const reading = useReading(host, provider?.id, request)
  const refused = reading.kind === 'read' && !reading.outcome.ok && !reading.stale
  const possible = provider !== undefined && !empty && !refused
  const generate = () => {
    if (provider && possible) void generateComposed(host, provider.id)
  }

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
        <Hint text={say('write.generate')} shortcut="Mod+Enter">
          <Button look="lamp" onPress={generate} isDisabled={!possible} className="w-full">
            <Sparkles size={16} aria-hidden />
            {say('write.generate')}
          </Button>
        </Hint>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section className="min-h-0 grow overflow-y-auto px-3 pb-3" tabIndex={0} aria-label={say('write.readingTitle')}>
        {empty ? <ExamplePrompts onChoose={(prompt) => compose({ prompt })} /> : <ReadingView reading={reading} />}
      </section>
    </form>
  )
}
