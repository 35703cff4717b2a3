import { about, around, box, drawn, drum, orb, ring, rod, slab, smooth, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { BLACK, BRASS, STEEL } from '../stuffs.ts'

const WOOD = { material: 'wood', colour: '#7a5637' } as const

export const FAIR: Readonly<Record<string, ThingModel>> = {
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
