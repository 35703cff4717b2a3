import type { Looks } from './build.ts'
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
  ring,
  rod,
  slab,
  smooth,
  tube,
  turned,
  vessel,
} from './build.ts'
import type { ModelPart, ThingModel } from './model.ts'

const STEEL = { material: 'metal', colour: '#b8bcc2' } as const
const BLACK = { material: 'plastic', colour: '#232427' } as const

function crockery(
  colour: string,
  massKg: number,
  parts: readonly ModelPart[],
  rest: Partial<ThingModel> = {},
): ThingModel {
  return { material: 'ceramic', colour, massKg, restitution: 0.3, parts, ...rest }
}

/** The ear of a cup: a curve at its right side between two heights. */
function ear(at: number, low: number, high: number, reach: number, thick: number, looks: Looks = {}): ModelPart {
  return tube(
    [
      [at, high, 0],
      [at + reach, high - (high - low) * 0.08, 0],
      [at + reach, low + (high - low) * 0.3, 0],
      [at, low, 0],
    ],
    thick,
    { only: 'drawn', ...looks },
  )
}

const BOTTLE: readonly Point2[] = [
  [0, 0],
  [0.035, 0],
  [0.037, 0.004],
  [0.037, 0.19],
  ...smooth([
    [0.037, 0.19],
    [0.034, 0.212],
    [0.02, 0.24],
    [0.0145, 0.262],
    [0.014, 0.295],
  ]),
  [0.0165, 0.295],
  [0.0165, 0.306],
  [0, 0.306],
]

