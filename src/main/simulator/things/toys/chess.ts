import { box, drawn, type Point2, slab, turned } from '../build.ts'
import type { ModelPart, ThingModel } from '../model.ts'

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

export const CHESS: Readonly<Record<string, ThingModel>> = {
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
}
