import { type ClipRecord, must } from '../../shared/model/index.ts'
import { formatTimecode } from '../../shared/time/index.ts'
import { useProject } from '../client/index.ts'
import { useSay } from '../ui/languageStore.ts'
import { FactRow, Section } from './Section.tsx'

/** What is selected: one clip (with what is linked to it) by name, start and length, or how many clips. */
export function ClipFacts({ clips }: { readonly clips: readonly ClipRecord[] }) {
  const say = useSay()
  const { frameRate } = useProject((state) => must(state.doc, state.sequenceId))
  const leader = leadingClip(clips)
  if (!leader) return <Section title={say('inspector.several', { count: clips.length })}>{null}</Section>
  return (
    <Section title={leader.name === '' ? say('inspector.clip') : leader.name}>
      <dl>
        <FactRow name={say('inspector.start')}>
          <span className="figures">{formatTimecode(leader.start, frameRate)}</span>
        </FactRow>
        <FactRow name={say('inspector.length')}>
          <span className="figures">{formatTimecode(leader.duration, frameRate)}</span>
        </FactRow>
      </dl>
    </Section>
  )
}

/** The clip that stands for the selection: the only one, or the picture when all are linked. */
function leadingClip(clips: readonly ClipRecord[]): ClipRecord | undefined {
  const [first] = clips
  if (!first || clips.length === 1) return first
  const linked = first.link !== null && clips.every(({ link }) => link === first.link)
  return linked ? (clips.find(({ kind }) => kind !== 'audio') ?? first) : undefined
}
