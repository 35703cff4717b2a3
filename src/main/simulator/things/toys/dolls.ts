import { box, drawn, orb, oval, rod, smooth, turned } from '../build.ts'
import type { ModelPart, ThingModel } from '../model.ts'

function limb(radius: number, long: number, at: [number, number, number]): ModelPart {
  return rod([at[0], at[1], at[2] - long / 2 + radius], [at[0], at[1], at[2] + long / 2 - radius], radius)
}

export const DOLLS: Readonly<Record<string, ThingModel>> = {
  teddyBear: {
    material: 'cloth',
    colour: '#a9703f',
    massKg: 0.35,
    restitution: 0.1,
    parts: [
      box([0.15, 0.03, 0.17], [0, 0, 0.03], { only: 'touched' }),
      turned(oval(0.085, 0.17), [0, 0.005, 0]),
      orb(0.072, [0, 0.215, 0.01]),
      ...[-1, 1].map((s) => orb(0.027, [s * 0.055, 0.275, 0])),
      ...[-1, 1].map((s) => limb(0.035, 0.13, [s * 0.06, 0.036, 0.09])),
      ...[-1, 1].map((s) => rod([s * 0.07, 0.14, 0.02], [s * 0.115, 0.07, 0.06], 0.028)),
      ...drawn(
        orb(0.036, [0, 0.2, 0.058], { colour: '#d3a877' }),
        orb(0.011, [0, 0.212, 0.093], { colour: '#2a1d17' }),
        ...[-1, 1].map((s) => orb(0.0085, [s * 0.026, 0.236, 0.074], { material: 'plastic', colour: '#1c1512' })),
        ...[-1, 1].map((s) => orb(0.03, [s * 0.115, 0.068, 0.062])),
        ...[-1, 1].map((s) => orb(0.016, [s * 0.056, 0.277, 0.014], { colour: '#d3a877' })),
        turned(oval(0.055, 0.11), [0, 0.035, 0.042], { colour: '#c39560' }),
        ...[-1, 1].map((s) => orb(0.036, [s * 0.064, 0.036, 0.15])),
      ),
    ],
  },
  doll: {
    material: 'cloth',
    colour: '#d4488e',
    massKg: 0.3,
    restitution: 0.1,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.08, 0],
          [0.06, 0.07],
          [0.03, 0.14],
          [0.032, 0.17],
          [0, 0.18],
        ]),
      ),
      orb(0.042, [0, 0.215, 0], { colour: '#e9c3a0' }),
      ...drawn(
        turned(
          smooth([
            [0.044, 0.2],
            [0.048, 0.23],
            [0.03, 0.262],
            [0, 0.266],
          ]),
          [0, 0, -0.005],
          { colour: '#3a2418' },
        ),
        ...[-1, 1].flatMap((s) => [
          rod([s * 0.03, 0.16, 0], [s * 0.085, 0.1, 0.02], 0.013, { colour: '#e9c3a0' }),
          orb(0.005, [s * 0.015, 0.218, 0.04], { colour: '#1c1512' }),
        ]),
      ),
    ],
  },
  robotToy: {
    material: 'metal',
    colour: '#8fa0ad',
    massKg: 0.4,
    restitution: 0.2,
    parts: [
      box([0.1, 0.11, 0.06], [0, 0.08, 0], { bevel: 0.006 }),
      box([0.075, 0.06, 0.055], [0, 0.195, 0], { bevel: 0.006 }),
      ...[-1, 1].flatMap((s) => [
        box([0.035, 0.08, 0.045], [s * 0.028, 0, 0]),
        box([0.025, 0.1, 0.03], [s * 0.066, 0.08, 0]),
      ]),
      ...drawn(
        ...[-1, 1].map((s) => orb(0.01, [s * 0.018, 0.23, 0.028], { colour: '#c0302a' })),
        box([0.05, 0.05, 0.004], [0, 0.115, 0.031], { colour: '#26313a' }),
        rod([0, 0.255, 0], [0, 0.285, 0], 0.003),
        orb(0.008, [0, 0.287, 0], { colour: '#c0302a' }),
      ),
    ],
  },
}
