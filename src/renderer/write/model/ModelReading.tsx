import { MessageCircleQuestion } from 'lucide-react'
import type { ModelComparison, ReadingDifference } from '../../../shared/chatReading/difference.ts'
import { differenceWords } from '../../../shared/chatReading/differenceWords.ts'
import { isTaken, takenOf } from '../../../shared/chatReading/takeDifferences.ts'
import type { ShotRequest } from '../../../shared/model/index.ts'
import { useGreeting, useHost } from '../../app/HostContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useSay } from '../../ui/languageStore.ts'
import { Segments } from '../../ui/Segments.tsx'
import { compose, useComposition } from '../composerStore.ts'
import { askModel, useAsking } from './modelStore.ts'

/** Where the person has turned it on: the button that asks a chat model, and in what it reads the words differently. */
export function ModelReading({ request }: { readonly request: ShotRequest }) {
  const say = useSay()
  const host = useHost()
  const { modelReading } = useGreeting().settings
  const asking = useAsking(request.prompt)
  if (!modelReading.isOn) return null
  const isAsking = asking.kind === 'asking'
  return (
    <section aria-label={say('model.title')} className="flex flex-col items-start gap-2 text-xs">
      <Button
        look="plain"
        size="small"
        className="max-w-full"
        onPress={() => (isAsking ? asking.stop() : void askModel(host, request))}
      >
        <MessageCircleQuestion size={14} className="shrink-0" aria-hidden />
        <span className="truncate">
          {isAsking ? say('model.stop') : say('model.ask', { model: modelReading.model || say('model.unnamed') })}
        </span>
      </Button>
      <p className={isAsking ? 'breathing text-faint' : 'text-faint'} role="status">
        {isAsking ? say('model.asking') : say('model.sends', { host: hostOf(modelReading.baseUrl) })}
      </p>
      {asking.kind === 'answered' ? (
        asking.outcome.ok ? (
          <Differences comparison={asking.outcome.value} />
        ) : (
          <p className="text-alarm" role="alert">
            {say(`model.failed.${asking.outcome.refusal.code}`)} {say('model.rulesUsed')}
            {asking.outcome.refusal.detail ? (
              <span className="block text-faint">{asking.outcome.refusal.detail}</span>
            ) : null}
          </p>
        )
      ) : null}
    </section>
  )
}

/** The host of an address as typed, to say where words go. */
function hostOf(baseUrl: string): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl
}

function Differences({ comparison }: { readonly comparison: ModelComparison }) {
  const say = useSay()
  const { corrections } = useComposition()
  const { differences, left, model } = comparison
  const { fromModel } = corrections
  const taken = differences.filter((one) => isTaken(fromModel, one))
  const take = (next: readonly ReadingDifference[]) => {
    const { fromModel: _, ...own } = corrections
    const all = takenOf(next)
    compose({ corrections: all === undefined ? own : { ...own, fromModel: all } })
  }
  return (
    <div className="flex w-full flex-col gap-2">
      <p className="text-soft">
        {differences.length === 0
          ? say('model.same', { model })
          : say('model.differs', { model, count: differences.length })}
        {left > 0 ? <span className="block text-faint">{say('model.left', { count: left })}</span> : null}
      </p>
      {differences.length > 1 ? (
        <div className="flex flex-wrap gap-2">
          <Button
            look="plain"
            size="small"
            isDisabled={taken.length === differences.length}
            onPress={() => take(differences)}
          >
            {say('model.takeAll')}
          </Button>
          <Button look="plain" size="small" isDisabled={taken.length === 0} onPress={() => take([])}>
            {say('model.takeNone')}
          </Button>
        </div>
      ) : null}
      <ul className="flex flex-col gap-2">
        {differences.map((one) => (
          <li key={one.id}>
            <Difference
              difference={one}
              isTaken={taken.includes(one)}
              onTake={(isWanted) => take(isWanted ? [...taken, one] : taken.filter((other) => other !== one))}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface DifferenceProps {
  readonly difference: ReadingDifference
  readonly isTaken: boolean
  readonly onTake: (isWanted: boolean) => void
}

function Difference({ difference, isTaken: isChosen, onTake }: DifferenceProps) {
  const say = useSay()
  const { about, rules, model } = differenceWords(difference, useLanguage())
  return (
    <Segments
      label={say('model.differ', { about, rules, model })}
      value={isChosen ? 'model' : 'rules'}
      choices={[
        { value: 'rules', label: say('model.ofRules') },
        { value: 'model', label: say('model.ofModel') },
      ]}
      onChange={(choice) => onTake(choice === 'model')}
    />
  )
}
