import { box, drawn, drum, flat, mark, orb, type Point2, slab, smooth, tube, turned } from '../build.ts'
import type { ModelPart, ThingModel } from '../model.ts'

const SHIRT: readonly Point2[] = [
  [-0.19, -0.36],
  [0.19, -0.36],
  [0.19, 0.12],
  [0.25, 0.04],
  [0.31, 0.1],
  [0.2, 0.3],
  [0.08, 0.36],
  [0.045, 0.325],
  [-0.045, 0.325],
  [-0.08, 0.36],
  [-0.2, 0.3],
  [-0.31, 0.1],
  [-0.25, 0.04],
  [-0.19, 0.12],
]

/** A garment laid out on its back. */
function garment(
  colour: string,
  massKg: number,
  outline: readonly Point2[],
  more: readonly ModelPart[] = [],
  marked: Partial<ModelPart> = {},
): ThingModel {
  return {
    material: 'cloth',
    colour,
    massKg,
    restitution: 0.05,
    friction: 0.7,
    parts: [slab(outline, 0.03, [0, 0.015, 0], { turn: flat, bevel: 0.01, ...marked }), ...drawn(...more)],
  }
}

const buttons = (colour: string): ModelPart[] => [
  box([0.022, 0.002, 0.6], [0, 0.029, 0.03], { colour }),
  ...[-0.2, -0.08, 0.04, 0.16, 0.28].map((z) =>
    drum(0.007, 0.003, [0, 0.031, z], { material: 'plastic', colour: '#f4f1ea' }),
  ),
]

const collar = (colour: string): ModelPart[] =>
  [-1, 1].map((s) =>
    slab(
      [
        [s * 0.005, 0.3],
        [s * 0.06, 0.25],
        [s * 0.085, 0.345],
        [s * 0.045, 0.35],
      ],
      0.004,
      [0, 0.031, 0],
      { turn: flat, colour, bevel: 0.001 },
    ),
  )

export const CLOTHES: Readonly<Record<string, ThingModel>> = {
  shirt: garment('#e6e3dc', 0.22, SHIRT, [...buttons('#f4f2ec'), ...collar('#f6f4ee')]),
  batikShirt: garment('#6a4022', 0.24, SHIRT, [...buttons('#4c2c16'), ...collar('#5a351c')], mark('wicker', '#d8a85a')),
  trousers: garment(
    '#34507a',
    0.5,
    [
      [-0.2, 0.5],
      [0.2, 0.5],
      [0.23, 0.2],
      [0.19, -0.52],
      [0.04, -0.52],
      [0.005, 0.14],
      [-0.005, 0.14],
      [-0.04, -0.52],
      [-0.19, -0.52],
      [-0.23, 0.2],
    ],
    [
      box([0.4, 0.004, 0.035], [0, 0.029, -0.485], { colour: '#29405f' }),
      drum(0.008, 0.004, [0, 0.032, -0.485], { material: 'brass', colour: '#c9a24f' }),
      ...[-1, 1].map((s) => box([0.09, 0.002, 0.006], [s * 0.13, 0.03, -0.4], { colour: '#c9a060' })),
    ],
  ),
  dress: garment(
    '#b8486f',
    0.35,
    [
      [-0.3, -0.56],
      [-0.1, -0.58],
      [0.1, -0.58],
      [0.3, -0.56],
      [0.12, 0.12],
      [0.17, 0.36],
      [0.12, 0.56],
      [0.08, 0.56],
      [0.05, 0.46],
      [-0.05, 0.46],
      [-0.08, 0.56],
      [-0.12, 0.56],
      [-0.17, 0.36],
      [-0.12, 0.12],
    ],
    [
      box([0.25, 0.004, 0.03], [0, 0.029, -0.12], { colour: '#8a2f50' }),
      ...Array.from({ length: 16 }, (_, k) =>
        drum(
          0.012,
          0.002,
          [((k % 4) - 1.5) * 0.11 * (0.7 + 0.12 * Math.floor(k / 4)), 0.03, 0.02 + Math.floor(k / 4) * 0.14],
          { colour: '#f2d8e0' },
        ),
      ),
    ],
  ),
  boot: {
    material: 'rubber',
    colour: '#3f5f3a',
    massKg: 0.7,
    restitution: 0.2,
    parts: [
      turned(
        smooth([
          [0.05, 0.03],
          [0.048, 0.12],
          [0.055, 0.28],
          [0.058, 0.315],
          [0.05, 0.318],
          [0.046, 0.29],
          [0, 0.28],
        ]),
        [0, 0, -0.08],
      ),
      box([0.1, 0.02, 0.28], [0, 0, 0], { colour: '#26262a', bevel: 0.008 }),
      ...drawn(
        tube(
          [
            [0, 0.055, -0.1],
            [0, 0.056, 0],
            [0, 0.05, 0.08],
            [0, 0.046, 0.1],
          ],
          [0.048, 0.05, 0.046, 0.04],
        ),
        orb(0.044, [0, 0.05, 0.095]),
        drum(0.0595, 0.018, [0, 0.3, -0.08], { colour: '#2c452a' }),
      ),
    ],
  },
}
