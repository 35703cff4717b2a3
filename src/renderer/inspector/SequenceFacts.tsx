import { LANGUAGE_NAMES, LANGUAGES } from '../../shared/i18n/index.ts'
import { must, type SequenceRecord, sequenceIndex } from '../../shared/model/index.ts'
import { formatTimecode, type Rate, SEQUENCE_RATES, sameRate, ZERO } from '../../shared/time/index.ts'
import { projectSession, useProject } from '../client/index.ts'
import { rateWords } from '../ui/formatting.ts'
import { useLanguage, useSay } from '../ui/languageStore.ts'
import { Segments } from '../ui/Segments.tsx'
import { type Choice, Select } from '../ui/Select.tsx'
import { FactRow, Section } from './Section.tsx'

const SIZES: readonly (readonly [number, number])[] = [
  [1920, 1080],
  [1280, 720],
  [1080, 1920],
  [720, 1280],
  [1080, 1080],
]

/** The film's format: shown, and changed, while nothing is selected. */
export function SequenceFacts() {
  const say = useSay()
  const language = useLanguage()
  const doc = useProject((state) => state.doc)
  const sequence = useProject((state) => must(state.doc, state.sequenceId))
  const index = sequenceIndex(doc, sequence.id)
  const project = useProject((state) => must(state.doc, state.projectId))
  const clips = index?.tracks.reduce((sum, lane) => sum + lane.clips.length, 0) ?? 0
  const setFormat = (width: number, height: number, frameRate: Rate) =>
    projectSession().run('setSequenceFormat', { sequenceId: sequence.id, width, height, frameRate })
  const rateChoices: Choice<string>[] = SEQUENCE_RATES.map((frameRate) => ({
    value: rateName(frameRate),
    label: rateWords(frameRate, say, language),
  }))
  return (
    <Section title={say('inspector.sequence')}>
      <Select
        label={say('inspector.size')}
        value={sizeName(sequence.width, sequence.height)}
        choices={sizeChoices(sequence, (width, height) => say('common.pixels', { width, height }))}
        onChange={(name) => {
          const [width, height] = name.split('x').map(Number) as [number, number]
          setFormat(width, height, sequence.frameRate)
        }}
      />
      <Select
        label={say('inspector.frameRate')}
        value={rateName(sequence.frameRate)}
        choices={rateChoices}
        onChange={(name) => {
          const chosen = SEQUENCE_RATES.find((known) => rateName(known) === name)
          if (chosen && !sameRate(chosen, sequence.frameRate)) setFormat(sequence.width, sequence.height, chosen)
        }}
      />
      <Segments
        label={say('start.language')}
        value={project.language}
        choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        onChange={(chosen) => projectSession().run('setLanguage', { language: chosen })}
      />
      <dl>
        <FactRow name={say('inspector.length')}>
          <span className="figures">{formatTimecode(index?.end ?? ZERO, sequence.frameRate)}</span>
        </FactRow>
        <FactRow name={say('inspector.clips')}>
          <span className="figures">{clips}</span>
        </FactRow>
      </dl>
    </Section>
  )
}

function sizeChoices(sequence: SequenceRecord, words: (width: number, height: number) => string): Choice<string>[] {
  const known = SIZES.some(([width, height]) => width === sequence.width && height === sequence.height)
  const sizes = known ? SIZES : [[sequence.width, sequence.height] as const, ...SIZES]
  return sizes.map(([width, height]) => ({ value: sizeName(width, height), label: words(width, height) }))
}

function sizeName(width: number, height: number): string {
  return `${width}x${height}`
}

function rateName({ num, den }: Rate): string {
  return `${num}/${den}`
}
