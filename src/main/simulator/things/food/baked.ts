import { about, around, box, drawn, drum, orb, oval, pill, ring, slab, smooth, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { flatLeaf, LEAF } from './growth.ts'

export const BAKED: Readonly<Record<string, ThingModel>> = {
  egg: {
    material: 'ceramic',
    colour: '#e9d3b4',
    massKg: 0.06,
    restitution: 0.2,
    round: 'cylinder',
    lies: true,
    parts: [turned(oval(0.022, 0.057, 0.42))],
  },
  bread: {
    material: 'bread',
    colour: '#b9773c',
    massKg: 0.5,
    restitution: 0.1,
    parts: [
      box([0.24, 0.075, 0.11], [0, 0, 0], { bevel: 0.02 }),
      box([0.25, 0.055, 0.12], [0, 0.052, 0], { bevel: 0.027, colour: '#a9632e' }),
      ...drawn(
        ...[-0.07, 0, 0.07].map((x) => pill(0.006, 0.09, [x, 0.104, 0], { colour: '#dcae74', turn: about('x', 90) })),
      ),
    ],
  },
  toast: {
    material: 'bread',
    colour: '#e7c893',
    massKg: 0.035,
    restitution: 0.1,
    parts: [
      box([0.1, 0.014, 0.1], [0, 0, 0], { bevel: 0.006, colour: '#a9703a' }),
      ...drawn(box([0.086, 0.002, 0.086], [0, 0.0128, 0], {})),
    ],
  },
  baguette: {
    material: 'bread',
    colour: '#bf8142',
    massKg: 0.25,
    restitution: 0.1,
    parts: [
      tube(
        [
          [-0.28, 0.026, 0],
          [-0.22, 0.03, 0],
          [0, 0.033, 0],
          [0.22, 0.03, 0],
          [0.28, 0.026, 0],
        ],
        [0.008, 0.026, 0.033, 0.026, 0.008],
      ),
      ...drawn(
        ...[-0.16, -0.08, 0, 0.08, 0.16].map((x) =>
          pill(0.006, 0.075, [x, 0.061, 0], { colour: '#e4bd84', turn: about('x', 90) }),
        ),
      ),
    ],
  },
  cookie: {
    material: 'bread',
    colour: '#c08a4e',
    massKg: 0.02,
    restitution: 0.15,
    round: 'cylinder',
    parts: [
      turned([
        [0, 0],
        [0.033, 0],
        [0.037, 0.004],
        [0.034, 0.009],
        [0.02, 0.012],
        [0, 0.0125],
      ]),
      ...drawn(
        ...around(7, (degrees, { x, z }) =>
          orb(
            0.004,
            [x * (0.013 + (Math.round(degrees) % 2) * 0.012), 0.0105, z * (0.013 + (Math.round(degrees) % 2) * 0.012)],
            {
              colour: '#3b2417',
            },
          ),
        ),
      ),
    ],
  },
  pizza: {
    material: 'bread',
    colour: '#d19a55',
    massKg: 0.6,
    restitution: 0.05,
    round: 'cylinder',
    parts: [
      drum(0.15, 0.012, [0, 0, 0]),
      ...drawn(
        ring(0.142, 0.011, [0, 0.012, 0], { colour: '#b97a3c' }),
        drum(0.134, 0.003, [0, 0.012, 0], { material: 'wax', colour: '#e8bb55' }),
        ...around(7, (_, { x, z }) =>
          drum(0.02, 0.003, [x * 0.092, 0.0145, z * 0.092], { material: 'wax', colour: '#a8321f' }),
        ),
        ...around(3, (_, { x, z }) =>
          drum(0.02, 0.003, [x * 0.036, 0.0145, z * 0.036], { material: 'wax', colour: '#a8321f' }),
        ),
        ...around(9, (_, { x, z }) =>
          slab(flatLeaf(0.022, 0.011), 0.001, [x * 0.06, 0.0158, z * 0.11], { ...LEAF, turn: about('x', -90) }),
        ),
      ),
    ],
  },
  burger: {
    material: 'bread',
    colour: '#c8823c',
    massKg: 0.25,
    restitution: 0.1,
    parts: [
      turned([
        [0, 0],
        [0.045, 0],
        [0.052, 0.008],
        [0.05, 0.018],
        [0, 0.018],
      ]),
      turned(
        [
          [0, 0.018],
          [0.056, 0.018],
          [0.058, 0.022],
          [0.055, 0.026],
          [0, 0.026],
        ],
        [0, 0, 0],
        { material: 'leaf', colour: '#6ea03f' },
      ),
      drum(0.052, 0.016, [0, 0.026, 0], { material: 'fruit', colour: '#4f2d1b' }),
      box([0.092, 0.004, 0.092], [0, 0.042, 0], { material: 'wax', colour: '#f0b429', turn: about('y', 20) }),
      turned(
        smooth([
          [0.053, 0.046],
          [0.055, 0.056],
          [0.045, 0.075],
          [0.022, 0.086],
          [0, 0.089],
        ]),
      ),
      ...drawn(
        ...Array.from({ length: 18 }, (_, k) => {
          const r = 0.04 * Math.sqrt((k + 0.5) / 18)
          return orb(0.0017, [r * Math.cos(k * 2.4), 0.0885 - 6 * r * r, r * Math.sin(k * 2.4)], { colour: '#f2e2bd' })
        }),
      ),
    ],
  },
}
