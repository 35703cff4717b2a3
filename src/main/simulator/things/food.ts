import {
  about,
  around,
  box,
  drawn,
  drum,
  mark,
  orb,
  oval,
  type Point2,
  pill,
  ring,
  rod,
  slab,
  smooth,
  tube,
  turned,
  vessel,
} from './build.ts'
import type { ModelPart, ThingModel } from './model.ts'

const STALK = { material: 'wood', colour: '#5c4327', only: 'drawn' } as const
const LEAF = { material: 'leaf', colour: '#4f7d3a', only: 'drawn' } as const

/** A round fruit with a dimple at both ends. */
function pome(radius: number, height: number): Point2[] {
  return smooth([
    [0, height * 0.05],
    [radius * 0.3, 0],
    [radius * 0.72, height * 0.14],
    [radius * 0.96, height * 0.42],
    [radius, height * 0.62],
    [radius * 0.82, height * 0.9],
    [radius * 0.45, height],
    [radius * 0.14, height * 0.92],
    [0, height * 0.84],
  ])
}

function stalk(height: number, long: number): ModelPart {
  return tube(
    [
      [0, height, 0],
      [long * 0.1, height + long * 0.5, 0],
      [long * 0.35, height + long, 0],
    ],
    [0.0018, 0.0015, 0.0022],
    STALK,
  )
}

function fruit(
  colour: string,
  massKg: number,
  parts: readonly ModelPart[],
  round: 'ball' | 'cylinder' | 'no' = 'ball',
): ThingModel {
  return {
    material: 'fruit',
    colour,
    massKg,
    restitution: 0.25,
    friction: 0.5,
    ...(round === 'no' ? {} : { round }),
    parts,
  }
}

const flatLeaf = (long: number, wide: number): Point2[] => [
  [0, 0],
  [long * 0.3, -wide / 2],
  [long * 0.7, -wide * 0.35],
  [long, 0],
  [long * 0.7, wide * 0.35],
  [long * 0.3, wide / 2],
]

