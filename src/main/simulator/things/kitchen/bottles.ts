import { drawn, drum, mark, type Point2, smooth, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'

const BOTTLE: readonly Point2[] = [
  [0, 0],
  [0.035, 0],
  [0.037, 0.004],
  [0.037, 0.19],
  ...smooth([
    [0.037, 0.19],
    [0.034, 0.212],
    [0.02, 0.24],
    [0.0145, 0.262],
    [0.014, 0.295],
  ]),
  [0.0165, 0.295],
  [0.0165, 0.306],
  [0, 0.306],
]

export const BOTTLES: Readonly<Record<string, ThingModel>> = {
  bottle: {
    material: 'glass',
    colour: '#3f7d58',
    massKg: 0.45,
    restitution: 0.35,
    round: 'cylinder',
    parts: [turned(BOTTLE)],
  },
  wineBottle: {
    material: 'glass',
    colour: '#27462f',
    massKg: 1.25,
    restitution: 0.3,
    round: 'cylinder',
    parts: [
      turned(BOTTLE),
      ...drawn(
        turned(
          [
            [0.0374, 0.06],
            [0.0374, 0.15],
          ],
          [0, 0, 0],
          { material: 'paper', colour: '#efe6d0' },
        ),
        drum(0.0172, 0.05, [0, 0.258, 0], { material: 'metal', colour: '#7a1f2b' }),
        turned(
          [
            [0.0376, 0.118],
            [0.0376, 0.13],
          ],
          [0, 0, 0],
          { material: 'paper', colour: '#7a1f2b' },
        ),
      ),
    ],
  },
  waterBottle: {
    material: 'plastic',
    colour: '#bfdce8',
    massKg: 0.53,
    restitution: 0.35,
    round: 'cylinder',
    parts: [
      turned([
        [0, 0],
        [0.026, 0],
        [0.0315, 0.007],
        [0.0325, 0.05],
        [0.03, 0.056],
        [0.0325, 0.062],
        [0.0325, 0.068],
        [0.0325, 0.135],
        [0.03, 0.141],
        [0.0325, 0.147],
        ...smooth([
          [0.0325, 0.155],
          [0.028, 0.178],
          [0.0135, 0.198],
          [0.0125, 0.207],
        ]),
        [0, 0.207],
      ]),
      ...drawn(
        turned(
          [
            [0.0331, 0.068],
            [0.0331, 0.135],
          ],
          [0, 0, 0],
          { material: 'paper', colour: '#2f6fb4', ...mark('bands', '#f0f3f4') },
        ),
        drum(0.0145, 0.013, [0, 0.205, 0], { colour: '#2f6fb4' }),
      ),
    ],
  },
  milkBottle: {
    material: 'glass',
    colour: '#dfe9e6',
    massKg: 1.1,
    restitution: 0.3,
    round: 'cylinder',
    parts: [
      turned(
        [
          [0, 0],
          [0.04, 0],
          [0.042, 0.005],
          ...smooth([
            [0.042, 0.11],
            [0.036, 0.14],
            [0.022, 0.175],
            [0.021, 0.2],
          ]),
          [0.024, 0.2],
          [0.024, 0.212],
          [0, 0.212],
        ],
        [0, 0, 0],
        { material: 'ceramic', colour: '#f4f2ea' },
      ),
      ...drawn(drum(0.0245, 0.008, [0, 0.209, 0], { material: 'metal', colour: '#5f93c4' })),
    ],
  },
  ketchupBottle: {
    material: 'plastic',
    colour: '#b81f1c',
    massKg: 0.45,
    restitution: 0.3,
    round: 'cylinder',
    parts: [
      turned([
        [0, 0],
        [0.03, 0],
        [0.032, 0.005],
        ...smooth([
          [0.032, 0.11],
          [0.028, 0.135],
          [0.016, 0.155],
        ]),
        [0, 0.155],
      ]),
      ...drawn(
        turned(
          [
            [0.0326, 0.035],
            [0.0326, 0.1],
          ],
          [0, 0, 0],
          { material: 'paper', colour: '#f4ead2', ...mark('label', '#2f7a3d') },
        ),
      ),
      turned(
        [
          [0.017, 0.153],
          [0.017, 0.168],
          [0.006, 0.176],
          [0.004, 0.195],
          [0, 0.195],
        ],
        [0, 0, 0],
        { colour: '#f1efe8' },
      ),
    ],
  },
}
