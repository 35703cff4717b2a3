import { box, mark, oval, smooth, turned } from './build.ts'
import type { ThingModel } from './model.ts'

/** Things that bend: what of them is soft, and how, is in `softBodies/softStuff.ts`. */
export const SOFT_THINGS: Readonly<Record<string, ThingModel>> = {
  pudding: {
    material: 'fruit',
    colour: '#c2272d',
    massKg: 0.52,
    restitution: 0.1,
    friction: 0.9,
    surfaces: [{ height: 0.078, x: [-0.024, 0.024], z: [-0.024, 0.024] }],
    parts: [
      turned([
        [0, 0],
        [0.06, 0],
        [0.0628, 0.0015],
        [0.0634, 0.004],
        [0.0622, 0.008],
        ...smooth(
          [
            [0.0565, 0.014],
            [0.0535, 0.03],
            [0.049, 0.048],
            [0.0445, 0.064],
            [0.039, 0.073],
            [0.03, 0.0775],
            [0.018, 0.078],
            [0, 0.078],
          ],
          4,
        ),
      ]),
    ],
  },
  waterBalloon: {
    material: 'rubber',
    colour: '#3f9fcf',
    massKg: 0.42,
    restitution: 0.35,
    parts: [
      turned([
        ...oval(0.047, 0.092, 0.44).slice(0, -2),
        [0.0125, 0.0925],
        [0.0062, 0.0942],
        [0.0045, 0.0958],
        [0.0078, 0.0985],
        [0.0072, 0.0995],
        [0, 0.099],
      ]),
    ],
  },
  marshmallow: {
    material: 'foam',
    colour: '#f7f1ee',
    massKg: 0.007,
    restitution: 0.2,
    surfaces: [{ height: 0.032, x: [-0.008, 0.008], z: [-0.008, 0.008] }],
    parts: [
      turned(
        smooth(
          [
            [0, 0],
            [0.0115, 0.0002],
            [0.0155, 0.0035],
            [0.0163, 0.016],
            [0.0155, 0.0285],
            [0.0115, 0.0318],
            [0, 0.032],
          ],
          4,
        ),
      ),
    ],
  },
  klepon: {
    material: 'bread',
    colour: '#8fb35e',
    massKg: 0.022,
    restitution: 0.1,
    parts: [turned(oval(0.019, 0.031, 0.44))],
  },
  dough: {
    material: 'bread',
    colour: '#ead9b6',
    massKg: 0.9,
    restitution: 0.05,
    surfaces: [{ height: 0.1, x: [-0.03, 0.03], z: [-0.03, 0.03] }],
    parts: [turned(oval(0.082, 0.1, 0.38))],
  },
  clay: {
    material: 'soil',
    colour: '#b5653a',
    massKg: 0.7,
    restitution: 0.05,
    parts: [turned(oval(0.052, 0.07, 0.42))],
  },
  beanbag: {
    material: 'cloth',
    colour: '#3f6f9f',
    massKg: 5,
    restitution: 0.05,
    surfaces: [{ height: 0.62, x: [-0.12, 0.12], z: [-0.12, 0.12] }],
    parts: [
      turned(
        smooth(
          [
            [0, 0],
            [0.3, 0.004],
            [0.41, 0.09],
            [0.43, 0.2],
            [0.36, 0.37],
            [0.24, 0.53],
            [0.12, 0.61],
            [0, 0.62],
          ],
          4,
        ),
      ),
    ],
  },
  sponge: {
    material: 'foam',
    colour: '#ecc94b',
    massKg: 0.03,
    restitution: 0.2,
    surfaces: [{ height: 0.045, x: [-0.04, 0.04], z: [-0.022, 0.022] }],
    parts: [
      box([0.115, 0.033, 0.07], [0, 0.012, 0], { bevel: 0.004, ...mark('spots', '#c9a32c') }),
      box([0.1148, 0.012, 0.0698], [0, 0, 0], { colour: '#3f7d4f', bevel: 0.002 }),
    ],
  },
}
