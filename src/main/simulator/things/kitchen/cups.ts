import { drawn, drum, ring, smooth, turned, vessel } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { crockery, ear } from './crockery.ts'

export const CUPS: Readonly<Record<string, ThingModel>> = {
  cup: crockery(
    '#e8e2d6',
    0.25,
    [
      turned(
        vessel(
          smooth([
            [0.026, 0],
            [0.028, 0.004],
            [0.036, 0.03],
            [0.0405, 0.07],
            [0.0415, 0.092],
          ]),
          0.004,
        ),
      ),
      ear(0.038, 0.024, 0.074, 0.03, 0.0055),
    ],
    {
      hollow: { shape: 'round', bottom: 0.006, rim: 0.092, radius: [0.028, 0.037] },
    },
  ),
  mug: crockery(
    '#c0503a',
    0.35,
    [
      turned(
        vessel(
          [
            [0.039, 0],
            [0.041, 0.004],
            [0.041, 0.095],
          ],
          0.004,
        ),
      ),
      ear(0.04, 0.02, 0.078, 0.033, 0.0065),
    ],
    {
      round: 'cylinder',
      hollow: { shape: 'round', bottom: 0.006, rim: 0.095, radius: [0.037, 0.037] },
    },
  ),
  coffeeCup: crockery('#f1ede4', 0.35, [
    turned(
      vessel(
        smooth([
          [0.022, 0],
          [0.024, 0.004],
          [0.037, 0.03],
          [0.042, 0.06],
        ]),
        0.004,
      ),
      [0, 0.011, 0],
    ),
    turned(
      vessel(
        smooth([
          [0.035, 0],
          [0.045, 0.003],
          [0.06, 0.008],
          [0.075, 0.016],
        ]),
        0.004,
      ),
    ),
    ear(0.038, 0.03, 0.06, 0.024, 0.0045),
    ...drawn(
      drum(0.037, 0.002, [0, 0.062, 0], { material: 'wax', colour: '#4a2a17' }),
      ring(0.029, 0.003, [0, 0.0632, 0], { material: 'wax', colour: '#b5824f' }),
    ),
  ]),
  paperCup: {
    material: 'paper',
    colour: '#f2efe6',
    massKg: 0.012,
    restitution: 0.25,
    round: 'cylinder',
    hollow: { shape: 'round', bottom: 0.004, rim: 0.11, radius: [0.027, 0.041] },
    parts: [
      turned(
        vessel(
          [
            [0.029, 0],
            [0.043, 0.11],
          ],
          0.0015,
        ),
        [0, 0, 0],
      ),
      ...drawn(
        turned(
          [
            [0.0345, 0.036],
            [0.0405, 0.08],
            [0.0402, 0.08],
          ],
          [0, 0, 0],
          { colour: '#8a5a34' },
        ),
        drum(0.0445, 0.007, [0, 0.108, 0], { material: 'plastic', colour: '#3a2c24' }),
        drum(0.038, 0.007, [0, 0.114, 0], { material: 'plastic', colour: '#3a2c24' }),
      ),
    ],
  },
  glass: {
    material: 'glass',
    colour: '#bfe0d8',
    massKg: 0.3,
    restitution: 0.35,
    round: 'cylinder',
    hollow: { shape: 'round', bottom: 0.012, rim: 0.14, radius: [0.028, 0.035] },
    parts: [
      turned(
        vessel(
          [
            [0.03, 0],
            [0.0305, 0.01],
            [0.0375, 0.14],
          ],
          0.0025,
        ),
      ),
    ],
  },
  wineGlass: {
    material: 'glass',
    colour: '#d5e9e6',
    massKg: 0.16,
    restitution: 0.3,
    parts: [
      turned([
        [0, 0],
        [0.036, 0],
        [0.034, 0.0025],
        [0.008, 0.006],
        [0.0042, 0.02],
        [0.004, 0.085],
        ...smooth([
          [0.006, 0.092],
          [0.03, 0.112],
          [0.041, 0.145],
          [0.037, 0.19],
          [0.033, 0.21],
        ]),
        [0.0318, 0.21],
        ...smooth([
          [0.0358, 0.19],
          [0.0395, 0.145],
          [0.029, 0.115],
          [0, 0.098],
        ]),
      ]),
    ],
  },
}
