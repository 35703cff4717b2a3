import { about, box, drawn, drum, rod, slab } from '../build.ts'
import type { ModelPart, ThingModel } from '../model.ts'
import { thing } from './pieces.ts'

/** A printed carton: a block with a picture on its front and lines of print. */
function carton([w, h, d]: [number, number, number], accent: string): ModelPart[] {
  return [
    box([w, h, d], [0, 0, 0], { bevel: 0.002 }),
    ...drawn(
      box([w * 1.001, h * 0.3, d * 1.002], [0, h * 0.55, 0], { bevel: 0.0005, colour: accent }),
      box([w * 0.5, h * 0.09, 0.0015], [0, h * 0.66, d / 2], { bevel: 0.0003, colour: '#f6f2e8' }),
      ...[0, 1, 2].map((k) =>
        box([w * (0.55 - 0.08 * k), h * 0.025, 0.0015], [-w * 0.1, h * (0.36 - k * 0.06), d / 2], {
          bevel: 0.0003,
          colour: accent,
        }),
      ),
      drum(Math.min(w, h) * 0.13, 0.0015, [w * 0.24, h * 0.2, d / 2 + 0.0005], {
        turn: about('x', 90),
        colour: accent,
      }),
    ),
  ]
}

export const PACKAGES: Readonly<Record<string, ThingModel>> = {
  cereal: thing('paper', '#e2a52a', 0.4, carton([0.19, 0.28, 0.065], '#b3262a')),
  milkCarton: thing('paper', '#f2f0ea', 1.05, [
    ...carton([0.075, 0.18, 0.075], '#2f6fb4'),
    slab(
      [
        [-0.0375, 0.18],
        [0.0375, 0.18],
        [0.004, 0.215],
        [-0.004, 0.215],
      ],
      0.075,
      [0, 0, 0],
    ),
    box([0.008, 0.02, 0.075], [0, 0.212, 0]),
  ]),
  juiceBox: thing('paper', '#e2852a', 0.27, [
    ...carton([0.055, 0.105, 0.04], '#3f8a3f'),
    ...drawn(rod([0.015, 0.1, 0], [0.02, 0.15, 0], 0.0025, { material: 'plastic', colour: '#f4f1ea' })),
  ]),
  productBox: thing('paper', '#f2f0ea', 0.3, carton([0.12, 0.18, 0.06], '#2f6f6a')),
  tissueBox: thing('paper', '#7fa4b8', 0.25, [
    box([0.22, 0.09, 0.11], [0, 0, 0]),
    ...drawn(
      box([0.13, 0.001, 0.03], [0, 0.0895, 0], { colour: '#26313a' }),
      slab(
        [
          [-0.05, 0],
          [0.05, 0],
          [0.03, 0.07],
          [-0.02, 0.05],
        ],
        0.006,
        [0, 0.088, 0],
        { colour: '#f6f4ee' },
      ),
    ),
  ]),
}
