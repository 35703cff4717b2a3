import {
  about,
  around,
  box,
  drawn,
  drum,
  mark,
  orb,
  type Point2,
  ring,
  rod,
  slab,
  smooth,
  tube,
  turned,
} from './build.ts'
import type { ModelPart, ThingModel } from './model.ts'

const BRASS = { material: 'brass', colour: '#c9a24f' } as const
const flat = about('x', -90)

/** The waisted body of guitars and violins, lying, tail toward -X. */
function waisted(long: number, lower: number, upper: number, waist: number): Point2[] {
  const half = smooth([
    [0, 0],
    [long * 0.02, lower * 0.55],
    [long * 0.25, lower],
    [long * 0.56, waist],
    [long * 0.8, upper],
    [long * 0.97, upper * 0.5],
    [long, 0],
  ])
  const below = half.map(([x, y]): Point2 => [x - long / 2, -y])
  const above = half.toReversed().map(([x, y]): Point2 => [x - long / 2, y])
  return [...below, ...above.slice(1, -1)]
}

function gong(radius: number, colour: string): ModelPart[] {
  return [
    turned(
      [
        [0, 0.02],
        [radius * 0.2, 0.02],
        [radius * 0.22, 0],
        [radius * 0.86, -0.004],
        [radius, -0.03],
        [radius, -0.09],
        [radius * 0.96, -0.09],
        [radius * 0.94, -0.03],
        [0, -0.012],
      ]
        .toReversed()
        .map(([r, y]): Point2 => [r as number, y as number]),
      [0, 0, 0],
      { material: 'bronze', colour },
    ),
    turned(
      [
        [radius * 0.22, 0],
        [radius * 0.2, 0.02],
        [radius * 0.1, 0.04],
        [0, 0.045],
      ],
      [0, 0, 0],
      { material: 'bronze', colour: '#c19a5a' },
    ),
  ]
}

