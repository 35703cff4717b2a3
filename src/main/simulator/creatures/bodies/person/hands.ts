import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import type { Solid } from '../../body.ts'
import { SIDES } from '../segments.ts'

/** Palms, three fingers that bend together, a forefinger and a thumb. */
export function handSolids(colour: string, m: (share: number) => number): Solid[] {
  return SIDES.flatMap(([side, z]): Solid[] => {
    const part = (bone: string, at: Vector3, radii: Vector3, detail = 6): Solid => ({
      kind: 'ellipsoid',
      bone: `${bone}${side}`,
      at: [m(at[0]), m(at[1]), m(at[2])],
      radii: [m(radii[0]), m(radii[1]), m(radii[2])],
      colour,
      detail,
    })
    const finger = (bone: string, x: number, long: number): Solid[] => [
      part(bone, [x, 0.013 * long, 0], [0.0068, 0.0175 * long, 0.0072]),
      part(`${bone}Tip`, [x, 0.011 * long, 0], [0.0064, 0.0165 * long, 0.0068]),
    ]
    return [
      part('hand', [0.001, 0.027, 0], [0.0245, 0.032, 0.0125], 8),
      part('hand', [0, 0.004, 0], [0.018, 0.018, 0.0135], 8),
      part('hand', [0.024, 0.024, -z * 0.006], [0.0085, 0.019, 0.009]),
      part('hand', [0.029, 0.04, -z * 0.01], [0.007, 0.014, 0.0075]),
      ...finger('foreFinger', 0.0155, 0.95),
      ...finger('fingers', 0.004, 1.05),
      ...finger('fingers', -0.0075, 0.98),
      ...finger('fingers', -0.018, 0.8),
    ]
  })
}
