import { around, drawn, drum, mark, oval, smooth, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { fruit, LEAF, pome } from './growth.ts'

export const VEGETABLES: Readonly<Record<string, ThingModel>> = {
  tomato: fruit('#cf3526', 0.13, [
    turned(pome(0.036, 0.057)),
    ...around(5, (_, { x, z }) =>
      tube(
        [
          [0, 0.051, 0],
          [x * 0.01, 0.0575, z * 0.01],
          [x * 0.021, 0.0565, z * 0.021],
        ],
        [0.003, 0.0025, 0.0006],
        LEAF,
      ),
    ),
  ]),
  potato: fruit('#b58d5a', 0.17, [turned(oval(0.033, 0.062, 0.45), [0, 0, 0], mark('spots', '#a27c4c'))]),
  onion: fruit('#b5763f', 0.15, [
    turned(
      smooth([
        [0, 0],
        [0.015, 0.002],
        [0.037, 0.028],
        [0.03, 0.05],
        [0.008, 0.066],
        [0.004, 0.08],
        [0, 0.082],
      ]),
      [0, 0, 0],
      mark('panels', '#a5672f'),
    ),
  ]),
  carrot: {
    ...fruit('#e0742a', 0.09, [
      turned([
        [0, 0],
        [0.004, 0.005],
        [0.009, 0.05],
        [0.014, 0.12],
        [0.0175, 0.155],
        [0.014, 0.165],
        [0, 0.167],
      ]),
      ...around(5, (_, { x, z }) =>
        tube(
          [
            [0, 0.165, 0],
            [x * 0.008, 0.195, z * 0.008],
            [x * 0.03, 0.23, z * 0.03],
          ],
          [0.003, 0.0025, 0.0012],
          LEAF,
        ),
      ),
    ]),
    round: 'cylinder',
    lies: true,
  },
  chilli: fruit(
    '#c4241f',
    0.012,
    [
      tube(
        [
          [-0.05, 0.0075, 0],
          [-0.02, 0.009, 0.004],
          [0.02, 0.007, 0.003],
          [0.055, 0.003, -0.008],
        ],
        [0.007, 0.009, 0.006, 0.0008],
      ),
      tube(
        [
          [-0.05, 0.0075, 0],
          [-0.065, 0.01, 0],
          [-0.078, 0.016, 0],
        ],
        [0.006, 0.003, 0.0028],
        LEAF,
      ),
    ],
    'no',
  ),
  corn: {
    ...fruit('#e9c343', 0.3, [
      turned(oval(0.024, 0.19, 0.4), [0, 0, 0], mark('wicker', '#c79a2c')),
      ...drawn(
        ...around(3, (_, { x, z }) =>
          tube(
            [
              [x * 0.006, 0, z * 0.006],
              [x * 0.03, 0.05, z * 0.03],
              [x * 0.032, 0.13, z * 0.032],
            ],
            [0.014, 0.014, 0.002],
            LEAF,
          ),
        ),
      ),
    ]),
    round: 'cylinder',
    lies: true,
  },
  mushroom: fruit(
    '#c7a47c',
    0.02,
    [
      drum(0.01, 0.03, [0, 0, 0], { colour: '#eee3cd' }),
      turned(
        smooth([
          [0, 0.026],
          [0.024, 0.024],
          [0.027, 0.032],
          [0.018, 0.045],
          [0, 0.049],
        ]),
      ),
    ],
    'no',
  ),
  cabbage: fruit('#8fb068', 1, [
    turned(oval(0.08, 0.14)),
    ...drawn(
      ...around(6, (_, { x, z }) =>
        turned(oval(0.052, 0.115), [x * 0.037, 0.004, z * 0.037], { colour: z > 0 ? '#9dbd74' : '#7ea05a' }),
      ),
    ),
  ]),
}
