import { about, box, drawn, drum, flat, type Point2, ring, rod, slab, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { tool } from './tool.ts'

function cog(teeth: number, outer: number, inner: number): Point2[] {
  return Array.from({ length: teeth * 4 }, (_, k): Point2 => {
    const angle = ((k - 0.5) / (teeth * 4)) * 2 * Math.PI
    const radius = k % 4 < 2 ? outer : inner
    return [radius * Math.cos(angle), radius * Math.sin(angle)]
  })
}

export const HARDWARE: Readonly<Record<string, ThingModel>> = {
  nail: tool('#a9adb3', 0.008, [
    rod([-0.04, 0.0045, 0], [0.032, 0.0045, 0], 0.002),
    rod([-0.041, 0.0045, 0], [-0.0395, 0.0045, 0], 0.0045),
    turned(
      [
        [0.002, 0],
        [0.0001, 0.008],
        [0, 0.008],
      ],
      [0.032, 0.0045, 0],
      { turn: about('z', -90) },
    ),
  ]),
  screw: tool('#a9adb3', 0.007, [
    rod([-0.02, 0.005, 0], [0.022, 0.003, 0], 0.002),
    rod([-0.023, 0.005, 0], [-0.02, 0.005, 0], 0.005),
    ...drawn(
      ...Array.from({ length: 9 }, (_, k) =>
        rod([-0.014 + k * 0.0038, 0.0045, 0], [-0.0132 + k * 0.0038, 0.0045, 0], 0.003),
      ),
    ),
  ]),
  bolt: tool('#8f949b', 0.05, [
    slab(cog(6, 0.0125, 0.0125), 0.009, [-0.024, 0.0125, 0], { turn: about('y', 90) }),
    rod([-0.02, 0.0125, 0], [0.035, 0.0125, 0], 0.0065),
    ...drawn(
      ...Array.from({ length: 8 }, (_, k) =>
        rod([0.001 + k * 0.0042, 0.0125, 0], [0.002 + k * 0.0042, 0.0125, 0], 0.0074),
      ),
    ),
  ]),
  gear: tool(
    '#8f949b',
    0.6,
    [
      slab(cog(14, 0.075, 0.062), 0.022, [0, 0.011, 0], { turn: flat }),
      drum(0.024, 0.034, [0, 0, 0]),
      ...drawn(drum(0.011, 0.036, [0, 0, 0], { colour: '#2b2c2f' }), ring(0.046, 0.003, [0, 0.0215, 0])),
    ],
    { round: 'cylinder' },
  ),
  key: tool(
    '#c9a24f',
    0.02,
    [
      ring(0.009, 0.0025, [-0.025, 0.0025, 0]),
      rod([-0.014, 0.0025, 0], [0.03, 0.0025, 0], 0.002),
      box([0.004, 0.0024, 0.009], [0.027, 0.001, 0.005]),
      box([0.004, 0.0024, 0.007], [0.019, 0.001, 0.004]),
    ],
    { material: 'brass' },
  ),
  padlock: tool(
    '#c9a24f',
    0.25,
    [
      box([0.05, 0.042, 0.022], [0, 0, 0], { bevel: 0.005 }),
      ...drawn(
        tube(
          [
            [-0.016, 0.038, 0],
            [-0.016, 0.065, 0],
            [0, 0.078, 0],
            [0.016, 0.065, 0],
            [0.016, 0.038, 0],
          ],
          0.0042,
          { material: 'metal', colour: '#b8bcc2' },
        ),
        drum(0.004, 0.002, [0, 0.02, 0.0105], { turn: about('x', 90), colour: '#2b2218' }),
      ),
    ],
    { material: 'brass' },
  ),
  anchor: tool(
    '#3c3e43',
    15,
    [
      rod([0, 0.06, 0], [0, 0.75, 0], 0.03),
      rod([-0.2, 0.62, 0], [0.2, 0.62, 0], 0.02),
      tube(
        [
          [-0.32, 0.26, 0],
          [-0.22, 0.08, 0],
          [0, 0.03, 0],
          [0.22, 0.08, 0],
          [0.32, 0.26, 0],
        ],
        [0.012, 0.03, 0.035, 0.03, 0.012],
      ),
      ...[-1, 1].map((s) =>
        slab(
          s > 0
            ? [
                [0.26, 0.17],
                [0.37, 0.21],
                [0.32, 0.3],
              ]
            : [
                [-0.26, 0.17],
                [-0.32, 0.3],
                [-0.37, 0.21],
              ],
          0.03,
          [0, 0, 0],
        ),
      ),
      ...drawn(ring(0.05, 0.012, [0, 0.8, 0], { turn: flat })),
    ],
    { lies: true },
  ),
  chain: tool(
    '#8f949b',
    1,
    Array.from({ length: 9 }, (_, k) =>
      ring(0.02, 0.005, [(k - 4) * 0.034, 0.012, Math.sin(k) * 0.006], {
        turn: k % 2 ? about('x', 60) : about('x', 12),
      }),
    ),
  ),
  magnet: {
    material: 'metal',
    colour: '#c0302a',
    massKg: 0.25,
    restitution: 0.3,
    friction: 0.3,
    parts: [
      tube(
        [
          [-0.03, 0.012, 0.045],
          [-0.032, 0.012, 0],
          [-0.02, 0.012, -0.032],
          [0, 0.012, -0.042],
          [0.02, 0.012, -0.032],
          [0.032, 0.012, 0],
          [0.03, 0.012, 0.045],
        ],
        0.012,
      ),
      ...[-1, 1].map((s) => rod([s * 0.03, 0.012, 0.045], [s * 0.0295, 0.012, 0.068], 0.0122, { colour: '#d5d8dc' })),
    ],
  },
  pulley: tool('#a9703f', 1, [
    rod([0, 0.14, -0.02], [0, 0.14, 0.02], 0.07, { material: 'wood' }),
    ...drawn(rod([0, 0.14, -0.008], [0, 0.14, 0.008], 0.074, { colour: '#d8c39a', material: 'cloth' })),
    ...[-1, 1].map((s) => box([0.03, 0.26, 0.01], [0, 0.04, s * 0.032], { colour: '#5b5f66' })),
    box([0.14, 0.04, 0.16], [0, 0, 0], { colour: '#5b5f66' }),
  ]),
  ropeCoil: {
    material: 'cloth',
    colour: '#c9a870',
    massKg: 1.5,
    restitution: 0.1,
    parts: [0, 1, 2].flatMap((k) => [
      ring(0.14, 0.014, [0, 0.014 + k * 0.025, 0]),
      ...drawn(ring(0.112, 0.014, [0, 0.014 + k * 0.025, 0])),
    ]),
  },
}
