import { about, around, box, drawn, drum, mark, type Point2, ring, rod, smooth, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { BRASS } from '../stuffs.ts'

export const DRUMS: Readonly<Record<string, ThingModel>> = {
  drum: {
    material: 'wood',
    colour: '#b3262a',
    massKg: 3,
    restitution: 0.35,
    round: 'cylinder',
    surfaces: [{ height: 0.3, x: [-0.12, 0.12], z: [-0.12, 0.12] }],
    parts: [
      drum(0.18, 0.3, [0, 0, 0]),
      ...drawn(
        drum(0.176, 0.006, [0, 0.296, 0], { material: 'leather', colour: '#efe6d0' }),
        ...[0.01, 0.285].map((y) => ring(0.182, 0.012, [0, y, 0], { material: 'metal', colour: '#c9ccd1' })),
        ...around(8, (_, { x, z }) => [
          rod([x * 0.186, 0.02, z * 0.186], [x * 0.186, 0.28, z * 0.186], 0.005, {
            material: 'metal',
            colour: '#c9ccd1',
          }),
        ]),
      ),
    ],
  },
  bongo: {
    material: 'wood',
    colour: '#a9703f',
    massKg: 3,
    restitution: 0.3,
    parts: [-1, 1].flatMap((s) => [
      turned(
        [
          [0, 0],
          [0.07 + s * 0.008, 0],
          [0.09 + s * 0.01, 0.16],
          [0, 0.16],
        ],
        [s * 0.105, 0, 0],
      ),
      ...drawn(
        drum(0.088 + s * 0.01, 0.006, [s * 0.105, 0.156, 0], { material: 'leather', colour: '#efe6d0' }),
        ring(0.09 + s * 0.01, 0.006, [s * 0.105, 0.148, 0], { material: 'metal', colour: '#3c3e43' }),
      ),
    ]),
  },
  kendang: {
    material: 'wood',
    colour: '#7a4526',
    massKg: 6,
    restitution: 0.3,
    parts: [
      turned(
        smooth([
          [0.1, 0],
          [0.14, 0.2],
          [0.15, 0.34],
          [0.13, 0.56],
          [0.12, 0.62],
        ]).flatMap((p, i, all): Point2[] => (i === 0 ? [[0, 0], p] : i === all.length - 1 ? [p, [0, 0.62]] : [p])),
        [-0.31, 0.19, 0],
        { turn: about('z', -90), ...mark('panels', '#d9c39a') },
      ),
      ...[-0.18, 0.18].map((x) => box([0.03, 0.06, 0.24], [x, 0, 0])),
      ...[-0.18, 0.18].flatMap((x) => [-1, 1].map((s) => box([0.03, 0.14, 0.04], [x, 0.02, s * 0.12]))),
      ...drawn(
        rod([-0.318, 0.19, 0], [-0.312, 0.19, 0], 0.098, { material: 'leather', colour: '#efe6d0' }),
        rod([0.308, 0.19, 0], [0.316, 0.19, 0], 0.118, { material: 'leather', colour: '#efe6d0' }),
      ),
    ],
  },
  tambourine: {
    material: 'wood',
    colour: '#b98a55',
    massKg: 0.35,
    restitution: 0.3,
    round: 'cylinder',
    parts: [
      turned([
        [0.115, 0],
        [0.125, 0],
        [0.125, 0.05],
        [0.115, 0.05],
        [0.115, 0],
      ]),
      ...drawn(
        drum(0.122, 0.002, [0, 0.048, 0], { material: 'leather', colour: '#efe6d0' }),
        ...around(8, (_, { x, z }) => [
          drum(0.022, 0.003, [x * 0.12, 0.02, z * 0.12], BRASS),
          drum(0.022, 0.003, [x * 0.12, 0.027, z * 0.12], BRASS),
        ]),
      ),
    ],
  },
  maraca: {
    material: 'wood',
    colour: '#c0302a',
    massKg: 0.15,
    restitution: 0.3,
    lies: true,
    round: 'cylinder',
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.011, 0.002],
          [0.011, 0.13],
          [0.02, 0.15],
          [0.042, 0.19],
          [0.038, 0.235],
          [0, 0.255],
        ]),
        [0, 0, 0],
        mark('bands', '#e8c23c'),
      ),
    ],
  },
}
