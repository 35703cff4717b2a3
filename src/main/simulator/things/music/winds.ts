import { about, box, drawn, drum, rod, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'

export const WINDS: Readonly<Record<string, ThingModel>> = {
  flute: {
    material: 'bamboo',
    colour: '#c9ad6a',
    massKg: 0.1,
    restitution: 0.4,
    round: 'cylinder',
    lies: true,
    parts: [
      drum(0.011, 0.38, [0, 0, 0]),
      ...drawn(
        ...[0.06, 0.1, 0.14, 0.2, 0.24, 0.28].map((y) =>
          drum(0.0035, 0.002, [0, y, 0.0105], { turn: about('x', 90), colour: '#2b2015' }),
        ),
        drum(0.0118, 0.012, [0, 0.34, 0], { colour: '#8a6a34' }),
      ),
    ],
  },
  trumpet: {
    material: 'brass',
    colour: '#d0a54a',
    massKg: 1.1,
    restitution: 0.2,
    parts: [
      tube(
        [
          [0.28, 0.055, 0],
          [0.1, 0.055, 0],
          [-0.16, 0.055, 0],
        ],
        [0.006, 0.007, 0.011],
      ),
      turned(
        [
          [0.011, 0],
          [0.016, 0.06],
          [0.03, 0.1],
          [0.062, 0.13],
          [0.06, 0.13],
          [0.026, 0.1],
          [0.0, 0.05],
        ],
        [-0.16, 0.055, 0],
        { turn: about('z', 90) },
      ),
      tube(
        [
          [0.14, 0.055, 0],
          [0.2, 0.035, 0],
          [0.14, 0.012, 0],
          [-0.06, 0.012, 0],
          [-0.12, 0.035, 0],
          [-0.06, 0.055, 0],
        ],
        0.0065,
      ),
      ...[0.0, 0.03, 0.06].map((x) => rod([x, 0.008, 0], [x, 0.095, 0], 0.01)),
      turned(
        [
          [0.004, 0],
          [0.012, 0.02],
          [0, 0.02],
        ],
        [0.29, 0.055, 0],
        { turn: about('z', -90) },
      ),
    ],
  },
  accordion: {
    material: 'wood',
    colour: '#a3232a',
    massKg: 7,
    restitution: 0.15,
    parts: [
      ...[-1, 1].map((s) => box([0.09, 0.36, 0.18], [s * 0.17, 0, 0], { bevel: 0.012 })),
      ...Array.from({ length: 12 }, (_, k) =>
        box([0.012, 0.34, 0.165], [-0.115 + k * 0.021, 0.01, 0], {
          material: 'paper',
          colour: k % 2 ? '#efeae0' : '#2b2c2f',
        }),
      ),
      ...drawn(
        ...Array.from({ length: 12 }, (_, k) =>
          box([0.035, 0.02, 0.05], [0.2, 0.03 + k * 0.026, 0.09], { material: 'plastic', colour: '#f3f0e6' }),
        ),
      ),
    ],
  },
}
