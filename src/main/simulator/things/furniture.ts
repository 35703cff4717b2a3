import { about, atCorners, box, drawn, drum, orb, rod, slab, smooth, tube, turned } from './build.ts'
import type { ModelPart, ThingModel } from './model.ts'

const OAK = '#8a5c38'
const FOOT = { material: 'wood', colour: '#4a3020' } as const

function furniture(
  colour: string,
  massKg: number,
  parts: readonly ModelPart[],
  rest: Partial<ThingModel> = {},
): ThingModel {
  return { material: 'wood', colour, massKg, restitution: 0.2, parts, ...rest }
}

const legs = (x: number, z: number, height: number, thick: number): ModelPart[] =>
  atCorners(x, z, (cx, cz) => box([thick, height, thick], [cx, 0, cz]))

/** Boards across a case, from the bottom up. */
function shelves(width: number, height: number, depth: number, heights: readonly number[]): ModelPart[] {
  return [
    ...[-1, 1].map((side) => box([0.022, height, depth], [side * (width / 2 - 0.011), 0, 0])),
    box([width, 0.022, depth], [0, height - 0.022, 0]),
    ...heights.map((y) => box([width - 0.044, 0.022, depth - 0.01], [0, y, 0])),
    box([width - 0.04, height - 0.03, 0.008], [0, 0.01, -depth / 2 + 0.006], { colour: '#6f4a2d' }),
  ]
}

const cushion = (
  size: [number, number, number],
  at: [number, number, number],
  bevel = 0.05,
  turn?: ModelPart['turn'],
): ModelPart => box(size, at, { bevel, ...(turn ? { turn } : {}) })

