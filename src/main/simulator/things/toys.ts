import {
  about,
  atCorners,
  box,
  drawn,
  drum,
  mark,
  orb,
  oval,
  type Point2,
  rod,
  slab,
  smooth,
  tube,
  turned,
} from './build.ts'
import type { ModelPart, ThingModel } from './model.ts'

const flat = about('x', -90)
const TYRE = { material: 'rubber', colour: '#26262a' } as const

function chessPiece(colour: string, profile: readonly Point2[], extra: readonly ModelPart[] = []): ThingModel {
  const foot: Point2[] = [
    [0, 0],
    [0.019, 0],
    [0.0195, 0.004],
    [0.0165, 0.009],
    [0.012, 0.013],
  ]
  return { material: 'wood', colour, massKg: 0.04, restitution: 0.3, parts: [turned([...foot, ...profile]), ...extra] }
}

const wheelsAt = (x: number, z: number, radius: number, wide: number): ModelPart[] =>
  atCorners(x, z, (cx, cz) => rod([cx, radius, cz - wide / 2], [cx, radius, cz + wide / 2], radius, TYRE))

const star = (outer: number, inner: number, points = 5): Point2[] =>
  Array.from({ length: points * 2 }, (_, k): Point2 => {
    const angle = Math.PI / 2 + (k * Math.PI) / points
    const r = k % 2 ? inner : outer
    return [r * Math.cos(angle), r * Math.sin(angle)]
  })

