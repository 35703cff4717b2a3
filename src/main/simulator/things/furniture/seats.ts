import { about, atCorners, box, drawn, drum, rod } from '../build.ts'
import type { ModelPart, ThingModel } from '../model.ts'
import { FOOT, furniture, legs } from './carpentry.ts'

const OAK = '#8a5c38'

const cushion = (
  size: [number, number, number],
  at: [number, number, number],
  bevel = 0.05,
  turn?: ModelPart['turn'],
): ModelPart => box(size, at, { bevel, ...(turn ? { turn } : {}) })

export const SEATS: Readonly<Record<string, ThingModel>> = {
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
}
