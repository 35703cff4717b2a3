import { about, around, drawn, drum, flat, ring, rod, slab, smooth, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { STEEL } from '../stuffs.ts'
import { thing } from './pieces.ts'

export const APPLIANCES: Readonly<Record<string, ThingModel>> = {
  fan: thing('plastic', '#eceae4', 2.5, [
    drum(0.12, 0.03, [0, 0, 0]),
    rod([0, 0.03, 0], [0, 0.3, 0], 0.015),
    rod([0, 0.33, -0.06], [0, 0.33, 0.02], 0.04),
    ...drawn(
      ...[0.16, 0.12, 0.08, 0.04].map((r) => ring(r, 0.002, [0, 0.33, 0.06], { turn: flat, ...STEEL })),
      ...around(12, (_, { x, z }) => rod([0, 0.33, 0.062], [x * 0.16, 0.33 + z * 0.16, 0.055], 0.0012, STEEL)),
      ...around(3, (degrees) =>
        slab(
          smooth([
            [0.01, 0.01],
            [0.06, 0.05],
            [0.13, 0.05],
            [0.14, 0.01],
            [0.06, -0.02],
          ]),
          0.004,
          [0, 0.33, 0.035],
          { turn: about('z', degrees), colour: '#4f9fc4' },
        ),
      ),
    ),
  ]),
  clothesIron: thing('plastic', '#2f6fb4', 1.2, [
    slab(
      [
        [-0.11, -0.055],
        [0.04, -0.055],
        [0.14, 0],
        [0.04, 0.055],
        [-0.11, 0.055],
      ],
      0.02,
      [0, 0.01, 0],
      { turn: flat, ...STEEL },
    ),
    slab(
      [
        [-0.1, -0.05],
        [0.04, -0.048],
        [0.11, 0],
        [0.04, 0.048],
        [-0.1, 0.05],
      ],
      0.045,
      [0, 0.042, 0],
      { turn: flat, bevel: 0.012 },
    ),
    ...drawn(
      tube(
        [
          [-0.09, 0.06, 0],
          [-0.09, 0.12, 0],
          [0.04, 0.13, 0],
          [0.07, 0.07, 0],
        ],
        0.014,
      ),
    ),
  ]),
  robotVacuum: thing(
    'plastic',
    '#2b2d31',
    3,
    [
      drum(0.17, 0.075, [0, 0.008, 0]),
      ...drawn(drum(0.06, 0.006, [0, 0.081, 0], STEEL), ring(0.165, 0.004, [0, 0.08, 0], { colour: '#55585e' })),
      drum(0.1, 0.01, [0, 0, 0]),
    ],
    { friction: 0.1 },
  ),
  battery: thing(
    'metal',
    '#2b2d31',
    0.023,
    [
      drum(0.007, 0.046, [0, 0, 0]),
      ...drawn(
        turned(
          [
            [0.00715, 0.032],
            [0.00715, 0.046],
          ],
          [0, 0, 0],
          { material: 'copper', colour: '#c77b58' },
        ),
        drum(0.0026, 0.002, [0, 0.046, 0], STEEL),
      ),
    ],
    { round: 'cylinder' },
  ),
}
