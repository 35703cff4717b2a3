import { float, positionWorld, texture, vec2, vec3 } from 'three/tsl'
import type { Node } from 'three/webgpu'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { linearColour } from './daylight.ts'
import { grainOf, type SurfaceLight } from './surfaces.ts'

/** What of a water decides how it looks. */
export type SeenWater = Pick<StagedWater, 'kind' | 'colour' | 'clarity' | 'current' | 'bed'>

/** How high the finest ripples are, too fine for the field: slopes. */
const FINE_RIPPLES: Readonly<Record<StagedWater['kind'], number>> = {
  pond: 0.028,
  puddle: 0.006,
  lake: 0.05,
  sea: 0.11,
  river: 0.085,
  pool: 0.035,
  tank: 0.01,
  vessel: 0,
  basin: 0.02,
  spill: 0.004,
  runoff: 0.03,
  shore: 0.06,
}

/** The light that deep water sends back: its colour under sky and sun. */
export function scattered(water: Pick<SeenWater, 'colour'>, { daylight }: SurfaceLight) {
  const [red, green, blue] = linearColour(water.colour)
  const { key, zenith, horizon, keyDirection } = daylight
  const lit = (at: 0 | 1 | 2) => 0.7 * zenith[at] + 0.45 * horizon[at] + 0.3 * key[at] * Math.max(0.2, keyDirection[1])
  return vec3(red * lit(0), green * lit(1), blue * lit(2))
}

/** Slopes of ripples finer than the field, drifting in two layers; far away only their mean is seen. */
export function fineRipples(
  water: Pick<SeenWater, 'kind' | 'current'>,
  light: SurfaceLight,
  seconds: Node<'float'>,
  distance: Node<'float'>,
): Node<'vec2'> {
  const tile = grainOf(light, 'stone')
  const across = vec2(positionWorld.x, positionWorld.z)
  const size = water.kind === 'sea' ? 2 : water.kind === 'tank' || water.kind === 'puddle' ? 0.4 : 1
  const drift = water.kind === 'river' ? water.current : 0.1
  const layer = (metres: number, along: readonly [number, number]) => {
    const at = across.div(metres * size).sub(vec2(...along).mul(seconds.div(metres * size)))
    return vec2(texture(tile, at).r, texture(tile, at.add(vec2(0.37, 0.61))).r).sub(0.5)
  }
  const calm = float(1).div(distance.mul(0.025).add(1))
  return layer(1.1, [drift, 0.3 * 0.1])
    .add(layer(2.7, [drift * 0.8, -0.06]))
    .mul(FINE_RIPPLES[water.kind])
    .mul(calm) as unknown as Node<'vec2'>
}
