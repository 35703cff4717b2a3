import { drawn, drum, mark, turned, vessel } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { STEEL } from '../stuffs.ts'

export const JARS: Readonly<Record<string, ThingModel>> = {
  jar: {
    material: 'glass',
    colour: '#cfe0d6',
    massKg: 0.5,
    restitution: 0.3,
    round: 'cylinder',
    hollow: { shape: 'round', bottom: 0.006, rim: 0.12, radius: [0.042, 0.042] },
    parts: [
      turned(
        vessel(
          [
            [0.044, 0],
            [0.046, 0.006],
            [0.046, 0.1],
            [0.04, 0.112],
            [0.04, 0.122],
          ],
          0.003,
        ),
      ),
      ...drawn(drum(0.0425, 0.016, [0, 0.117, 0], { ...STEEL, colour: '#c9a24f' })),
    ],
  },
  jam: {
    material: 'fruit',
    colour: '#8d1f2c',
    massKg: 0.6,
    restitution: 0.25,
    round: 'cylinder',
    parts: [
      turned([
        [0, 0],
        [0.038, 0],
        [0.04, 0.005],
        [0.04, 0.075],
        [0.034, 0.085],
        [0, 0.085],
      ]),
      drum(0.0375, 0.017, [0, 0.085, 0], { material: 'cloth', colour: '#c23a3a', ...mark('checks', '#f2ede3') }),
      ...drawn(
        turned(
          [
            [0.0405, 0.022],
            [0.0405, 0.065],
          ],
          [0, 0, 0],
          { material: 'paper', colour: '#f4ead2', ...mark('label', '#f4ead2') },
        ),
      ),
    ],
  },
  can: {
    material: 'metal',
    colour: '#c9402f',
    massKg: 0.35,
    restitution: 0.3,
    round: 'cylinder',
    parts: [
      turned([
        [0, 0.003],
        [0.024, 0],
        [0.033, 0.01],
        [0.033, 0.11],
        [0.026, 0.12],
        [0, 0.118],
      ]),
      ...drawn(
        drum(0.0262, 0.002, [0, 0.119, 0], { colour: '#c9ccd1' }),
        turned(
          [
            [0.0334, 0.03],
            [0.0334, 0.09],
          ],
          [0, 0, 0],
          mark('bands', '#f2ede4'),
        ),
      ),
    ],
  },
  soupCan: {
    material: 'metal',
    colour: '#b8bcc2',
    massKg: 0.4,
    restitution: 0.3,
    round: 'cylinder',
    parts: [
      drum(0.0375, 0.11, [0, 0, 0]),
      ...drawn(
        turned(
          [
            [0.0379, 0.008],
            [0.0379, 0.102],
          ],
          [0, 0, 0],
          { material: 'paper', colour: '#c63a2b', ...mark('label', '#f4ead2') },
        ),
      ),
    ],
  },
}
