import { about, around, box, drawn, drum, orb, oval, ring, rod, slab, smooth, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { BLACK, BRASS, STEEL } from '../stuffs.ts'

const WOOD = { material: 'wood', colour: '#7a5637' } as const

export const FAIR: Readonly<Record<string, ThingModel>> = {
  windmill: {
    material: 'wood',
    colour: '#d8cbb0',
    massKg: 8000,
    fixed: true,
    parts: [
      turned(
        smooth([
          [1.5, 0],
          [1.35, 1.6],
          [1.05, 4.6],
          [0.95, 5.8],
          [0, 5.85],
        ]),
      ),
      turned(oval(1.05, 1.5, 0.3), [0, 5.6, 0], { colour: '#6b4a31' }),
      ...drawn(
        rod([0, 6.2, 0.5], [0, 6.2, 1.45], 0.13, { colour: '#4a3626' }),
        ...[45, 135, 225, 315].flatMap((degrees) => {
          const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
          const at = (far: number, aside: number): [number, number, number] => [
            far * c - aside * s,
            6.2 + far * s + aside * c,
            1.42,
          ]
          return [
            rod(at(0, 0), at(2.7, 0), 0.06, { colour: '#5a3f2b' }),
            ...[0.7, 1.1, 1.5, 1.9, 2.3, 2.65].map((far) =>
              rod(at(far, 0), at(far, 0.55), 0.022, { colour: '#5a3f2b' }),
            ),
            rod(at(0.7, 0.55), at(2.65, 0.55), 0.022, { colour: '#5a3f2b' }),
            slab(
              [
                [0.7, 0.03],
                [2.65, 0.03],
                [2.65, 0.54],
                [0.7, 0.54],
              ],
              0.01,
              [0, 6.2, 1.41],
              { turn: about('z', degrees), material: 'cloth', colour: '#f0e8d8', bevel: 0 },
            ),
          ]
        }),
        box([0.7, 1.5, 0.1], [0, 0, 1.42], { colour: '#5a3f2b' }),
        ...[2.7, 4.2].map((y) =>
          box([0.4, 0.5, 0.1], [0, y, 1.42 - y * 0.085], { material: 'glass', colour: '#5b7186' }),
        ),
      ),
    ],
  },
  windTurbine: {
    material: 'plastic',
    colour: '#f1f3f4',
    massKg: 5000,
    fixed: true,
    parts: [
      turned([
        [0.3, 0],
        [0.17, 10.6],
        [0, 10.6],
      ]),
      box([0.5, 0.5, 1], [0, 10.45, 0.05], { bevel: 0.12 }),
      ...drawn(
        turned(oval(0.24, 0.5, 0.3), [0, 10.7, 0.5], { turn: about('x', 90) }),
        ...[90, 210, 330].map((degrees) =>
          slab(
            [
              [0.1, -0.07],
              [0.7, -0.2],
              [3.1, -0.03],
              [3.2, 0],
              [3.1, 0.03],
              [0.7, 0.12],
              [0.1, 0.07],
            ],
            0.08,
            [0, 10.7, 0.72],
            { turn: about('z', degrees), bevel: 0.02 },
          ),
        ),
      ),
    ],
  },
  ferrisWheel: {
    material: 'metal',
    colour: '#d0d4d8',
    massKg: 40000,
    fixed: true,
    parts: [
      ...[-1, 1].flatMap((s) =>
        [-1, 1].map((x) => rod([x * 4.2, 0, s * 1.3], [0, 10.6, s * 1.1], 0.2, { colour: '#3f6fa4' })),
      ),
      ...drawn(
        rod([0, 10.6, -1.3], [0, 10.6, 1.3], 0.35, { colour: '#3f6fa4' }),
        ...[-0.7, 0.7].flatMap((z) => [
          { ...ring(8.4, 0.11, [0, 10.6, z]), turn: about('x', 90) },
          { ...ring(6.9, 0.07, [0, 10.6, z]), turn: about('x', 90) },
          ...Array.from({ length: 16 }, (_, k) => {
            const angle = (k * Math.PI) / 8
            return rod([0, 10.6, z], [8.4 * Math.cos(angle), 10.6 + 8.4 * Math.sin(angle), z], 0.06)
          }),
        ]),
        ...Array.from({ length: 16 }, (_, k) => {
          const angle = (k * Math.PI) / 8
          const [x, y] = [8.4 * Math.cos(angle), 10.6 + 8.4 * Math.sin(angle)]
          const colour = ['#d8483c', '#e8b33a', '#3f8f6a', '#3f7fbf'][k % 4] as string
          return [
            box([1, 0.75, 1], [x, y - 1.25, 0], { material: 'plastic', colour, bevel: 0.15 }),
            box([1.15, 0.14, 1.15], [x, y - 0.32, 0], { material: 'plastic', colour, bevel: 0.05 }),
            ...[-0.45, 0.45].map((side) => rod([x + side, y - 0.55, 0], [x + side, y - 0.2, 0], 0.04)),
          ]
        }).flat(),
      ),
    ],
  },
  cannon: {
    material: 'metal',
    colour: '#2c2e31',
    massKg: 600,
    fixed: true,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.09, 0.01],
          [0.17, 0.1],
          [0.165, 0.45],
          [0.12, 1.35],
          [0.15, 1.45],
          [0.15, 1.53],
          [0.09, 1.53],
        ]),
        [0, 0.52, -0.72],
        { turn: about('x', 78) },
      ),
      ...[-1, 1].map((s) =>
        slab(
          [
            [-0.75, 0.12],
            [0.3, 0.2],
            [0.35, 0.5],
            [0.05, 0.55],
            [-0.3, 0.36],
            [-0.75, 0.28],
          ],
          0.07,
          [s * 0.2, 0, 0],
          { turn: about('y', -90), ...WOOD },
        ),
      ),
      ...[-1, 1].flatMap((s) => [
        { ...ring(0.31, 0.045, [s * 0.31, 0.36, 0.1], WOOD), turn: about('z', 90) },
        ...drawn(
          ...Array.from({ length: 5 }, (_, k) => {
            const angle = (k * Math.PI) / 5
            const [y, z] = [0.31 * Math.sin(angle), 0.31 * Math.cos(angle)]
            return rod([s * 0.31, 0.36 - y, 0.1 - z], [s * 0.31, 0.36 + y, 0.1 + z], 0.02, WOOD)
          }),
          rod([s * 0.22, 0.36, 0.1], [s * 0.37, 0.36, 0.1], 0.06, { colour: '#2c2e31' }),
        ),
      ]),
      ...drawn(orb(0.07, [0, 0.5, -0.76])),
    ],
  },
  archeryTarget: {
    material: 'foam',
    colour: '#f0e6d0',
    massKg: 6,
    fixed: true,
    parts: [
      ...drawn(
        ...(
          [
            [0.4, '#f4f1ea'],
            [0.32, '#22252a'],
            [0.24, '#3f86c4'],
            [0.16, '#d8402e'],
            [0.08, '#f0cf3a'],
          ] as const
        ).map(([radius, colour], k) => rod([0, 0.4, -0.05], [0, 0.4, 0.05 + 0.002 * k], radius, { colour })),
      ),
      box([0.6, 0.8, 0.1], [0, 0, 0], { only: 'touched' }),
    ],
  },
  buoy: {
    material: 'plastic',
    colour: '#d8402a',
    massKg: 60,
    restitution: 0.3,
    parts: [
      turned(
        smooth([
          [0.1, 0],
          [0.36, 0.05],
          [0.4, 0.18],
          [0.38, 0.3],
          [0.14, 0.42],
          [0.1, 0.5],
          [0.08, 1.1],
          [0, 1.1],
        ]),
      ),
      ...drawn(
        drum(0.392, 0.06, [0, 0.2, 0], { colour: '#f2efe6' }),
        drum(0.09, 0.2, [0, 0.75, 0], { colour: '#f2efe6' }),
        drum(0.07, 0.03, [0, 1.1, 0], STEEL),
        drum(0.055, 0.16, [0, 1.13, 0], { colour: '#ffd86a' }),
        turned(
          [
            [0.09, 1.29],
            [0, 1.4],
          ],
          [0, 0, 0],
        ),
      ),
    ],
  },
  snowGlobe: {
    material: 'glass',
    colour: '#dcecf4',
    massKg: 0.35,
    restitution: 0.2,
    parts: [
      turned(
        [
          [0, 0],
          [0.042, 0],
          [0.042, 0.01],
          [0.034, 0.024],
          [0, 0.024],
        ],
        [0, 0, 0],
        WOOD,
      ),
      orb(0.041, [0, 0.059, 0]),
      ...drawn(
        turned(
          [
            [0, 0.024],
            [0.03, 0.026],
            [0.022, 0.033],
            [0, 0.037],
          ],
          [0, 0, 0],
          { material: 'plastic', colour: '#f6f9fc' },
        ),
        ...[0, 1, 2].map((k) =>
          turned(
            [
              [0.013 - 0.003 * k, 0],
              [0, 0.018],
            ],
            [0.006, 0.035 + 0.009 * k, 0],
            { material: 'plastic', colour: '#3f7a4c' },
          ),
        ),
        box([0.014, 0.012, 0.012], [-0.013, 0.034, 0.004], { material: 'plastic', colour: '#c8503c', bevel: 0 }),
        ...Array.from({ length: 14 }, (_, k) =>
          orb(
            0.0012,
            [
              0.028 * Math.cos(k * 2.4) * ((k % 3) / 3 + 0.3),
              0.046 + 0.0032 * k,
              0.028 * Math.sin(k * 2.4) * ((k % 4) / 4 + 0.2),
            ],
            {
              material: 'plastic',
              colour: '#ffffff',
            },
          ),
        ),
      ),
    ],
  },
  gramophone: {
    material: 'wood',
    colour: '#8a5a2a',
    massKg: 7,
    restitution: 0.2,
    parts: [
      box([0.4, 0.16, 0.4], [0, 0, 0], { bevel: 0.012 }),
      ...drawn(
        box([0.43, 0.02, 0.43], [0, 0, 0], { bevel: 0.005 }),
        drum(0.15, 0.012, [0, 0.16, 0.02], BLACK),
        drum(0.05, 0.002, [0, 0.172, 0.02], { material: 'paper', colour: '#c0302a' }),
        tube(
          [
            [-0.12, 0.18, -0.15],
            [-0.12, 0.36, -0.2],
            [-0.02, 0.42, -0.17],
            [0.04, 0.43, -0.06],
          ],
          [0.014, 0.02, 0.03, 0.04],
          BRASS,
        ),
        turned(
          smooth([
            [0.04, 0],
            [0.055, 0.08],
            [0.1, 0.17],
            [0.2, 0.24],
            [0.206, 0.242],
            [0.1, 0.185],
            [0.03, 0.05],
          ]),
          [0.04, 0.43, -0.07],
          { ...BRASS, turn: about('x', 66) },
        ),
        rod([0.2, 0.08, 0], [0.26, 0.08, 0], 0.008, STEEL),
        rod([0.26, 0.08, 0], [0.26, 0.02, 0.03], 0.007, STEEL),
      ),
    ],
  },
  drumKit: {
    material: 'wood',
    colour: '#8e1f2a',
    massKg: 40,
    fixed: true,
    parts: [
      rod([0, 0.29, -0.22], [0, 0.29, 0.22], 0.28),
      drum(0.17, 0.2, [-0.5, 0.5, 0.25]),
      drum(0.2, 0.36, [0.52, 0.2, 0.05]),
      ...drawn(
        ...[-0.222, 0.218].map((z) =>
          rod([0, 0.29, z], [0, 0.29, z + 0.006], 0.275, { material: 'plastic', colour: '#f0ece2' }),
        ),
        ...[-0.21, 0.21].map((z) => ({ ...ring(0.282, 0.006, [0, 0.29, z], STEEL), turn: about('x', 90) })),
        ...[-0.17, 0.17].flatMap((x) => [
          { ...drum(0.14, 0.17, [x, 0.66, 0.02]), turn: about('x', 14) },
          { ...drum(0.137, 0.006, [x, 0.835, 0.04], { material: 'plastic', colour: '#f0ece2' }), turn: about('x', 14) },
        ]),
        drum(0.167, 0.006, [-0.5, 0.7, 0.25], { material: 'plastic', colour: '#f0ece2' }),
        drum(0.197, 0.006, [0.52, 0.56, 0.05], { material: 'plastic', colour: '#f0ece2' }),
        ...around(3, (_, { x, z }) =>
          rod([0.52 + x * 0.2, 0.011, 0.05 + z * 0.2], [0.52 + x * 0.2, 0.4, 0.05 + z * 0.2], 0.011, STEEL),
        ),
        ...around(3, (_, { x, z }) => rod([-0.5 + x * 0.18, 0.011, 0.25 + z * 0.18], [-0.5, 0.5, 0.25], 0.011, STEEL)),
        ...[-0.62, 0.66].flatMap((x) => [
          rod([x, 0.011, -0.3], [x, 1.16, -0.3], 0.012, STEEL),
          turned(
            [
              [0, 0.03],
              [0.05, 0.022],
              [0.23, 0],
              [0.05, 0.016],
              [0, 0.024],
            ].map(([r, y]): [number, number] => [r as number, y as number]),
            [x, 1.13, -0.3],
            { ...BRASS, turn: about('x', 16) },
          ),
          ...around(3, (_, { x: dx, z }) => rod([x, 0.25, -0.3], [x + dx * 0.2, 0.011, -0.3 + z * 0.2], 0.01, STEEL)),
        ]),
      ),
    ],
  },
}
