import { around, box, drawn, mark, rod, smooth, tube, turned, vessel } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { BLACK } from '../stuffs.ts'

export const UTENSILS: Readonly<Record<string, ThingModel>> = {
  cuttingBoard: {
    material: 'wood',
    colour: '#b98a55',
    massKg: 0.9,
    restitution: 0.3,
    surfaces: [{ height: 0.018, x: [-0.17, 0.17], z: [-0.1, 0.1] }],
    parts: [
      box([0.36, 0.018, 0.22], [0, 0, 0], { bevel: 0.006 }),
      box([0.1, 0.018, 0.06], [0.22, 0, 0], { bevel: 0.006 }),
    ],
  },
  rollingPin: {
    material: 'wood',
    colour: '#c59a63',
    massKg: 0.7,
    restitution: 0.35,
    round: 'cylinder',
    lies: true,
    parts: [
      turned([
        [0, 0],
        [0.011, 0.001],
        [0.015, 0.03],
        [0.01, 0.075],
        [0.01, 0.08],
        [0.03, 0.08],
        [0.03, 0.33],
        [0.01, 0.33],
        [0.01, 0.335],
        [0.015, 0.38],
        [0.011, 0.409],
        [0, 0.41],
      ]),
    ],
  },
  whisk: {
    material: 'metal',
    colour: '#b8bcc2',
    massKg: 0.12,
    restitution: 0.3,
    parts: [
      rod([0.02, 0.03, 0], [0.15, 0.03, 0], 0.011, BLACK),
      ...around(6, (degrees) => {
        const a = (degrees * Math.PI) / 180
        const [c, s] = [Math.cos(a), Math.sin(a)]
        return tube(
          [
            [0.02, 0.03, 0],
            [-0.05, 0.03 + 0.025 * s, 0.025 * c],
            [-0.12, 0.03 + 0.028 * s, 0.028 * c],
            [-0.145, 0.03, 0],
          ],
          0.0013,
        )
      }),
    ],
  },
  grater: {
    material: 'metal',
    colour: '#b8bcc2',
    massKg: 0.3,
    restitution: 0.3,
    parts: [
      turned(
        [
          [0, 0],
          [0.055, 0],
          [0.035, 0.2],
          [0, 0.2],
        ],
        [0, 0, 0],
        mark('spots', '#6c7076'),
      ),
      ...drawn(
        tube(
          [
            [-0.03, 0.198, 0],
            [-0.025, 0.235, 0],
            [0.025, 0.235, 0],
            [0.03, 0.198, 0],
          ],
          0.006,
          BLACK,
        ),
      ),
    ],
  },
  mortar: {
    material: 'stone',
    colour: '#5c5954',
    massKg: 3,
    restitution: 0.3,
    hollow: { shape: 'round', bottom: 0.03, rim: 0.09, radius: [0.045, 0.075] },
    parts: [
      turned(
        vessel(
          smooth([
            [0.055, 0],
            [0.06, 0.02],
            [0.085, 0.06],
            [0.09, 0.09],
          ]),
          0.014,
        ),
      ),
      ...drawn(
        tube(
          [
            [0.0, 0.04, 0],
            [0.06, 0.1, 0],
            [0.115, 0.16, 0],
          ],
          [0.022, 0.014, 0.016],
        ),
      ),
    ],
  },
}