const FRUITS: Readonly<Record<string, ThingModel>> = {
  apple: fruit('#b8241f', 0.18, [
    turned(pome(0.039, 0.07)),
    stalk(0.056, 0.026),
    slab(flatLeaf(0.03, 0.014), 0.001, [0.004, 0.074, 0], { ...LEAF, turn: about('x', -60) }),
  ]),
  greenApple: fruit('#8fb543', 0.18, [turned(pome(0.039, 0.07)), stalk(0.056, 0.026)]),
  orange: fruit('#e8842a', 0.2, [turned(oval(0.04, 0.075)), drum(0.004, 0.002, [0, 0.0742, 0], { ...LEAF })]),
  lemon: fruit('#ecd13f', 0.1, [
    turned(
      smooth([
        [0, 0],
        [0.007, 0.004],
        [0.019, 0.018],
        [0.0275, 0.042],
        [0.019, 0.068],
        [0.007, 0.081],
        [0, 0.087],
      ]),
    ),
  ]),
  lime: fruit('#6f9c3a', 0.07, [turned(oval(0.025, 0.056))]),
  pear: fruit('#b9bb46', 0.18, [
    turned(
      smooth([
        [0, 0.003],
        [0.018, 0],
        [0.034, 0.018],
        [0.037, 0.036],
        [0.028, 0.062],
        [0.018, 0.083],
        [0.012, 0.098],
        [0, 0.1],
      ]),
    ),
    stalk(0.097, 0.024),
  ]),
  peach: fruit('#e89b6a', 0.15, [turned(pome(0.037, 0.068))]),
  plum: fruit('#5a2748', 0.07, [turned(oval(0.024, 0.052)), stalk(0.051, 0.012)]),
  mango: {
    ...fruit('#d9a33c', 0.3, [turned(oval(0.042, 0.115, 0.42)), stalk(0.114, 0.014)], 'cylinder'),
    lies: true,
  },
  coconut: {
    ...fruit('#5b3d26', 1.3, [
      turned(oval(0.06, 0.125), [0, 0, 0], mark('bands', '#503420')),
      ...drawn(
        ...around(3, (_, { x, z }) => drum(0.007, 0.003, [x * 0.018, 0.1195, z * 0.018], { colour: '#2c1c11' })),
      ),
    ]),
    material: 'wood',
    restitution: 0.3,
  },
  watermelon: fruit('#3f7d3a', 5, [
    turned(oval(0.115, 0.235), [0, 0, 0], mark('melon', '#1f4a26')),
    stalk(0.234, 0.03),
  ]),
  pumpkin: fruit('#d9772b', 4, [
    ...around(9, (degrees, { x, z }) =>
      turned(oval(0.058, 0.175), [x * 0.068, 0, z * 0.068], { colour: degrees % 80 < 1 ? '#d06f26' : '#dd7d30' }),
    ),
    tube(
      [
        [0, 0.15, 0],
        [0.004, 0.19, 0],
        [0.022, 0.22, 0],
      ],
      [0.016, 0.011, 0.012],
      { material: 'leaf', colour: '#6d7a3a', only: 'drawn' },
    ),
  ]),
  durian: {
    ...fruit('#8c8a3f', 2, [
      turned(oval(0.085, 0.2), [0, 0, 0], { only: 'drawn' }),
      orb(0.116, [0, 0.1, 0], { only: 'touched' }),
      ...drawn(
        ...Array.from({ length: 84 }, (_, k): ModelPart => {
          const rise = 1 - (2 * (k + 0.5)) / 84
          const angle = k * 2.39996
          const flat = Math.sqrt(1 - rise * rise)
          const at = (r: number): [number, number, number] => [
            flat * 0.085 * r * Math.cos(angle),
            0.1 + 0.1 * r * rise,
            flat * 0.085 * r * Math.sin(angle),
          ]
          return tube([at(0.93), at(1.05), at(1.17)], [0.0125, 0.007, 0.0008], {
            colour: k % 3 === 0 ? '#a19c4a' : '#7f8138',
          })
        }),
      ),
      tube(
        [
          [0, 0.195, 0],
          [0.003, 0.225, 0],
          [0.01, 0.25, 0],
        ],
        [0.009, 0.008, 0.01],
        STALK,
      ),
    ]),
    restitution: 0.15,
  },
  pineapple: fruit(
    '#c8902f',
    1.4,
    [
      turned(oval(0.055, 0.16), [0, 0, 0], mark('wicker', '#7c5a1f')),
      ...drawn(
        ...[0, 1, 2].flatMap((tier) =>
          around(7 - tier, (_, { x, z }) =>
            tube(
              [
                [x * 0.012, 0.145 + tier * 0.02, z * 0.012],
                [x * (0.034 - tier * 0.008), 0.19 + tier * 0.03, z * (0.034 - tier * 0.008)],
                [x * (0.06 - tier * 0.018), 0.21 + tier * 0.045, z * (0.06 - tier * 0.018)],
              ],
              [0.009, 0.007, 0.001],
              { material: 'leaf', colour: tier === 1 ? '#5b8a45' : '#44743a' },
            ),
          ),
        ),
      ),
    ],
    'cylinder',
  ),
  banana: fruit(
    '#e6c83c',
    0.13,
    [
      tube(
        [
          [-0.098, 0.052, 0],
          [-0.082, 0.036, 0],
          [-0.045, 0.021, 0],
          [0, 0.0175, 0],
          [0.045, 0.021, 0],
          [0.082, 0.038, 0],
          [0.094, 0.048, 0],
        ],
        [0.005, 0.0105, 0.0165, 0.0175, 0.0165, 0.0085, 0.004],
      ),
      ...drawn(
        orb(0.0055, [-0.1, 0.054, 0], { colour: '#5d4a20' }),
        orb(0.0045, [0.095, 0.049, 0], { colour: '#3c2f1a' }),
      ),
    ],
    'no',
  ),
  grapes: fruit(
    '#5b2f63',
    0.4,
    [
      ...Array.from({ length: 26 }, (_, k): ModelPart => {
        const share = k / 26
        const spread = 0.045 * (1 - share) ** 0.7
        const angle = k * 2.39996
        return orb(
          0.0125,
          [-0.06 + 0.13 * share, 0.0125 + 0.022 * (1 - share) * (k % 3) * 0.6, spread * Math.cos(angle)],
          {
            colour: k % 2 ? '#6a3a73' : '#552a5d',
            ...(k % 4 ? { only: 'drawn' as const } : {}),
          },
        )
      }),
      rod([-0.075, 0.03, 0], [-0.05, 0.026, 0], 0.003, STALK),
    ],
    'no',
  ),
  strawberry: {
    ...fruit(
      '#c52b2f',
      0.02,
      [
        turned(
          smooth([
            [0, 0],
            [0.006, 0.003],
            [0.0155, 0.018],
            [0.018, 0.028],
            [0.012, 0.036],
            [0, 0.037],
          ]),
          [0, 0, 0],
          mark('spots', '#e8c06a'),
        ),
        ...around(6, (_, { x, z }) =>
          tube(
            [
              [0, 0.037, 0],
              [x * 0.008, 0.0395, z * 0.008],
              [x * 0.015, 0.037, z * 0.015],
            ],
            [0.003, 0.0025, 0.0005],
            LEAF,
          ),
        ),
      ],
      'cylinder',
    ),
    lies: true,
  },
  cherry: fruit('#8f1524', 0.009, [orb(0.0115, [0, 0.0115, 0]), stalk(0.022, 0.04)]),
  tomato: fruit('#cf3526', 0.13, [
    turned(pome(0.036, 0.057)),
    ...around(5, (_, { x, z }) =>
      tube(
        [
          [0, 0.051, 0],
          [x * 0.01, 0.0575, z * 0.01],
          [x * 0.021, 0.0565, z * 0.021],
        ],
        [0.003, 0.0025, 0.0006],
        LEAF,
      ),
    ),
  ]),
  potato: fruit('#b58d5a', 0.17, [turned(oval(0.033, 0.062, 0.45), [0, 0, 0], mark('spots', '#a27c4c'))]),
  onion: fruit('#b5763f', 0.15, [
    turned(
      smooth([
        [0, 0],
        [0.015, 0.002],
        [0.037, 0.028],
        [0.03, 0.05],
        [0.008, 0.066],
        [0.004, 0.08],
        [0, 0.082],
      ]),
      [0, 0, 0],
      mark('panels', '#a5672f'),
    ),
  ]),
  carrot: {
    ...fruit('#e0742a', 0.09, [
      turned([
        [0, 0],
        [0.004, 0.005],
        [0.009, 0.05],
        [0.014, 0.12],
        [0.0175, 0.155],
        [0.014, 0.165],
        [0, 0.167],
      ]),
      ...around(5, (_, { x, z }) =>
        tube(
          [
            [0, 0.165, 0],
            [x * 0.008, 0.195, z * 0.008],
            [x * 0.03, 0.23, z * 0.03],
          ],
          [0.003, 0.0025, 0.0012],
          LEAF,
        ),
      ),
    ]),
    round: 'cylinder',
    lies: true,
  },
  chilli: fruit(
    '#c4241f',
    0.012,
    [
      tube(
        [
          [-0.05, 0.0075, 0],
          [-0.02, 0.009, 0.004],
          [0.02, 0.007, 0.003],
          [0.055, 0.003, -0.008],
        ],
        [0.007, 0.009, 0.006, 0.0008],
      ),
      tube(
        [
          [-0.05, 0.0075, 0],
          [-0.065, 0.01, 0],
          [-0.078, 0.016, 0],
        ],
        [0.006, 0.003, 0.0028],
        LEAF,
      ),
    ],
    'no',
  ),
  corn: {
    ...fruit('#e9c343', 0.3, [
      turned(oval(0.024, 0.19, 0.4), [0, 0, 0], mark('wicker', '#c79a2c')),
      ...drawn(
        ...around(3, (_, { x, z }) =>
          tube(
            [
              [x * 0.006, 0, z * 0.006],
              [x * 0.03, 0.05, z * 0.03],
              [x * 0.032, 0.13, z * 0.032],
            ],
            [0.014, 0.014, 0.002],
            LEAF,
          ),
        ),
      ),
    ]),
    round: 'cylinder',
    lies: true,
  },
  mushroom: fruit(
    '#c7a47c',
    0.02,
    [
      drum(0.01, 0.03, [0, 0, 0], { colour: '#eee3cd' }),
      turned(
        smooth([
          [0, 0.026],
          [0.024, 0.024],
          [0.027, 0.032],
          [0.018, 0.045],
          [0, 0.049],
        ]),
      ),
    ],
    'no',
  ),
  cabbage: fruit('#8fb068', 1, [
    turned(oval(0.08, 0.14)),
    ...drawn(
      ...around(6, (_, { x, z }) =>
        turned(oval(0.052, 0.115), [x * 0.037, 0.004, z * 0.037], { colour: z > 0 ? '#9dbd74' : '#7ea05a' }),
      ),
    ),
  ]),
}