export const MUSIC: Readonly<Record<string, ThingModel>> = {
  guitar: {
    material: 'wood',
    colour: '#b9783a',
    massKg: 2,
    restitution: 0.25,
    parts: [
      slab(waisted(0.48, 0.19, 0.14, 0.12), 0.1, [0, 0.05, 0], { turn: flat, bevel: 0.004 }),
      box([0.5, 0.02, 0.05], [0.44, 0.096, 0], { colour: '#3a2418' }),
      slab(
        [
          [0.68, -0.032],
          [0.85, -0.042],
          [0.85, 0.042],
          [0.68, 0.032],
        ],
        0.02,
        [0, 0.1, 0],
        { turn: flat, colour: '#5a3720' },
      ),
      ...drawn(
        drum(0.05, 0.002, [0.07, 0.1, 0], { colour: '#1c130d' }),
        ring(0.052, 0.003, [0.07, 0.1, 0], { colour: '#5a3720' }),
        box([0.02, 0.012, 0.13], [-0.12, 0.1, 0], { colour: '#3a2418' }),
        ...[-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].map((k) =>
          rod([-0.12, 0.114, k * 0.0075], [0.7, 0.119, k * 0.0068], 0.0007, { material: 'metal', colour: '#d5d8dc' }),
        ),
        ...[0.72, 0.77, 0.82].flatMap((x) =>
          [-1, 1].map((s) =>
            rod([x, 0.1, s * 0.035], [x, 0.1, s * 0.062], 0.006, { material: 'metal', colour: '#d5d8dc' }),
          ),
        ),
      ),
    ],
  },
  ukulele: {
    material: 'wood',
    colour: '#a9703f',
    massKg: 0.5,
    restitution: 0.25,
    parts: [
      slab(waisted(0.25, 0.09, 0.07, 0.058), 0.06, [0, 0.03, 0], { turn: flat }),
      box([0.26, 0.014, 0.036], [0.22, 0.056, 0], { colour: '#3a2418' }),
      box([0.09, 0.014, 0.055], [0.38, 0.054, 0], { colour: '#5a3720' }),
      ...drawn(
        drum(0.027, 0.002, [0.035, 0.06, 0], { colour: '#1c130d' }),
        box([0.012, 0.008, 0.06], [-0.06, 0.06, 0], { colour: '#3a2418' }),
        ...[-1.5, -0.5, 0.5, 1.5].map((k) =>
          rod([-0.06, 0.069, k * 0.008], [0.34, 0.073, k * 0.007], 0.0007, { material: 'plastic', colour: '#f1ece0' }),
        ),
      ),
    ],
  },
  violin: {
    material: 'wood',
    colour: '#8f4a22',
    massKg: 0.45,
    restitution: 0.25,
    parts: [
      slab(waisted(0.36, 0.104, 0.083, 0.054), 0.035, [0, 0.02, 0], { turn: flat, bevel: 0.008 }),
      box([0.26, 0.014, 0.026], [0.22, 0.042, 0], { colour: '#1d1714' }),
      tube(
        [
          [0.33, 0.04, 0],
          [0.4, 0.034, 0],
          [0.42, 0.02, 0],
        ],
        [0.012, 0.01, 0.014],
      ),
      ...drawn(
        box([0.008, 0.03, 0.045], [-0.03, 0.036, 0], { colour: '#d9b47a' }),
        slab(
          [
            [-0.17, -0.012],
            [-0.06, -0.022],
            [-0.06, 0.022],
            [-0.17, 0.012],
          ],
          0.008,
          [0, 0.048, 0],
          { turn: flat, colour: '#1d1714' },
        ),
        ...[-1.5, -0.5, 0.5, 1.5].map((k) =>
          rod([-0.08, 0.055, k * 0.009], [0.34, 0.052, k * 0.005], 0.0006, { material: 'metal', colour: '#d5d8dc' }),
        ),
      ),
    ],
  },
  drum: {
    material: 'wood',
    colour: '#b3262a',
    massKg: 3,
    restitution: 0.35,
    round: 'cylinder',
    surfaces: [{ height: 0.3, x: [-0.12, 0.12], z: [-0.12, 0.12] }],
    parts: [
      drum(0.18, 0.3, [0, 0, 0]),
      ...drawn(
        drum(0.176, 0.006, [0, 0.296, 0], { material: 'leather', colour: '#efe6d0' }),
        ...[0.01, 0.285].map((y) => ring(0.182, 0.012, [0, y, 0], { material: 'metal', colour: '#c9ccd1' })),
        ...around(8, (_, { x, z }) => [
          rod([x * 0.186, 0.02, z * 0.186], [x * 0.186, 0.28, z * 0.186], 0.005, {
            material: 'metal',
            colour: '#c9ccd1',
          }),
        ]),
      ),
    ],
  },
  bongo: {
    material: 'wood',
    colour: '#a9703f',
    massKg: 3,
    restitution: 0.3,
    parts: [-1, 1].flatMap((s) => [
      turned(
        [
          [0, 0],
          [0.07 + s * 0.008, 0],
          [0.09 + s * 0.01, 0.16],
          [0, 0.16],
        ],
        [s * 0.105, 0, 0],
      ),
      ...drawn(
        drum(0.088 + s * 0.01, 0.006, [s * 0.105, 0.156, 0], { material: 'leather', colour: '#efe6d0' }),
        ring(0.09 + s * 0.01, 0.006, [s * 0.105, 0.148, 0], { material: 'metal', colour: '#3c3e43' }),
      ),
    ]),
  },
  kendang: {
    material: 'wood',
    colour: '#7a4526',
    massKg: 6,
    restitution: 0.3,
    parts: [
      turned(
        smooth([
          [0.1, 0],
          [0.14, 0.2],
          [0.15, 0.34],
          [0.13, 0.56],
          [0.12, 0.62],
        ]).flatMap((p, i, all): Point2[] => (i === 0 ? [[0, 0], p] : i === all.length - 1 ? [p, [0, 0.62]] : [p])),
        [-0.31, 0.19, 0],
        { turn: about('z', -90), ...mark('panels', '#d9c39a') },
      ),
      ...[-0.18, 0.18].map((x) => box([0.03, 0.06, 0.24], [x, 0, 0])),
      ...[-0.18, 0.18].flatMap((x) => [-1, 1].map((s) => box([0.03, 0.14, 0.04], [x, 0.02, s * 0.12]))),
      ...drawn(
        rod([-0.318, 0.19, 0], [-0.312, 0.19, 0], 0.098, { material: 'leather', colour: '#efe6d0' }),
        rod([0.308, 0.19, 0], [0.316, 0.19, 0], 0.118, { material: 'leather', colour: '#efe6d0' }),
      ),
    ],
  },
  gong: {
    material: 'bronze',
    colour: '#a67c45',
    massKg: 25,
    fixed: true,
    parts: [
      ...gong(0.36, '#a67c45').map((part) => ({
        ...part,
        at: [0, 0.72, part.at[2]] as [number, number, number],
        turn: about('x', 90),
      })),
      ...[-0.52, 0.52].flatMap((x) => [
        box([0.06, 1.3, 0.06], [x, 0, 0], { material: 'wood', colour: '#7a2b22' }),
        box([0.1, 0.06, 0.4], [x, 0, 0], { material: 'wood', colour: '#7a2b22' }),
      ]),
      box([1.24, 0.08, 0.08], [0, 1.3, 0], { material: 'wood', colour: '#7a2b22' }),
      ...drawn(
        ...[-0.52, 0.52].map((x) =>
          turned(
            [
              [0.05, 0],
              [0.03, 0.06],
              [0, 0.12],
            ],
            [x * 1.1, 1.38, 0],
            { material: 'wood', colour: '#d8a83c' },
          ),
        ),
        ...[-0.2, 0.2].map((x) =>
          rod([x, 1.02, 0], [x * 0.9, 1.3, 0], 0.006, { material: 'cloth', colour: '#e5d6b4' }),
        ),
      ),
    ],
  },
  bonang: {
    material: 'bronze',
    colour: '#b98a4a',
    massKg: 12,
    restitution: 0.3,
    parts: [
      box([1.05, 0.09, 0.34], [0, 0, 0], { material: 'wood', colour: '#7a2b22' }),
      ...[-0.4, -0.2, 0, 0.2, 0.4].map((x) =>
        turned(
          [
            [0, 0.09],
            [0.07, 0.09],
            [0.085, 0.16],
            [0.06, 0.185],
            [0.025, 0.188],
            [0.02, 0.205],
            [0, 0.208],
          ],
          [x, 0, 0],
        ),
      ),
    ],
  },
  angklung: {
    material: 'bamboo',
    colour: '#c9ad6a',
    massKg: 0.5,
    restitution: 0.3,
    fixed: true,
    parts: [
      box([0.5, 0.035, 0.16], [0, 0, 0], { bevel: 0.01 }),
      ...[-0.23, 0.0, 0.23].map((x) => rod([x, 0.03, 0], [x, 0.56 + (x > 0 ? -0.14 : x < 0 ? 0.12 : 0), 0], 0.007)),
      rod([-0.25, 0.5, 0], [0.25, 0.5 - 0.12, 0], 0.008),
      ...[
        [-0.115, 0.48, 0.026],
        [0.115, 0.32, 0.02],
      ].flatMap(([x, high, r]) => [
        rod([x as number, 0.05, 0], [x as number, 0.05 + (high as number), 0], r as number),
        ...drawn(
          rod([x as number, 0.03, 0], [x as number, 0.07, 0], (r as number) * 1.08, { colour: '#a98a4c' }),
          rod(
            [x as number, 0.05 + (high as number) * 0.98, 0],
            [x as number, 0.052 + (high as number), 0],
            (r as number) * 0.8,
            { colour: '#4a3820' },
          ),
        ),
      ]),
      ...drawn(
        ...[-0.23, 0.0, 0.23].map((x) =>
          rod([x, 0.05, 0], [x, 0.075, 0], 0.011, { material: 'cloth', colour: '#a83a2a' }),
        ),
      ),
    ],
  },
  xylophone: {
    material: 'wood',
    colour: '#a9703f',
    massKg: 1.5,
    restitution: 0.3,
    parts: [
      ...[-1, 1].map((s) => box([0.62, 0.04, 0.03], [0, 0, s * 0.08], {})),
      ...['#c0302a', '#e2752a', '#e8c23c', '#4f9a4a', '#2f7fc0', '#3a4f9a', '#7a4a9a', '#c0302a'].map((colour, k) =>
        box([0.06, 0.012, 0.26 - k * 0.016], [-0.26 + k * 0.074, 0.042, 0], { material: 'metal', colour }),
      ),
      ...drawn(
        rod([0.02, 0.066, 0.16], [0.22, 0.07, 0.05], 0.004),
        orb(0.014, [0.225, 0.072, 0.047], { material: 'rubber', colour: '#c0302a' }),
      ),
    ],
  },
  gambang: {
    material: 'wood',
    colour: '#7a2b22',
    massKg: 8,
    restitution: 0.3,
    parts: [
      slab(
        [
          [-0.55, 0],
          [0.55, 0],
          [0.62, 0.2],
          [-0.62, 0.2],
        ],
        0.3,
        [0, 0, 0],
        { bevel: 0.01 },
      ),
      ...Array.from({ length: 15 }, (_, k) =>
        box([0.058, 0.018, 0.42 - k * 0.011], [-0.52 + k * 0.074, 0.205, 0], { material: 'bamboo', colour: '#b98a4f' }),
      ),
      ...drawn(
        slab(
          [
            [-0.3, 0.06],
            [0, 0.02],
            [0.3, 0.06],
            [0, 0.14],
          ],
          0.304,
          [0, 0, 0],
          { colour: '#d8a83c' },
        ),
      ),
    ],
  },
  flute: {
    material: 'bamboo',
    colour: '#c9ad6a',
    massKg: 0.1,
    restitution: 0.4,
    round: 'cylinder',
    lies: true,
    parts: [
      drum(0.011, 0.38, [0, 0, 0]),
      ...drawn(
        ...[0.06, 0.1, 0.14, 0.2, 0.24, 0.28].map((y) =>
          drum(0.0035, 0.002, [0, y, 0.0105], { turn: about('x', 90), colour: '#2b2015' }),
        ),
        drum(0.0118, 0.012, [0, 0.34, 0], { colour: '#8a6a34' }),
      ),
    ],
  },
  trumpet: {
    material: 'brass',
    colour: '#d0a54a',
    massKg: 1.1,
    restitution: 0.2,
    parts: [
      tube(
        [
          [0.28, 0.055, 0],
          [0.1, 0.055, 0],
          [-0.16, 0.055, 0],
        ],
        [0.006, 0.007, 0.011],
      ),
      turned(
        [
          [0.011, 0],
          [0.016, 0.06],
          [0.03, 0.1],
          [0.062, 0.13],
          [0.06, 0.13],
          [0.026, 0.1],
          [0.0, 0.05],
        ],
        [-0.16, 0.055, 0],
        { turn: about('z', 90) },
      ),
      tube(
        [
          [0.14, 0.055, 0],
          [0.2, 0.035, 0],
          [0.14, 0.012, 0],
          [-0.06, 0.012, 0],
          [-0.12, 0.035, 0],
          [-0.06, 0.055, 0],
        ],
        0.0065,
      ),
      ...[0.0, 0.03, 0.06].map((x) => rod([x, 0.008, 0], [x, 0.095, 0], 0.01)),
      turned(
        [
          [0.004, 0],
          [0.012, 0.02],
          [0, 0.02],
        ],
        [0.29, 0.055, 0],
        { turn: about('z', -90) },
      ),
    ],
  },
  bell: {
    material: 'bronze',
    colour: '#b98a4a',
    massKg: 1.5,
    restitution: 0.25,
    parts: [
      turned(
        smooth([
          [0.075, 0],
          [0.062, 0.03],
          [0.046, 0.08],
          [0.038, 0.105],
          [0.02, 0.12],
          [0, 0.124],
        ]).flatMap((p, i): Point2[] => (i === 0 ? [[0, 0.01], [0.066, 0.01], p] : [p])),
      ),
      turned(
        [
          [0.008, 0.12],
          [0.012, 0.135],
          [0.014, 0.18],
          [0.01, 0.2],
          [0, 0.203],
        ],
        [0, 0, 0],
        { material: 'wood', colour: '#5a3720' },
      ),
      ...drawn(ring(0.07, 0.0022, [0, 0.014, 0]), ring(0.058, 0.002, [0, 0.042, 0])),
    ],
  },
  tambourine: {
    material: 'wood',
    colour: '#b98a55',
    massKg: 0.35,
    restitution: 0.3,
    round: 'cylinder',
    parts: [
      turned([
        [0.115, 0],
        [0.125, 0],
        [0.125, 0.05],
        [0.115, 0.05],
        [0.115, 0],
      ]),
      ...drawn(
        drum(0.122, 0.002, [0, 0.048, 0], { material: 'leather', colour: '#efe6d0' }),
        ...around(8, (_, { x, z }) => [
          drum(0.022, 0.003, [x * 0.12, 0.02, z * 0.12], BRASS),
          drum(0.022, 0.003, [x * 0.12, 0.027, z * 0.12], BRASS),
        ]),
      ),
    ],
  },
  maraca: {
    material: 'wood',
    colour: '#c0302a',
    massKg: 0.15,
    restitution: 0.3,
    lies: true,
    round: 'cylinder',
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.011, 0.002],
          [0.011, 0.13],
          [0.02, 0.15],
          [0.042, 0.19],
          [0.038, 0.235],
          [0, 0.255],
        ]),
        [0, 0, 0],
        mark('bands', '#e8c23c'),
      ),
    ],
  },
  triangle: {
    material: 'metal',
    colour: '#c3c7cc',
    massKg: 0.2,
    restitution: 0.4,
    parts: [
      tube(
        [
          [-0.07, 0.006, 0.06],
          [0, 0.006, -0.06],
          [0.08, 0.006, 0.06],
          [-0.05, 0.006, 0.06],
        ],
        0.005,
      ),
    ],
  },
  cymbal: {
    material: 'brass',
    colour: '#d0a54a',
    massKg: 1.4,
    restitution: 0.3,
    round: 'cylinder',
    parts: [
      turned(
        [
          [0.2, 0],
          [0.07, 0.02],
          [0.05, 0.028],
          [0.03, 0.045],
          [0, 0.048],
          [0, 0.045],
          [0.028, 0.042],
          [0.048, 0.024],
          [0.07, 0.017],
          [0.199, -0.0012],
        ]
          .toReversed()
          .map(([r, y]): Point2 => [r as number, y as number]),
      ),
      ...drawn(
        ...[0.09, 0.12, 0.15, 0.18].map((r) =>
          ring(r, 0.0008, [0, 0.0175 - (r - 0.07) * 0.135, 0], { colour: '#a5803a' }),
        ),
      ),
    ],
  },
  accordion: {
    material: 'wood',
    colour: '#a3232a',
    massKg: 7,
    restitution: 0.15,
    parts: [
      ...[-1, 1].map((s) => box([0.09, 0.36, 0.18], [s * 0.17, 0, 0], { bevel: 0.012 })),
      ...Array.from({ length: 12 }, (_, k) =>
        box([0.012, 0.34, 0.165], [-0.115 + k * 0.021, 0.01, 0], {
          material: 'paper',
          colour: k % 2 ? '#efeae0' : '#2b2c2f',
        }),
      ),
      ...drawn(
        ...Array.from({ length: 12 }, (_, k) =>
          box([0.035, 0.02, 0.05], [0.2, 0.03 + k * 0.026, 0.09], { material: 'plastic', colour: '#f3f0e6' }),
        ),
      ),
    ],
  },
}
