import {
  about,
  around,
  box,
  drawn,
  drum,
  flat,
  mark,
  orb,
  type Point2,
  ring,
  rod,
  slab,
  smooth,
  tube,
  turned,
} from '../build.ts'
import type { ModelPart, ThingModel } from '../model.ts'
import { BLACK, STEEL } from '../stuffs.ts'
import { thing } from './pieces.ts'

/** The outline of a foot, heel toward -X. */
const FOOTPRINT: readonly Point2[] = [
  [-0.135, 0],
  [-0.125, 0.03],
  [-0.09, 0.038],
  [-0.02, 0.034],
  [0.06, 0.045],
  [0.115, 0.038],
  [0.142, 0.01],
  [0.14, -0.015],
  [0.115, -0.036],
  [0.06, -0.045],
  [-0.02, -0.034],
  [-0.09, -0.038],
  [-0.125, -0.03],
]

const sole = (colour: string, thick: number, looks: { readonly material?: 'rubber' }): ModelPart =>
  slab(FOOTPRINT, thick, [0, thick / 2, 0], { turn: flat, colour, bevel: 0.004, ...looks })

/** A shoe's body from heel to toe with its opening. */
const uppers = (colour: string | undefined, lining: string): ModelPart[] => {
  const own = colour === undefined ? {} : { colour }
  return [
    ...drawn(
      tube(
        [
          [-0.118, 0.048, 0],
          [-0.07, 0.052, 0],
          [0, 0.05, 0],
          [0.06, 0.043, 0],
          [0.118, 0.036, 0],
        ],
        [0.026, 0.037, 0.04, 0.038, 0.024],
        own,
      ),
      orb(0.0255, [-0.113, 0.048, 0], own),
      orb(0.0265, [0.112, 0.036, 0], own),
      turned(
        smooth([
          [0.038, 0.05],
          [0.036, 0.08],
          [0.04, 0.108],
          [0.034, 0.108],
          [0.03, 0.09],
          [0, 0.088],
        ]),
        [-0.068, 0, 0],
        own,
      ),
      drum(0.0325, 0.003, [-0.068, 0.096, 0], { colour: lining }),
    ),
    box([0.24, 0.06, 0.07], [-0.005, 0.02, 0], { only: 'touched' }),
  ]
}

const laces = (colour: string): ModelPart[] =>
  drawn(
    ...[-0.012, 0.008, 0.028, 0.048].map((x) =>
      rod([x, 0.094 - x * 0.26, -0.02], [x, 0.094 - x * 0.26, 0.02], 0.0028, { material: 'cloth', colour }),
    ),
  )

