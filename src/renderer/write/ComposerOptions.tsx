import type { ProviderInfo } from '../../shared/contract/index.ts'
import type { SequenceRecord } from '../../shared/model/index.ts'
import { classes } from '../ui/classes.ts'
import { useSay } from '../ui/languageStore.ts'
import { NumberField } from '../ui/NumberField.tsx'
import { Segments } from '../ui/Segments.tsx'
import { Select } from '../ui/Select.tsx'
import { compose, type PlacementKind, seedWithin, shotSize, useComposition } from './composerStore.ts'

export interface ComposerOptionsProps {
  readonly provider: ProviderInfo
  readonly providers: readonly ProviderInfo[]
  readonly sequence: SequenceRecord
}

/** How the shot is made: quality, length, seed, and where it goes. An empty number means that the studio chooses. */
export function ComposerOptions({ provider, providers, sequence }: ComposerOptionsProps) {
  const say = useSay()
  const composition = useComposition()
  const { qualities, minSeconds, maxSeconds, repeatable } = provider.capabilities
  const size = shotSize(sequence, composition.quality)
  const places: readonly { value: PlacementKind; label: string }[] = [
    { value: 'end', label: say('write.placeEnd') },
    { value: 'at', label: say('write.placePlayhead') },
    { value: 'library', label: say('write.placeLibrary') },
  ]
  return (
    <div className="flex flex-col gap-2">
      {providers.length > 1 ? (
        <Select
          label={say('write.provider')}
          value={provider.id}
          choices={providers.map(({ id, name, capabilities }) => ({
            value: id,
            label: name,
            ...(capabilities.paid ? { note: say('write.paid') } : {}),
          }))}
          onChange={(id) => compose({ provider: id })}
        />
      ) : null}
      <Segments
        label={`${say('write.quality')} · ${say('common.pixels', size)}`}
        value={composition.quality}
        choices={qualities.map((value) => ({ value, label: say(`quality.${value}`) }))}
        onChange={(quality) => compose({ quality })}
      />
      <div
        className={classes(
          'grid gap-2',
          repeatable ? 'grid-cols-[68px_90px_minmax(0,1fr)]' : 'grid-cols-[68px_minmax(0,1fr)]',
        )}
      >
        <NumberField
          label={say('write.seconds')}
          placeholder={say('common.auto')}
          value={composition.seconds ?? Number.NaN}
          minValue={Math.max(0.5, minSeconds)}
          maxValue={Math.min(60, maxSeconds)}
          step={0.5}
          onChange={(seconds) => compose({ seconds: Number.isNaN(seconds) ? null : seconds })}
        />
        {repeatable ? (
          <NumberField
            label={say('write.seed')}
            placeholder={say('write.seedRandom')}
            value={composition.seed ?? Number.NaN}
            minValue={0}
            maxValue={4_294_967_295}
            step={1}
            formatOptions={{ useGrouping: false }}
            onChange={(seed) => compose({ seed: Number.isNaN(seed) ? null : seedWithin(seed) })}
          />
        ) : null}
        <Select
          label={say('write.placement')}
          value={composition.placement}
          choices={places}
          onChange={(placement) => compose({ placement })}
        />
      </div>
    </div>
  )
}
