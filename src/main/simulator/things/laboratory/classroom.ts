import { about, box, drawn, drum, flat, mark, orb, oval, ring, rod, slab, smooth, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { BLACK, BRASS, STEEL } from '../stuffs.ts'

/** What lies and stands in a classroom. */
export const CLASSROOM: Readonly<Record<string, ThingModel>> = {
  globe: {
    material: 'plastic',
    colour: '#3f7fbf',
    massKg: 1.2,
    restitution: 0.3,
    parts: [
      turned(
        [
          [0, 0],
          [0.1, 0],
          [0.1, 0.012],
          [0.04, 0.03],
          [0.014, 0.05],
          [0.012, 0.085],
          [0, 0.085],
        ],
        [0, 0, 0],
        { material: 'wood', colour: '#6b4a31' },
      ),
      orb(0.15, [0, 0.245, 0], mark('spots', '#6f9a4c')),
      ...drawn(
        { ...ring(0.161, 0.005, [0, 0.245, 0], BRASS), turn: about('x', 90) },
        rod([0, 0.08, 0], [0, 0.095, 0], 0.01, BRASS),
        drum(0.012, 0.02, [0, 0.4, 0], BRASS),
      ),
    ],
  },
  skull: {
    material: 'ceramic',
    colour: '#ece3cf',
    massKg: 0.9,
    restitution: 0.2,
    parts: [
      turned(oval(0.075, 0.15, 0.52), [0, 0.06, -0.02]),
      box([0.09, 0.07, 0.09], [0, 0.02, 0.03], { bevel: 0.018 }),
      box([0.085, 0.03, 0.14], [0, 0, 0.004], { bevel: 0.012 }),
      ...drawn(
        ...[-1, 1].map((s) => orb(0.023, [s * 0.03, 0.106, 0.036], { colour: '#2b241d' })),
        ...[-1, 1].map((s) => ({
          ...drum(0.0055, 0.016, [s * 0.006, 0.066, 0.073], { colour: '#2b241d' }),
          turn: about('z', s * 14),
        })),
        ...Array.from({ length: 8 }, (_, k) =>
          box([0.0078, 0.02, 0.004], [(k - 3.5) * 0.0092, 0.024, 0.0745], { colour: '#f6f0e2' }),
        ),
        box([0.078, 0.002, 0.003], [0, 0.033, 0.0765], { colour: '#5a4e40' }),
      ),
    ],
  },
  pencil: {
    material: 'wood',
    colour: '#e0b030',
    massKg: 0.006,
    restitution: 0.3,
    round: 'cylinder',
    lies: true,
    parts: [
      drum(0.004, 0.15, [0, 0.012, 0]),
      ...drawn(
        drum(0.0041, 0.008, [0, 0.01, 0], STEEL),
        drum(0.004, 0.01, [0, 0, 0], { material: 'rubber', colour: '#d8747c' }),
        turned(
          [
            [0.004, 0.162],
            [0.0012, 0.176],
            [0, 0.176],
          ],
          [0, 0, 0],
          { material: 'wood', colour: '#e0c090' },
        ),
        turned(
          [
            [0.0012, 0.176],
            [0, 0.18],
          ],
          [0, 0, 0],
          { ...BLACK },
        ),
      ),
    ],
  },
  ruler: {
    material: 'plastic',
    colour: '#e8d58a',
    massKg: 0.02,
    restitution: 0.2,
    parts: [
      box([0.3, 0.003, 0.03], [0, 0, 0], { bevel: 0.0006 }),
      ...drawn(
        ...Array.from({ length: 31 }, (_, k) =>
          box(
            [0.0007, 0.0004, k % 5 === 0 ? 0.011 : 0.006],
            [(k - 15) * 0.0097, 0.003, 0.015 - (k % 5 === 0 ? 0.0055 : 0.003)],
            {
              colour: '#33291a',
            },
          ),
        ),
      ),
    ],
  },
  calculator: {
    material: 'plastic',
    colour: '#3a3d44',
    massKg: 0.11,
    restitution: 0.2,
    parts: [
      box([0.08, 0.013, 0.14], [0, 0, 0], { bevel: 0.004 }),
      ...drawn(
        box([0.064, 0.0012, 0.026], [0, 0.0128, -0.048], { colour: '#b9c8a8' }),
        box([0.03, 0.0004, 0.014], [0.014, 0.014, -0.048], { colour: '#27301f' }),
        ...Array.from({ length: 20 }, (_, k) =>
          box([0.0125, 0.003, 0.0115], [(k % 4) * 0.0165 - 0.02475, 0.0125, Math.floor(k / 4) * 0.018 - 0.016], {
            colour: k === 19 ? '#d8762c' : k % 4 === 3 ? '#8a8f98' : '#e6e6e2',
            bevel: 0.0015,
          }),
        ),
      ),
    ],
  },
  microphone: {
    material: 'metal',
    colour: '#3a3c40',
    massKg: 0.3,
    restitution: 0.25,
    lies: true,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.011, 0.002],
          [0.0125, 0.02],
          [0.018, 0.105],
          [0.02, 0.125],
          [0, 0.126],
        ]),
      ),
      orb(0.027, [0, 0.15, 0], { material: 'metal', colour: '#a4a9b0', ...mark('wicker', '#5b6066') }),
      ...drawn(
        ring(0.0265, 0.0022, [0, 0.143, 0], STEEL),
        box([0.006, 0.016, 0.004], [0, 0.08, 0.0155], { colour: '#c8cdd2' }),
      ),
    ],
  },
  envelope: {
    material: 'paper',
    colour: '#efe8d8',
    massKg: 0.008,
    restitution: 0.1,
    parts: [
      box([0.22, 0.003, 0.11], [0, 0, 0], { bevel: 0.0004 }),
      ...drawn(
        slab(
          [
            [-0.108, 0.053],
            [0, -0.012],
            [0.108, 0.053],
          ],
          0.0006,
          [0, 0.0033, 0],
          { turn: flat, colour: '#ded4be', bevel: 0 },
        ),
        drum(0.009, 0.0012, [0, 0.0032, 0.012], { colour: '#b8262e', material: 'wax' }),
      ),
    ],
  },
}
