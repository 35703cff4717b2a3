import { about, box, rod, slab, smooth, tube, turned, vessel } from '../build.ts'
import type { ThingModel } from '../model.ts'

export const CUTLERY: Readonly<Record<string, ThingModel>> = {
  spoon: {
    material: 'metal',
    colour: '#b8bcc2',
    massKg: 0.045,
    restitution: 0.35,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.012, 0.0012],
          [0.0195, 0.0065],
          [0.0185, 0.0072],
          [0.011, 0.0028],
          [0, 0.0018],
        ]),
        [-0.07, 0, 0],
      ),
      tube(
        [
          [-0.055, 0.005, 0],
          [-0.035, 0.012, 0],
          [0.02, 0.012, 0],
          [0.09, 0.004, 0],
        ],
        [0.003, 0.0032, 0.0034, 0.0045],
      ),
    ],
  },
  fork: {
    material: 'metal',
    colour: '#b8bcc2',
    massKg: 0.045,
    restitution: 0.35,
    parts: [
      tube(
        [
          [-0.03, 0.009, 0],
          [0.02, 0.011, 0],
          [0.1, 0.004, 0],
        ],
        [0.0032, 0.0034, 0.0045],
      ),
      slab(
        [
          [-0.05, -0.0125],
          [-0.03, -0.003],
          [-0.03, 0.003],
          [-0.05, 0.0125],
        ],
        0.0025,
        [0, 0.0065, 0],
        { turn: about('x', -90) },
      ),
      ...[-0.0105, -0.0035, 0.0035, 0.0105].map((z) =>
        tube(
          [
            [-0.048, 0.0065, z],
            [-0.075, 0.002, z],
            [-0.098, 0.005, z],
          ],
          [0.002, 0.0017, 0.0009],
        ),
      ),
    ],
  },
  knife: {
    material: 'metal',
    colour: '#c3c7cc',
    massKg: 0.15,
    restitution: 0.35,
    parts: [
      slab(
        [
          [-0.17, 0.012],
          [-0.15, -0.006],
          [-0.02, -0.014],
          [0.01, -0.014],
          [0.01, 0.016],
          [-0.13, 0.016],
        ],
        0.0025,
        [0, 0.011, 0],
        { turn: about('x', -90) },
      ),
      box([0.12, 0.018, 0.026], [0.07, 0.002, 0], { material: 'wood', colour: '#3a2418', bevel: 0.006 }),
    ],
  },
  chopsticks: {
    material: 'bamboo',
    colour: '#6b3a24',
    massKg: 0.02,
    restitution: 0.4,
    parts: [
      rod([-0.12, 0.004, -0.008], [0.12, 0.004, 0.006], 0.0038),
      rod([-0.12, 0.004, 0.014], [0.12, 0.004, 0.022], 0.0038),
    ],
  },
  ladle: {
    material: 'metal',
    colour: '#b8bcc2',
    massKg: 0.2,
    restitution: 0.3,
    parts: [
      turned(
        vessel(
          smooth([
            [0.012, 0],
            [0.034, 0.012],
            [0.044, 0.034],
          ]),
          0.002,
        ),
        [-0.11, 0, 0],
      ),
      tube(
        [
          [-0.068, 0.033, 0],
          [-0.03, 0.05, 0],
          [0.16, 0.012, 0],
        ],
        0.005,
      ),
    ],
  },
  spatula: {
    material: 'wood',
    colour: '#b98a55',
    massKg: 0.06,
    restitution: 0.4,
    parts: [
      box([0.08, 0.006, 0.055], [-0.12, 0.001, 0], { bevel: 0.002 }),
      rod([-0.09, 0.006, 0], [0.16, 0.006, 0], 0.006),
    ],
  },
}
