import { box, drawn, drum, flat, type Point2, ring, rod, slab, smooth, tube } from '../build.ts'
import type { ThingModel } from '../model.ts'

/** The waisted body of guitars and violins, lying, tail toward -X. */
function waisted(long: number, lower: number, upper: number, waist: number): Point2[] {
  const half = smooth([
    [0, 0],
    [long * 0.02, lower * 0.55],
    [long * 0.25, lower],
    [long * 0.56, waist],
    [long * 0.8, upper],
    [long * 0.97, upper * 0.5],
    [long, 0],
  ])
  const below = half.map(([x, y]): Point2 => [x - long / 2, -y])
  const above = half.toReversed().map(([x, y]): Point2 => [x - long / 2, y])
  return [...below, ...above.slice(1, -1)]
}

export const STRINGS: Readonly<Record<string, ThingModel>> = {
  guitar: {
    material: 'wood',
    colour: '#b9783a',
    massKg: 2,
    restitution: 0.25,
    parts: [
      slab(waisted(0.48, 0.19, 0.14, 0.12), 0.1, [0, 0.05, 0], { turn: flat, bevel: 0.004 }),
      box([0.5, 0.02, 0.05], [0.44, 0.096, 0], { colour: '#3a2418' }),
      slab(
        [
          [0.68, -0.032],
          [0.85, -0.042],
          [0.85, 0.042],
          [0.68, 0.032],
        ],
        0.02,
        [0, 0.1, 0],
        { turn: flat, colour: '#5a3720' },
      ),
      ...drawn(
        drum(0.05, 0.002, [0.07, 0.1, 0], { colour: '#1c130d' }),
        ring(0.052, 0.003, [0.07, 0.1, 0], { colour: '#5a3720' }),
        box([0.02, 0.012, 0.13], [-0.12, 0.1, 0], { colour: '#3a2418' }),
        ...[-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].map((k) =>
          rod([-0.12, 0.114, k * 0.0075], [0.7, 0.119, k * 0.0068], 0.0007, { material: 'metal', colour: '#d5d8dc' }),
        ),
        ...[0.72, 0.77, 0.82].flatMap((x) =>
          [-1, 1].map((s) =>
            rod([x, 0.1, s * 0.035], [x, 0.1, s * 0.062], 0.006, { material: 'metal', colour: '#d5d8dc' }),
          ),
        ),
      ),
    ],
  },
  ukulele: {
    material: 'wood',
    colour: '#a9703f',
    massKg: 0.5,
    restitution: 0.25,
    parts: [
      slab(waisted(0.25, 0.09, 0.07, 0.058), 0.06, [0, 0.03, 0], { turn: flat }),
      box([0.26, 0.014, 0.036], [0.22, 0.056, 0], { colour: '#3a2418' }),
      box([0.09, 0.014, 0.055], [0.38, 0.054, 0], { colour: '#5a3720' }),
      ...drawn(
        drum(0.027, 0.002, [0.035, 0.06, 0], { colour: '#1c130d' }),
        box([0.012, 0.008, 0.06], [-0.06, 0.06, 0], { colour: '#3a2418' }),
        ...[-1.5, -0.5, 0.5, 1.5].map((k) =>
          rod([-0.06, 0.069, k * 0.008], [0.34, 0.073, k * 0.007], 0.0007, { material: 'plastic', colour: '#f1ece0' }),
        ),
      ),
    ],
  },
  violin: {
    material: 'wood',
    colour: '#8f4a22',
    massKg: 0.45,
    restitution: 0.25,
    parts: [
      slab(waisted(0.36, 0.104, 0.083, 0.054), 0.035, [0, 0.02, 0], { turn: flat, bevel: 0.008 }),
      box([0.26, 0.014, 0.026], [0.22, 0.042, 0], { colour: '#1d1714' }),
      tube(
        [
          [0.33, 0.04, 0],
          [0.4, 0.034, 0],
          [0.42, 0.02, 0],
        ],
        [0.012, 0.01, 0.014],
      ),
      ...drawn(
        box([0.008, 0.03, 0.045], [-0.03, 0.036, 0], { colour: '#d9b47a' }),
        slab(
          [
            [-0.17, -0.012],
            [-0.06, -0.022],
            [-0.06, 0.022],
            [-0.17, 0.012],
          ],
          0.008,
          [0, 0.048, 0],
          { turn: flat, colour: '#1d1714' },
        ),
        ...[-1.5, -0.5, 0.5, 1.5].map((k) =>
          rod([-0.08, 0.055, k * 0.009], [0.34, 0.052, k * 0.005], 0.0006, { material: 'metal', colour: '#d5d8dc' }),
        ),
      ),
    ],
  },
}
