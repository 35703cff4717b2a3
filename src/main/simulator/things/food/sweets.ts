import { about, box, drawn, drum, mark, orb, pill, slab, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'

export const SWEETS: Readonly<Record<string, ThingModel>> = {
  cheese: {
    material: 'wax',
    colour: '#eebb3c',
    massKg: 0.4,
    restitution: 0.1,
    parts: [
      slab(
        [
          [-0.075, -0.04],
          [0.075, 0],
          [-0.075, 0.04],
        ],
        0.05,
        [0, 0.025, 0],
        { turn: about('x', -90) },
      ),
      ...drawn(
        orb(0.01, [-0.03, 0.047, 0.005], { colour: '#d29a22' }),
        orb(0.007, [0.012, 0.048, -0.002], { colour: '#d29a22' }),
        orb(0.008, [-0.055, 0.047, -0.016], { colour: '#d29a22' }),
        orb(0.009, [-0.02, 0.025, 0.0235], { colour: '#d29a22' }),
        orb(0.007, [0.015, 0.015, 0.0135], { colour: '#d29a22' }),
      ),
    ],
  },
  iceCream: {
    material: 'wax',
    colour: '#f2c4c9',
    massKg: 0.12,
    restitution: 0.1,
    lies: true,
    parts: [
      turned(
        [
          [0, 0],
          [0.003, 0.002],
          [0.027, 0.11],
          [0, 0.11],
        ],
        [0, 0, 0],
        { material: 'bread', colour: '#d39b52', ...mark('wicker', '#b0793a') },
      ),
      orb(0.032, [0, 0.127, 0]),
      orb(0.026, [0, 0.165, 0], { colour: '#6b4126' }),
    ],
  },
  candy: {
    material: 'plastic',
    colour: '#d43f5d',
    massKg: 0.006,
    restitution: 0.4,
    parts: [
      pill(0.009, 0.026, [0, 0.009, 0], { turn: about('z', 90), ...mark('bands', '#f6efe4') }),
      slab(
        [
          [0.012, 0],
          [0.026, -0.009],
          [0.026, 0.009],
        ],
        0.003,
        [0, 0.009, 0],
        { only: 'drawn' },
      ),
      slab(
        [
          [-0.012, 0],
          [-0.026, 0.009],
          [-0.026, -0.009],
        ],
        0.003,
        [0, 0.009, 0],
        { only: 'drawn' },
      ),
    ],
  },
  lollipop: {
    material: 'plastic',
    colour: '#d43f5d',
    massKg: 0.02,
    restitution: 0.3,
    lies: true,
    round: 'cylinder',
    parts: [
      drum(0.002, 0.1, [0, 0, 0], { material: 'paper', colour: '#f4f1ea' }),
      orb(0.016, [0, 0.11, 0], mark('bands', '#f7e7d5')),
    ],
  },
  chocolateBar: {
    material: 'wax',
    colour: '#4b2a1a',
    massKg: 0.1,
    restitution: 0.1,
    parts: [
      box([0.16, 0.007, 0.07], [0, 0, 0]),
      ...drawn(
        ...[-3, -2, -1, 0, 1].flatMap((i) =>
          [-1, 0, 1].map((j) =>
            box([0.0235, 0.004, 0.02], [i * 0.026 + 0.0, 0.0065, j * 0.0225], { bevel: 0.002, colour: '#55321f' }),
          ),
        ),
        box([0.05, 0.012, 0.074], [0.058, 0, 0], { material: 'paper', colour: '#7d2237' }),
      ),
    ],
  },
}
