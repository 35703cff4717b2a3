import { atCorners, box, drawn, drum, orb } from '../build.ts'
import type { ModelPart, ThingModel } from '../model.ts'
import { FOOT, furniture } from './carpentry.ts'

/** Boards across a case, from the bottom up. */
function shelves(width: number, height: number, depth: number, heights: readonly number[]): ModelPart[] {
  return [
    ...[-1, 1].map((side) => box([0.022, height, depth], [side * (width / 2 - 0.011), 0, 0])),
    box([width, 0.022, depth], [0, height - 0.022, 0]),
    ...heights.map((y) => box([width - 0.044, 0.022, depth - 0.01], [0, y, 0])),
    box([width - 0.04, height - 0.03, 0.008], [0, 0.01, -depth / 2 + 0.006], { colour: '#6f4a2d' }),
  ]
}

export const CASES: Readonly<Record<string, ThingModel>> = {
  shelf: furniture('#8a5c38', 18, shelves(0.9, 1.1, 0.3, [0.06, 0.4, 0.74]), {
    surfaces: [
      { height: 0.762, x: [-0.4, 0.4], z: [-0.12, 0.13] },
      { height: 1.1, x: [-0.42, 0.42], z: [-0.13, 0.13] },
      { height: 0.422, x: [-0.4, 0.4], z: [-0.12, 0.13] },
    ],
  }),
  bookshelf: furniture(
    '#7d5231',
    40,
    [
      ...shelves(0.9, 1.7, 0.3, [0.06, 0.4, 0.74, 1.08, 1.4]),
      ...drawn(
        ...[0.082, 0.422, 1.102].flatMap((y, row) =>
          Array.from({ length: 15 }, (_, k): ModelPart => {
            const height = 0.2 + (0.07 * ((k * 7 + row * 3) % 5)) / 5
            return box([0.034 + 0.012 * ((k + row) % 3), height, 0.17], [-0.38 + k * 0.047, y, 0.02], {
              material: 'paper',
              colour: ['#7c3f3a', '#2f4f6f', '#b08a3e', '#4f6f4a', '#8a6a8a', '#d9cdb4', '#33363b'][
                (k * 5 + row * 2) % 7
              ] as string,
            })
          }),
        ),
      ),
    ],
    {
      surfaces: [
        { height: 0.762, x: [-0.4, 0.4], z: [-0.12, 0.13] },
        { height: 1.7, x: [-0.42, 0.42], z: [-0.13, 0.13] },
      ],
    },
  ),
  cupboard: furniture(
    '#94663f',
    60,
    [
      box([1, 1.7, 0.5], [0, 0.06, 0], { bevel: 0.012 }),
      box([1.04, 0.06, 0.54], [0, 0, 0], { colour: '#6f4a2d' }),
      box([1.06, 0.05, 0.56], [0, 1.76, 0], { colour: '#6f4a2d' }),
      ...drawn(
        ...[-1, 1].flatMap((s) => [
          box([0.45, 1.5, 0.014], [s * 0.235, 0.16, 0.251], { bevel: 0.004, colour: '#a3734a' }),
          box([0.33, 0.62, 0.012], [s * 0.235, 0.24, 0.259], { bevel: 0.004 }),
          box([0.33, 0.62, 0.012], [s * 0.235, 0.94, 0.259], { bevel: 0.004 }),
          orb(0.018, [s * 0.04, 0.9, 0.27], { material: 'brass', colour: '#c9a24f' }),
        ]),
      ),
    ],
    { surfaces: [{ height: 1.81, x: [-0.48, 0.48], z: [-0.24, 0.24] }] },
  ),
  drawers: furniture(
    '#94663f',
    35,
    [
      box([0.8, 0.8, 0.45], [0, 0.06, 0], { bevel: 0.012 }),
      box([0.84, 0.03, 0.48], [0, 0.86, 0]),
      ...atCorners(0.35, 0.18, (x, z) => drum(0.025, 0.06, [x, 0, z], FOOT)),
      ...drawn(
        ...[0.1, 0.35, 0.6].flatMap((y) => [
          box([0.74, 0.22, 0.014], [0, y, 0.226], { bevel: 0.004, colour: '#a3734a' }),
          ...[-0.2, 0.2].map((x) => orb(0.017, [x, y + 0.11, 0.243], { material: 'brass', colour: '#c9a24f' })),
        ]),
      ),
    ],
    { surfaces: [{ height: 0.89, x: [-0.38, 0.38], z: [-0.2, 0.2] }] },
  ),
  cabinet: furniture(
    '#94663f',
    30,
    [
      box([0.8, 0.75, 0.42], [0, 0.08, 0], { bevel: 0.01 }),
      ...atCorners(0.36, 0.17, (x, z) => box([0.04, 0.08, 0.04], [x, 0, z], FOOT)),
      ...drawn(
        ...[-1, 1].flatMap((s) => [
          box([0.37, 0.66, 0.014], [s * 0.195, 0.12, 0.211], { bevel: 0.004, colour: '#a3734a' }),
          orb(0.014, [s * 0.04, 0.46, 0.226], { material: 'brass', colour: '#c9a24f' }),
        ]),
      ),
    ],
    { surfaces: [{ height: 0.83, x: [-0.38, 0.38], z: [-0.19, 0.19] }] },
  ),
}
