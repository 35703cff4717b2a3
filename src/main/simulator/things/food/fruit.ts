import { about, around, drawn, drum, mark, orb, oval, rod, slab, smooth, tube, turned } from '../build.ts'
import type { ModelPart, ThingModel } from '../model.ts'
import { flatLeaf, fruit, LEAF, pome, STALK, stalk } from './growth.ts'

export const FRUIT: Readonly<Record<string, ThingModel>> = {
  apple: fruit('#b8241f', 0.18, [
    turned(pome(0.039, 0.07)),
    stalk(0.056, 0.026),
    slab(flatLeaf(0.03, 0.014), 0.001, [0.004, 0.074, 0], { ...LEAF, turn: about('x', -60) }),
  ]),
  greenApple: fruit('#8fb543', 0.18, [turned(pome(0.039, 0.07)), stalk(0.056, 0.026)]),
  orange: fruit('#e8842a', 0.2, [turned(oval(0.04, 0.075)), drum(0.004, 0.002, [0, 0.0742, 0], { ...LEAF })]),
  lemon: fruit('#ecd13f', 0.1, [
    turned(
      smooth([
        [0, 0],
        [0.007, 0.004],
        [0.019, 0.018],
        [0.0275, 0.042],
        [0.019, 0.068],
        [0.007, 0.081],
        [0, 0.087],
      ]),
    ),
  ]),
  lime: fruit('#6f9c3a', 0.07, [turned(oval(0.025, 0.056))]),
  pear: fruit('#b9bb46', 0.18, [
    turned(
      smooth([
        [0, 0.003],
        [0.018, 0],
        [0.034, 0.018],
        [0.037, 0.036],
        [0.028, 0.062],
        [0.018, 0.083],
        [0.012, 0.098],
        [0, 0.1],
      ]),
    ),
    stalk(0.097, 0.024),
  ]),
  peach: fruit('#e89b6a', 0.15, [turned(pome(0.037, 0.068))]),
  plum: fruit('#5a2748', 0.07, [turned(oval(0.024, 0.052)), stalk(0.051, 0.012)]),
  mango: {
    ...fruit('#d9a33c', 0.3, [turned(oval(0.042, 0.115, 0.42)), stalk(0.114, 0.014)], 'cylinder'),
    lies: true,
  },
  banana: fruit(
    '#e6c83c',
    0.13,
    [
      tube(
        [
          [-0.098, 0.052, 0],
          [-0.082, 0.036, 0],
          [-0.045, 0.021, 0],
          [0, 0.0175, 0],
          [0.045, 0.021, 0],
          [0.082, 0.038, 0],
          [0.094, 0.048, 0],
        ],
        [0.005, 0.0105, 0.0165, 0.0175, 0.0165, 0.0085, 0.004],
      ),
      ...drawn(
        orb(0.0055, [-0.1, 0.054, 0], { colour: '#5d4a20' }),
        orb(0.0045, [0.095, 0.049, 0], { colour: '#3c2f1a' }),
      ),
    ],
    'no',
  ),
  grapes: fruit(
    '#5b2f63',
    0.4,
    [
      ...Array.from({ length: 26 }, (_, k): ModelPart => {
        const share = k / 26
        const spread = 0.045 * (1 - share) ** 0.7
        const angle = k * 2.39996
        return orb(
          0.0125,
          [-0.06 + 0.13 * share, 0.0125 + 0.022 * (1 - share) * (k % 3) * 0.6, spread * Math.cos(angle)],
          {
            colour: k % 2 ? '#6a3a73' : '#552a5d',
            ...(k % 4 ? { only: 'drawn' as const } : {}),
          },
        )
      }),
      rod([-0.075, 0.03, 0], [-0.05, 0.026, 0], 0.003, STALK),
    ],
    'no',
  ),
  strawberry: {
    ...fruit(
      '#c52b2f',
      0.02,
      [
        turned(
          smooth([
            [0, 0],
            [0.006, 0.003],
            [0.0155, 0.018],
            [0.018, 0.028],
            [0.012, 0.036],
            [0, 0.037],
          ]),
          [0, 0, 0],
          mark('spots', '#e8c06a'),
        ),
        ...around(6, (_, { x, z }) =>
          tube(
            [
              [0, 0.037, 0],
              [x * 0.008, 0.0395, z * 0.008],
              [x * 0.015, 0.037, z * 0.015],
            ],
            [0.003, 0.0025, 0.0005],
            LEAF,
          ),
        ),
      ],
      'cylinder',
    ),
    lies: true,
  },
  cherry: fruit('#8f1524', 0.009, [orb(0.0115, [0, 0.0115, 0]), stalk(0.022, 0.04)]),
}
