import { drawn, smooth, tube, turned, vessel } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { BLACK } from '../stuffs.ts'

export const PANS: Readonly<Record<string, ThingModel>> = {
  pot: {
    material: 'metal',
    colour: '#a9adb3',
    massKg: 1.4,
    restitution: 0.2,
    hollow: { shape: 'round', bottom: 0.006, rim: 0.13, radius: [0.11, 0.114] },
    parts: [
      turned(
        vessel(
          [
            [0.112, 0],
            [0.118, 0.008],
            [0.118, 0.13],
            [0.121, 0.133],
          ],
          0.004,
        ),
      ),
      ...drawn(
        ...[-1, 1].map((s) =>
          tube(
            [
              [s * 0.116, 0.11, -0.035],
              [s * 0.155, 0.112, -0.028],
              [s * 0.155, 0.112, 0.028],
              [s * 0.116, 0.11, 0.035],
            ],
            0.007,
            BLACK,
          ),
        ),
      ),
    ],
  },
  fryingPan: {
    material: 'metal',
    colour: '#2b2c2f',
    massKg: 1.3,
    restitution: 0.2,
    hollow: { shape: 'round', bottom: 0.006, rim: 0.045, radius: [0.105, 0.125] },
    surfaces: [{ height: 0.007, x: [-0.09, 0.09], z: [-0.09, 0.09] }],
    parts: [
      turned(
        vessel(
          [
            [0.105, 0],
            [0.112, 0.004],
            [0.135, 0.048],
          ],
          0.004,
        ),
      ),
      tube(
        [
          [0.125, 0.035, 0],
          [0.19, 0.06, 0],
          [0.33, 0.068, 0],
        ],
        [0.009, 0.009, 0.0125],
        { ...BLACK },
      ),
    ],
  },
  wok: {
    material: 'metal',
    colour: '#303236',
    massKg: 1.6,
    restitution: 0.2,
    hollow: { shape: 'round', bottom: 0.008, rim: 0.1, radius: [0.07, 0.165] },
    parts: [
      turned(
        vessel(
          smooth([
            [0.05, 0],
            [0.09, 0.016],
            [0.14, 0.055],
            [0.175, 0.105],
          ]),
          0.004,
        ),
      ),
      ...drawn(
        ...[-1, 1].map((s) =>
          tube(
            [
              [s * 0.165, 0.1, -0.05],
              [s * 0.215, 0.112, -0.03],
              [s * 0.215, 0.112, 0.03],
              [s * 0.165, 0.1, 0.05],
            ],
            0.007,
          ),
        ),
      ),
    ],
  },
}
