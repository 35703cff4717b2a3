import type { BodyPart, Quaternion, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { turnAbout } from '../staging/vectors.ts'
import { bodyOf, drawn, type MechanismBuilder, mechanism, part } from './mechanism.ts'

/** Stands on its fins, and where it flies rises with growing speed. */
export function rocket(
  size: number,
  entity: Parameters<MechanismBuilder>[0]['entity'],
  flies: boolean,
): ReturnType<MechanismBuilder> {
  const s = size
  const colour = entity.colour?.value.hex ?? '#e8e6e0'
  const hull: [number, number][] = [
    [0, 0],
    [0.07, 0],
    [0.1, 0.12],
    [0.11, 0.4],
    [0.1, 0.65],
    [0.06, 0.87],
    [0, 1],
  ]
  const fins = [0, 1, 2].map((index): BodyPart => {
    const outline: [number, number][] = [
      [0.07 * s, 0.04 * s],
      [0.22 * s, -0.06 * s],
      [0.22 * s, 0.1 * s],
      [0.1 * s, 0.3 * s],
    ]
    return {
      ...part({ kind: 'prism', outline, halfDepth: 0.012 * s, bevel: 0.004 * s }, 'metal', '#b5402f'),
      rotation: turnAbout([0, 1, 0], 0.5 + (index * 2 * Math.PI) / 3),
    }
  })
  const window = drawn(part({ kind: 'ball', radius: 0.045 * s }, 'glass', '#22303a', [0, 0.62 * s, 0.075 * s]))
  const parts = [
    part({ kind: 'lathe', profile: hull.map(([r, y]): [number, number] => [r * s, y * s]) }, 'metal', colour),
    ...fins.map(drawn),
    window,
  ]
  // Twice the pull of the earth less the pull itself: it rises with 1 g.
  const path = Array.from({ length: 41 }, (_, index) => {
    const timeSeconds = index * 0.2
    const since = Math.max(0, timeSeconds - 1)
    return {
      timeSeconds,
      position: [0, 0.07 * s + (flies ? 0.5 * 1.6 * s * 0.25 * since ** 2 : 0), 0] as Vector3,
      rotation: [0, 0, 0, 1] as Quaternion,
    }
  })
  return mechanism({
    bodies: [bodyOf(entity, entity.id, parts, { motion: 'fixed', position: path[0]!.position, path })],
    bounds: { min: [-0.4 * s, 0, -0.25 * s], max: [0.4 * s, s * (flies ? 2.6 : 1.1), 0.25 * s] },
    endSeconds: 4.5,
    way: path.map(({ timeSeconds, position }) => ({ timeSeconds, position })),
  })
}
