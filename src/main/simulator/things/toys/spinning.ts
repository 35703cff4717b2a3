import { about, box, drawn, mark, slab, smooth, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'

export const SPINNING: Readonly<Record<string, ThingModel>> = {
  spinningTop: {
    material: 'wood',
    colour: '#c0302a',
    massKg: 0.15,
    restitution: 0.2,
    friction: 0.2,
    round: 'cylinder',
    lies: true,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.004, 0.003],
          [0.02, 0.022],
          [0.04, 0.05],
          [0.04, 0.062],
          [0.02, 0.072],
          [0.006, 0.078],
          [0.0055, 0.105],
          [0, 0.108],
        ]),
        [0, 0, 0],
        mark('bands', '#e8c23c'),
      ),
    ],
  },
  yoyo: {
    material: 'plastic',
    colour: '#2f6fb4',
    massKg: 0.06,
    restitution: 0.4,
    round: 'cylinder',
    lies: true,
    parts: [
      turned([
        [0, 0],
        [0.028, 0.001],
        [0.029, 0.01],
        [0.01, 0.014],
        [0.004, 0.016],
        [0.004, 0.02],
        [0.01, 0.022],
        [0.029, 0.026],
        [0.028, 0.035],
        [0, 0.036],
      ]),
    ],
  },
  kite: {
    material: 'paper',
    colour: '#c0302a',
    massKg: 0.08,
    restitution: 0.1,
    parts: [
      slab(
        [
          [0, -0.42],
          [0.32, 0.12],
          [0, 0.36],
          [-0.32, 0.12],
        ],
        0.004,
        [0, 0.1, 0],
        { turn: about('x', -75) },
      ),
      ...drawn(
        slab(
          [
            [0, -0.42],
            [0.32, 0.12],
            [0, 0.12],
          ],
          0.005,
          [0, 0.1, 0],
          { turn: about('x', -75), colour: '#e8c23c' },
        ),
        tube(
          [
            [0, 0.0, 0.42],
            [0.1, 0.02, 0.55],
            [0.02, 0.01, 0.7],
            [0.12, 0.01, 0.85],
          ],
          0.004,
          { material: 'cloth', colour: '#2f6fb4' },
        ),
        ...[0.52, 0.66, 0.8].map((z, k) =>
          box([0.07, 0.012, 0.02], [0.07, 0.012, z], { material: 'cloth', colour: k % 2 ? '#c0302a' : '#e8c23c' }),
        ),
      ),
    ],
  },
  paperPlane: {
    material: 'paper',
    colour: '#f4f1ea',
    massKg: 0.005,
    restitution: 0.1,
    parts: [
      slab(
        [
          [0.14, 0],
          [-0.13, 0.075],
          [-0.13, 0.006],
        ],
        0.0015,
        [0, 0.042, 0],
        { turn: about('x', -82), bevel: 0 },
      ),
      slab(
        [
          [0.14, 0],
          [-0.13, -0.006],
          [-0.13, -0.075],
        ],
        0.0015,
        [0, 0.042, 0],
        { turn: about('x', -98), bevel: 0 },
      ),
      slab(
        [
          [0.14, 0.04],
          [-0.13, 0.04],
          [-0.13, 0],
        ],
        0.003,
        [0, 0, 0],
        { bevel: 0 },
      ),
    ],
  },
}
