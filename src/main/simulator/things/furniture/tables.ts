import { box, drawn, drum, rod, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { furniture, legs } from './carpentry.ts'

export const TABLES: Readonly<Record<string, ThingModel>> = {
  desk: furniture(
    '#8a5f3b',
    30,
    [
      box([1.3, 0.03, 0.65], [0, 0.71, 0]),
      ...[-0.6, 0.6].map((x) => box([0.04, 0.71, 0.6], [x, 0, 0])),
      box([0.36, 0.5, 0.56], [0.4, 0.2, 0], {}),
      box([1.16, 0.3, 0.02], [0, 0.38, -0.27]),
      ...drawn(
        ...[0.22, 0.39, 0.55].flatMap((y) => [
          box([0.34, 0.14, 0.012], [0.4, y, 0.281], { colour: '#96693f' }),
          rod([0.36, y + 0.07, 0.296], [0.44, y + 0.07, 0.296], 0.006, { material: 'brass', colour: '#c9a24f' }),
        ]),
      ),
    ],
    {
      surfaces: [{ height: 0.74, x: [-0.62, 0.62], z: [-0.3, 0.3] }],
    },
  ),
  coffeeTable: furniture(
    '#6f4a2d',
    15,
    [
      box([1, 0.035, 0.55], [0, 0.385, 0], { bevel: 0.01 }),
      ...legs(0.45, 0.22, 0.385, 0.045),
      box([0.88, 0.018, 0.42], [0, 0.12, 0]),
    ],
    {
      surfaces: [{ height: 0.42, x: [-0.47, 0.47], z: [-0.25, 0.25] }],
    },
  ),
  roundTable: furniture(
    '#7d5231',
    20,
    [
      drum(0.45, 0.035, [0, 0.7, 0]),
      turned([
        [0.05, 0.03],
        [0.035, 0.2],
        [0.03, 0.55],
        [0.06, 0.7],
        [0, 0.7],
      ]),
      drum(0.26, 0.03, [0, 0, 0]),
    ],
    {
      surfaces: [{ height: 0.735, x: [-0.31, 0.31], z: [-0.31, 0.31] }],
    },
  ),
  counter: furniture(
    '#cdbfa8',
    80,
    [
      box([1.8, 0.86, 0.6], [0, 0, 0]),
      box([1.86, 0.05, 0.66], [0, 0.86, 0], { material: 'stone', colour: '#55524e' }),
      ...drawn(
        ...[-0.6, 0, 0.6].map((x) => box([0.54, 0.7, 0.014], [x, 0.08, 0.301], { bevel: 0.004, colour: '#d9ccb6' })),
      ),
    ],
    { fixed: true, surfaces: [{ height: 0.91, x: [-0.88, 0.88], z: [-0.3, 0.3] }] },
  ),
  pedestal: {
    material: 'stone',
    colour: '#c9c3b8',
    massKg: 60,
    fixed: true,
    parts: [
      box([0.42, 0.08, 0.42], [0, 0, 0]),
      box([0.32, 0.75, 0.32], [0, 0.08, 0]),
      box([0.4, 0.06, 0.4], [0, 0.83, 0]),
    ],
    surfaces: [{ height: 0.89, x: [-0.19, 0.19], z: [-0.19, 0.19] }],
  },
  plank: {
    material: 'wood',
    colour: '#b98a55',
    massKg: 4,
    restitution: 0.3,
    surfaces: [{ height: 0.03, x: [-0.7, 0.7], z: [-0.09, 0.09] }],
    parts: [box([1.5, 0.03, 0.2], [0, 0, 0], { bevel: 0.003 })],
  },
}
