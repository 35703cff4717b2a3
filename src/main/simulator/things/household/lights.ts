import { about, drawn, drum, mark, orb, oval, rod, smooth, tube, turned } from '../build.ts'
import type { ModelPart, ThingModel } from '../model.ts'
import { STEEL } from '../stuffs.ts'
import { thing } from './pieces.ts'

const GLOW = '#ffe2a0'

const candleFlame = (height: number): ModelPart[] =>
  drawn(
    drum(0.0012, 0.012, [0, height, 0], { colour: '#2b2420' }),
    turned(oval(0.006, 0.03, 0.3), [0, height + 0.009, 0], { colour: '#ffc94d' }),
  )

export const LIGHTS: Readonly<Record<string, ThingModel>> = {
  candle: thing('wax', '#efe4c8', 0.2, [drum(0.025, 0.14, [0, 0, 0]), ...candleFlame(0.14)], { round: 'cylinder' }),
  candlestick: thing('brass', '#c9a24f', 0.5, [
    turned([
      [0, 0],
      [0.055, 0],
      [0.05, 0.012],
      [0.014, 0.02],
      [0.01, 0.06],
      [0.016, 0.075],
      [0.01, 0.09],
      [0.022, 0.115],
      [0.022, 0.13],
      [0, 0.13],
    ]),
    drum(0.011, 0.12, [0, 0.128, 0], { material: 'wax', colour: '#efe4c8' }),
    ...candleFlame(0.248),
  ]),
  lamp: thing('ceramic', '#3f6f74', 1.5, [
    turned(
      smooth([
        [0, 0],
        [0.06, 0],
        [0.065, 0.03],
        [0.085, 0.11],
        [0.05, 0.19],
        [0.018, 0.22],
        [0, 0.22],
      ]),
    ),
    drum(0.008, 0.1, [0, 0.22, 0], { material: 'brass', colour: '#c9a24f' }),
    turned(
      [
        [0.16, 0.28],
        [0.1, 0.47],
        [0.098, 0.47],
        [0.158, 0.28],
      ],
      [0, 0, 0],
      { material: 'cloth', colour: '#f4e6c4' },
    ),
    ...drawn(orb(0.035, [0, 0.34, 0], { material: 'wax', colour: GLOW })),
  ]),
  deskLamp: thing('metal', '#2f6f6a', 1.2, [
    drum(0.085, 0.02, [0, 0, 0]),
    rod([0, 0.02, 0], [-0.09, 0.24, 0], 0.008),
    rod([-0.09, 0.24, 0], [0.07, 0.4, 0], 0.008),
    ...drawn(orb(0.014, [-0.09, 0.24, 0], STEEL)),
    turned(
      [
        [0.075, 0],
        [0.04, 0.08],
        [0.02, 0.09],
        [0, 0.09],
      ],
      [0.1, 0.32, 0],
      { turn: about('z', 25) },
    ),
    ...drawn(orb(0.03, [0.085, 0.335, 0], { material: 'wax', colour: GLOW })),
  ]),
  floorLamp: thing('metal', '#3c3e43', 5, [
    drum(0.15, 0.025, [0, 0, 0]),
    rod([0, 0.02, 0], [0, 1.35, 0], 0.012),
    turned(
      [
        [0.22, 1.25],
        [0.13, 1.52],
        [0.128, 1.52],
        [0.218, 1.25],
      ],
      [0, 0, 0],
      { material: 'cloth', colour: '#f4e6c4' },
    ),
    ...drawn(orb(0.05, [0, 1.36, 0], { material: 'wax', colour: GLOW })),
  ]),
  lantern: thing('metal', '#3a3f3c', 0.8, [
    turned([
      [0, 0],
      [0.065, 0],
      [0.065, 0.025],
      [0.045, 0.03],
      [0, 0.03],
    ]),
    turned(
      smooth([
        [0.036, 0.03],
        [0.054, 0.07],
        [0.05, 0.12],
        [0.034, 0.15],
      ]),
      [0, 0, 0],
      { material: 'glass', colour: '#f2e6c0' },
    ),
    turned([
      [0, 0.15],
      [0.05, 0.15],
      [0.045, 0.165],
      [0.025, 0.185],
      [0.02, 0.2],
      [0, 0.205],
    ]),
    ...drawn(
      turned(oval(0.016, 0.055, 0.3), [0, 0.05, 0], { material: 'wax', colour: '#ffc94d' }),
      ...[-1, 1].map((s) => rod([s * 0.058, 0.02, 0], [s * 0.047, 0.16, 0], 0.004)),
      tube(
        [
          [-0.045, 0.165, 0],
          [-0.05, 0.23, 0],
          [0, 0.27, 0],
          [0.05, 0.23, 0],
          [0.045, 0.165, 0],
        ],
        0.0035,
      ),
    ),
  ]),
  paperLantern: thing('paper', '#c0302a', 0.08, [
    turned(oval(0.13, 0.22), [0, 0.02, 0], mark('bands', '#d9503a')),
    drum(0.05, 0.03, [0, 0, 0], { material: 'bamboo', colour: '#2b2420' }),
    drum(0.05, 0.03, [0, 0.225, 0], { material: 'bamboo', colour: '#2b2420' }),
  ]),
  lightBulb: thing(
    'glass',
    '#f6ecc8',
    0.035,
    [
      turned(
        smooth([
          [0, 0.105],
          [0.02, 0.1],
          [0.03, 0.075],
          [0.022, 0.045],
          [0.0135, 0.028],
        ]).toReversed(),
      ),
      turned(
        [
          [0, 0],
          [0.005, 0],
          [0.0125, 0.006],
          [0.0135, 0.03],
          [0, 0.03],
        ],
        [0, 0, 0],
        STEEL,
      ),
      ...drawn(orb(0.009, [0, 0.07, 0], { material: 'wax', colour: '#ffd27a' })),
    ],
    { lies: true, round: 'cylinder' },
  ),
}
