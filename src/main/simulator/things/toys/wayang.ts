import { box, drawn, mark, orb, type Point2, rod, slab, smooth, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { star } from './toy.ts'

/** A noble figure in profile, as it is cut from buffalo hide: nose and chest to the right. */
const FIGURE: readonly Point2[] = [
  [-0.17, 0.12],
  [0.17, 0.12],
  [0.16, 0.15],
  [0.1, 0.19],
  [0.105, 0.34],
  [0.045, 0.46],
  [0.075, 0.58],
  [0.05, 0.64],
  [0.03, 0.67],
  [0.055, 0.7],
  [0.09, 0.71],
  [0.16, 0.735],
  [0.085, 0.765],
  [0.075, 0.81],
  [0.035, 0.86],
  [0.02, 0.93],
  [-0.06, 0.965],
  [-0.14, 0.92],
  [-0.135, 0.84],
  [-0.08, 0.8],
  [-0.05, 0.74],
  [-0.03, 0.68],
  [-0.1, 0.64],
  [-0.05, 0.5],
  [-0.05, 0.46],
  [-0.11, 0.36],
  [-0.12, 0.2],
]
const SKIRT: readonly Point2[] = [
  [-0.13, 0.17],
  [0.11, 0.17],
  [0.11, 0.34],
  [0.05, 0.45],
  [-0.055, 0.45],
  [-0.115, 0.36],
]
const HEADDRESS: readonly Point2[] = [
  [-0.05, 0.79],
  [0.07, 0.82],
  [0.035, 0.865],
  [0.02, 0.935],
  [-0.06, 0.97],
  [-0.145, 0.925],
  [-0.14, 0.835],
  [-0.085, 0.8],
]

export const WAYANG: Readonly<Record<string, ThingModel>> = {
  wayangPuppet: {
    material: 'leather',
    colour: '#c99a4a',
    massKg: 0.25,
    restitution: 0.1,
    fixed: true,
    parts: [
      box([0.5, 0.06, 0.08], [0, 0, 0], { material: 'wood', colour: '#6f9a4a' }),
      slab(FIGURE, 0.008, [0, 0, 0], { bevel: 0.001 }),
      ...drawn(
        slab(SKIRT, 0.011, [0, 0, 0], { colour: '#7a2b22', bevel: 0.001, ...mark('checks', '#e0b152') }),
        slab(HEADDRESS, 0.011, [0, 0, 0], { colour: '#7a2b22', bevel: 0.001 }),
        ...[
          [0.0, 0.9],
          [-0.06, 0.92],
          [-0.1, 0.87],
        ].map(([x, y]) =>
          slab(star(0.02, 0.01), 0.013, [x as number, y as number, 0], { colour: '#e8c25a', bevel: 0 }),
        ),
        // The slit of the eye, the moustache, the necklace, the bracelets of the chest.
        box([0.036, 0.005, 0.011], [0.062, 0.768, 0], { colour: '#1d1410' }),
        box([0.03, 0.006, 0.011], [0.085, 0.722, 0], { colour: '#1d1410' }),
        slab(
          [
            [-0.075, 0.65],
            [0.045, 0.65],
            [0.03, 0.6],
            [-0.03, 0.585],
          ],
          0.011,
          [0, 0, 0],
          { colour: '#2f5f6f', bevel: 0.001 },
        ),
        box([0.09, 0.016, 0.012], [0, 0.455, 0], { colour: '#e8c25a' }),
        ...[-0.03, 0.02].map((x) => box([0.01, 0.16, 0.0125], [x, 0.29, 0], { colour: '#e8c25a' })),
        orb(0.014, [-0.02, 0.735, 0.004], { colour: '#e8c25a' }),
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
