import { type AudioClip, must, type TrackRole } from '../../shared/model/index.ts'
import { useProject } from '../client/index.ts'
import { useSay } from '../ui/languageStore.ts'
import { PropertyRow } from './PropertyRow.tsx'
import { commonValue } from './propertyValues.ts'
import { Section } from './Section.tsx'

const DECIBELS: Intl.NumberFormatOptions = { maximumFractionDigits: 1, signDisplay: 'exceptZero' }

/** How loud the selected sounds are: one control for each kind of sound, so that a take keeps its balance. */
export function SoundProperties({ clips }: { readonly clips: readonly AudioClip[] }) {
  const say = useSay()
  const doc = useProject((state) => state.doc)
  const byRole = Map.groupBy(clips, (clip): TrackRole => must(doc, clip.trackId).role)
  return (
    <Section title={say('inspector.volume')}>
      {[...byRole].map(([role, ofRole]) => (
        <PropertyRow
          key={role}
          label={say('inspector.volumeOf', { role: say(`timeline.role.${role}`) })}
          caption={say(`timeline.role.${role}`)}
          value={commonValue(ofRole, ({ gainDb }) => gainDb)}
          min={-60}
          max={12}
          step={0.5}
          neutral={0}
          format={DECIBELS}
          edit="setClipGain"
          stepsFor={(gainDb) => [{ name: 'setClipGain', input: { clipIds: ofRole.map(({ id }) => id), gainDb } }]}
        />
      ))}
    </Section>
  )
}
