import type { RandomSource } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import type { Coat, Paint, Scenery } from '../../picture/sets/scenery.ts'

/** Plants are painted about this tall and then brought to their size. */
export const TALL = 6

export const FOOT: Vector3 = [0, 0, 0]

/** Seen from so near that the finer form is drawn. */
export const NEAR = 8

export type PlantPainter = (scenery: Scenery, random: RandomSource, colour: Paint) => void

/** A blade that rises and hangs over: a leaf of a banana, of corn, of a fern. Seen from both sides. */
export function blade(
  scenery: Scenery,
  from: Vector3,
  angle: number,
  { reach, rise, droop, width }: { reach: number; rise: number; droop: number; width: number },
  coat: Coat,
): void {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const steps = 6
  const along = (share: number): Vector3 => [
    from[0] + reach * share * c,
    from[1] + rise * share - droop * share * share,
    from[2] + reach * share * s,
  ]
  const wide = (share: number) => width * Math.sin(Math.PI * (0.08 + 0.9 * share)) ** 0.7
  const edge = ([x, y, z]: Vector3, half: number, side: number): Vector3 => [
    x - s * half * side,
    y - 0.25 * half,
    z + c * half * side,
  ]
  for (let step = 0; step < steps; step++) {
    const [near, far] = [step / steps, (step + 1) / steps]
    for (const side of [1, -1]) {
      const quad = [along(near), along(far), edge(along(far), wide(far), side), edge(along(near), wide(near), side)]
      const [a, b, e, d] = quad as [Vector3, Vector3, Vector3, Vector3]
      scenery.quad(a, b, e, d, coat)
      scenery.quad(a, d, e, b, coat)
    }
  }
}
