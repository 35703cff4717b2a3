import { around, box, drawn, mark, orb, oval, ring, smooth, turned, vessel } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { crockery } from './crockery.ts'

export const PLATES: Readonly<Record<string, ThingModel>> = {
  plate: crockery(
    '#efeae0',
    0.55,
    [
      turned(
        vessel(
          smooth([
            [0.07, 0],
            [0.078, 0.003],
            [0.1, 0.01],
            [0.13, 0.021],
          ]),
          0.005,
        ),
      ),
      ...drawn(ring(0.119, 0.0009, [0, 0.0208, 0], { colour: '#3f6d9c' })),
    ],
    {
      round: 'cylinder',
      surfaces: [{ height: 0.0055, x: [-0.088, 0.088], z: [-0.088, 0.088] }],
    },
  ),
  saucer: crockery(
    '#efeae0',
    0.18,
    [
      turned(
        vessel(
          smooth([
            [0.035, 0],
            [0.04, 0.003],
            [0.055, 0.008],
            [0.074, 0.018],
          ]),
          0.004,
        ),
      ),
    ],
    {
      surfaces: [{ height: 0.0045, x: [-0.04, 0.04], z: [-0.04, 0.04] }],
    },
  ),
  bowl: crockery(
    '#e2ddd0',
    0.45,
    [
      turned(
        vessel(
          smooth([
            [0.038, 0],
            [0.04, 0.006],
            [0.062, 0.018],
            [0.08, 0.05],
            [0.087, 0.08],
          ]),
          0.005,
        ),
      ),
      ...drawn(ring(0.0795, 0.0012, [0, 0.052, 0], { colour: '#3f6d9c' })),
    ],
    {
      hollow: { shape: 'round', bottom: 0.012, rim: 0.08, radius: [0.045, 0.081] },
    },
  ),
  tray: {
    material: 'wood',
    colour: '#7a4b2c',
    massKg: 0.8,
    restitution: 0.3,
    surfaces: [{ height: 0.012, x: [-0.2, 0.2], z: [-0.13, 0.13] }],
    parts: [
      box([0.44, 0.012, 0.3], [0, 0, 0]),
      ...[-1, 1].map((s) => box([0.44, 0.035, 0.012], [0, 0, s * 0.15])),
      ...[-1, 1].map((s) => box([0.012, 0.045, 0.31], [s * 0.22, 0, 0])),
    ],
  },
  tumpeng: {
    material: 'bread',
    colour: '#e3a92f',
    massKg: 2,
    restitution: 0.05,
    parts: [
      turned(
        vessel(
          [
            [0.18, 0],
            [0.24, 0.025],
          ],
          0.006,
        ),
        [0, 0, 0],
        { material: 'bamboo', colour: '#b98f4f' },
      ),
      turned(
        [
          [0, 0.01],
          [0.1, 0.01],
          [0.09, 0.03],
          [0.02, 0.25],
          [0, 0.262],
        ],
        [0, 0, 0],
        mark('spots', '#eab948'),
      ),
      ...drawn(
        ...around(8, (degrees, { x, z }) =>
          orb(0.026, [x * 0.155, 0.034, z * 0.155], {
            material: 'fruit',
            colour: ['#b5341f', '#5f8f3c', '#7a4421', '#e8dfc8'][Math.round(degrees / 45) % 4] as string,
          }),
        ),
        turned(
          [
            [0.03, 0.22],
            [0, 0.27],
          ],
          [0, 0.006, 0],
          { material: 'leaf', colour: '#44743a' },
        ),
      ),
    ],
  },
  eggCarton: {
    material: 'paper',
    colour: '#9a958b',
    massKg: 0.8,
    restitution: 0.1,
    parts: [
      box([0.3, 0.03, 0.1], [0, 0, 0], { bevel: 0.006 }),
      ...drawn(
        ...[-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].flatMap((i) =>
          [-1, 1].map((s) =>
            turned(oval(0.0205, 0.052, 0.42), [i * 0.048, 0.012, s * 0.024], {
              material: 'ceramic',
              colour: i % 1 && s > 0 ? '#e6cba8' : '#eddcc4',
            }),
          ),
        ),
      ),
    ],
  },
}
