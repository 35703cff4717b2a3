import { Ban, Check, CircleDashed } from 'lucide-react'
import type { ReactNode } from 'react'
import { isMessageKey } from '../../shared/i18n/index.ts'
import type { Understanding, UnderstoodFact } from '../../shared/scene/understanding.ts'
import { classes } from '../ui/classes.ts'
import { type Say, useSay } from '../ui/languageStore.ts'

/** What the generator said about a prompt: understood, assumed, and what it cannot do. */
export function UnderstandingList({ understanding }: { readonly understanding: Understanding }) {
  const say = useSay()
  const { unmet } = understanding
  const understood = bySubject(understanding.understood)
  const assumed = bySubject(understanding.assumed)
  return (
    <div className="flex flex-col gap-3" data-selectable>
      <UnmetWishes unmet={unmet} />
      {understood.length > 0 ? (
        <Group title={say('write.understood')} icon={<Check size={13} className="text-lamp" aria-hidden />}>
          {understood.map((fact, index) => (
            <Fact key={`${fact.subject}-${fact.value}`} fact={fact} follows={understood[index - 1]} />
          ))}
        </Group>
      ) : null}
      {assumed.length > 0 ? (
        <Group title={say('write.assumed')} icon={<CircleDashed size={13} className="text-faint" aria-hidden />}>
          {assumed.map((fact, index) => (
            <Fact key={`${fact.subject}-${fact.value}`} fact={fact} follows={assumed[index - 1]} quiet />
          ))}
        </Group>
      ) : null}
    </div>
  )
}

/** The words that are out of reach, each with the reason. */
export function UnmetWishes({ unmet }: { readonly unmet: Understanding['unmet'] }) {
  const say = useSay()
  if (unmet.length === 0) return null
  return (
    <Group title={say('write.unmet')} icon={<Ban size={13} className="text-alarm" aria-hidden />}>
      {unmet.map((wish) => (
        <li key={`${wish.words}-${wish.explanation}`} className="text-xs leading-4">
          <q className="text-ink">{wish.words}</q>
          <span className="text-soft"> — {wish.explanation}</span>
        </li>
      ))}
    </Group>
  )
}

/** What is said of one thing stands together, in the order in which the things were first named. */
function bySubject(facts: readonly UnderstoodFact[]): readonly UnderstoodFact[] {
  return [...Map.groupBy(facts, ({ subject }) => subject).values()].flat()
}

interface GroupProps {
  readonly title: string
  readonly icon: ReactNode
  readonly children: ReactNode
}

function Group({ title, icon, children }: GroupProps) {
  return (
    <section>
      <h3 className="mb-1 flex items-center gap-1.5 text-2xs text-faint">
        {icon}
        {title}
      </h3>
      <ul className="flex flex-col gap-1 pl-[19px]">{children}</ul>
    </section>
  )
}

interface FactProps {
  readonly fact: UnderstoodFact
  /** The fact above: what is said of the same thing names it once. */
  readonly follows: UnderstoodFact | undefined
  readonly quiet?: boolean
}

function Fact({ fact, follows, quiet }: FactProps) {
  const say = useSay()
  const { source } = fact
  return (
    <li className="grid grid-cols-[minmax(72px,34%)_1fr] gap-2 text-xs leading-4">
      <span className={fact.subject === follows?.subject ? 'unseen' : 'text-faint'}>{printed(fact.subject, say)}</span>
      <span className={classes('col-start-2', quiet ? 'text-soft' : 'text-ink')}>
        {printed(fact.value, say)}
        {source.kind === 'inferred' ? (
          <span className="block text-faint">{say('write.because', { reason: source.because })}</span>
        ) : null}
        {source.kind === 'corrected' ? <span className="text-lamp"> · {say('correct.corrected')}</span> : null}
        {source.kind === 'llm' ? <span className="text-lamp"> · {say('model.fromModel')}</span> : null}
      </span>
    </li>
  )
}

function printed(words: string, say: Say): string {
  return isMessageKey(words) ? say(words) : words
}