export const WORN: Readonly<Record<string, ThingModel>> = {
  shoe: thing('leather', '#5a3720', 0.4, [
    sole('#1f1814', 0.02, {}),
    ...uppers('#5a3720', '#17120f'),
    ...laces('#e9e2d2'),
    ...drawn(box([0.075, 0.022, 0.07], [-0.1, 0, 0], { colour: '#1f1814', bevel: 0.006 })),
  ]),
  sneaker: thing('cloth', '#2f6fb4', 0.35, [
    sole('#f2f0ea', 0.028, { material: 'rubber' }),
    ...uppers(undefined, '#e8e4da'),
    ...laces('#f4f1ea'),
    ...drawn(
      ...[-1, 1].map((s) =>
        tube(
          [
            [-0.085, 0.06, s * 0.044],
            [-0.02, 0.045, s * 0.048],
            [0.05, 0.062, s * 0.039],
          ],
          [0.003, 0.008, 0.002],
          { colour: '#f4f1ea' },
        ),
      ),
      orb(0.031, [0.112, 0.034, 0], { material: 'rubber', colour: '#f2f0ea' }),
    ),
  ]),
  sandal: thing('rubber', '#3a3f45', 0.15, [
    slab(
      smooth(
        [
          [-0.12, 0],
          [-0.11, -0.032],
          [-0.02, -0.03],
          [0.07, -0.046],
          [0.125, -0.02],
          [0.128, 0.015],
          [0.07, 0.042],
          [-0.02, 0.032],
          [-0.11, 0.034],
        ].map(([x, y]): Point2 => [(x as number) + 1, y as number]),
      ).map(([x, y]): Point2 => [x - 1, y]),
      0.018,
      [0, 0.009, 0],
      { turn: flat },
    ),
    ...drawn(
      ...[-1, 1].map((s) =>
        tube(
          [
            [0.08, 0.018, 0],
            [0.04, 0.05, s * 0.025],
            [-0.01, 0.018, s * 0.036],
          ],
          0.006,
          { colour: '#c0302a' },
        ),
      ),
    ),
  ]),
  glasses: thing('plastic', '#2b2c2f', 0.03, [
    ...[-1, 1].flatMap((s) => [
      ring(0.024, 0.0026, [s * 0.033, 0.0265, 0], { turn: about('x', 90) }),
      rod([s * 0.057, 0.032, 0], [s * 0.062, 0.012, -0.13], 0.002),
    ]),
    rod([-0.01, 0.031, 0], [0.01, 0.031, 0], 0.0022),
    ...drawn(
      ...[-1, 1].map((s) =>
        rod([s * 0.033, 0.0265, -0.0008], [s * 0.033, 0.0265, 0.0008], 0.0225, {
          material: 'glass',
          colour: '#dbe8ea',
        }),
      ),
    ),
  ]),
  watch: thing('metal', '#c3c7cc', 0.09, [
    drum(0.02, 0.009, [0, 0.001, 0]),
    ...drawn(
      drum(0.0175, 0.001, [0, 0.0095, 0], { material: 'plastic', colour: '#f4f1ea' }),
      box([0.0012, 0.0008, 0.011], [0, 0.0104, -0.005], BLACK),
      box([0.008, 0.0008, 0.0015], [0.004, 0.0104, 0], BLACK),
    ),
    ...[-1, 1].map((s) => box([0.018, 0.003, 0.085], [0, 0, s * 0.058], { material: 'leather', colour: '#4a2d1a' })),
  ]),
  ring: thing(
    'gold',
    '#e0b152',
    0.005,
    [
      turned([
        [0.0085, 0],
        [0.0105, 0.0005],
        [0.0105, 0.0045],
        [0.0085, 0.005],
        [0.0085, 0],
      ]),
      turned(
        [
          [0, 0],
          [0.003, 0.0025],
          [0.002, 0.004],
          [0, 0.004],
        ],
        [0.0105, 0.0025, 0],
        { turn: about('z', -90), material: 'glass', colour: '#e6f4fa' },
      ),
    ],
    { round: 'cylinder' },
  ),
  umbrella: thing(
    'cloth',
    '#c0302a',
    0.5,
    [
      turned(
        smooth([
          [0.5, 0.55],
          [0.42, 0.68],
          [0.25, 0.78],
          [0.0, 0.83],
        ]).flatMap((p, i, all): Point2[] =>
          i === all.length - 1
            ? [
                p,
                ...smooth([
                  [0, 0.826],
                  [0.25, 0.776],
                  [0.42, 0.674],
                  [0.496, 0.55],
                ]).slice(1),
              ]
            : [p],
        ),
        [0, 0, 0],
        mark('panels', '#e0574a'),
      ),
      rod([0, 0.004, 0], [0, 0.88, 0], 0.01, { only: 'touched' }),
      ...drawn(
        rod([0, 0.06, 0], [0, 0.88, 0], 0.006, STEEL),
        tube(
          [
            [0, 0.12, 0],
            [0, 0.03, 0],
            [0.03, 0.006, 0],
            [0.06, 0.03, 0],
            [0.06, 0.06, 0],
          ],
          0.011,
          { material: 'wood', colour: '#5a3720' },
        ),
        ...around(8, (_, { x, z }) => rod([0, 0.62, 0], [x * 0.34, 0.73, z * 0.34], 0.0025, STEEL)),
      ),
    ],
    { fixed: true },
  ),
}
