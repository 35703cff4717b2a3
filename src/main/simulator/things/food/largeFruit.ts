import { around, drawn, drum, mark, orb, oval, tube, turned } from '../build.ts'
import type { ModelPart, ThingModel } from '../model.ts'
import { fruit, STALK, stalk } from './growth.ts'

export const LARGE_FRUIT: Readonly<Record<string, ThingModel>> = {
  coconut: {
    ...fruit('#5b3d26', 1.3, [
      turned(oval(0.06, 0.125), [0, 0, 0], mark('bands', '#503420')),
      ...drawn(
        ...around(3, (_, { x, z }) => drum(0.007, 0.003, [x * 0.018, 0.1195, z * 0.018], { colour: '#2c1c11' })),
      ),
    ]),
    material: 'wood',
    restitution: 0.3,
  },
  watermelon: fruit('#3f7d3a', 5, [
    turned(oval(0.115, 0.235), [0, 0, 0], mark('melon', '#1f4a26')),
    stalk(0.234, 0.03),
  ]),
  pumpkin: fruit('#d9772b', 4, [
    ...around(9, (degrees, { x, z }) =>
      turned(oval(0.058, 0.175), [x * 0.068, 0, z * 0.068], { colour: degrees % 80 < 1 ? '#d06f26' : '#dd7d30' }),
    ),
    tube(
      [
        [0, 0.15, 0],
        [0.004, 0.19, 0],
        [0.022, 0.22, 0],
      ],
      [0.016, 0.011, 0.012],
      { material: 'leaf', colour: '#6d7a3a', only: 'drawn' },
    ),
  ]),
  durian: {
    ...fruit('#8c8a3f', 2, [
      turned(oval(0.085, 0.2), [0, 0, 0], { only: 'drawn' }),
      orb(0.116, [0, 0.1, 0], { only: 'touched' }),
      ...drawn(
        ...Array.from({ length: 84 }, (_, k): ModelPart => {
          const rise = 1 - (2 * (k + 0.5)) / 84
          const angle = k * 2.39996
          const flat = Math.sqrt(1 - rise * rise)
          const at = (r: number): [number, number, number] => [
            flat * 0.085 * r * Math.cos(angle),
            0.1 + 0.1 * r * rise,
            flat * 0.085 * r * Math.sin(angle),
          ]
          return tube([at(0.93), at(1.05), at(1.17)], [0.0125, 0.007, 0.0008], {
            colour: k % 3 === 0 ? '#a19c4a' : '#7f8138',
          })
        }),
      ),
      tube(
        [
          [0, 0.195, 0],
          [0.003, 0.225, 0],
          [0.01, 0.25, 0],
        ],
        [0.009, 0.008, 0.01],
        STALK,
      ),
    ]),
    restitution: 0.15,
  },
  pineapple: fruit(
    '#c8902f',
    1.4,
    [
      turned(oval(0.055, 0.16), [0, 0, 0], mark('wicker', '#7c5a1f')),
      ...drawn(
        ...[0, 1, 2].flatMap((tier) =>
          around(7 - tier, (_, { x, z }) =>
            tube(
              [
                [x * 0.012, 0.145 + tier * 0.02, z * 0.012],
                [x * (0.034 - tier * 0.008), 0.19 + tier * 0.03, z * (0.034 - tier * 0.008)],
                [x * (0.06 - tier * 0.018), 0.21 + tier * 0.045, z * (0.06 - tier * 0.018)],
              ],
              [0.009, 0.007, 0.001],
              { material: 'leaf', colour: tier === 1 ? '#5b8a45' : '#44743a' },
            ),
          ),
        ),
      ),
    ],
    'cylinder',
  ),
}