export const TOYS: Readonly<Record<string, ThingModel>> = {
  block: {
    material: 'wood',
    colour: '#c0302a',
    massKg: 0.06,
    restitution: 0.35,
    parts: [box([0.05, 0.05, 0.05], [0, 0, 0], { bevel: 0.003 })],
    surfaces: [{ height: 0.05, x: [-0.025, 0.025], z: [-0.025, 0.025] }],
  },
  dice: {
    material: 'plastic',
    colour: '#f4f1ea',
    massKg: 0.005,
    restitution: 0.5,
    parts: [box([0.018, 0.018, 0.018], [0, 0, 0], { bevel: 0.0025, ...mark('pips', '#26262a') })],
  },
  toyBrick: {
    material: 'plastic',
    colour: '#c0302a',
    massKg: 0.003,
    restitution: 0.45,
    parts: [
      box([0.032, 0.0096, 0.016], [0, 0, 0], { bevel: 0.0003 }),
      ...[-0.012, -0.004, 0.004, 0.012].flatMap((x) =>
        [-0.004, 0.004].map((z) => drum(0.0024, 0.0018, [x, 0.0096, z], { only: 'drawn' })),
      ),
    ],
  },
  rubiksCube: {
    material: 'plastic',
    colour: '#1d1e20',
    massKg: 0.09,
    restitution: 0.35,
    parts: [
      box([0.057, 0.057, 0.057], [0, 0, 0], { bevel: 0.003 }),
      ...drawn(
        ...[-1, 0, 1].flatMap((i) =>
          [-1, 0, 1].flatMap((j): ModelPart[] => {
            const palette = ['#c0302a', '#2f6fb4', '#f4f1ea', '#e8c23c', '#e2752a', '#3f9a4a']
            const pick = (k: number) => palette[Math.abs(i * 3 + j * 5 + k * 7 + 20) % 6] as string
            const face = (at: [number, number, number], size: [number, number, number], k: number) =>
              box(size, at, { bevel: 0.0008, colour: pick(k) })
            return [
              face([i * 0.0187, 0.0195 + j * 0.0187, 0.0286], [0.0165, 0.0165, 0.001], 1),
              face([i * 0.0187, 0.0565, j * 0.0187], [0.0165, 0.001, 0.0165], 2),
              face([0.0286, 0.0195 + i * 0.0187, j * 0.0187], [0.001, 0.0165, 0.0165], 3),
              face([-0.0286, 0.0195 + i * 0.0187, j * 0.0187], [0.001, 0.0165, 0.0165], 4),
              face([i * 0.0187, 0.0195 + j * 0.0187, -0.0286], [0.0165, 0.0165, 0.001], 5),
            ]
          }),
        ),
      ),
    ],
  },
  toyCar: {
    material: 'plastic',
    colour: '#c0302a',
    massKg: 0.12,
    restitution: 0.3,
    friction: 0.06,
    parts: [
      slab(
        [
          [-0.075, 0.016],
          [0.075, 0.016],
          [0.078, 0.034],
          [0.05, 0.042],
          [0.03, 0.062],
          [-0.035, 0.064],
          [-0.055, 0.044],
          [-0.077, 0.04],
        ],
        0.06,
        [0, 0, 0],
        { bevel: 0.004 },
      ),
      ...drawn(
        slab(
          [
            [-0.044, 0.045],
            [0.04, 0.044],
            [0.027, 0.0585],
            [-0.033, 0.06],
          ],
          0.0615,
          [0, 0, 0],
          { colour: '#26313a', bevel: 0 },
        ),
        ...[-0.02, 0.02].flatMap((z) => [
          orb(0.006, [0.076, 0.03, z], { colour: '#fff2c4' }),
          orb(0.005, [-0.076, 0.032, z], { colour: '#7a1510' }),
        ]),
      ),
      ...wheelsAt(0.046, 0.028, 0.0165, 0.012),
      ...drawn(
        ...atCorners(0.046, 0.0345, (x, z) =>
          rod([x, 0.0165, z - 0.001], [x, 0.0165, z + 0.001], 0.009, { material: 'metal', colour: '#c9ccd1' }),
        ),
      ),
    ],
  },
  toyTruck: {
    material: 'plastic',
    colour: '#e2a52a',
    massKg: 0.3,
    restitution: 0.3,
    friction: 0.06,
    parts: [
      box([0.2, 0.02, 0.08], [0, 0.025, 0], { colour: '#3c3e43' }),
      box([0.06, 0.07, 0.08], [0.07, 0.04, 0], { bevel: 0.006, colour: '#2f6fb4' }),
      box([0.12, 0.008, 0.084], [-0.035, 0.046, 0]),
      ...[-1, 1].map((s) => box([0.12, 0.045, 0.005], [-0.035, 0.05, s * 0.04])),
      ...[-0.095, 0.025].map((x) => box([0.005, 0.045, 0.084], [x, 0.05, 0])),
      ...wheelsAt(0.065, 0.04, 0.024, 0.018),
      ...drawn(box([0.002, 0.028, 0.07], [0.1005, 0.072, 0], { colour: '#26313a' })),
    ],
  },
  toyTrain: {
    material: 'wood',
    colour: '#c0302a',
    massKg: 0.35,
    restitution: 0.3,
    friction: 0.06,
    parts: [
      box([0.2, 0.02, 0.07], [0, 0.022, 0], { colour: '#2b2c2f' }),
      rod([-0.02, 0.07, 0], [0.095, 0.07, 0], 0.03, { colour: '#2f6fb4' }),
      box([0.075, 0.075, 0.07], [-0.06, 0.04, 0]),
      box([0.09, 0.012, 0.085], [-0.06, 0.115, 0], { colour: '#2b2c2f' }),
      turned(
        [
          [0, 0],
          [0.009, 0],
          [0.009, 0.03],
          [0.016, 0.05],
          [0, 0.05],
        ],
        [0.065, 0.095, 0],
        { colour: '#2b2c2f' },
      ),
      ...drawn(
        orb(0.011, [0.022, 0.1, 0], { material: 'brass', colour: '#c9a24f' }),
        rod([0.095, 0.07, 0], [0.1, 0.07, 0], 0.024, { material: 'brass', colour: '#c9a24f' }),
        ...[-1, 1].map((s) => box([0.04, 0.03, 0.002], [-0.06, 0.072, s * 0.0355], { colour: '#bcd4e2' })),
      ),
      ...[-0.07, 0, 0.07].flatMap((x) =>
        [-1, 1].map((s) => rod([x, 0.022, s * 0.03], [x, 0.022, s * 0.042], 0.022, { colour: '#e2a52a' })),
      ),
    ],
  },
  teddyBear: {
    material: 'cloth',
    colour: '#a9703f',
    massKg: 0.35,
    restitution: 0.1,
    parts: [
      box([0.15, 0.03, 0.17], [0, 0, 0.03], { only: 'touched' }),
      turned(oval(0.085, 0.17), [0, 0.005, 0]),
      orb(0.072, [0, 0.215, 0.01]),
      ...[-1, 1].map((s) => orb(0.027, [s * 0.055, 0.275, 0])),
      ...[-1, 1].map((s) => pill(0.035, 0.13, [s * 0.06, 0.036, 0.09])),
      ...[-1, 1].map((s) => rod([s * 0.07, 0.14, 0.02], [s * 0.115, 0.07, 0.06], 0.028)),
      ...drawn(
        orb(0.036, [0, 0.2, 0.058], { colour: '#d3a877' }),
        orb(0.011, [0, 0.212, 0.093], { colour: '#2a1d17' }),
        ...[-1, 1].map((s) => orb(0.0085, [s * 0.026, 0.236, 0.074], { material: 'plastic', colour: '#1c1512' })),
        ...[-1, 1].map((s) => orb(0.03, [s * 0.115, 0.068, 0.062])),
        ...[-1, 1].map((s) => orb(0.016, [s * 0.056, 0.277, 0.014], { colour: '#d3a877' })),
        turned(oval(0.055, 0.11), [0, 0.035, 0.042], { colour: '#c39560' }),
        ...[-1, 1].map((s) => orb(0.036, [s * 0.064, 0.036, 0.15])),
      ),
    ],
  },
  doll: {
    material: 'cloth',
    colour: '#d4488e',
    massKg: 0.3,
    restitution: 0.1,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.08, 0],
          [0.06, 0.07],
          [0.03, 0.14],
          [0.032, 0.17],
          [0, 0.18],
        ]),
      ),
      orb(0.042, [0, 0.215, 0], { colour: '#e9c3a0' }),
      ...drawn(
        turned(
          smooth([
            [0.044, 0.2],
            [0.048, 0.23],
            [0.03, 0.262],
            [0, 0.266],
          ]),
          [0, 0, -0.005],
          { colour: '#3a2418' },
        ),
        ...[-1, 1].flatMap((s) => [
          rod([s * 0.03, 0.16, 0], [s * 0.085, 0.1, 0.02], 0.013, { colour: '#e9c3a0' }),
          orb(0.005, [s * 0.015, 0.218, 0.04], { colour: '#1c1512' }),
        ]),
      ),
    ],
  },
  robotToy: {
    material: 'metal',
    colour: '#8fa0ad',
    massKg: 0.4,
    restitution: 0.2,
    parts: [
      box([0.1, 0.11, 0.06], [0, 0.08, 0], { bevel: 0.006 }),
      box([0.075, 0.06, 0.055], [0, 0.195, 0], { bevel: 0.006 }),
      ...[-1, 1].flatMap((s) => [
        box([0.035, 0.08, 0.045], [s * 0.028, 0, 0]),
        box([0.025, 0.1, 0.03], [s * 0.066, 0.08, 0]),
      ]),
      ...drawn(
        ...[-1, 1].map((s) => orb(0.01, [s * 0.018, 0.23, 0.028], { colour: '#c0302a' })),
        box([0.05, 0.05, 0.004], [0, 0.115, 0.031], { colour: '#26313a' }),
        rod([0, 0.255, 0], [0, 0.285, 0], 0.003),
        orb(0.008, [0, 0.287, 0], { colour: '#c0302a' }),
      ),
    ],
  },
  spinningTop: {
    material: 'wood',
    colour: '#c0302a',
    massKg: 0.15,
    restitution: 0.2,
    friction: 0.2,
    round: 'cylinder',
    lies: true,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.004, 0.003],
          [0.02, 0.022],
          [0.04, 0.05],
          [0.04, 0.062],
          [0.02, 0.072],
          [0.006, 0.078],
          [0.0055, 0.105],
          [0, 0.108],
        ]),
        [0, 0, 0],
        mark('bands', '#e8c23c'),
      ),
    ],
  },
  yoyo: {
    material: 'plastic',
    colour: '#2f6fb4',
    massKg: 0.06,
    restitution: 0.4,
    round: 'cylinder',
    lies: true,
    parts: [
      turned([
        [0, 0],
        [0.028, 0.001],
        [0.029, 0.01],
        [0.01, 0.014],
        [0.004, 0.016],
        [0.004, 0.02],
        [0.01, 0.022],
        [0.029, 0.026],
        [0.028, 0.035],
        [0, 0.036],
      ]),
    ],
  },
  kite: {
    material: 'paper',
    colour: '#c0302a',
    massKg: 0.08,
    restitution: 0.1,
    parts: [
      slab(
        [
          [0, -0.42],
          [0.32, 0.12],
          [0, 0.36],
          [-0.32, 0.12],
        ],
        0.004,
        [0, 0.1, 0],
        { turn: about('x', -75) },
      ),
      ...drawn(
        slab(
          [
            [0, -0.42],
            [0.32, 0.12],
            [0, 0.12],
          ],
          0.005,
          [0, 0.1, 0],
          { turn: about('x', -75), colour: '#e8c23c' },
        ),
        tube(
          [
            [0, 0.0, 0.42],
            [0.1, 0.02, 0.55],
            [0.02, 0.01, 0.7],
            [0.12, 0.01, 0.85],
          ],
          0.004,
          { material: 'cloth', colour: '#2f6fb4' },
        ),
        ...[0.52, 0.66, 0.8].map((z, k) =>
          box([0.07, 0.012, 0.02], [0.07, 0.012, z], { material: 'cloth', colour: k % 2 ? '#c0302a' : '#e8c23c' }),
        ),
      ),
    ],
  },
  wayangPuppet: {
    material: 'leather',
    colour: '#c99a4a',
    massKg: 0.25,
    restitution: 0.1,
    fixed: true,
    parts: [
      box([0.5, 0.06, 0.08], [0, 0, 0], { material: 'wood', colour: '#6f9a4a' }),
      slab(
        smooth(
          [
            [-0.06, 0.2],
            [0.05, 0.2],
            [0.1, 0.34],
            [0.05, 0.52],
            [0.09, 0.6],
            [0.07, 0.68],
            [0.14, 0.7],
            [0.09, 0.76],
            [0.06, 0.86],
            [-0.04, 0.95],
            [-0.09, 0.82],
            [-0.02, 0.72],
            [-0.05, 0.6],
            [-0.1, 0.52],
            [-0.07, 0.36],
            [-0.14, 0.26],
          ].map(([x, y]): Point2 => [(x as number) + 1, y as number]),
          3,
        ).map(([x, y]): Point2 => [x - 1, y]),
        0.008,
        [0, 0, 0],
        { bevel: 0.001 },
      ),
      ...drawn(
        slab(
          [
            [-0.12, 0.2],
            [0.08, 0.2],
            [0.11, 0.36],
            [-0.08, 0.36],
          ],
          0.011,
          [0, 0, 0],
          { colour: '#7a2b22', bevel: 0.001, ...mark('checks', '#e0b152') },
        ),
        ...[0.41, 0.46, 0.51].map((y) => box([0.12, 0.012, 0.012], [-0.005, y, 0], { colour: '#2f4f6f' })),
        ...[-0.03, 0.02, 0.06].map((x, k) =>
          slab(star(0.022, 0.011), 0.012, [x - 0.02, 0.8 + k * 0.03, 0], { colour: '#7a2b22', bevel: 0 }),
        ),
        tube(
          [
            [0.05, 0.52, 0.006],
            [0.16, 0.42, 0.01],
            [0.24, 0.5, 0.012],
            [0.29, 0.62, 0.012],
          ],
          [0.013, 0.01, 0.008, 0.005],
        ),
        tube(
          [
            [-0.09, 0.52, 0.006],
            [-0.18, 0.4, 0.01],
            [-0.2, 0.28, 0.012],
          ],
          [0.013, 0.01, 0.007],
        ),
        tube(
          [
            [0, 0.03, 0],
            [0, 0.3, 0],
            [-0.01, 0.7, 0],
          ],
          [0.009, 0.007, 0.004],
          { material: 'wood', colour: '#2a1d17' },
        ),
        rod([0.29, 0.62, 0.014], [0.2, 0.08, 0.03], 0.0035, { material: 'wood', colour: '#2a1d17' }),
        slab(
          [
            [0.035, 0.655],
            [0.06, 0.66],
            [0.035, 0.668],
          ],
          0.012,
          [0, 0, 0],
          { colour: '#1c1512', bevel: 0 },
        ),
      ),
    ],
  },
  wayangGolek: {
    material: 'cloth',
    colour: '#7a2b22',
    massKg: 0.6,
    restitution: 0.1,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.1, 0],
          [0.085, 0.1],
          [0.06, 0.22],
          [0.065, 0.28],
          [0.03, 0.32],
          [0, 0.325],
        ]),
        [0, 0, 0],
        mark('bands', '#c9a24f'),
      ),
      orb(0.042, [0, 0.37, 0], { material: 'wood', colour: '#e6c49a' }),
      turned(
        smooth([
          [0.044, 0],
          [0.05, 0.03],
          [0.03, 0.07],
          [0.035, 0.1],
          [0.008, 0.14],
          [0, 0.15],
        ]),
        [0, 0.385, 0],
        { material: 'gold', colour: '#d8a83c' },
      ),
      ...drawn(
        ...[-1, 1].flatMap((s) => [
          rod([s * 0.06, 0.28, 0], [s * 0.13, 0.2, 0.03], 0.015, { material: 'wood', colour: '#e6c49a' }),
          rod([s * 0.13, 0.2, 0.03], [s * 0.08, 0.14, 0.09], 0.012, { material: 'wood', colour: '#e6c49a' }),
          orb(0.006, [s * 0.015, 0.376, 0.039], { colour: '#1c1512' }),
        ]),
        orb(0.007, [0, 0.366, 0.043], { material: 'wood', colour: '#e6c49a' }),
      ),
    ],
  },
  chessPawn: chessPiece('#e6d3ac', [
    [0.008, 0.026],
    [0.007, 0.032],
    [0.011, 0.034],
    [0.006, 0.036],
    [0.01, 0.042],
    [0.0105, 0.047],
    [0.007, 0.053],
    [0, 0.055],
  ]),
  chessKing: chessPiece(
    '#3a2418',
    [
      [0.009, 0.04],
      [0.008, 0.062],
      [0.013, 0.065],
      [0.008, 0.068],
      [0.013, 0.086],
      [0.009, 0.092],
      [0, 0.093],
    ],
    [box([0.004, 0.016, 0.004], [0, 0.092, 0]), box([0.011, 0.004, 0.004], [0, 0.1, 0])],
  ),
  chessQueen: chessPiece('#3a2418', [
    [0.009, 0.036],
    [0.008, 0.056],
    [0.013, 0.059],
    [0.008, 0.062],
    [0.0145, 0.082],
    [0.01, 0.08],
    [0.008, 0.086],
    [0, 0.09],
  ]),
  chessRook: chessPiece('#e6d3ac', [
    [0.011, 0.02],
    [0.0095, 0.042],
    [0.0135, 0.045],
    [0.0135, 0.056],
    [0.009, 0.056],
    [0.009, 0.052],
    [0, 0.052],
  ]),
  chessKnight: chessPiece(
    '#3a2418',
    [
      [0.012, 0.018],
      [0, 0.018],
    ],
    [
      slab(
        [
          [-0.012, 0.016],
          [0.013, 0.016],
          [0.006, 0.035],
          [0.016, 0.042],
          [0.014, 0.05],
          [0.004, 0.056],
          [-0.004, 0.066],
          [-0.008, 0.056],
          [-0.014, 0.042],
        ],
        0.015,
        [0, 0, 0],
        { bevel: 0.004 },
      ),
    ],
  ),
  chessboard: {
    material: 'wood',
    colour: '#e6d3ac',
    massKg: 2,
    restitution: 0.25,
    surfaces: [{ height: 0.02, x: [-0.18, 0.18], z: [-0.18, 0.18] }],
    parts: [
      box([0.44, 0.018, 0.44], [0, 0, 0], { colour: '#5a3720' }),
      ...drawn(
        box([0.4, 0.003, 0.4], [0, 0.017, 0], { bevel: 0.0005 }),
        ...Array.from({ length: 32 }, (_, k) => {
          const row = Math.floor(k / 4)
          return box([0.05, 0.003, 0.05], [-0.175 + ((k % 4) * 2 + (row % 2)) * 0.05, 0.0175, -0.175 + row * 0.05], {
            bevel: 0.0002,
            colour: '#6b4327',
          })
        }),
      ),
    ],
  },
  slide: {
    material: 'plastic',
    colour: '#e2a52a',
    massKg: 40,
    fixed: true,
    parts: [
      slab(
        [
          [-0.6, 1.12],
          [-0.55, 1.08],
          [0.7, 0.12],
          [1.1, 0.1],
          [1.1, 0.14],
          [0.72, 0.17],
          [-0.52, 1.13],
        ],
        0.5,
        [0, 0, 0],
        { only: 'drawn' },
      ),
      box([1.62, 0.03, 0.5], [0.07, 0.6, 0], { turn: about('z', -37.5), only: 'touched' }),
      ...[-1, 1].map((s) =>
        slab(
          [
            [-0.6, 1.14],
            [0.7, 0.14],
            [1.1, 0.12],
            [1.1, 0.22],
            [0.72, 0.26],
            [-0.6, 1.28],
          ],
          0.03,
          [0, 0, s * 0.26],
          { colour: '#c0302a' },
        ),
      ),
      box([0.45, 0.04, 0.54], [-0.82, 1.08, 0], { colour: '#2f6fb4' }),
      ...[-0.24, 0.24].flatMap((z) => [
        rod([-0.63, 0, z], [-0.63, 1.5, z], 0.025, { material: 'metal', colour: '#2f6fb4' }),
        rod([-1.03, 0, z], [-1.03, 1.5, z], 0.025, { material: 'metal', colour: '#2f6fb4' }),
      ]),
      ...drawn(
        ...[0.25, 0.5, 0.75].map((y) =>
          rod([-1.03, y, -0.24], [-1.03, y, 0.24], 0.018, { material: 'metal', colour: '#2f6fb4' }),
        ),
      ),
    ],
  },
  swingSet: {
    material: 'metal',
    colour: '#2f6fb4',
    massKg: 40,
    fixed: true,
    parts: [
      ...[-0.9, 0.9].flatMap((x) => [-1, 1].map((s) => rod([x, 0, s * 0.55], [x, 1.9, 0], 0.03))),
      rod([-0.95, 1.9, 0], [0.95, 1.9, 0], 0.03),
      ...[-0.4, 0.4].flatMap((x) => [
        box([0.36, 0.03, 0.18], [x, 0.5, 0], { material: 'wood', colour: '#b98a55' }),
        ...drawn(...[-0.17, 0.17].map((dx) => rod([x + dx, 0.52, 0], [x + dx, 1.9, 0], 0.007, { colour: '#8f949b' }))),
      ]),
    ],
  },
  paperPlane: {
    material: 'paper',
    colour: '#f4f1ea',
    massKg: 0.005,
    restitution: 0.1,
    parts: [
      slab(
        [
          [0.14, 0],
          [-0.13, 0.075],
          [-0.13, 0.006],
        ],
        0.0015,
        [0, 0.042, 0],
        { turn: about('x', -82), bevel: 0 },
      ),
      slab(
        [
          [0.14, 0],
          [-0.13, -0.006],
          [-0.13, -0.075],
        ],
        0.0015,
        [0, 0.042, 0],
        { turn: about('x', -98), bevel: 0 },
      ),
      slab(
        [
          [0.14, 0.04],
          [-0.13, 0.04],
          [-0.13, 0],
        ],
        0.003,
        [0, 0, 0],
        { bevel: 0 },
      ),
    ],
  },
  rubberDuck: {
    material: 'rubber',
    colour: '#f0c32c',
    massKg: 0.07,
    restitution: 0.4,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.038, 0.002],
          [0.05, 0.022],
          [0.044, 0.042],
          [0.02, 0.056],
          [0, 0.058],
        ]),
      ),
      orb(0.029, [0.024, 0.078, 0]),
      tube(
        [
          [-0.03, 0.035, 0],
          [-0.055, 0.05, 0],
          [-0.062, 0.064, 0],
        ],
        [0.024, 0.014, 0.003],
      ),
      ...drawn(
        tube(
          [
            [0.046, 0.076, 0],
            [0.066, 0.072, 0],
          ],
          [0.013, 0.006],
          { colour: '#e2752a' },
        ),
        ...[-1, 1].map((s) => orb(0.005, [0.042, 0.088, s * 0.018], { colour: '#1c1512' })),
        ...[-1, 1].map((s) => turned(oval(0.02, 0.05), [-0.01, 0.014, s * 0.034], { turn: about('z', 60) })),
      ),
    ],
  },
  star: {
    material: 'plastic',
    colour: '#e8c23c',
    massKg: 0.1,
    restitution: 0.3,
    parts: [slab(star(0.1, 0.042), 0.03, [0, 0.015, 0], { turn: flat, bevel: 0.006 })],
  },
  abacus: {
    material: 'wood',
    colour: '#8a5c38',
    massKg: 0.6,
    restitution: 0.2,
    parts: [
      ...[-1, 1].map((s) => box([0.02, 0.22, 0.05], [s * 0.16, 0, 0])),
      ...[0, 0.2].map((y) => box([0.34, 0.02, 0.05], [0, y, 0])),
      ...drawn(
        ...[0.045, 0.085, 0.125, 0.165].flatMap((y, row) => [
          rod([-0.155, y, 0], [0.155, y, 0], 0.0025, { material: 'metal', colour: '#c3c7cc' }),
          ...Array.from({ length: 9 }, (_, k) =>
            turned(oval(0.015, 0.018), [-0.13 + k * 0.019 + (k > 4 - row ? 0.09 : 0), y, 0], {
              turn: about('z', 90),
              colour: ['#c0302a', '#e8c23c', '#2f6fb4', '#3f9a4a'][row] as string,
            }),
          ),
        ]),
      ),
    ],
  },
  playingCards: {
    material: 'paper',
    colour: '#b3262a',
    massKg: 0.09,
    restitution: 0.15,
    parts: [
      box([0.063, 0.018, 0.089], [0, 0, 0], { bevel: 0.001, colour: '#f4f1ea', ...mark('leaves', '#b9b3a6') }),
      ...drawn(
        box([0.055, 0.0006, 0.081], [0, 0.0178, 0], { bevel: 0.0002 }),
        slab(
          [
            [0, -0.02],
            [0.014, 0],
            [0, 0.02],
            [-0.014, 0],
          ],
          0.0006,
          [0, 0.0187, 0],
          { turn: flat, colour: '#f4f1ea', bevel: 0 },
        ),
      ),
    ],
  },
}

function pill(radius: number, long: number, at: [number, number, number]): ModelPart {
  return rod([at[0], at[1], at[2] - long / 2 + radius], [at[0], at[1], at[2] + long / 2 - radius], radius)
}