export const KITCHEN: Readonly<Record<string, ThingModel>> = {
  plate: crockery(
    '#efeae0',
    0.55,
    [
      turned(
        vessel(
          smooth([
            [0.07, 0],
            [0.078, 0.003],
            [0.1, 0.01],
            [0.13, 0.021],
          ]),
          0.005,
        ),
      ),
      ...drawn(ring(0.119, 0.0009, [0, 0.0208, 0], { colour: '#3f6d9c' })),
    ],
    {
      round: 'cylinder',
      surfaces: [{ height: 0.0055, x: [-0.088, 0.088], z: [-0.088, 0.088] }],
    },
  ),
  saucer: crockery(
    '#efeae0',
    0.18,
    [
      turned(
        vessel(
          smooth([
            [0.035, 0],
            [0.04, 0.003],
            [0.055, 0.008],
            [0.074, 0.018],
          ]),
          0.004,
        ),
      ),
    ],
    {
      surfaces: [{ height: 0.0045, x: [-0.04, 0.04], z: [-0.04, 0.04] }],
    },
  ),
  bowl: crockery(
    '#e2ddd0',
    0.45,
    [
      turned(
        vessel(
          smooth([
            [0.038, 0],
            [0.04, 0.006],
            [0.062, 0.018],
            [0.08, 0.05],
            [0.087, 0.08],
          ]),
          0.005,
        ),
      ),
      ...drawn(ring(0.0795, 0.0012, [0, 0.052, 0], { colour: '#3f6d9c' })),
    ],
    {
      hollow: { shape: 'round', bottom: 0.012, rim: 0.08, radius: [0.045, 0.081] },
    },
  ),
  cup: crockery(
    '#e8e2d6',
    0.25,
    [
      turned(
        vessel(
          smooth([
            [0.026, 0],
            [0.028, 0.004],
            [0.036, 0.03],
            [0.0405, 0.07],
            [0.0415, 0.092],
          ]),
          0.004,
        ),
      ),
      ear(0.038, 0.024, 0.074, 0.03, 0.0055),
    ],
    {
      hollow: { shape: 'round', bottom: 0.006, rim: 0.092, radius: [0.028, 0.037] },
    },
  ),
  mug: crockery(
    '#c0503a',
    0.35,
    [
      turned(
        vessel(
          [
            [0.039, 0],
            [0.041, 0.004],
            [0.041, 0.095],
          ],
          0.004,
        ),
      ),
      ear(0.04, 0.02, 0.078, 0.033, 0.0065),
    ],
    {
      round: 'cylinder',
      hollow: { shape: 'round', bottom: 0.006, rim: 0.095, radius: [0.037, 0.037] },
    },
  ),
  coffeeCup: crockery('#f1ede4', 0.35, [
    turned(
      vessel(
        smooth([
          [0.022, 0],
          [0.024, 0.004],
          [0.037, 0.03],
          [0.042, 0.06],
        ]),
        0.004,
      ),
      [0, 0.011, 0],
    ),
    turned(
      vessel(
        smooth([
          [0.035, 0],
          [0.045, 0.003],
          [0.06, 0.008],
          [0.075, 0.016],
        ]),
        0.004,
      ),
    ),
    ear(0.038, 0.03, 0.06, 0.024, 0.0045),
    ...drawn(
      drum(0.037, 0.002, [0, 0.062, 0], { material: 'wax', colour: '#4a2a17' }),
      ring(0.029, 0.003, [0, 0.0632, 0], { material: 'wax', colour: '#b5824f' }),
    ),
  ]),
  paperCup: {
    material: 'paper',
    colour: '#f2efe6',
    massKg: 0.012,
    restitution: 0.25,
    round: 'cylinder',
    hollow: { shape: 'round', bottom: 0.004, rim: 0.11, radius: [0.027, 0.041] },
    parts: [
      turned(
        vessel(
          [
            [0.029, 0],
            [0.043, 0.11],
          ],
          0.0015,
        ),
        [0, 0, 0],
      ),
      ...drawn(
        turned(
          [
            [0.0345, 0.036],
            [0.0405, 0.08],
            [0.0402, 0.08],
          ],
          [0, 0, 0],
          { colour: '#8a5a34' },
        ),
        drum(0.0445, 0.007, [0, 0.108, 0], { material: 'plastic', colour: '#3a2c24' }),
        drum(0.038, 0.007, [0, 0.114, 0], { material: 'plastic', colour: '#3a2c24' }),
      ),
    ],
  },
  glass: {
    material: 'glass',
    colour: '#bfe0d8',
    massKg: 0.3,
    restitution: 0.35,
    round: 'cylinder',
    hollow: { shape: 'round', bottom: 0.012, rim: 0.14, radius: [0.028, 0.035] },
    parts: [
      turned(
        vessel(
          [
            [0.03, 0],
            [0.0305, 0.01],
            [0.0375, 0.14],
          ],
          0.0025,
        ),
      ),
    ],
  },
  wineGlass: {
    material: 'glass',
    colour: '#d5e9e6',
    massKg: 0.16,
    restitution: 0.3,
    parts: [
      turned([
        [0, 0],
        [0.036, 0],
        [0.034, 0.0025],
        [0.008, 0.006],
        [0.0042, 0.02],
        [0.004, 0.085],
        ...smooth([
          [0.006, 0.092],
          [0.03, 0.112],
          [0.041, 0.145],
          [0.037, 0.19],
          [0.033, 0.21],
        ]),
        [0.0318, 0.21],
        ...smooth([
          [0.0358, 0.19],
          [0.0395, 0.145],
          [0.029, 0.115],
          [0, 0.098],
        ]),
      ]),
    ],
  },
  bottle: {
    material: 'glass',
    colour: '#3f7d58',
    massKg: 0.45,
    restitution: 0.35,
    round: 'cylinder',
    parts: [turned(BOTTLE)],
  },
  wineBottle: {
    material: 'glass',
    colour: '#27462f',
    massKg: 1.25,
    restitution: 0.3,
    round: 'cylinder',
    parts: [
      turned(BOTTLE),
      ...drawn(
        turned(
          [
            [0.0374, 0.06],
            [0.0374, 0.15],
          ],
          [0, 0, 0],
          { material: 'paper', colour: '#efe6d0' },
        ),
        drum(0.0172, 0.05, [0, 0.258, 0], { material: 'metal', colour: '#7a1f2b' }),
        turned(
          [
            [0.0376, 0.118],
            [0.0376, 0.13],
          ],
          [0, 0, 0],
          { material: 'paper', colour: '#7a1f2b' },
        ),
      ),
    ],
  },
  waterBottle: {
    material: 'plastic',
    colour: '#bfdce8',
    massKg: 0.53,
    restitution: 0.35,
    round: 'cylinder',
    parts: [
      turned([
        [0, 0],
        [0.026, 0],
        [0.0315, 0.007],
        [0.0325, 0.05],
        [0.03, 0.056],
        [0.0325, 0.062],
        [0.0325, 0.068],
        [0.0325, 0.135],
        [0.03, 0.141],
        [0.0325, 0.147],
        ...smooth([
          [0.0325, 0.155],
          [0.028, 0.178],
          [0.0135, 0.198],
          [0.0125, 0.207],
        ]),
        [0, 0.207],
      ]),
      ...drawn(
        turned(
          [
            [0.0331, 0.068],
            [0.0331, 0.135],
          ],
          [0, 0, 0],
          { material: 'paper', colour: '#2f6fb4', ...mark('bands', '#f0f3f4') },
        ),
        drum(0.0145, 0.013, [0, 0.205, 0], { colour: '#2f6fb4' }),
      ),
    ],
  },
  milkBottle: {
    material: 'glass',
    colour: '#dfe9e6',
    massKg: 1.1,
    restitution: 0.3,
    round: 'cylinder',
    parts: [
      turned(
        [
          [0, 0],
          [0.04, 0],
          [0.042, 0.005],
          ...smooth([
            [0.042, 0.11],
            [0.036, 0.14],
            [0.022, 0.175],
            [0.021, 0.2],
          ]),
          [0.024, 0.2],
          [0.024, 0.212],
          [0, 0.212],
        ],
        [0, 0, 0],
        { material: 'ceramic', colour: '#f4f2ea' },
      ),
      ...drawn(drum(0.0245, 0.008, [0, 0.209, 0], { material: 'metal', colour: '#5f93c4' })),
    ],
  },
  ketchupBottle: {
    material: 'plastic',
    colour: '#b81f1c',
    massKg: 0.45,
    restitution: 0.3,
    round: 'cylinder',
    parts: [
      turned([
        [0, 0],
        [0.03, 0],
        [0.032, 0.005],
        ...smooth([
          [0.032, 0.11],
          [0.028, 0.135],
          [0.016, 0.155],
        ]),
        [0, 0.155],
      ]),
      ...drawn(
        turned(
          [
            [0.0326, 0.035],
            [0.0326, 0.1],
          ],
          [0, 0, 0],
          { material: 'paper', colour: '#f4ead2', ...mark('label', '#2f7a3d') },
        ),
      ),
      turned(
        [
          [0.017, 0.153],
          [0.017, 0.168],
          [0.006, 0.176],
          [0.004, 0.195],
          [0, 0.195],
        ],
        [0, 0, 0],
        { colour: '#f1efe8' },
      ),
    ],
  },
  jar: {
    material: 'glass',
    colour: '#cfe0d6',
    massKg: 0.5,
    restitution: 0.3,
    round: 'cylinder',
    hollow: { shape: 'round', bottom: 0.006, rim: 0.12, radius: [0.042, 0.042] },
    parts: [
      turned(
        vessel(
          [
            [0.044, 0],
            [0.046, 0.006],
            [0.046, 0.1],
            [0.04, 0.112],
            [0.04, 0.122],
          ],
          0.003,
        ),
      ),
      ...drawn(drum(0.0425, 0.016, [0, 0.117, 0], { ...STEEL, colour: '#c9a24f' })),
    ],
  },
  jam: {
    material: 'fruit',
    colour: '#8d1f2c',
    massKg: 0.6,
    restitution: 0.25,
    round: 'cylinder',
    parts: [
      turned([
        [0, 0],
        [0.038, 0],
        [0.04, 0.005],
        [0.04, 0.075],
        [0.034, 0.085],
        [0, 0.085],
      ]),
      drum(0.0375, 0.017, [0, 0.085, 0], { material: 'cloth', colour: '#c23a3a', ...mark('checks', '#f2ede3') }),
      ...drawn(
        turned(
          [
            [0.0405, 0.022],
            [0.0405, 0.065],
          ],
          [0, 0, 0],
          { material: 'paper', colour: '#f4ead2', ...mark('label', '#f4ead2') },
        ),
      ),
    ],
  },
  can: {
    material: 'metal',
    colour: '#c9402f',
    massKg: 0.35,
    restitution: 0.3,
    round: 'cylinder',
    parts: [
      turned([
        [0, 0.003],
        [0.024, 0],
        [0.033, 0.01],
        [0.033, 0.11],
        [0.026, 0.12],
        [0, 0.118],
      ]),
      ...drawn(
        drum(0.0262, 0.002, [0, 0.119, 0], { colour: '#c9ccd1' }),
        turned(
          [
            [0.0334, 0.03],
            [0.0334, 0.09],
          ],
          [0, 0, 0],
          mark('bands', '#f2ede4'),
        ),
      ),
    ],
  },
  soupCan: {
    material: 'metal',
    colour: '#b8bcc2',
    massKg: 0.4,
    restitution: 0.3,
    round: 'cylinder',
    parts: [
      drum(0.0375, 0.11, [0, 0, 0]),
      ...drawn(
        turned(
          [
            [0.0379, 0.008],
            [0.0379, 0.102],
          ],
          [0, 0, 0],
          { material: 'paper', colour: '#c63a2b', ...mark('label', '#f4ead2') },
        ),
      ),
    ],
  },
  vase: crockery('#4a6f9c', 1.2, [
    turned(
      vessel(
        smooth([
          [0.045, 0],
          [0.05, 0.01],
          [0.07, 0.06],
          [0.08, 0.13],
          [0.073, 0.19],
          [0.047, 0.24],
          [0.037, 0.265],
          [0.046, 0.3],
        ]),
        0.006,
      ),
    ),
    ...drawn(
      ring(0.0795, 0.0015, [0, 0.12, 0], { colour: '#e9e4d6' }),
      ring(0.0798, 0.0015, [0, 0.14, 0], { colour: '#e9e4d6' }),
    ),
  ]),
  flowerVase: crockery('#d8d3c6', 1.1, [
    turned(
      vessel(
        smooth([
          [0.04, 0],
          [0.055, 0.03],
          [0.062, 0.09],
          [0.045, 0.15],
          [0.032, 0.18],
          [0.04, 0.2],
        ]),
        0.005,
      ),
    ),
    ...drawn(
      ...around(6, (degrees, { x, z }) => {
        const top: [number, number, number] = [x * 0.07, 0.33 + (degrees % 120 < 1 ? 0.05 : 0), z * 0.07]
        return [
          tube([[0, 0.12, 0], [x * 0.02, 0.22, z * 0.02], top], 0.003, { material: 'leaf', colour: '#4f7d3a' }),
          orb(0.012, top, { material: 'leaf', colour: '#e2b23c' }),
          ...around(7, (_, petal) =>
            orb(0.0125, [top[0] + petal.x * 0.02, top[1] + 0.002, top[2] + petal.z * 0.02], {
              material: 'leaf',
              colour: degrees % 120 < 1 ? '#d84a6a' : '#f1f0ea',
            }),
          ),
        ]
      }),
    ),
  ]),
  jug: crockery('#8a5a3c', 1.1, [
    turned(
      vessel(
        smooth([
          [0.05, 0],
          [0.07, 0.04],
          [0.08, 0.1],
          [0.06, 0.165],
          [0.045, 0.2],
          [0.05, 0.225],
        ]),
        0.005,
      ),
    ),
    ear(0.05, 0.07, 0.2, 0.06, 0.009),
    tube(
      [
        [-0.045, 0.215, 0],
        [-0.062, 0.228, 0],
      ],
      [0.012, 0.008],
      { only: 'drawn' },
    ),
  ]),
  kendi: crockery('#a8583a', 1, [
    turned(
      smooth([
        [0, 0],
        [0.045, 0.001],
        [0.085, 0.05],
        [0.075, 0.1],
        [0.03, 0.135],
        [0.022, 0.19],
        [0.036, 0.22],
        [0.03, 0.226],
        [0, 0.215],
      ]),
    ),
    tube(
      [
        [0.075, 0.085, 0],
        [0.11, 0.12, 0],
        [0.13, 0.16, 0],
      ],
      [0.018, 0.013, 0.009],
      { only: 'drawn' },
    ),
  ]),
  teapot: crockery('#5f8f86', 0.9, [
    turned(
      smooth([
        [0, 0],
        [0.045, 0.001],
        [0.075, 0.03],
        [0.08, 0.06],
        [0.06, 0.1],
        [0.038, 0.115],
        [0, 0.118],
      ]),
    ),
    tube(
      [
        [-0.07, 0.045, 0],
        [-0.105, 0.06, 0],
        [-0.118, 0.1, 0],
        [-0.14, 0.118, 0],
      ],
      [0.02, 0.014, 0.01, 0.009],
    ),
    ear(0.07, 0.03, 0.098, 0.055, 0.008),
    ...drawn(
      turned([
        [0.043, 0.113],
        [0.03, 0.124],
        [0.008, 0.129],
        [0, 0.13],
      ]),
      orb(0.0095, [0, 0.137, 0]),
    ),
  ]),
  kettle: {
    material: 'metal',
    colour: '#b8bcc2',
    massKg: 1.1,
    restitution: 0.2,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.085, 0.001],
          [0.098, 0.02],
          [0.094, 0.06],
          [0.065, 0.11],
          [0.04, 0.125],
          [0, 0.13],
        ]),
      ),
      tube(
        [
          [-0.088, 0.05, 0],
          [-0.12, 0.075, 0],
          [-0.15, 0.12, 0],
        ],
        [0.018, 0.014, 0.011],
      ),
      tube(
        [
          [-0.07, 0.105, 0],
          [-0.06, 0.185, 0],
          [0.06, 0.185, 0],
          [0.07, 0.105, 0],
        ],
        0.008,
        { only: 'drawn', ...BLACK },
      ),
      ...drawn(drum(0.006, 0.012, [0, 0.128, 0], BLACK), orb(0.012, [0, 0.147, 0], BLACK)),
    ],
  },
  pot: {
    material: 'metal',
    colour: '#a9adb3',
    massKg: 1.4,
    restitution: 0.2,
    hollow: { shape: 'round', bottom: 0.006, rim: 0.13, radius: [0.11, 0.114] },
    parts: [
      turned(
        vessel(
          [
            [0.112, 0],
            [0.118, 0.008],
            [0.118, 0.13],
            [0.121, 0.133],
          ],
          0.004,
        ),
      ),
      ...drawn(
        ...[-1, 1].map((s) =>
          tube(
            [
              [s * 0.116, 0.11, -0.035],
              [s * 0.155, 0.112, -0.028],
              [s * 0.155, 0.112, 0.028],
              [s * 0.116, 0.11, 0.035],
            ],
            0.007,
            BLACK,
          ),
        ),
      ),
    ],
  },
  fryingPan: {
    material: 'metal',
    colour: '#2b2c2f',
    massKg: 1.3,
    restitution: 0.2,
    hollow: { shape: 'round', bottom: 0.006, rim: 0.045, radius: [0.105, 0.125] },
    surfaces: [{ height: 0.007, x: [-0.09, 0.09], z: [-0.09, 0.09] }],
    parts: [
      turned(
        vessel(
          [
            [0.105, 0],
            [0.112, 0.004],
            [0.135, 0.048],
          ],
          0.004,
        ),
      ),
      tube(
        [
          [0.125, 0.035, 0],
          [0.19, 0.06, 0],
          [0.33, 0.068, 0],
        ],
        [0.009, 0.009, 0.0125],
        { ...BLACK },
      ),
    ],
  },
  wok: {
    material: 'metal',
    colour: '#303236',
    massKg: 1.6,
    restitution: 0.2,
    hollow: { shape: 'round', bottom: 0.008, rim: 0.1, radius: [0.07, 0.165] },
    parts: [
      turned(
        vessel(
          smooth([
            [0.05, 0],
            [0.09, 0.016],
            [0.14, 0.055],
            [0.175, 0.105],
          ]),
          0.004,
        ),
      ),
      ...drawn(
        ...[-1, 1].map((s) =>
          tube(
            [
              [s * 0.165, 0.1, -0.05],
              [s * 0.215, 0.112, -0.03],
              [s * 0.215, 0.112, 0.03],
              [s * 0.165, 0.1, 0.05],
            ],
            0.007,
          ),
        ),
      ),
    ],
  },
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
  tray: {
    material: 'wood',
    colour: '#7a4b2c',
    massKg: 0.8,
    restitution: 0.3,
    surfaces: [{ height: 0.012, x: [-0.2, 0.2], z: [-0.13, 0.13] }],
    parts: [
      box([0.44, 0.012, 0.3], [0, 0, 0]),
      ...[-1, 1].map((s) => box([0.44, 0.035, 0.012], [0, 0, s * 0.15])),
      ...[-1, 1].map((s) => box([0.012, 0.045, 0.31], [s * 0.22, 0, 0])),
    ],
  },
  spoon: {
    material: 'metal',
    colour: '#b8bcc2',
    massKg: 0.045,
    restitution: 0.35,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.012, 0.0012],
          [0.0195, 0.0065],
          [0.0185, 0.0072],
          [0.011, 0.0028],
          [0, 0.0018],
        ]),
        [-0.07, 0, 0],
      ),
      tube(
        [
          [-0.055, 0.005, 0],
          [-0.035, 0.012, 0],
          [0.02, 0.012, 0],
          [0.09, 0.004, 0],
        ],
        [0.003, 0.0032, 0.0034, 0.0045],
      ),
    ],
  },
  fork: {
    material: 'metal',
    colour: '#b8bcc2',
    massKg: 0.045,
    restitution: 0.35,
    parts: [
      tube(
        [
          [-0.03, 0.009, 0],
          [0.02, 0.011, 0],
          [0.1, 0.004, 0],
        ],
        [0.0032, 0.0034, 0.0045],
      ),
      slab(
        [
          [-0.05, -0.0125],
          [-0.03, -0.003],
          [-0.03, 0.003],
          [-0.05, 0.0125],
        ],
        0.0025,
        [0, 0.0065, 0],
        { turn: about('x', -90) },
      ),
      ...[-0.0105, -0.0035, 0.0035, 0.0105].map((z) =>
        tube(
          [
            [-0.048, 0.0065, z],
            [-0.075, 0.002, z],
            [-0.098, 0.005, z],
          ],
          [0.002, 0.0017, 0.0009],
        ),
      ),
    ],
  },
  knife: {
    material: 'metal',
    colour: '#c3c7cc',
    massKg: 0.15,
    restitution: 0.35,
    parts: [
      slab(
        [
          [-0.17, 0.012],
          [-0.15, -0.006],
          [-0.02, -0.014],
          [0.01, -0.014],
          [0.01, 0.016],
          [-0.13, 0.016],
        ],
        0.0025,
        [0, 0.011, 0],
        { turn: about('x', -90) },
      ),
      box([0.12, 0.018, 0.026], [0.07, 0.002, 0], { material: 'wood', colour: '#3a2418', bevel: 0.006 }),
    ],
  },
  chopsticks: {
    material: 'bamboo',
    colour: '#6b3a24',
    massKg: 0.02,
    restitution: 0.4,
    parts: [
      rod([-0.12, 0.004, -0.008], [0.12, 0.004, 0.006], 0.0038),
      rod([-0.12, 0.004, 0.014], [0.12, 0.004, 0.022], 0.0038),
    ],
  },
  ladle: {
    material: 'metal',
    colour: '#b8bcc2',
    massKg: 0.2,
    restitution: 0.3,
    parts: [
      turned(
        vessel(
          smooth([
            [0.012, 0],
            [0.034, 0.012],
            [0.044, 0.034],
          ]),
          0.002,
        ),
        [-0.11, 0, 0],
      ),
      tube(
        [
          [-0.068, 0.033, 0],
          [-0.03, 0.05, 0],
          [0.16, 0.012, 0],
        ],
        0.005,
      ),
    ],
  },
  spatula: {
    material: 'wood',
    colour: '#b98a55',
    massKg: 0.06,
    restitution: 0.4,
    parts: [
      box([0.08, 0.006, 0.055], [-0.12, 0.001, 0], { bevel: 0.002 }),
      rod([-0.09, 0.006, 0], [0.16, 0.006, 0], 0.006),
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
      box([0.65, 1.7, 0.65], [0, 0.02, 0], { bevel: 0.02 }),
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
  tumpeng: {
    material: 'bread',
    colour: '#e3a92f',
    massKg: 2,
    restitution: 0.05,
    parts: [
      turned(
        vessel(
          [
            [0.18, 0],
            [0.24, 0.025],
          ],
          0.006,
        ),
        [0, 0, 0],
        { material: 'bamboo', colour: '#b98f4f' },
      ),
      turned(
        [
          [0, 0.01],
          [0.1, 0.01],
          [0.09, 0.03],
          [0.02, 0.25],
          [0, 0.262],
        ],
        [0, 0, 0],
        mark('spots', '#eab948'),
      ),
      ...drawn(
        ...around(8, (degrees, { x, z }) =>
          orb(0.026, [x * 0.155, 0.034, z * 0.155], {
            material: 'fruit',
            colour: ['#b5341f', '#5f8f3c', '#7a4421', '#e8dfc8'][Math.round(degrees / 45) % 4] as string,
          }),
        ),
        turned(
          [
            [0.03, 0.22],
            [0, 0.27],
          ],
          [0, 0.006, 0],
          { material: 'leaf', colour: '#44743a' },
        ),
      ),
    ],
  },
  eggCarton: {
    material: 'paper',
    colour: '#9a958b',
    massKg: 0.8,
    restitution: 0.1,
    parts: [
      box([0.3, 0.03, 0.1], [0, 0, 0], { bevel: 0.006 }),
      ...drawn(
        ...[-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].flatMap((i) =>
          [-1, 1].map((s) =>
            turned(oval(0.0205, 0.052, 0.42), [i * 0.048, 0.012, s * 0.024], {
              material: 'ceramic',
              colour: i % 1 && s > 0 ? '#e6cba8' : '#eddcc4',
            }),
          ),
        ),
      ),
    ],
  },
}
