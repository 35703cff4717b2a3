import { box, drawn, mark, orb, type Point2, rod, slab, smooth, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { star } from './toy.ts'

export const WAYANG: Readonly<Record<string, ThingModel>> = {
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
}
