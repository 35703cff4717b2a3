import { box, drawn, orb, type Point2, ring, rod, smooth, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'

export const METALS: Readonly<Record<string, ThingModel>> = {
  xylophone: {
    material: 'wood',
    colour: '#a9703f',
    massKg: 1.5,
    restitution: 0.3,
    parts: [
      ...[-1, 1].map((s) => box([0.62, 0.04, 0.03], [0, 0, s * 0.08], {})),
      ...['#c0302a', '#e2752a', '#e8c23c', '#4f9a4a', '#2f7fc0', '#3a4f9a', '#7a4a9a', '#c0302a'].map((colour, k) =>
        box([0.06, 0.012, 0.26 - k * 0.016], [-0.26 + k * 0.074, 0.042, 0], { material: 'metal', colour }),
      ),
      ...drawn(
        rod([0.02, 0.066, 0.16], [0.22, 0.07, 0.05], 0.004),
        orb(0.014, [0.225, 0.072, 0.047], { material: 'rubber', colour: '#c0302a' }),
      ),
    ],
  },
  bell: {
    material: 'bronze',
    colour: '#b98a4a',
    massKg: 1.5,
    restitution: 0.25,
    parts: [
      turned(
        smooth([
          [0.075, 0],
          [0.062, 0.03],
          [0.046, 0.08],
          [0.038, 0.105],
          [0.02, 0.12],
          [0, 0.124],
        ]).flatMap((p, i): Point2[] => (i === 0 ? [[0, 0.01], [0.066, 0.01], p] : [p])),
      ),
      turned(
        [
          [0.008, 0.12],
          [0.012, 0.135],
          [0.014, 0.18],
          [0.01, 0.2],
          [0, 0.203],
        ],
        [0, 0, 0],
        { material: 'wood', colour: '#5a3720' },
      ),
      ...drawn(ring(0.07, 0.0022, [0, 0.014, 0]), ring(0.058, 0.002, [0, 0.042, 0])),
    ],
  },
  triangle: {
    material: 'metal',
    colour: '#c3c7cc',
    massKg: 0.2,
    restitution: 0.4,
    parts: [
      tube(
        [
          [-0.07, 0.006, 0.06],
          [0, 0.006, -0.06],
          [0.08, 0.006, 0.06],
          [-0.05, 0.006, 0.06],
        ],
        0.005,
      ),
    ],
  },
  cymbal: {
    material: 'brass',
    colour: '#d0a54a',
    massKg: 1.4,
    restitution: 0.3,
    round: 'cylinder',
    parts: [
      turned(
        [
          [0.2, 0],
          [0.07, 0.02],
          [0.05, 0.028],
          [0.03, 0.045],
          [0, 0.048],
          [0, 0.045],
          [0.028, 0.042],
          [0.048, 0.024],
          [0.07, 0.017],
          [0.199, -0.0012],
        ]
          .toReversed()
          .map(([r, y]): Point2 => [r as number, y as number]),
      ),
      ...drawn(
        ...[0.09, 0.12, 0.15, 0.18].map((r) =>
          ring(r, 0.0008, [0, 0.0175 - (r - 0.07) * 0.135, 0], { colour: '#a5803a' }),
        ),
      ),
    ],
  },
}
