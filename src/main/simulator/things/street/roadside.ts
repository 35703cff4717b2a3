import { about, around, box, drawn, drum, orb, oval, ring, rod, slab, smooth, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { BLACK, STEEL } from '../stuffs.ts'

const CLOTH = { material: 'cloth', colour: '#efe6d2' } as const

export const ROADSIDE: Readonly<Record<string, ThingModel>> = {
  streetLamp: {
    material: 'metal',
    colour: '#3a4046',
    massKg: 80,
    fixed: true,
    parts: [
      turned(
        smooth([
          [0.2, 0],
          [0.19, 0.12],
          [0.1, 0.3],
          [0.07, 0.6],
          [0.05, 3.9],
          [0.04, 4.1],
          [0, 4.1],
        ]),
      ),
      ...drawn(
        tube(
          [
            [0, 4.05, 0],
            [0, 4.36, 0.06],
            [0, 4.42, 0.22],
            [0, 4.3, 0.36],
          ],
          0.024,
        ),
        turned(
          smooth(
            [
              [0, 4.4],
              [0.06, 4.36],
              [0.17, 4.2],
              [0.18, 4.16],
              [0, 4.18],
            ]
              .map(([r, y]): [number, number] => [r as number, y as number])
              .toReversed(),
          ),
          [0, 0, 0.36],
        ),
        orb(0.1, [0, 4.15, 0.36], { material: 'plastic', colour: '#fff0c8' }),
        ...[0.66, 1.9].map((y) => ring(0.075 - y * 0.006, 0.02, [0, y, 0])),
      ),
    ],
  },
  trafficLight: {
    material: 'metal',
    colour: '#33383c',
    massKg: 60,
    fixed: true,
    parts: [
      drum(0.06, 2.35, [0, 0, 0], { colour: '#7d8489' }),
      drum(0.14, 0.05, [0, 0, 0]),
      box([0.32, 0.92, 0.24], [0, 2.28, 0], { bevel: 0.02 }),
      ...drawn(
        ...(
          [
            ['#e02a28', 3],
            ['#e8b32a', 2.74],
            ['#38b04a', 2.48],
          ] as const
        ).flatMap(([colour, y]) => [
          rod([0, y, 0.115], [0, y, 0.135], 0.095, { material: 'plastic', colour }),
          tube(
            [
              [-0.1, y + 0.01, 0.12],
              [-0.07, y + 0.085, 0.2],
              [0.07, y + 0.085, 0.2],
              [0.1, y + 0.01, 0.12],
            ],
            0.012,
            BLACK,
          ),
        ]),
      ),
    ],
  },
  fireHydrant: {
    material: 'metal',
    colour: '#c0202a',
    massKg: 70,
    fixed: true,
    parts: [
      turned(
        smooth([
          [0.15, 0],
          [0.15, 0.05],
          [0.11, 0.08],
          [0.105, 0.5],
          [0.13, 0.54],
          [0.13, 0.58],
          [0.1, 0.66],
          [0.05, 0.73],
          [0.035, 0.75],
          [0.03, 0.8],
          [0, 0.8],
        ]),
      ),
      ...drawn(
        rod([-0.17, 0.44, 0], [0.17, 0.44, 0], 0.05),
        rod([0, 0.42, 0.08], [0, 0.42, 0.16], 0.065),
        ...[-1, 1].map((s) => rod([s * 0.16, 0.44, 0], [s * 0.19, 0.44, 0], 0.035, STEEL)),
        rod([0, 0.42, 0.155], [0, 0.42, 0.18], 0.04, STEEL),
        ...around(8, (_, { x, z }) => drum(0.012, 0.02, [x * 0.132, 0.05, z * 0.132], STEEL)),
      ),
    ],
  },
  mailbox: {
    material: 'metal',
    colour: '#d8702a',
    massKg: 25,
    fixed: true,
    parts: [
      drum(0.05, 0.6, [0, 0, 0], { colour: '#4a4f54' }),
      box([0.38, 0.42, 0.32], [0, 0.58, 0], { bevel: 0.02 }),
      rod([-0.19, 1, 0], [0.19, 1, 0], 0.16),
      ...drawn(
        box([0.24, 0.025, 0.01], [0, 0.9, 0.162], BLACK),
        box([0.2, 0.12, 0.01], [0, 0.7, 0.161], { material: 'paper', colour: '#f2ede0' }),
        box([0.28, 0.03, 0.07], [0, 0.94, 0.17]),
      ),
    ],
  },
  snowman: {
    material: 'ice',
    colour: '#f2f6fa',
    massKg: 90,
    fixed: true,
    parts: [
      orb(0.4, [0, 0.36, 0]),
      orb(0.29, [0, 0.9, 0]),
      orb(0.2, [0, 1.3, 0]),
      ...drawn(
        turned(
          [
            [0.032, 0],
            [0.0, 0.2],
          ],
          [0, 1.3, 0.19],
          { material: 'fruit', colour: '#e0792c', turn: about('x', 90) },
        ),
        ...[-1, 1].map((s) => orb(0.024, [s * 0.07, 1.37, 0.178], BLACK)),
        ...[-2, -1, 0, 1, 2].map((k) => orb(0.015, [k * 0.035, 1.235 + 0.012 * Math.abs(k), 0.185], BLACK)),
        ...[0.78, 0.92, 1.04].map((y) => orb(0.025, [0, y, 0.27 - Math.abs(y - 0.9) * 0.16], BLACK)),
        ...[-1, 1].map((s) =>
          tube(
            [
              [s * 0.24, 0.98, 0],
              [s * 0.48, 1.12, 0.05],
              [s * 0.68, 1.2, 0.04],
            ],
            [0.017, 0.013, 0.008],
            { material: 'wood', colour: '#5a4028' },
          ),
        ),
        ring(0.165, 0.045, [0, 1.13, 0], { material: 'cloth', colour: '#c02a34' }),
        box([0.09, 0.3, 0.035], [0.09, 0.85, 0.25], { material: 'cloth', colour: '#c02a34' }),
        drum(0.22, 0.02, [0, 1.44, 0], { material: 'cloth', colour: '#1d1e22' }),
        drum(0.14, 0.17, [0, 1.45, 0], { material: 'cloth', colour: '#1d1e22' }),
        drum(0.143, 0.035, [0, 1.47, 0], { material: 'cloth', colour: '#c02a34' }),
      ),
    ],
  },
  scarecrow: {
    material: 'cloth',
    colour: '#a8834a',
    massKg: 8,
    fixed: true,
    parts: [
      rod([0, 0, 0], [0, 1.5, 0], 0.025, { material: 'wood', colour: '#6b4a31' }),
      turned(
        smooth([
          [0.16, 0.62],
          [0.19, 0.8],
          [0.17, 1.15],
          [0.12, 1.3],
          [0, 1.34],
        ]),
        [0, 0, 0],
        { colour: '#a8402e' },
      ),
      orb(0.14, [0, 1.47, 0], { colour: '#dcc28a' }),
      ...drawn(
        rod([-0.58, 1.18, 0], [0.58, 1.18, 0], 0.02, { material: 'wood', colour: '#6b4a31' }),
        ...[-1, 1].flatMap((s) => [
          rod([s * 0.1, 1.19, 0], [s * 0.46, 1.18, 0], 0.075, { colour: '#a8402e' }),
          ...[0, 1, 2, 3].map((k) =>
            rod([s * 0.46, 1.18, 0], [s * 0.58, 1.12 + 0.04 * k, (k - 1.5) * 0.03], 0.006, {
              material: 'leaf',
              colour: '#d8b860',
            }),
          ),
        ]),
        ...[-1, 1].map((s) => orb(0.018, [s * 0.05, 1.5, 0.125], BLACK)),
        tube(
          [
            [-0.05, 1.42, 0.128],
            [0, 1.405, 0.135],
            [0.05, 1.42, 0.128],
          ],
          0.006,
          BLACK,
        ),
        drum(0.27, 0.015, [0, 1.57, 0], { material: 'leaf', colour: '#c9a24f' }),
        turned(oval(0.14, 0.2, 0.2), [0, 1.57, 0], { material: 'leaf', colour: '#c9a24f' }),
        ...around(9, (_, { x, z }) =>
          rod([x * 0.15, 0.66, z * 0.15], [x * 0.2, 0.5, z * 0.2], 0.008, { material: 'leaf', colour: '#d8b860' }),
        ),
      ),
    ],
  },
  marketStall: {
    material: 'wood',
    colour: '#c8a05a',
    massKg: 60,
    fixed: true,
    parts: [
      box([2.1, 0.8, 0.7], [0, 0, 0.3], { colour: '#9a6c3e' }),
      ...[-1, 1].flatMap((s) =>
        [-0.68, 0.68].map((z) => rod([s * 1.02, 0, z], [s * 1.02, z > 0 ? 1.9 : 2.18, z], 0.035)),
      ),
      ...drawn(
        ...Array.from({ length: 9 }, (_, k) =>
          slab(
            [
              [-0.82, 0.2],
              [0.86, -0.12],
              [0.86, -0.34],
              [0.84, -0.34],
              [0.84, -0.14],
              [-0.82, 0.17],
            ],
            0.245,
            [(k - 4) * 0.245, 2.08, 0],
            { turn: about('y', -90), bevel: 0, ...CLOTH, ...(k % 2 ? { colour: '#b8473a' } : {}) },
          ),
        ),
        ...[
          ['#c8402f', '#d9772f'],
          ['#e0b23c', '#8fae3c'],
          ['#6f9440', '#3f6f3a'],
          ['#e8842a', '#8d4a6b'],
        ].flatMap(([a, b], crate) => {
          const x = (crate - 1.5) * 0.5
          return [
            { ...box([0.46, 0.1, 0.56], [x, 0.82, 0.32], { colour: '#b98a55' }), turn: about('x', 12) },
            ...Array.from({ length: 16 }, (_, k) =>
              orb(
                0.056,
                [x + ((k % 4) - 1.5) * 0.105, 0.96 - Math.floor(k / 4) * 0.028, 0.14 + Math.floor(k / 4) * 0.12],
                {
                  material: 'fruit',
                  colour: (k % 3 ? a : b) as string,
                },
              ),
            ),
          ]
        }),
        box([0.5, 0.3, 0.02], [0.6, 0.25, 0.66], { material: 'paper', colour: '#f2ede0' }),
      ),
    ],
    surfaces: [{ height: 0.8, x: [-1, 1], z: [0, 0.1] }],
  },
}
