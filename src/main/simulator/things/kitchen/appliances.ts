import { box, drawn, drum, orb, ring, rod, smooth, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { BLACK, STEEL } from '../stuffs.ts'
import { crockery, ear } from './crockery.ts'

export const APPLIANCES: Readonly<Record<string, ThingModel>> = {
  riceCooker: {
    material: 'plastic',
    colour: '#eceae4',
    massKg: 3,
    restitution: 0.2,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.11, 0.001],
          [0.13, 0.03],
          [0.135, 0.12],
          [0.13, 0.17],
          [0.1, 0.21],
          [0, 0.22],
        ]),
      ),
      ...drawn(
        ring(0.133, 0.003, [0, 0.165, 0], STEEL),
        box([0.07, 0.06, 0.02], [0, 0.06, 0.122], { colour: '#33363b' }),
        drum(0.03, 0.012, [0, 0.216, 0], { colour: '#33363b' }),
      ),
    ],
  },
  blender: {
    material: 'plastic',
    colour: '#c23a33',
    massKg: 2.5,
    restitution: 0.2,
    parts: [
      turned([
        [0, 0],
        [0.085, 0],
        [0.08, 0.02],
        [0.06, 0.12],
        [0, 0.12],
      ]),
      turned(
        [
          [0, 0.12],
          [0.05, 0.12],
          [0.07, 0.32],
          [0, 0.32],
        ],
        [0, 0, 0],
        { material: 'glass', colour: '#cfe3e6' },
      ),
      drum(0.07, 0.02, [0, 0.32, 0], BLACK),
      ...drawn(
        drum(0.03, 0.02, [0, 0.34, 0], BLACK),
        ear(0.055, 0.17, 0.3, 0.05, 0.009, BLACK),
        orb(0.013, [0, 0.06, 0.066], STEEL),
      ),
    ],
  },
  toaster: {
    material: 'metal',
    colour: '#b8bcc2',
    massKg: 1.5,
    restitution: 0.2,
    parts: [
      box([0.28, 0.18, 0.16], [0, 0.012, 0], { bevel: 0.035 }),
      ...drawn(
        ...[-0.03, 0.03].map((z) => box([0.2, 0.004, 0.025], [0, 0.1895, z], BLACK)),
        box([0.012, 0.03, 0.035], [0.142, 0.11, 0], BLACK),
      ),
      ...[-0.09, 0.09].flatMap((x) => [-0.05, 0.05].map((z) => drum(0.012, 0.014, [x, 0, z], BLACK))),
    ],
  },
  microwave: {
    material: 'plastic',
    colour: '#3a3c40',
    massKg: 12,
    restitution: 0.1,
    surfaces: [{ height: 0.29, x: [-0.24, 0.24], z: [-0.17, 0.17] }],
    parts: [
      box([0.5, 0.28, 0.36], [0, 0.01, 0], { bevel: 0.01 }),
      ...drawn(
        box([0.33, 0.2, 0.008], [-0.06, 0.05, 0.179], { material: 'metal', colour: '#141518' }),
        box([0.016, 0.2, 0.03], [0.125, 0.05, 0.19], STEEL),
        box([0.08, 0.035, 0.006], [0.19, 0.22, 0.18], { colour: '#1e4a3a' }),
        ...[0, 1, 2].flatMap((r) =>
          [0, 1, 2].map((c) =>
            box([0.02, 0.016, 0.005], [0.165 + c * 0.026, 0.08 + r * 0.035, 0.18], { colour: '#8f9298' }),
          ),
        ),
      ),
    ],
  },
  stove: {
    material: 'metal',
    colour: '#d9d7d0',
    massKg: 40,
    fixed: true,
    surfaces: [{ height: 0.9, x: [-0.27, 0.27], z: [-0.25, 0.25] }],
    parts: [
      box([0.6, 0.86, 0.6], [0, 0.02, 0], { bevel: 0.01 }),
      ...drawn(
        box([0.5, 0.4, 0.012], [0, 0.16, 0.3], { colour: '#1b1c1f' }),
        rod([-0.22, 0.6, 0.325], [0.22, 0.6, 0.325], 0.01),
        ...[-0.2, -0.07, 0.07, 0.2].map((x) => rod([x, 0.76, 0.3], [x, 0.76, 0.325], 0.02, BLACK)),
      ),
      ...[-0.14, 0.14].flatMap((x) => [-0.14, 0.14].map((z) => drum(0.09, 0.02, [x, 0.88, z], { colour: '#232427' }))),
    ],
  },
  refrigerator: {
    material: 'metal',
    colour: '#c9ccd0',
    massKg: 70,
    fixed: true,
    parts: [
      box([0.65, 1.7, 0.65], [0, 0.02, 0], { bevel: 0.02, material: 'plastic', colour: '#e4e8ea' }),
      ...drawn(
        box([0.63, 0.008, 0.02], [0, 1.12, 0.32], { colour: '#33363b' }),
        ...[0.75, 1.2].map((y) => rod([-0.27, y, 0.35], [-0.27, y + 0.3, 0.35], 0.011, { colour: '#7c8086' })),
      ),
    ],
  },
  sink: crockery(
    '#ecebe6',
    20,
    [
      box([0.6, 0.85, 0.5], [0, 0, 0], { material: 'wood', colour: '#d9d4c8' }),
      box([0.64, 0.03, 0.54], [0, 0.85, 0], { material: 'stone', colour: '#6b6a68' }),
      ...drawn(
        drum(0.19, 0.004, [0, 0.878, 0], { ...STEEL, colour: '#8f949b' }),
        tube(
          [
            [0, 0.88, -0.2],
            [0, 1.08, -0.2],
            [0, 1.12, -0.1],
            [0, 1.04, -0.05],
          ],
          0.013,
          STEEL,
        ),
      ),
    ],
    { fixed: true },
  ),
}
