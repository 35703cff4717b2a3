import { about, box, drawn, rod, slab } from '../build.ts'
import type { ThingModel } from '../model.ts'

export const PLAYGROUND: Readonly<Record<string, ThingModel>> = {
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
}
