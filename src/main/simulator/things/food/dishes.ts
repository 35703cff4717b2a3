import { about, around, box, drawn, drum, mark, orb, oval, rod, smooth, tube, turned, vessel } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { LEAF } from './growth.ts'

export const DISHES: Readonly<Record<string, ThingModel>> = {
  satay: {
    material: 'bamboo',
    colour: '#d8b878',
    massKg: 0.05,
    restitution: 0.1,
    parts: [
      rod([-0.12, 0.011, 0], [0.12, 0.011, 0], 0.0018),
      ...[-0.004, 0.028, 0.06, 0.092].map((x, k) =>
        box([0.028, 0.021, 0.024], [x, 0.0005, 0], {
          bevel: 0.008,
          material: 'fruit',
          colour: k % 2 ? '#7a4421' : '#6a371a',
          turn: about('x', 14 * k),
        }),
      ),
    ],
  },
  noodleBowl: {
    material: 'ceramic',
    colour: '#c0392b',
    massKg: 0.8,
    restitution: 0.2,
    parts: [
      turned(
        vessel(
          [
            [0.035, 0],
            [0.038, 0.008],
            [0.06, 0.02],
            [0.085, 0.055],
            [0.094, 0.08],
          ],
          0.005,
        ),
        [0, 0, 0],
      ),
      ...drawn(
        drum(0.083, 0.004, [0, 0.062, 0], { material: 'wax', colour: '#a8641f' }),
        ...Array.from({ length: 15 }, (_, k) => {
          const [a, r] = [k * 2.4, 0.02 + 0.042 * ((k * 0.37) % 1)]
          return tube(
            [
              [r * Math.cos(a), 0.066, r * Math.sin(a)],
              [r * Math.cos(a + 0.8), 0.075, r * Math.sin(a + 0.8)],
              [r * Math.cos(a + 1.6), 0.072, r * Math.sin(a + 1.6)],
              [r * 0.7 * Math.cos(a + 2.6), 0.067, r * 0.7 * Math.sin(a + 2.6)],
            ],
            0.0032,
            { material: 'wax', colour: k % 2 ? '#f1d58f' : '#e8c774' },
          )
        }),
        turned(oval(0.019, 0.03), [0.03, 0.058, 0.03], { material: 'wax', colour: '#f6efe0' }),
        orb(0.0105, [0.036, 0.0745, 0.037], { material: 'wax', colour: '#eaa126' }),
        ...[0, 1, 2].map((k) =>
          rod([-0.05 + 0.012 * k, 0.074, 0.03], [-0.03 + 0.016 * k, 0.074, 0.052], 0.004, { ...LEAF }),
        ),
        rod([-0.02, 0.088, -0.03], [0.16, 0.115, -0.015], 0.003, { material: 'wood', colour: '#3a2418' }),
        rod([-0.02, 0.088, -0.02], [0.16, 0.115, 0.002], 0.003, { material: 'wood', colour: '#3a2418' }),
      ),
    ],
  },
  riceBowl: {
    material: 'ceramic',
    colour: '#e9e4d8',
    massKg: 0.45,
    restitution: 0.2,
    parts: [
      turned(
        vessel(
          [
            [0.026, 0],
            [0.028, 0.007],
            [0.045, 0.017],
            [0.06, 0.045],
            [0.064, 0.062],
          ],
          0.004,
        ),
        [0, 0, 0],
      ),
      ...drawn(
        turned(
          smooth([
            [0.057, 0.048],
            [0.045, 0.066],
            [0.02, 0.08],
            [0, 0.083],
          ]),
          [0, 0, 0],
          { material: 'foam', colour: '#fbf8ef', ...mark('spots', '#efe9da') },
        ),
      ),
    ],
  },
  friedRice: {
    material: 'ceramic',
    colour: '#efeae0',
    massKg: 0.7,
    restitution: 0.2,
    parts: [
      turned(
        vessel(
          [
            [0.06, 0],
            [0.08, 0.004],
            [0.115, 0.016],
          ],
          0.004,
        ),
        [0, 0, 0],
      ),
      ...drawn(
        turned(
          smooth([
            [0.08, 0.01],
            [0.06, 0.032],
            [0.03, 0.045],
            [0, 0.048],
          ]),
          [0, 0, 0],
          { material: 'bread', colour: '#b9783a', ...mark('spots', '#d8a45c') },
        ),
        turned(
          [
            [0, 0.046],
            [0.045, 0.044],
            [0.042, 0.05],
            [0, 0.052],
          ],
          [0, 0, 0],
          { material: 'wax', colour: '#f8f1e2' },
        ),
        turned(oval(0.014, 0.018), [0, 0.047, 0], { material: 'wax', colour: '#eda224' }),
        ...around(4, (_, { x, z }) =>
          drum(0.016, 0.003, [x * 0.02 - 0.075, 0.02, z * 0.02 + 0.02], { material: 'leaf', colour: '#9cbf7a' }),
        ),
      ),
    ],
  },
  sushi: {
    material: 'foam',
    colour: '#f7f4ea',
    massKg: 0.035,
    restitution: 0.05,
    parts: [
      drum(0.021, 0.026, [0, 0, 0], { material: 'leaf', colour: '#1f2a22' }),
      ...drawn(
        drum(0.019, 0.002, [0, 0.0252, 0]),
        drum(0.008, 0.002, [0, 0.0262, 0], { material: 'fruit', colour: '#e5764f' }),
      ),
    ],
  },
  tofu: {
    material: 'fruit',
    colour: '#f3ecd6',
    massKg: 0.2,
    restitution: 0.1,
    parts: [box([0.07, 0.045, 0.07], [0, 0, 0], { bevel: 0.004 })],
  },
  tempeh: {
    material: 'fruit',
    colour: '#d9c79a',
    massKg: 0.25,
    restitution: 0.1,
    parts: [box([0.14, 0.03, 0.08], [0, 0, 0], { bevel: 0.004, ...mark('spots', '#efe6cd') })],
  },
  ketupat: {
    material: 'leaf',
    colour: '#8f9c46',
    massKg: 0.25,
    restitution: 0.1,
    parts: [
      { ...box([0.075, 0.05, 0.075], [0, 0, 0], { bevel: 0.022, ...mark('checks', '#b9b862') }), turn: about('y', 45) },
      ...drawn(
        tube(
          [
            [0, 0.046, 0],
            [0.006, 0.062, 0.003],
            [0, 0.074, 0],
            [-0.006, 0.062, -0.003],
            [0, 0.046, 0],
          ],
          0.003,
        ),
        ...[-1, 1].map((s) =>
          tube(
            [
              [s * 0.012, 0.046, 0.02],
              [s * 0.026, 0.05, 0.034],
              [s * 0.036, 0.034, 0.046],
            ],
            [0.006, 0.005, 0.0008],
            { colour: '#b9b862' },
          ),
        ),
      ),
    ],
  },
}
