import { about, box, drawn, flat, mark, pill, ring, rod, slab, smooth, tube, turned, vessel } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { BRASS } from '../stuffs.ts'
import { tool } from './tool.ts'

export const GARDEN_TOOLS: Readonly<Record<string, ThingModel>> = {
  axe: tool('#7c8086', 1.6, [
    tube(
      [
        [-0.3, 0.016, 0],
        [0, 0.02, 0.012],
        [0.3, 0.018, 0],
      ],
      [0.017, 0.014, 0.0155],
      { material: 'wood', colour: '#b98a55' },
    ),
    slab(
      [
        [0.25, -0.03],
        [0.22, -0.12],
        [0.36, -0.12],
        [0.325, -0.03],
        [0.325, 0.025],
        [0.25, 0.025],
      ],
      0.026,
      [0, 0.018, 0],
      { turn: flat, bevel: 0.01, colour: '#5b5f66' },
    ),
  ]),
  shovel: tool('#5b5f66', 1.8, [
    rod([-0.55, 0.03, 0], [0.3, 0.03, 0], 0.016, { material: 'wood', colour: '#b98a55' }),
    rod([-0.58, 0.03, -0.06], [-0.58, 0.03, 0.06], 0.014, { material: 'wood', colour: '#b98a55' }),
    slab(
      [
        [0.28, -0.1],
        [0.46, -0.1],
        [0.56, 0],
        [0.46, 0.1],
        [0.28, 0.1],
      ],
      0.006,
      [0, 0.016, 0],
      { turn: flat },
    ),
  ]),
  hoe: tool('#5b5f66', 1.5, [
    rod([-0.6, 0.016, 0], [0.5, 0.05, 0], 0.015, { material: 'wood', colour: '#b98a55' }),
    box([0.012, 0.16, 0.13], [0.51, -0.0, 0]),
  ]),
  pickaxe: tool('#4b4e54', 2.5, [
    rod([-0.42, 0.018, 0], [0.36, 0.022, 0], 0.017, { material: 'wood', colour: '#b98a55' }),
    tube(
      [
        [0.28, 0.02, -0.26],
        [0.335, 0.02, -0.1],
        [0.345, 0.02, 0],
        [0.335, 0.02, 0.1],
        [0.28, 0.02, 0.26],
      ],
      [0.004, 0.014, 0.018, 0.014, 0.004],
    ),
  ]),
  broom: {
    material: 'wood',
    colour: '#c59a63',
    massKg: 0.7,
    restitution: 0.2,
    parts: [
      rod([-0.75, 0.03, 0], [0.4, 0.035, 0], 0.0125),
      turned(
        [
          [0.02, 0],
          [0.05, 0.1],
          [0.085, 0.32],
          [0, 0.32],
        ],
        [0.38, 0.05, 0],
        { turn: about('z', -90), material: 'bamboo', colour: '#c9a14f', ...mark('panels', '#b98f3f') },
      ),
      ...drawn(rod([0.41, 0.05, 0], [0.43, 0.05, 0], 0.033, { colour: '#9a2f2a' })),
    ],
  },
  brush: {
    material: 'wood',
    colour: '#b98a55',
    massKg: 0.08,
    restitution: 0.3,
    parts: [
      tube(
        [
          [-0.14, 0.01, 0],
          [-0.08, 0.01, 0],
          [0.01, 0.01, 0],
        ],
        [0.006, 0.009, 0.006],
      ),
      box([0.035, 0.012, 0.045], [0.03, 0.004, 0], { material: 'metal', colour: '#b8bcc2' }),
      box([0.05, 0.011, 0.044], [0.07, 0.0045, 0], { material: 'cloth', colour: '#3a2a20' }),
    ],
  },
  bucket: {
    material: 'plastic',
    colour: '#2f6fb4',
    massKg: 0.6,
    restitution: 0.3,
    round: 'cylinder',
    hollow: { shape: 'round', bottom: 0.008, rim: 0.27, radius: [0.1, 0.134] },
    parts: [
      turned(
        vessel(
          [
            [0.105, 0],
            [0.108, 0.005],
            [0.14, 0.255],
            [0.146, 0.258],
            [0.146, 0.272],
          ],
          0.005,
        ),
      ),
      ...drawn(
        tube(
          [
            [-0.142, 0.25, 0],
            [-0.11, 0.34, 0.05],
            [0, 0.385, 0.07],
            [0.11, 0.34, 0.05],
            [0.142, 0.25, 0],
          ],
          0.004,
          { material: 'metal', colour: '#b8bcc2' },
        ),
        pill(0.011, 0.1, [0, 0.385, 0.07], { turn: about('z', 90), colour: '#efeae0' }),
      ),
    ],
  },
  wateringCan: {
    material: 'metal',
    colour: '#4f8a6a',
    massKg: 0.8,
    restitution: 0.2,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.085, 0.001],
          [0.09, 0.02],
          [0.09, 0.15],
          [0.07, 0.17],
          [0, 0.175],
        ]),
      ),
      tube(
        [
          [-0.08, 0.04, 0],
          [-0.15, 0.1, 0],
          [-0.22, 0.19, 0],
        ],
        [0.017, 0.014, 0.012],
      ),
      turned(
        [
          [0.012, 0],
          [0.035, 0.03],
          [0, 0.032],
        ],
        [-0.225, 0.175, 0],
        { only: 'drawn', turn: about('z', 50) },
      ),
      ...drawn(
        tube(
          [
            [0.08, 0.05, 0],
            [0.16, 0.09, 0],
            [0.13, 0.2, 0],
            [0.02, 0.23, 0],
            [-0.04, 0.17, 0],
          ],
          0.008,
        ),
      ),
    ],
  },
  hose: {
    material: 'rubber',
    colour: '#3f8a4a',
    massKg: 2,
    restitution: 0.1,
    parts: [
      ...[0, 1, 2, 3].map((k) => ring(0.2 - 0.004 * k, 0.012, [0, 0.012 + k * 0.022, 0])),
      ...drawn(
        tube(
          [
            [0.2, 0.078, 0],
            [0.24, 0.05, 0.12],
            [0.2, 0.013, 0.26],
          ],
          0.012,
        ),
        rod([0.2, 0.013, 0.26], [0.18, 0.016, 0.32], 0.015, BRASS),
      ),
    ],
  },
  wheelbarrow: tool('#3f7a5a', 14, [
    slab(
      [
        [-0.35, 0.52],
        [-0.25, 0.28],
        [0.25, 0.28],
        [0.42, 0.52],
      ],
      0.48,
      [0, 0, 0],
      { bevel: 0.01 },
    ),
    ...[-1, 1].flatMap((s) => [
      rod([0.36, 0.2, s * 0.12], [-0.75, 0.5, s * 0.27], 0.017, { material: 'wood', colour: '#a9703f' }),
      rod([-0.22, 0.3, s * 0.2], [-0.3, 0, s * 0.22], 0.014),
    ]),
    rod([0.42, 0.17, -0.04], [0.42, 0.17, 0.04], 0.17, { material: 'rubber', colour: '#26262a' }),
    ...drawn(
      rod([0.42, 0.17, -0.042], [0.42, 0.17, 0.042], 0.09, { colour: '#c9402f' }),
      slab(
        [
          [-0.33, 0.515],
          [-0.23, 0.5],
          [0.25, 0.5],
          [0.4, 0.515],
        ],
        0.44,
        [0, 0.008, 0],
        { colour: '#5d4a35', material: 'soil' },
      ),
    ),
  ]),
}