const PREPARED: Readonly<Record<string, ThingModel>> = {
  egg: {
    material: 'ceramic',
    colour: '#e9d3b4',
    massKg: 0.06,
    restitution: 0.2,
    round: 'cylinder',
    lies: true,
    parts: [turned(oval(0.022, 0.057, 0.42))],
  },
  bread: {
    material: 'bread',
    colour: '#b9773c',
    massKg: 0.5,
    restitution: 0.1,
    parts: [
      box([0.24, 0.075, 0.11], [0, 0, 0], { bevel: 0.02 }),
      box([0.25, 0.055, 0.12], [0, 0.052, 0], { bevel: 0.027, colour: '#a9632e' }),
      ...drawn(
        ...[-0.07, 0, 0.07].map((x) => pill(0.006, 0.09, [x, 0.104, 0], { colour: '#dcae74', turn: about('x', 90) })),
      ),
    ],
  },
  toast: {
    material: 'bread',
    colour: '#e7c893',
    massKg: 0.035,
    restitution: 0.1,
    parts: [
      box([0.1, 0.014, 0.1], [0, 0, 0], { bevel: 0.006, colour: '#a9703a' }),
      ...drawn(box([0.086, 0.002, 0.086], [0, 0.0128, 0], {})),
    ],
  },
  baguette: {
    material: 'bread',
    colour: '#bf8142',
    massKg: 0.25,
    restitution: 0.1,
    parts: [
      tube(
        [
          [-0.28, 0.026, 0],
          [-0.22, 0.03, 0],
          [0, 0.033, 0],
          [0.22, 0.03, 0],
          [0.28, 0.026, 0],
        ],
        [0.008, 0.026, 0.033, 0.026, 0.008],
      ),
      ...drawn(
        ...[-0.16, -0.08, 0, 0.08, 0.16].map((x) =>
          pill(0.006, 0.075, [x, 0.061, 0], { colour: '#e4bd84', turn: about('x', 90) }),
        ),
      ),
    ],
  },
  cake: {
    material: 'bread',
    colour: '#f1d9d0',
    massKg: 1.2,
    restitution: 0.05,
    surfaces: [{ height: 0.12, x: [-0.09, 0.09], z: [-0.09, 0.09] }],
    parts: [
      drum(0.15, 0.008, [0, 0, 0], { material: 'ceramic', colour: '#f4f1ea' }),
      drum(0.115, 0.05, [0, 0.008, 0], { colour: '#c98f5c' }),
      drum(0.118, 0.012, [0, 0.055, 0], { colour: '#fbf3ec' }),
      drum(0.115, 0.05, [0, 0.066, 0]),
      ...drawn(
        ring(0.113, 0.01, [0, 0.016, 0], { colour: '#fbf3ec' }),
        ...around(10, (_, { x, z }) => orb(0.012, [x * 0.098, 0.122, z * 0.098], { colour: '#fbf3ec' })),
        ...around(10, (_, { x, z }) =>
          orb(0.0085, [x * 0.098, 0.137, z * 0.098], { material: 'fruit', colour: '#b3172a' }),
        ),
      ),
    ],
  },
  birthdayCake: {
    material: 'bread',
    colour: '#f3e3c8',
    massKg: 1.3,
    restitution: 0.05,
    parts: [
      drum(0.15, 0.008, [0, 0, 0], { material: 'ceramic', colour: '#f4f1ea' }),
      drum(0.12, 0.09, [0, 0.008, 0], mark('bands', '#e9a0ad')),
      ...drawn(
        ring(0.116, 0.009, [0, 0.1, 0], { colour: '#e9a0ad' }),
        ...around(6, (degrees, { x, z }) => [
          drum(0.004, 0.07, [x * 0.07, 0.098, z * 0.07], {
            material: 'wax',
            colour: degrees % 120 < 1 ? '#4f9fc4' : '#d4488e',
          }),
          turned(oval(0.0045, 0.02, 0.3), [x * 0.07, 0.17, z * 0.07], { material: 'wax', colour: '#ffc94d' }),
        ]),
      ),
    ],
  },
  cupcake: {
    material: 'bread',
    colour: '#e7a3b4',
    massKg: 0.07,
    restitution: 0.1,
    parts: [
      turned(
        [
          [0, 0],
          [0.022, 0],
          [0.031, 0.04],
          [0, 0.04],
        ],
        [0, 0, 0],
        { material: 'paper', ...mark('panels', '#b7563f'), colour: '#d98a5c' },
      ),
      turned(
        smooth([
          [0, 0.038],
          [0.033, 0.04],
          [0.036, 0.049],
          [0.026, 0.056],
          [0.027, 0.062],
          [0.016, 0.069],
          [0.014, 0.075],
          [0, 0.085],
        ]),
      ),
      ...drawn(orb(0.007, [0, 0.087, 0], { material: 'fruit', colour: '#b3172a' })),
    ],
  },
  donut: {
    material: 'bread',
    colour: '#c98a4b',
    massKg: 0.06,
    restitution: 0.15,
    round: 'cylinder',
    parts: [
      ring(0.031, 0.017, [0, 0.017, 0]),
      ...drawn(
        turned(
          [
            ...Array.from({ length: 13 }, (_, k): Point2 => {
              const angle = (k / 12) * Math.PI
              return [0.031 + 0.0178 * Math.cos(angle), 0.0185 + 0.0178 * Math.sin(angle)]
            }),
          ],
          [0, 0, 0],
          { colour: '#e58ba6', material: 'wax' },
        ),
        ...around(16, (degrees, { x, z }) =>
          pill(0.0013, 0.007, [x * (0.027 + (degrees % 3) * 0.004), 0.0366, z * (0.027 + (degrees % 3) * 0.004)], {
            colour: ['#f5d64b', '#4f9fc4', '#efeee8'][Math.round(degrees) % 3] as string,
            material: 'wax',
            turn: about('z', 90),
          }),
        ),
      ),
    ],
  },
  cookie: {
    material: 'bread',
    colour: '#c08a4e',
    massKg: 0.02,
    restitution: 0.15,
    round: 'cylinder',
    parts: [
      turned([
        [0, 0],
        [0.033, 0],
        [0.037, 0.004],
        [0.034, 0.009],
        [0.02, 0.012],
        [0, 0.0125],
      ]),
      ...drawn(
        ...around(7, (degrees, { x, z }) =>
          orb(
            0.004,
            [x * (0.013 + (Math.round(degrees) % 2) * 0.012), 0.0105, z * (0.013 + (Math.round(degrees) % 2) * 0.012)],
            {
              colour: '#3b2417',
            },
          ),
        ),
      ),
    ],
  },
  pizza: {
    material: 'bread',
    colour: '#d19a55',
    massKg: 0.6,
    restitution: 0.05,
    round: 'cylinder',
    parts: [
      drum(0.15, 0.012, [0, 0, 0]),
      ...drawn(
        ring(0.142, 0.011, [0, 0.012, 0], { colour: '#b97a3c' }),
        drum(0.134, 0.003, [0, 0.012, 0], { material: 'wax', colour: '#e8bb55' }),
        ...around(7, (_, { x, z }) =>
          drum(0.02, 0.003, [x * 0.092, 0.0145, z * 0.092], { material: 'wax', colour: '#a8321f' }),
        ),
        ...around(3, (_, { x, z }) =>
          drum(0.02, 0.003, [x * 0.036, 0.0145, z * 0.036], { material: 'wax', colour: '#a8321f' }),
        ),
        ...around(9, (_, { x, z }) =>
          slab(flatLeaf(0.022, 0.011), 0.001, [x * 0.06, 0.0158, z * 0.11], { ...LEAF, turn: about('x', -90) }),
        ),
      ),
    ],
  },
  burger: {
    material: 'bread',
    colour: '#c8823c',
    massKg: 0.25,
    restitution: 0.1,
    parts: [
      turned([
        [0, 0],
        [0.045, 0],
        [0.052, 0.008],
        [0.05, 0.018],
        [0, 0.018],
      ]),
      turned(
        [
          [0, 0.018],
          [0.056, 0.018],
          [0.058, 0.022],
          [0.055, 0.026],
          [0, 0.026],
        ],
        [0, 0, 0],
        { material: 'leaf', colour: '#6ea03f' },
      ),
      drum(0.052, 0.016, [0, 0.026, 0], { material: 'fruit', colour: '#4f2d1b' }),
      box([0.092, 0.004, 0.092], [0, 0.042, 0], { material: 'wax', colour: '#f0b429', turn: about('y', 20) }),
      turned(
        smooth([
          [0.053, 0.046],
          [0.055, 0.056],
          [0.045, 0.075],
          [0.022, 0.086],
          [0, 0.089],
        ]),
      ),
      ...drawn(
        ...Array.from({ length: 18 }, (_, k) => {
          const r = 0.04 * Math.sqrt((k + 0.5) / 18)
          return orb(0.0017, [r * Math.cos(k * 2.4), 0.0885 - 6 * r * r, r * Math.sin(k * 2.4)], { colour: '#f2e2bd' })
        }),
      ),
    ],
  },
  satay: {
    material: 'bamboo',
    colour: '#d8b878',
    massKg: 0.05,
    restitution: 0.1,
    parts: [
      rod([-0.12, 0.011, 0], [0.12, 0.011, 0], 0.0018),
      ...[-0.004, 0.028, 0.06, 0.092].map((x, k) =>
        box([0.028, 0.021, 0.024], [x, 0.0005, 0], {
          bevel: 0.008,
          material: 'fruit',
          colour: k % 2 ? '#7a4421' : '#6a371a',
          turn: about('x', 14 * k),
        }),
      ),
    ],
  },
  noodleBowl: {
    material: 'ceramic',
    colour: '#c0392b',
    massKg: 0.8,
    restitution: 0.2,
    parts: [
      turned(
        vessel(
          [
            [0.035, 0],
            [0.038, 0.008],
            [0.06, 0.02],
            [0.085, 0.055],
            [0.094, 0.08],
          ],
          0.005,
        ),
        [0, 0, 0],
      ),
      ...drawn(
        drum(0.083, 0.004, [0, 0.062, 0], { material: 'wax', colour: '#a8641f' }),
        ...Array.from({ length: 15 }, (_, k) => {
          const [a, r] = [k * 2.4, 0.02 + 0.042 * ((k * 0.37) % 1)]
          return tube(
            [
              [r * Math.cos(a), 0.066, r * Math.sin(a)],
              [r * Math.cos(a + 0.8), 0.075, r * Math.sin(a + 0.8)],
              [r * Math.cos(a + 1.6), 0.072, r * Math.sin(a + 1.6)],
              [r * 0.7 * Math.cos(a + 2.6), 0.067, r * 0.7 * Math.sin(a + 2.6)],
            ],
            0.0032,
            { material: 'wax', colour: k % 2 ? '#f1d58f' : '#e8c774' },
          )
        }),
        turned(oval(0.019, 0.03), [0.03, 0.058, 0.03], { material: 'wax', colour: '#f6efe0' }),
        orb(0.0105, [0.036, 0.0745, 0.037], { material: 'wax', colour: '#eaa126' }),
        ...[0, 1, 2].map((k) =>
          rod([-0.05 + 0.012 * k, 0.074, 0.03], [-0.03 + 0.016 * k, 0.074, 0.052], 0.004, { ...LEAF }),
        ),
        rod([-0.02, 0.088, -0.03], [0.16, 0.115, -0.015], 0.003, { material: 'wood', colour: '#3a2418' }),
        rod([-0.02, 0.088, -0.02], [0.16, 0.115, 0.002], 0.003, { material: 'wood', colour: '#3a2418' }),
      ),
    ],
  },
  riceBowl: {
    material: 'ceramic',
    colour: '#e9e4d8',
    massKg: 0.45,
    restitution: 0.2,
    parts: [
      turned(
        vessel(
          [
            [0.026, 0],
            [0.028, 0.007],
            [0.045, 0.017],
            [0.06, 0.045],
            [0.064, 0.062],
          ],
          0.004,
        ),
        [0, 0, 0],
      ),
      ...drawn(
        turned(
          smooth([
            [0.057, 0.048],
            [0.045, 0.066],
            [0.02, 0.08],
            [0, 0.083],
          ]),
          [0, 0, 0],
          { material: 'foam', colour: '#fbf8ef', ...mark('spots', '#efe9da') },
        ),
      ),
    ],
  },
  friedRice: {
    material: 'ceramic',
    colour: '#efeae0',
    massKg: 0.7,
    restitution: 0.2,
    parts: [
      turned(
        vessel(
          [
            [0.06, 0],
            [0.08, 0.004],
            [0.115, 0.016],
          ],
          0.004,
        ),
        [0, 0, 0],
      ),
      ...drawn(
        turned(
          smooth([
            [0.08, 0.01],
            [0.06, 0.032],
            [0.03, 0.045],
            [0, 0.048],
          ]),
          [0, 0, 0],
          { material: 'bread', colour: '#b9783a', ...mark('spots', '#d8a45c') },
        ),
        turned(
          [
            [0, 0.046],
            [0.045, 0.044],
            [0.042, 0.05],
            [0, 0.052],
          ],
          [0, 0, 0],
          { material: 'wax', colour: '#f8f1e2' },
        ),
        turned(oval(0.014, 0.018), [0, 0.047, 0], { material: 'wax', colour: '#eda224' }),
        ...around(4, (_, { x, z }) =>
          drum(0.016, 0.003, [x * 0.02 - 0.075, 0.02, z * 0.02 + 0.02], { material: 'leaf', colour: '#9cbf7a' }),
        ),
      ),
    ],
  },
  cheese: {
    material: 'wax',
    colour: '#eebb3c',
    massKg: 0.4,
    restitution: 0.1,
    parts: [
      slab(
        [
          [-0.075, -0.04],
          [0.075, 0],
          [-0.075, 0.04],
        ],
        0.05,
        [0, 0.025, 0],
        { turn: about('x', -90) },
      ),
      ...drawn(
        orb(0.01, [-0.03, 0.047, 0.005], { colour: '#d29a22' }),
        orb(0.007, [0.012, 0.048, -0.002], { colour: '#d29a22' }),
        orb(0.008, [-0.055, 0.047, -0.016], { colour: '#d29a22' }),
        orb(0.009, [-0.02, 0.025, 0.0235], { colour: '#d29a22' }),
        orb(0.007, [0.015, 0.015, 0.0135], { colour: '#d29a22' }),
      ),
    ],
  },
  iceCream: {
    material: 'wax',
    colour: '#f2c4c9',
    massKg: 0.12,
    restitution: 0.1,
    lies: true,
    parts: [
      turned(
        [
          [0, 0],
          [0.003, 0.002],
          [0.027, 0.11],
          [0, 0.11],
        ],
        [0, 0, 0],
        { material: 'bread', colour: '#d39b52', ...mark('wicker', '#b0793a') },
      ),
      orb(0.032, [0, 0.127, 0]),
      orb(0.026, [0, 0.165, 0], { colour: '#6b4126' }),
    ],
  },
  candy: {
    material: 'plastic',
    colour: '#d43f5d',
    massKg: 0.006,
    restitution: 0.4,
    parts: [
      pill(0.009, 0.026, [0, 0.009, 0], { turn: about('z', 90), ...mark('bands', '#f6efe4') }),
      slab(
        [
          [0.012, 0],
          [0.026, -0.009],
          [0.026, 0.009],
        ],
        0.003,
        [0, 0.009, 0],
        { only: 'drawn' },
      ),
      slab(
        [
          [-0.012, 0],
          [-0.026, 0.009],
          [-0.026, -0.009],
        ],
        0.003,
        [0, 0.009, 0],
        { only: 'drawn' },
      ),
    ],
  },
  lollipop: {
    material: 'plastic',
    colour: '#d43f5d',
    massKg: 0.02,
    restitution: 0.3,
    lies: true,
    round: 'cylinder',
    parts: [
      drum(0.002, 0.1, [0, 0, 0], { material: 'paper', colour: '#f4f1ea' }),
      orb(0.016, [0, 0.11, 0], mark('bands', '#f7e7d5')),
    ],
  },
  chocolateBar: {
    material: 'wax',
    colour: '#4b2a1a',
    massKg: 0.1,
    restitution: 0.1,
    parts: [
      box([0.16, 0.007, 0.07], [0, 0, 0]),
      ...drawn(
        ...[-3, -2, -1, 0, 1].flatMap((i) =>
          [-1, 0, 1].map((j) =>
            box([0.0235, 0.004, 0.02], [i * 0.026 + 0.0, 0.0065, j * 0.0225], { bevel: 0.002, colour: '#55321f' }),
          ),
        ),
        box([0.05, 0.012, 0.074], [0.058, 0, 0], { material: 'paper', colour: '#7d2237' }),
      ),
    ],
  },
  sushi: {
    material: 'foam',
    colour: '#f7f4ea',
    massKg: 0.035,
    restitution: 0.05,
    parts: [
      drum(0.021, 0.026, [0, 0, 0], { material: 'leaf', colour: '#1f2a22' }),
      ...drawn(
        drum(0.019, 0.002, [0, 0.0252, 0]),
        drum(0.008, 0.002, [0, 0.0262, 0], { material: 'fruit', colour: '#e5764f' }),
      ),
    ],
  },
  tofu: {
    material: 'fruit',
    colour: '#f3ecd6',
    massKg: 0.2,
    restitution: 0.1,
    parts: [box([0.07, 0.045, 0.07], [0, 0, 0], { bevel: 0.004 })],
  },
  tempeh: {
    material: 'fruit',
    colour: '#d9c79a',
    massKg: 0.25,
    restitution: 0.1,
    parts: [box([0.14, 0.03, 0.08], [0, 0, 0], { bevel: 0.004, ...mark('spots', '#efe6cd') })],
  },
  ketupat: {
    material: 'leaf',
    colour: '#8f9c46',
    massKg: 0.25,
    restitution: 0.1,
    parts: [
      box([0.075, 0.045, 0.075], [0, 0, 0], { bevel: 0.02, ...mark('checks', '#6f7f35') }),
      ...drawn(
        tube(
          [
            [0.034, 0.03, 0.034],
            [0.06, 0.04, 0.06],
            [0.075, 0.006, 0.085],
          ],
          [0.004, 0.004, 0.001],
        ),
        tube(
          [
            [-0.034, 0.03, 0.034],
            [-0.06, 0.045, 0.05],
            [-0.085, 0.006, 0.07],
          ],
          [0.004, 0.004, 0.001],
        ),
      ),
    ],
  },
}

export const FOOD: Readonly<Record<string, ThingModel>> = { ...FRUITS, ...PREPARED }
