import { about, box, drawn, drum, orb, rod, slab, tube } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { BLACK, STEEL } from '../stuffs.ts'
import { furniture, legs } from './carpentry.ts'

/** What a home is worked and warmed with, and the large table. */
export const MACHINES: Readonly<Record<string, ThingModel>> = {
  diningTable: furniture(
    '#7d5231',
    32,
    [
      box([1.6, 0.035, 0.9], [0, 0.725, 0], { bevel: 0.01 }),
      ...legs(0.72, 0.38, 0.725, 0.075),
      ...[-1, 1].map((s) => box([1.44, 0.09, 0.025], [0, 0.635, s * 0.38])),
      ...[-1, 1].map((s) => box([0.025, 0.09, 0.76], [s * 0.72, 0.635, 0])),
    ],
    { surfaces: [{ height: 0.76, x: [-0.76, 0.76], z: [-0.42, 0.42] }] },
  ),
  washingMachine: {
    material: 'metal',
    colour: '#eceeee',
    massKg: 62,
    restitution: 0.1,
    fixed: true,
    parts: [
      box([0.6, 0.83, 0.56], [0, 0.02, 0], { material: 'plastic', bevel: 0.015 }),
      box([0.54, 0.03, 0.5], [0, 0, 0], BLACK),
      ...drawn(
        rod([0, 0.4, 0.27], [0, 0.4, 0.3], 0.2, STEEL),
        rod([0, 0.4, 0.29], [0, 0.4, 0.305], 0.165, { material: 'glass', colour: '#4f6a7a' }),
        rod([0, 0.4, 0.28], [0, 0.4, 0.295], 0.16, { material: 'plastic', colour: '#26303a' }),
        box([0.56, 0.11, 0.01], [0, 0.73, 0.276], { material: 'plastic', colour: '#d8dcde' }),
        rod([0.12, 0.785, 0.27], [0.12, 0.785, 0.31], 0.038, { material: 'plastic', colour: '#5a646c' }),
        box([0.1, 0.035, 0.012], [-0.02, 0.768, 0.278], { material: 'plastic', colour: '#1d2a24' }),
        box([0.16, 0.075, 0.012], [-0.19, 0.748, 0.278], { material: 'plastic', colour: '#c8cdd0' }),
      ),
    ],
    surfaces: [{ height: 0.85, x: [-0.28, 0.28], z: [-0.26, 0.26] }],
  },
  rockingChair: furniture(
    '#7d5231',
    9,
    [
      box([0.5, 0.03, 0.48], [0, 0.42, 0], { bevel: 0.008 }),
      ...[-1, 1].flatMap((s) => [
        tube(
          [
            [s * 0.23, 0.09, 0.42],
            [s * 0.23, 0.025, 0.18],
            [s * 0.23, 0.018, 0],
            [s * 0.23, 0.035, -0.2],
            [s * 0.23, 0.12, -0.43],
          ],
          0.018,
        ),
        rod([s * 0.23, 0.03, 0.2], [s * 0.23, 0.66, 0.2], 0.017),
        rod([s * 0.23, 0.04, -0.2], [s * 0.22, 1.04, -0.34], 0.019),
        box([0.05, 0.025, 0.46], [s * 0.23, 0.65, 0]),
      ]),
      ...drawn(...[-0.14, -0.07, 0, 0.07, 0.14].map((x) => rod([x, 0.44, -0.22], [x, 0.96, -0.325], 0.01)), {
        ...box([0.48, 0.11, 0.025], [0, 0.93, -0.33]),
        turn: about('x', -10),
      }),
    ],
    { fixed: true },
  ),
  fireplace: {
    material: 'brick',
    colour: '#9a5440',
    massKg: 400,
    restitution: 0.1,
    fixed: true,
    parts: [
      ...[-1, 1].map((s) => box([0.32, 0.9, 0.4], [s * 0.54, 0, 0])),
      box([1.4, 0.2, 0.4], [0, 0.86, 0]),
      box([0.76, 0.9, 0.06], [0, 0, -0.17], { colour: '#2a211d' }),
      box([1.56, 0.06, 0.46], [0, 1.06, 0], { material: 'wood', colour: '#5a3a26', bevel: 0.008 }),
      box([1.5, 0.05, 0.5], [0, 0, 0.04], { material: 'stone', colour: '#6d6860' }),
      ...drawn(
        ...[-0.1, 0.02, 0.13].map((z, k) =>
          rod([-0.26 + 0.04 * k, 0.1 + (k === 1 ? 0.08 : 0), z], [0.24, 0.11 + (k === 1 ? 0.08 : 0), z * 0.7], 0.048, {
            material: 'wood',
            colour: '#6b4a31',
          }),
        ),
        ...Array.from({ length: 12 }, (_, k) =>
          orb(0.03, [((k % 6) - 2.5) * 0.09, 0.07, (Math.floor(k / 6) - 0.5) * 0.14], {
            material: 'stone',
            colour: k % 2 ? '#e0702c' : '#3a2c26',
          }),
        ),
        ...Array.from({ length: 24 }, (_, k) =>
          box([0.29, 0.004, 0.404], [(k % 2 ? 1 : -1) * 0.54, 0.07 * (Math.floor(k / 2) + 1), 0], {
            colour: '#c9b8a4',
          }),
        ),
      ),
    ],
    surfaces: [{ height: 1.12, x: [-0.7, 0.7], z: [-0.2, 0.2] }],
  },
  sewingMachine: {
    material: 'metal',
    colour: '#25272b',
    massKg: 11,
    restitution: 0.15,
    parts: [
      box([0.42, 0.04, 0.19], [0, 0, 0], { material: 'wood', colour: '#7a4a2c', bevel: 0.006 }),
      box([0.38, 0.03, 0.16], [0, 0.04, 0], { bevel: 0.008 }),
      box([0.09, 0.2, 0.1], [0.13, 0.06, 0], { bevel: 0.02 }),
      box([0.34, 0.065, 0.09], [0, 0.215, 0], { bevel: 0.02 }),
      box([0.06, 0.11, 0.085], [-0.14, 0.12, 0], { bevel: 0.015 }),
      ...drawn(
        rod([0.175, 0.22, 0], [0.205, 0.22, 0], 0.07, STEEL),
        rod([0.175, 0.22, 0], [0.21, 0.22, 0], 0.05),
        rod([-0.14, 0.075, 0.01], [-0.14, 0.13, 0.01], 0.004, STEEL),
        drum(0.012, 0.035, [0.02, 0.28, 0], { material: 'cloth', colour: '#c0303a' }),
        slab(
          [
            [-0.05, 0.235],
            [0.06, 0.235],
            [0.06, 0.262],
            [-0.05, 0.262],
          ],
          0.092,
          [0, 0, 0],
          { material: 'brass', colour: '#c9a24f', bevel: 0.001 },
        ),
      ),
    ],
  },
}
