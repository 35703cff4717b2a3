import {
  about,
  around,
  atCorners,
  box,
  drawn,
  drum,
  flat,
  orb,
  oval,
  type Point2,
  ring,
  rod,
  slab,
  smooth,
  tube,
  turned,
  vessel,
} from '../build.ts'
import type { ThingModel } from '../model.ts'
import { thing } from './pieces.ts'

export const ORNAMENTS: Readonly<Record<string, ThingModel>> = {
  flowerPot: thing(
    'brick',
    '#b0623f',
    0.9,
    [
      turned(
        vessel(
          [
            [0.06, 0],
            [0.09, 0.12],
            [0.1, 0.122],
            [0.1, 0.15],
          ],
          0.008,
        ),
      ),
      ...drawn(drum(0.088, 0.004, [0, 0.135, 0], { material: 'soil', colour: '#4a3626' })),
    ],
    { hollow: { shape: 'round', bottom: 0.01, rim: 0.15, radius: [0.055, 0.09] } },
  ),
  pictureFrame: thing('wood', '#8a5c38', 0.6, [
    box([0.26, 0.34, 0.02], [0, 0, 0], { bevel: 0.004, turn: about('x', -10) }),
    box([0.03, 0.26, 0.012], [0, 0, -0.07], { turn: about('x', 14) }),
    ...drawn(
      box([0.2, 0.28, 0.004], [0, 0.03, 0.01], { material: 'paper', colour: '#a9cbe0', turn: about('x', -10) }),
      slab(
        [
          [-0.1, 0.03],
          [0.1, 0.03],
          [0.1, 0.1],
          [0.04, 0.16],
          [-0.02, 0.1],
          [-0.06, 0.13],
          [-0.1, 0.1],
        ],
        0.005,
        [0, 0, 0.018],
        { material: 'paper', colour: '#5d8a4c', bevel: 0, turn: about('x', -10) },
      ),
      drum(0.022, 0.004, [0.05, 0.24, 0.0], { turn: about('x', 80), material: 'paper', colour: '#f2cf63' }),
    ),
  ]),
  piggyBank: thing('ceramic', '#e9a3b0', 0.6, [
    turned(
      oval(0.075, 0.2).map(([r, y]): Point2 => [r, y - 0.1]),
      [0, 0.1, 0],
      { turn: about('z', -90) },
    ),
    ...atCorners(0.05, 0.04, (x, z) => drum(0.017, 0.05, [x, 0, z])),
    ...drawn(
      drum(0.028, 0.03, [0.1, 0.09, 0], { turn: about('z', 90) }),
      ...[-1, 1].flatMap((s) => [
        orb(0.007, [0.078, 0.125, s * 0.032], { colour: '#1c1512' }),
        tube(
          [
            [0.05, 0.155, s * 0.035],
            [0.06, 0.19, s * 0.05],
          ],
          [0.018, 0.002],
        ),
        orb(0.005, [0.117, 0.105, s * 0.009], { colour: '#b3596b' }),
      ]),
      box([0.04, 0.003, 0.006], [0, 0.174, 0], { colour: '#7a3a48' }),
      tube(
        [
          [-0.1, 0.11, 0],
          [-0.12, 0.125, 0.01],
          [-0.112, 0.14, 0],
          [-0.13, 0.145, -0.006],
        ],
        0.004,
      ),
    ),
  ]),
  statue: thing(
    'stone',
    '#b9b3a6',
    60,
    [
      box([0.36, 0.12, 0.36], [0, 0, 0]),
      turned(
        smooth([
          [0, 0.12],
          [0.13, 0.12],
          [0.12, 0.3],
          [0.09, 0.5],
          [0.12, 0.68],
          [0.13, 0.78],
          [0.05, 0.86],
          [0, 0.87],
        ]),
      ),
      orb(0.085, [0, 0.93, 0]),
      ...drawn(
        ...[-1, 1].map((s) =>
          tube(
            [
              [s * 0.12, 0.76, 0],
              [s * 0.17, 0.6, 0.03],
              [s * 0.06, 0.5, 0.11],
            ],
            [0.04, 0.035, 0.03],
          ),
        ),
      ),
    ],
    { fixed: true },
  ),
  fishbowl: thing('glass', '#cfe6ee', 2.5, [
    turned(
      smooth([
        [0, 0],
        [0.07, 0.001],
        [0.125, 0.07],
        [0.125, 0.13],
        [0.09, 0.19],
        [0.1, 0.2],
      ]),
    ),
    ...drawn(
      turned(oval(0.116, 0.15, 0.55), [0, 0.008, 0], { material: 'glass', colour: '#8fc4dc' }),
      turned(oval(0.016, 0.05), [0.0, 0.07, 0.02], { material: 'fruit', colour: '#e2752a', turn: about('z', 90) }),
      slab(
        [
          [0, 0],
          [0.022, 0.016],
          [0.022, -0.016],
        ],
        0.004,
        [0.02, 0.095, 0.02],
        { material: 'fruit', colour: '#e2852a' },
      ),
      turned(
        [
          [0, 0.006],
          [0.08, 0.006],
          [0.06, 0.03],
          [0, 0.032],
        ],
        [0, 0, 0],
        { material: 'stone', colour: '#d9c49a' },
      ),
    ),
  ]),
  birdcage: thing('metal', '#c9a24f', 1.2, [
    drum(0.16, 0.02, [0, 0, 0]),
    ...drawn(
      ...around(18, (_, { x, z }) =>
        tube(
          [
            [x * 0.15, 0.02, z * 0.15],
            [x * 0.15, 0.25, z * 0.15],
            [x * 0.11, 0.36, z * 0.11],
            [0, 0.42, 0],
          ],
          0.0022,
        ),
      ),
      ring(0.15, 0.003, [0, 0.15, 0]),
      ring(0.02, 0.003, [0, 0.44, 0], { turn: flat }),
      rod([-0.13, 0.14, 0], [0.13, 0.14, 0], 0.004, { material: 'wood', colour: '#8a5c38' }),
    ),
    turned(
      [
        [0.15, 0.02],
        [0.15, 0.25],
        [0.1, 0.37],
        [0, 0.42],
      ],
      [0, 0, 0],
      { only: 'touched' },
    ),
  ]),
}
