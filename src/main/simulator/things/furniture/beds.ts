import { about, atCorners, box, drawn, rod, slab } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { furniture, legs } from './carpentry.ts'

export const BEDS: Readonly<Record<string, ThingModel>> = {
  bed: furniture(
    '#6f4a2d',
    60,
    [
      box([1.5, 0.16, 2.0], [0, 0.16, 0]),
      box([1.5, 0.95, 0.06], [0, 0, -1.0], { bevel: 0.02 }),
      box([1.5, 0.45, 0.05], [0, 0, 1.0], { bevel: 0.02 }),
      box([1.42, 0.2, 1.92], [0, 0.32, 0], { bevel: 0.06, material: 'cloth', colour: '#efeae0' }),
      box([1.45, 0.07, 1.25], [0, 0.48, 0.34], { bevel: 0.035, material: 'cloth', colour: '#5b7c99' }),
      ...[-0.36, 0.36].map((x) =>
        box([0.58, 0.13, 0.36], [x, 0.5, -0.74], {
          bevel: 0.06,
          material: 'cloth',
          colour: '#f4f1ea',
          turn: about('x', 12),
        }),
      ),
      ...atCorners(0.7, 0.95, (x, z) => box([0.07, 0.17, 0.07], [x, 0, z])),
    ],
    {
      surfaces: [{ height: 0.55, x: [-0.65, 0.65], z: [-0.2, 0.85] }],
    },
  ),
  pillow: {
    material: 'cloth',
    colour: '#f0ede5',
    massKg: 0.7,
    restitution: 0.05,
    parts: [box([0.6, 0.14, 0.4], [0, 0, 0], { bevel: 0.065 })],
    surfaces: [{ height: 0.14, x: [-0.2, 0.2], z: [-0.12, 0.12] }],
  },
  mattress: {
    material: 'foam',
    colour: '#efeae0',
    massKg: 8,
    restitution: 0.3,
    parts: [box([1.4, 0.2, 0.9], [0, 0, 0], { bevel: 0.05 })],
    surfaces: [{ height: 0.2, x: [-0.6, 0.6], z: [-0.38, 0.38] }],
  },
  rug: {
    material: 'cloth',
    colour: '#9c4f3f',
    massKg: 6,
    restitution: 0.05,
    surfaces: [{ height: 0.012, x: [-0.75, 0.75], z: [-0.45, 0.45] }],
    parts: [
      box([1.6, 0.012, 1], [0, 0, 0], { bevel: 0.005 }),
      ...drawn(
        box([1.42, 0.001, 0.82], [0, 0.0118, 0], { colour: '#d9b98a' }),
        box([1.34, 0.001, 0.74], [0, 0.0124, 0]),
        slab(
          [
            [0, -0.28],
            [0.5, 0],
            [0, 0.28],
            [-0.5, 0],
          ],
          0.001,
          [0, 0.0135, 0],
          { colour: '#d9b98a', turn: about('x', -90) },
        ),
        slab(
          [
            [0, -0.2],
            [0.36, 0],
            [0, 0.2],
            [-0.36, 0],
          ],
          0.001,
          [0, 0.0142, 0],
          { colour: '#3f5a6f', turn: about('x', -90) },
        ),
      ),
    ],
  },
  crib: furniture('#d9c3a0', 20, [
    ...legs(0.6, 0.32, 0.85, 0.05),
    ...[-1, 1].flatMap((s) => [
      box([1.2, 0.04, 0.04], [0, 0.81, s * 0.32]),
      box([1.2, 0.04, 0.04], [0, 0.25, s * 0.32]),
    ]),
    ...[-1, 1].map((s) => box([0.03, 0.6, 0.64], [s * 0.6, 0.25, 0])),
    box([1.18, 0.12, 0.6], [0, 0.29, 0], { material: 'cloth', colour: '#f0ede5', bevel: 0.04 }),
    ...drawn(
      ...[-1, 1].flatMap((s) =>
        Array.from({ length: 11 }, (_, k) =>
          rod([-0.5 + k * 0.1, 0.28, s * 0.32], [-0.5 + k * 0.1, 0.82, s * 0.32], 0.009),
        ),
      ),
    ),
  ]),
}
