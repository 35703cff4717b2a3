import { about, atCorners, box, drawn, orb, oval, rod, slab, smooth, tube, turned } from '../build.ts'
import type { ModelPart, ThingModel } from '../model.ts'
import { TYRE } from '../stuffs.ts'

const wheelsAt = (x: number, z: number, radius: number, wide: number): ModelPart[] =>
  atCorners(x, z, (cx, cz) => rod([cx, radius, cz - wide / 2], [cx, radius, cz + wide / 2], radius, TYRE))

export const ROLLING: Readonly<Record<string, ThingModel>> = {
  toyCar: {
    material: 'plastic',
    colour: '#c0302a',
    massKg: 0.12,
    restitution: 0.3,
    friction: 0.06,
    parts: [
      slab(
        [
          [-0.075, 0.016],
          [0.075, 0.016],
          [0.078, 0.034],
          [0.05, 0.042],
          [0.03, 0.062],
          [-0.035, 0.064],
          [-0.055, 0.044],
          [-0.077, 0.04],
        ],
        0.06,
        [0, 0, 0],
        { bevel: 0.004 },
      ),
      ...drawn(
        slab(
          [
            [-0.044, 0.045],
            [0.04, 0.044],
            [0.027, 0.0585],
            [-0.033, 0.06],
          ],
          0.0615,
          [0, 0, 0],
          { colour: '#26313a', bevel: 0 },
        ),
        ...[-0.02, 0.02].flatMap((z) => [
          orb(0.006, [0.076, 0.03, z], { colour: '#fff2c4' }),
          orb(0.005, [-0.076, 0.032, z], { colour: '#7a1510' }),
        ]),
      ),
      ...wheelsAt(0.046, 0.028, 0.0165, 0.012),
      ...drawn(
        ...atCorners(0.046, 0.0345, (x, z) =>
          rod([x, 0.0165, z - 0.001], [x, 0.0165, z + 0.001], 0.009, { material: 'metal', colour: '#c9ccd1' }),
        ),
      ),
    ],
  },
  toyTruck: {
    material: 'plastic',
    colour: '#e2a52a',
    massKg: 0.3,
    restitution: 0.3,
    friction: 0.06,
    parts: [
      box([0.2, 0.02, 0.08], [0, 0.025, 0], { colour: '#3c3e43' }),
      box([0.06, 0.07, 0.08], [0.07, 0.04, 0], { bevel: 0.006, colour: '#2f6fb4' }),
      box([0.12, 0.008, 0.084], [-0.035, 0.046, 0]),
      ...[-1, 1].map((s) => box([0.12, 0.045, 0.005], [-0.035, 0.05, s * 0.04])),
      ...[-0.095, 0.025].map((x) => box([0.005, 0.045, 0.084], [x, 0.05, 0])),
      ...wheelsAt(0.065, 0.04, 0.024, 0.018),
      ...drawn(box([0.002, 0.028, 0.07], [0.1005, 0.072, 0], { colour: '#26313a' })),
    ],
  },
  toyTrain: {
    material: 'wood',
    colour: '#c0302a',
    massKg: 0.35,
    restitution: 0.3,
    friction: 0.06,
    parts: [
      box([0.2, 0.02, 0.07], [0, 0.022, 0], { colour: '#2b2c2f' }),
      rod([-0.02, 0.07, 0], [0.095, 0.07, 0], 0.03, { colour: '#2f6fb4' }),
      box([0.075, 0.075, 0.07], [-0.06, 0.04, 0]),
      box([0.09, 0.012, 0.085], [-0.06, 0.115, 0], { colour: '#2b2c2f' }),
      turned(
        [
          [0, 0],
          [0.009, 0],
          [0.009, 0.03],
          [0.016, 0.05],
          [0, 0.05],
        ],
        [0.065, 0.095, 0],
        { colour: '#2b2c2f' },
      ),
      ...drawn(
        orb(0.011, [0.022, 0.1, 0], { material: 'brass', colour: '#c9a24f' }),
        rod([0.095, 0.07, 0], [0.1, 0.07, 0], 0.024, { material: 'brass', colour: '#c9a24f' }),
        ...[-1, 1].map((s) => box([0.04, 0.03, 0.002], [-0.06, 0.072, s * 0.0355], { colour: '#bcd4e2' })),
      ),
      ...[-0.07, 0, 0.07].flatMap((x) =>
        [-1, 1].map((s) => rod([x, 0.022, s * 0.03], [x, 0.022, s * 0.042], 0.022, { colour: '#e2a52a' })),
      ),
    ],
  },
  rubberDuck: {
    material: 'rubber',
    colour: '#f0c32c',
    massKg: 0.07,
    restitution: 0.4,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.038, 0.002],
          [0.05, 0.022],
          [0.044, 0.042],
          [0.02, 0.056],
          [0, 0.058],
        ]),
      ),
      orb(0.029, [0.024, 0.078, 0]),
      tube(
        [
          [-0.03, 0.035, 0],
          [-0.055, 0.05, 0],
          [-0.062, 0.064, 0],
        ],
        [0.024, 0.014, 0.003],
      ),
      ...drawn(
        tube(
          [
            [0.046, 0.076, 0],
            [0.066, 0.072, 0],
          ],
          [0.013, 0.006],
          { colour: '#e2752a' },
        ),
        ...[-1, 1].map((s) => orb(0.005, [0.042, 0.088, s * 0.018], { colour: '#1c1512' })),
        ...[-1, 1].map((s) => turned(oval(0.02, 0.05), [-0.01, 0.014, s * 0.034], { turn: about('z', 60) })),
      ),
    ],
  },
}
