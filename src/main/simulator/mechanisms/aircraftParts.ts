import type { BodyPart, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { turnAbout } from '../staging/vectors.ts'
import { bar, block, DARK_STEEL, drawn, part } from './mechanism.ts'

/** Two blades that cross. */
export function rotorParts(size: number): BodyPart[] {
  const blade = (turn: number): BodyPart => ({
    ...block([size * 0.46, size * 0.006, size * 0.022], 'metal', DARK_STEEL),
    rotation: turnAbout([0, 1, 0], turn),
  })
  return [blade(0), drawn(blade(Math.PI / 2))]
}

/** Nose toward +X. */
export function airplaneParts(size: number, colour = '#e6e8ea'): BodyPart[] {
  const s = size
  const wing = (points: [number, number][], thick: number, offset: Vector3): BodyPart =>
    part(
      {
        kind: 'prism',
        outline: points.map(([x, y]): [number, number] => [x * s, y * s]),
        halfDepth: thick * s,
        bevel: 0.004 * s,
      },
      'metal',
      colour,
      offset,
      turnAbout([1, 0, 0], Math.PI / 2),
    )
  const hull: [number, number][] = [
    [0, -0.5],
    [0.012, -0.48],
    [0.045, -0.25],
    [0.06, 0],
    [0.06, 0.3],
    [0.045, 0.42],
    [0.02, 0.49],
    [0, 0.5],
  ]
  return [
    part(
      { kind: 'lathe', profile: hull.map(([r, y]): [number, number] => [r * s, y * s]) },
      'metal',
      colour,
      [0, 0, 0],
      turnAbout([0, 0, 1], -Math.PI / 2),
    ),
    drawn(
      wing(
        [
          [-0.12, -0.48],
          [-0.04, -0.48],
          [0.13, 0],
          [-0.04, 0.48],
          [-0.12, 0.48],
          [-0.08, 0],
        ],
        0.008,
        [0, -0.015 * s, 0],
      ),
    ),
    drawn(
      wing(
        [
          [-0.49, -0.17],
          [-0.45, -0.17],
          [-0.37, 0],
          [-0.45, 0.17],
          [-0.49, 0.17],
          [-0.47, 0],
        ],
        0.006,
        [0, 0.02 * s, 0],
      ),
    ),
    drawn(
      part(
        {
          kind: 'prism',
          outline: [
            [-0.5 * s, 0.03 * s],
            [-0.36 * s, 0.03 * s],
            [-0.45 * s, 0.19 * s],
            [-0.5 * s, 0.19 * s],
          ],
          halfDepth: 0.008 * s,
          bevel: 0.003 * s,
        },
        'metal',
        '#b5402f',
      ),
    ),
    ...[-1, 1].map((side) =>
      drawn({
        ...part({ kind: 'capsule', radius: 0.024 * s, halfHeight: 0.05 * s }, 'metal', DARK_STEEL, [
          0.03 * s,
          -0.045 * s,
          side * 0.17 * s,
        ]),
        rotation: turnAbout([0, 0, 1], Math.PI / 2),
      }),
    ),
    drawn(block([0.03 * s, 0.016 * s, 0.047 * s], 'glass', '#1f2a33', [0.4 * s, 0.03 * s, 0])),
  ]
}

/** Without its rotor. Nose toward +X. */
export function helicopterParts(size: number, colour = '#c25b2c'): BodyPart[] {
  const s = size
  return [
    part(
      { kind: 'capsule', radius: 0.12 * s, halfHeight: 0.1 * s },
      'metal',
      colour,
      [0.08 * s, 0, 0],
      turnAbout([0, 0, 1], Math.PI / 2),
    ),
    drawn(part({ kind: 'ball', radius: 0.112 * s }, 'glass', '#22303a', [0.205 * s, 0.012 * s, 0])),
    drawn(bar([-0.05 * s, 0.04 * s, 0], [-0.52 * s, 0.08 * s, 0], 0.028 * s, 'metal', colour)),
    drawn(
      part(
        {
          kind: 'prism',
          outline: [
            [-0.55 * s, 0.05 * s],
            [-0.47 * s, 0.07 * s],
            [-0.52 * s, 0.2 * s],
            [-0.57 * s, 0.2 * s],
          ],
          halfDepth: 0.01 * s,
          bevel: 0.003 * s,
        },
        'metal',
        colour,
      ),
    ),
    drawn(bar([0.05 * s, 0.1 * s, 0], [0.05 * s, 0.235 * s, 0], 0.014 * s, 'metal', DARK_STEEL)),
    ...[-1, 1].flatMap((side) => [
      drawn(
        bar(
          [-0.12 * s, -0.17 * s, side * 0.1 * s],
          [0.26 * s, -0.17 * s, side * 0.1 * s],
          0.011 * s,
          'metal',
          DARK_STEEL,
        ),
      ),
      ...[-0.02, 0.16].map((x) =>
        drawn(
          bar([x * s, -0.17 * s, side * 0.1 * s], [x * s, -0.08 * s, side * 0.06 * s], 0.009 * s, 'metal', DARK_STEEL),
        ),
      ),
    ]),
  ]
}

/** Nose toward +X. */
export function paperPlaneParts(size: number, colour = '#f4f0e6'): BodyPart[] {
  const s = size
  const flat = (points: [number, number][], turn: number): BodyPart =>
    part(
      { kind: 'prism', outline: points.map(([x, y]): [number, number] => [x * s, y * s]), halfDepth: 0.0025, bevel: 0 },
      'paper',
      colour,
      [0, 0, 0],
      turnAbout([1, 0, 0], Math.PI / 2 + turn),
    )
  return [
    flat(
      [
        [-0.5, 0],
        [0.5, 0],
        [-0.5, 0.34],
      ],
      0.14,
    ),
    drawn(
      flat(
        [
          [-0.5, -0.34],
          [0.5, 0],
          [-0.5, 0],
        ],
        -0.14,
      ),
    ),
    drawn(
      part(
        {
          kind: 'prism',
          outline: [
            [-0.5 * s, 0],
            [-0.45 * s, -0.13 * s],
            [0.5 * s, 0],
          ],
          halfDepth: 0.003,
          bevel: 0,
        },
        'paper',
        colour,
      ),
    ),
  ]
}