export const FURNITURE: Readonly<Record<string, ThingModel>> = {
  chair: furniture(
    OAK,
    5,
    [
      ...legs(0.19, 0.19, 0.43, 0.036),
      box([0.44, 0.03, 0.44], [0, 0.43, 0], { bevel: 0.008 }),
      ...[-0.19, 0.19].map((x) => box([0.034, 0.46, 0.034], [x, 0.45, -0.2], { turn: about('x', -6) })),
      box([0.38, 0.1, 0.022], [0, 0.79, -0.222], { turn: about('x', -6), bevel: 0.008 }),
      box([0.38, 0.05, 0.02], [0, 0.63, -0.206], { turn: about('x', -6) }),
      ...drawn(...[-0.19, 0.19].map((x) => box([0.018, 0.024, 0.36], [x, 0.18, 0]))),
    ],
    { surfaces: [{ height: 0.46, x: [-0.2, 0.2], z: [-0.15, 0.2] }] },
  ),
  stool: furniture(
    OAK,
    3,
    [
      ...atCorners(0.14, 0.14, (x, z) => rod([x * 1.15, 0, z * 1.15], [x * 0.8, 0.44, z * 0.8], 0.017)),
      drum(0.19, 0.03, [0, 0.435, 0]),
      ...drawn(
        rod([-0.15, 0.17, -0.15], [0.15, 0.17, 0.15], 0.009),
        rod([-0.15, 0.17, 0.15], [0.15, 0.17, -0.15], 0.009),
      ),
    ],
    {
      surfaces: [{ height: 0.465, x: [-0.14, 0.14], z: [-0.14, 0.14] }],
    },
  ),
  bench: furniture(
    '#7d5231',
    14,
    [
      ...[-0.55, 0.55].flatMap((x) => [
        box([0.06, 0.42, 0.05], [x, 0, 0.16]),
        box([0.06, 0.42, 0.05], [x, 0, -0.16]),
        box([0.06, 0.46, 0.045], [x, 0.4, -0.2], { turn: about('x', -10) }),
      ]),
      ...[-0.13, -0.045, 0.04, 0.125].map((z) => box([1.3, 0.026, 0.075], [0, 0.42, z])),
      ...[0.56, 0.68, 0.8].map((y) =>
        box([1.3, 0.08, 0.022], [0, y, -0.176 - (y - 0.56) * 0.18], { turn: about('x', -10) }),
      ),
    ],
    {
      surfaces: [{ height: 0.446, x: [-0.6, 0.6], z: [-0.12, 0.15] }],
    },
  ),
  armchair: furniture(
    '#4f6f74',
    25,
    [
      cushion([0.56, 0.24, 0.6], [0, 0.1, 0.04], 0.04),
      cushion([0.54, 0.12, 0.54], [0, 0.33, 0.08]),
      cushion([0.56, 0.62, 0.16], [0, 0.32, -0.27], 0.06, about('x', -8)),
      ...[-1, 1].map((s) => cushion([0.15, 0.5, 0.66], [s * 0.34, 0.1, 0.02], 0.06)),
      ...atCorners(0.32, 0.24, (x, z) => drum(0.022, 0.1, [x, 0, z], FOOT)),
    ],
    {
      material: 'cloth',
      surfaces: [{ height: 0.45, x: [-0.22, 0.22], z: [-0.12, 0.3] }],
    },
  ),
  sofa: furniture(
    '#7c8a72',
    45,
    [
      cushion([1.7, 0.24, 0.7], [0, 0.1, 0.04], 0.04),
      ...[-0.42, 0.42].map((x) => cushion([0.82, 0.13, 0.62], [x, 0.33, 0.09], 0.05)),
      ...[-0.42, 0.42].map((x) => cushion([0.82, 0.46, 0.17], [x, 0.42, -0.24], 0.07, about('x', -10))),
      cushion([1.74, 0.64, 0.14], [0, 0.1, -0.34], 0.05),
      ...[-1, 1].map((s) => cushion([0.18, 0.5, 0.8], [s * 0.92, 0.1, 0], 0.07)),
      ...atCorners(0.85, 0.3, (x, z) => drum(0.025, 0.1, [x, 0, z], FOOT)),
    ],
    {
      material: 'cloth',
      surfaces: [{ height: 0.46, x: [-0.8, 0.8], z: [-0.1, 0.35] }],
    },
  ),
  bed: furniture(
    '#6f4a2d',
    60,
    [
      box([1.5, 0.16, 2.0], [0, 0.16, 0]),
      box([1.5, 0.95, 0.06], [0, 0, -1.0], { bevel: 0.02 }),
      box([1.5, 0.45, 0.05], [0, 0, 1.0], { bevel: 0.02 }),
      box([1.42, 0.2, 1.92], [0, 0.32, 0], { bevel: 0.06, material: 'cloth', colour: '#efeae0' }),
      box([1.45, 0.07, 1.25], [0, 0.48, 0.34], { bevel: 0.035, material: 'cloth', colour: '#5b7c99' }),
      ...[-0.36, 0.36].map((x) =>
        box([0.58, 0.13, 0.36], [x, 0.5, -0.74], {
          bevel: 0.06,
          material: 'cloth',
          colour: '#f4f1ea',
          turn: about('x', 12),
        }),
      ),
      ...atCorners(0.7, 0.95, (x, z) => box([0.07, 0.17, 0.07], [x, 0, z])),
    ],
    {
      surfaces: [{ height: 0.55, x: [-0.65, 0.65], z: [-0.2, 0.85] }],
    },
  ),
  desk: furniture(
    '#8a5f3b',
    30,
    [
      box([1.3, 0.03, 0.65], [0, 0.71, 0]),
      ...[-0.6, 0.6].map((x) => box([0.04, 0.71, 0.6], [x, 0, 0])),
      box([0.36, 0.5, 0.56], [0.4, 0.2, 0], {}),
      box([1.16, 0.3, 0.02], [0, 0.38, -0.27]),
      ...drawn(
        ...[0.22, 0.39, 0.55].flatMap((y) => [
          box([0.34, 0.14, 0.012], [0.4, y, 0.281], { colour: '#96693f' }),
          rod([0.36, y + 0.07, 0.296], [0.44, y + 0.07, 0.296], 0.006, { material: 'brass', colour: '#c9a24f' }),
        ]),
      ),
    ],
    {
      surfaces: [{ height: 0.74, x: [-0.62, 0.62], z: [-0.3, 0.3] }],
    },
  ),
  coffeeTable: furniture(
    '#6f4a2d',
    15,
    [
      box([1, 0.035, 0.55], [0, 0.385, 0], { bevel: 0.01 }),
      ...legs(0.45, 0.22, 0.385, 0.045),
      box([0.88, 0.018, 0.42], [0, 0.12, 0]),
    ],
    {
      surfaces: [{ height: 0.42, x: [-0.47, 0.47], z: [-0.25, 0.25] }],
    },
  ),
  roundTable: furniture(
    '#7d5231',
    20,
    [
      drum(0.45, 0.035, [0, 0.7, 0]),
      turned([
        [0.05, 0.03],
        [0.035, 0.2],
        [0.03, 0.55],
        [0.06, 0.7],
        [0, 0.7],
      ]),
      drum(0.26, 0.03, [0, 0, 0]),
    ],
    {
      surfaces: [{ height: 0.735, x: [-0.31, 0.31], z: [-0.31, 0.31] }],
    },
  ),
  shelf: furniture('#8a5c38', 18, shelves(0.9, 1.1, 0.3, [0.06, 0.4, 0.74]), {
    surfaces: [
      { height: 0.762, x: [-0.4, 0.4], z: [-0.12, 0.13] },
      { height: 1.1, x: [-0.42, 0.42], z: [-0.13, 0.13] },
      { height: 0.422, x: [-0.4, 0.4], z: [-0.12, 0.13] },
    ],
  }),
  bookshelf: furniture(
    '#7d5231',
    40,
    [
      ...shelves(0.9, 1.7, 0.3, [0.06, 0.4, 0.74, 1.08, 1.4]),
      ...drawn(
        ...[0.082, 0.422, 1.102].flatMap((y, row) =>
          Array.from({ length: 15 }, (_, k): ModelPart => {
            const height = 0.2 + (0.07 * ((k * 7 + row * 3) % 5)) / 5
            return box([0.034 + 0.012 * ((k + row) % 3), height, 0.17], [-0.38 + k * 0.047, y, 0.02], {
              material: 'paper',
              colour: ['#7c3f3a', '#2f4f6f', '#b08a3e', '#4f6f4a', '#8a6a8a', '#d9cdb4', '#33363b'][
                (k * 5 + row * 2) % 7
              ] as string,
            })
          }),
        ),
      ),
    ],
    {
      surfaces: [
        { height: 0.762, x: [-0.4, 0.4], z: [-0.12, 0.13] },
        { height: 1.7, x: [-0.42, 0.42], z: [-0.13, 0.13] },
      ],
    },
  ),
  cupboard: furniture(
    '#94663f',
    60,
    [
      box([1, 1.7, 0.5], [0, 0.06, 0], { bevel: 0.012 }),
      box([1.04, 0.06, 0.54], [0, 0, 0], { colour: '#6f4a2d' }),
      box([1.06, 0.05, 0.56], [0, 1.76, 0], { colour: '#6f4a2d' }),
      ...drawn(
        ...[-1, 1].flatMap((s) => [
          box([0.45, 1.5, 0.014], [s * 0.235, 0.16, 0.251], { bevel: 0.004, colour: '#a3734a' }),
          box([0.33, 0.62, 0.012], [s * 0.235, 0.24, 0.259], { bevel: 0.004 }),
          box([0.33, 0.62, 0.012], [s * 0.235, 0.94, 0.259], { bevel: 0.004 }),
          orb(0.018, [s * 0.04, 0.9, 0.27], { material: 'brass', colour: '#c9a24f' }),
        ]),
      ),
    ],
    { surfaces: [{ height: 1.81, x: [-0.48, 0.48], z: [-0.24, 0.24] }] },
  ),
  drawers: furniture(
    '#94663f',
    35,
    [
      box([0.8, 0.8, 0.45], [0, 0.06, 0], { bevel: 0.012 }),
      box([0.84, 0.03, 0.48], [0, 0.86, 0]),
      ...atCorners(0.35, 0.18, (x, z) => drum(0.025, 0.06, [x, 0, z], FOOT)),
      ...drawn(
        ...[0.1, 0.35, 0.6].flatMap((y) => [
          box([0.74, 0.22, 0.014], [0, y, 0.226], { bevel: 0.004, colour: '#a3734a' }),
          ...[-0.2, 0.2].map((x) => orb(0.017, [x, y + 0.11, 0.243], { material: 'brass', colour: '#c9a24f' })),
        ]),
      ),
    ],
    { surfaces: [{ height: 0.89, x: [-0.38, 0.38], z: [-0.2, 0.2] }] },
  ),
  door: furniture(
    '#8a5c38',
    45,
    [
      ...[-0.46, 0.46].map((x) => box([0.08, 2.08, 0.14], [x, 0, 0], { colour: '#efeae0' })),
      box([1, 0.08, 0.14], [0, 2.08, 0], { colour: '#efeae0' }),
      box([0.84, 2.06, 0.045], [0, 0.01, 0.02]),
      ...drawn(
        ...[0.15, 1.15].flatMap((y) =>
          [-0.2, 0.2].map((x) => box([0.28, 0.8, 0.012], [x, y, 0.045], { bevel: 0.005, colour: '#96693f' })),
        ),
        rod([0.33, 1.02, 0.04], [0.33, 1.02, 0.09], 0.01, { material: 'brass', colour: '#c9a24f' }),
        rod([0.33, 1.02, 0.088], [0.22, 1.02, 0.088], 0.009, { material: 'brass', colour: '#c9a24f' }),
      ),
    ],
    { fixed: true },
  ),
  doorFrame: furniture(
    '#e9e3d6',
    20,
    [...[-0.46, 0.46].map((x) => box([0.09, 2.05, 0.16], [x, 0, 0])), box([1.01, 0.09, 0.16], [0, 2.05, 0])],
    { fixed: true },
  ),
  window: furniture(
    '#efeae0',
    15,
    [
      box([1, 0.9, 0.16], [0, 0, 0], { material: 'brick', colour: '#b7aa98' }),
      ...[-0.5, 0.5].map((x) => box([0.06, 1.1, 0.08], [x, 0.9, 0])),
      ...[0.9, 1.95].map((y) => box([1.06, 0.06, 0.09], [0, y, 0])),
      ...drawn(
        box([0.03, 1, 0.03], [0, 0.95, 0]),
        box([0.96, 0.03, 0.03], [0, 1.42, 0]),
        box([0.96, 1, 0.006], [0, 0.95, 0], { material: 'glass', colour: '#cfe4ec' }),
      ),
    ],
    { fixed: true, surfaces: [{ height: 0.96, x: [-0.45, 0.45], z: [-0.04, 0.08] }] },
  ),
  mirror: furniture(
    '#c9a24f',
    8,
    [
      box([0.6, 1.5, 0.03], [0, 0.02, 0], { bevel: 0.01, turn: about('x', -6) }),
      box([0.5, 1.4, 0.008], [0, 0.07, 0.018], {
        only: 'drawn',
        material: 'aluminium',
        colour: '#eef2f4',
        turn: about('x', -6),
      }),
      ...[-0.2, 0.2].map((x) => rod([x, 0, -0.4], [x, 1.1, -0.06], 0.012)),
    ],
    { material: 'wood', fixed: true },
  ),
  ladder: furniture(
    '#c59a63',
    8,
    [
      ...[-0.2, 0.2].map((x) => rod([x * 1.15, 0, 0.34], [x, 1.78, 0], 0.022)),
      ...[-0.17, 0.17].map((x) => rod([x * 1.15, 0, -0.34], [x, 1.76, -0.02], 0.017)),
      ...[0.3, 0.62, 0.94, 1.26, 1.56].map((y) => box([0.42, 0.022, 0.075], [0, y, 0.34 * (1 - y / 1.78)])),
      box([0.44, 0.03, 0.16], [0, 1.76, 0]),
    ],
    { surfaces: [{ height: 1.79, x: [-0.2, 0.2], z: [-0.07, 0.07] }] },
  ),
  cabinet: furniture(
    '#94663f',
    30,
    [
      box([0.8, 0.75, 0.42], [0, 0.08, 0], { bevel: 0.01 }),
      ...atCorners(0.36, 0.17, (x, z) => box([0.04, 0.08, 0.04], [x, 0, z], FOOT)),
      ...drawn(
        ...[-1, 1].flatMap((s) => [
          box([0.37, 0.66, 0.014], [s * 0.195, 0.12, 0.211], { bevel: 0.004, colour: '#a3734a' }),
          orb(0.014, [s * 0.04, 0.46, 0.226], { material: 'brass', colour: '#c9a24f' }),
        ]),
      ),
    ],
    { surfaces: [{ height: 0.83, x: [-0.38, 0.38], z: [-0.19, 0.19] }] },
  ),
  pillow: {
    material: 'cloth',
    colour: '#f0ede5',
    massKg: 0.7,
    restitution: 0.05,
    parts: [box([0.6, 0.14, 0.4], [0, 0, 0], { bevel: 0.065 })],
    surfaces: [{ height: 0.14, x: [-0.2, 0.2], z: [-0.12, 0.12] }],
  },
  mattress: {
    material: 'foam',
    colour: '#efeae0',
    massKg: 8,
    restitution: 0.3,
    parts: [box([1.4, 0.2, 0.9], [0, 0, 0], { bevel: 0.05 })],
    surfaces: [{ height: 0.2, x: [-0.6, 0.6], z: [-0.38, 0.38] }],
  },
  rug: {
    material: 'cloth',
    colour: '#9c4f3f',
    massKg: 6,
    restitution: 0.05,
    surfaces: [{ height: 0.012, x: [-0.75, 0.75], z: [-0.45, 0.45] }],
    parts: [
      box([1.6, 0.012, 1], [0, 0, 0], { bevel: 0.005 }),
      ...drawn(
        box([1.42, 0.001, 0.82], [0, 0.0118, 0], { colour: '#d9b98a' }),
        box([1.34, 0.001, 0.74], [0, 0.0124, 0]),
        slab(
          [
            [0, -0.28],
            [0.5, 0],
            [0, 0.28],
            [-0.5, 0],
          ],
          0.001,
          [0, 0.0135, 0],
          { colour: '#d9b98a', turn: about('x', -90) },
        ),
        slab(
          [
            [0, -0.2],
            [0.36, 0],
            [0, 0.2],
            [-0.36, 0],
          ],
          0.001,
          [0, 0.0142, 0],
          { colour: '#3f5a6f', turn: about('x', -90) },
        ),
      ),
    ],
  },
  piano: furniture(
    '#1d1c1e',
    200,
    [
      box([1.5, 1.15, 0.4], [0, 0.06, -0.14], { bevel: 0.015 }),
      box([1.5, 0.07, 0.34], [0, 0.64, 0.2], { bevel: 0.012 }),
      ...[-0.69, 0.69].map((x) => box([0.1, 0.64, 0.1], [x, 0, 0.3])),
      ...drawn(
        box([1.3, 0.02, 0.16], [0, 0.705, 0.27], { material: 'plastic', colour: '#f3f0e6' }),
        ...Array.from({ length: 36 }, (_, k) => k)
          .filter((k) => ![2, 6].includes(k % 7))
          .map((k) =>
            box([0.017, 0.014, 0.1], [-0.63 + k * 0.036, 0.722, 0.24], { material: 'plastic', colour: '#141416' }),
          ),
        box([1.1, 0.3, 0.02], [0, 0.82, 0.07], { colour: '#2a292c' }),
      ),
    ],
    { fixed: true, surfaces: [{ height: 1.21, x: [-0.7, 0.7], z: [-0.3, 0.02] }] },
  ),
  bathtub: {
    material: 'ceramic',
    colour: '#f2f1ec',
    massKg: 90,
    fixed: true,
    hollow: { shape: 'square', bottom: 0.16, rim: 0.56, radius: [0.62, 0.7], halfDepth: 0.24 },
    parts: [
      box([1.6, 0.1, 0.74], [0, 0.06, 0], { bevel: 0.05 }),
      ...[-1, 1].map((s) => box([1.6, 0.5, 0.07], [0, 0.08, s * 0.34], { bevel: 0.03 })),
      ...[-1, 1].map((s) => box([0.09, 0.5, 0.74], [s * 0.76, 0.08, 0], { bevel: 0.03 })),
      ...atCorners(0.65, 0.28, (x, z) => orb(0.05, [x, 0.05, z], { material: 'brass', colour: '#c9a24f' })),
      ...drawn(
        tube(
          [
            [-0.76, 0.56, 0],
            [-0.76, 0.72, 0],
            [-0.66, 0.72, 0],
            [-0.63, 0.66, 0],
          ],
          0.016,
          { material: 'metal', colour: '#b8bcc2' },
        ),
      ),
    ],
  },
  toilet: {
    material: 'ceramic',
    colour: '#f2f1ec',
    massKg: 30,
    fixed: true,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.12, 0],
          [0.11, 0.12],
          [0.17, 0.32],
          [0.19, 0.38],
          [0, 0.38],
        ]),
        [0, 0, 0.08],
      ),
      drum(0.2, 0.025, [0, 0.38, 0.08]),
      box([0.4, 0.38, 0.18], [0, 0.36, -0.2], { bevel: 0.03 }),
      box([0.42, 0.03, 0.2], [0, 0.74, -0.2], { bevel: 0.01 }),
    ],
  },
  crib: furniture('#d9c3a0', 20, [
    ...legs(0.6, 0.32, 0.85, 0.05),
    ...[-1, 1].flatMap((s) => [
      box([1.2, 0.04, 0.04], [0, 0.81, s * 0.32]),
      box([1.2, 0.04, 0.04], [0, 0.25, s * 0.32]),
    ]),
    ...[-1, 1].map((s) => box([0.03, 0.6, 0.64], [s * 0.6, 0.25, 0])),
    box([1.18, 0.12, 0.6], [0, 0.29, 0], { material: 'cloth', colour: '#f0ede5', bevel: 0.04 }),
    ...drawn(
      ...[-1, 1].flatMap((s) =>
        Array.from({ length: 11 }, (_, k) =>
          rod([-0.5 + k * 0.1, 0.28, s * 0.32], [-0.5 + k * 0.1, 0.82, s * 0.32], 0.009),
        ),
      ),
    ),
  ]),
  blackboard: furniture(
    '#6f4a2d',
    20,
    [
      ...[-0.7, 0.7].map((x) => box([0.06, 1.7, 0.06], [x, 0, 0])),
      ...[-0.7, 0.7].map((x) => box([0.06, 0.05, 0.6], [x, 0, 0])),
      box([1.5, 0.95, 0.03], [0, 0.75, 0.03]),
      box([1.42, 0.87, 0.012], [0, 0.79, 0.043], { colour: '#24402f', material: 'stone' }),
      box([1.4, 0.02, 0.07], [0, 0.72, 0.06]),
    ],
    { fixed: true },
  ),
  easel: furniture(
    '#b98a55',
    6,
    [
      ...[-0.28, 0.28].map((x) => rod([x, 0, 0.22], [x * 0.2, 1.6, 0], 0.02)),
      rod([0, 0, -0.42], [0, 1.5, -0.01], 0.02),
      box([0.7, 0.03, 0.08], [0, 0.62, 0.17]),
      box([0.7, 0.55, 0.025], [0, 0.65, 0.13], { material: 'cloth', colour: '#f4f1ea', turn: about('x', -8) }),
    ],
    { fixed: true },
  ),
  counter: furniture(
    '#cdbfa8',
    80,
    [
      box([1.8, 0.86, 0.6], [0, 0, 0]),
      box([1.86, 0.05, 0.66], [0, 0.86, 0], { material: 'stone', colour: '#55524e' }),
      ...drawn(
        ...[-0.6, 0, 0.6].map((x) => box([0.54, 0.7, 0.014], [x, 0.08, 0.301], { bevel: 0.004, colour: '#d9ccb6' })),
      ),
    ],
    { fixed: true, surfaces: [{ height: 0.91, x: [-0.88, 0.88], z: [-0.3, 0.3] }] },
  ),
  pedestal: {
    material: 'stone',
    colour: '#c9c3b8',
    massKg: 60,
    fixed: true,
    parts: [
      box([0.42, 0.08, 0.42], [0, 0, 0]),
      box([0.32, 0.75, 0.32], [0, 0.08, 0]),
      box([0.4, 0.06, 0.4], [0, 0.83, 0]),
    ],
    surfaces: [{ height: 0.89, x: [-0.19, 0.19], z: [-0.19, 0.19] }],
  },
  plank: {
    material: 'wood',
    colour: '#b98a55',
    massKg: 4,
    restitution: 0.3,
    surfaces: [{ height: 0.03, x: [-0.7, 0.7], z: [-0.09, 0.09] }],
    parts: [box([1.5, 0.03, 0.2], [0, 0, 0], { bevel: 0.003 })],
  },
  shoppingCart: {
    material: 'metal',
    colour: '#b8bcc2',
    massKg: 18,
    restitution: 0.2,
    friction: 0.05,
    parts: [
      box([0.75, 0.02, 0.45], [0, 0.42, 0], { marking: { kind: 'checks', colour: '#6f7378' } }),
      ...[-1, 1].map((s) =>
        box([0.8, 0.36, 0.012], [0, 0.44, s * 0.24], { marking: { kind: 'checks', colour: '#5b5f66' } }),
      ),
      ...[-1, 1].map((s) =>
        box([0.012, 0.36, 0.48], [s * 0.4, 0.44, 0], { marking: { kind: 'checks', colour: '#5b5f66' } }),
      ),
      rod([0.5, 0.98, -0.24], [0.5, 0.98, 0.24], 0.014, { material: 'plastic', colour: '#c23a33' }),
      ...[-1, 1].map((s) => rod([0.4, 0.75, s * 0.24], [0.5, 0.98, s * 0.24], 0.01)),
      ...[-1, 1].map((s) => rod([0.36, 0.15, s * 0.22], [0.4, 0.45, s * 0.22], 0.012)),
      box([0.8, 0.02, 0.46], [0, 0.14, 0]),
      ...atCorners(0.34, 0.2, (x, z) =>
        rod([x, 0.06, z - 0.015], [x, 0.06, z + 0.015], 0.06, { material: 'rubber', colour: '#26262a' }),
      ),
    ],
  },
}
