import { useSay } from '../ui/languageStore.ts'
import { PropertyRow } from './PropertyRow.tsx'
import { commonValue, type PictureClip, type PictureProperty, pictureSteps, pictureValue } from './propertyValues.ts'
import { Section } from './Section.tsx'

const PERCENT: Intl.NumberFormatOptions = { style: 'percent', maximumFractionDigits: 1 }

/** Where the selected pictures sit and how much shows through them. */
export function PictureProperties({ clips }: { readonly clips: readonly PictureClip[] }) {
  const say = useSay()
  const of = (property: PictureProperty) => ({
    value: commonValue(clips, (clip) => pictureValue(clip, property)),
    format: PERCENT,
    edit: 'setClipLook' as const,
    stepsFor: (value: number) => pictureSteps(clips, property, value),
  })
  return (
    <Section title={say('inspector.picture')}>
      <PropertyRow label={say('inspector.opacity')} min={0} max={1} step={0.01} neutral={1} {...of('opacity')} />
      <PropertyRow
        label={say('inspector.positionX')}
        min={-1}
        max={1}
        step={0.005}
        neutral={0}
        origin={0}
        fieldRange={[-10, 10]}
        {...of('x')}
      />
      <PropertyRow
        label={say('inspector.positionY')}
        min={-1}
        max={1}
        step={0.005}
        neutral={0}
        origin={0}
        fieldRange={[-10, 10]}
        {...of('y')}
      />
      <PropertyRow
        label={say('inspector.scale')}
        min={0.05}
        max={3}
        step={0.01}
        neutral={1}
        origin={1}
        fieldRange={[0.01, 50]}
        {...of('scale')}
      />
    </Section>
  )
}
