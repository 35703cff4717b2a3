import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import type { TimeOfDay } from '../../../shared/scene/stagedScene.ts'
import type { Provenance } from '../../../shared/scene/understanding.ts'

/** Below these heights, in degrees, the sun belongs to these hours. */
const HOURS: readonly (readonly [number, TimeOfDay])[] = [
  [8, 'dusk'],
  [16, 'sunset'],
  [44, 'afternoon'],
]

/** A sun that was spoken of shines outside, and its height tells the hour, where neither was said. */
export function withSunImplied(spec: SceneSpec): SceneSpec {
  if (spec.sun === undefined) return spec
  const { source, value } = spec.sun
  const because: Provenance = { kind: 'inferred', because: source.kind === 'said' ? source.words : 'sun' }
  const isPlaceOpen = spec.surroundings.source.kind === 'default' && spec.set === undefined
  const height = value.elevationDegrees
  const hour = height === undefined ? undefined : (HOURS.find(([below]) => height < below)?.[1] ?? 'noon')
  return {
    ...spec,
    ...(isPlaceOpen ? { surroundings: { value: 'outdoors', source: because } } : {}),
    ...(hour !== undefined && spec.timeOfDay.source.kind === 'default'
      ? { timeOfDay: { value: hour, source: because } }
      : {}),
  }
}
