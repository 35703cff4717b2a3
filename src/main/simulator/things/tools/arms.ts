import { about, box, drawn, drum, flat, orb, rod, slab, smooth, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { BRASS, STEEL } from '../stuffs.ts'

/** Blades and shields of plays and legends, and what is swung in sports. */
export const ARMS: Readonly<Record<string, ThingModel>> = {
  sword: {
    material: 'metal',
    colour: '#c3c8ce',
    massKg: 1.3,
    restitution: 0.25,
    parts: [
      slab(
        [
          [-0.021, -0.24],
          [0.021, -0.24],
          [0.017, 0.4],
          [0, 0.475],
          [-0.017, 0.4],
        ],
        0.006,
        [0, 0.02, 0],
        { turn: flat, bevel: 0.002 },
      ),
      box([0.13, 0.018, 0.022], [0, 0.011, 0.25], BRASS),
      rod([0, 0.02, 0.26], [0, 0.02, 0.42], 0.013, { material: 'leather', colour: '#4a2a1e' }),
      orb(0.021, [0, 0.021, 0.435], BRASS),
      ...drawn(box([0.006, 0.001, 0.5], [0, 0.0232, -0.06], { colour: '#8b9198' })),
    ],
  },
  kris: {
    material: 'metal',
    colour: '#7d7a74',
    massKg: 0.6,
    restitution: 0.25,
    parts: [
      slab(
        [
          ...Array.from({ length: 15 }, (_, k): [number, number] => [
            -0.014 * (1 - k / 16) - 0.006 + 0.006 * Math.sin(k * 1.35),
            -0.1 + k * 0.021,
          ]),
          [0, 0.215] as [number, number],
          ...Array.from({ length: 15 }, (_, k): [number, number] => {
            const j = 14 - k
            return [0.014 * (1 - j / 16) + 0.006 + 0.006 * Math.sin(j * 1.35), -0.1 + j * 0.021]
          }),
        ],
        0.006,
        [0, 0.018, 0],
        { turn: flat, bevel: 0.001 },
      ),
      slab(
        [
          [-0.045, -0.1],
          [0.02, -0.1],
          [0.03, -0.085],
          [-0.055, -0.07],
        ],
        0.012,
        [0, 0.018, 0],
        { turn: flat },
      ),
      tube(
        [
          [0, 0.018, 0.1],
          [0.004, 0.02, 0.135],
          [-0.004, 0.022, 0.165],
          [-0.026, 0.02, 0.19],
        ],
        [0.01, 0.013, 0.015, 0.014],
        { material: 'wood', colour: '#5a3320' },
      ),
      ...drawn(orb(0.014, [0, 0.018, 0.1], BRASS)),
    ],
  },
  shield: {
    material: 'wood',
    colour: '#8e2f2a',
    massKg: 5,
    restitution: 0.2,
    parts: [
      slab(
        [
          [-0.26, 0.34],
          [0, 0.36],
          [0.26, 0.34],
          [0.26, 0.02],
          [0.16, -0.22],
          [0, -0.37],
          [-0.16, -0.22],
          [-0.26, 0.02],
        ],
        0.04,
        [0, 0.025, 0],
        { turn: flat, bevel: 0.012 },
      ),
      ...drawn(
        box([0.05, 0.006, 0.66], [0, 0.043, -0.02], { ...BRASS }),
        box([0.5, 0.006, 0.05], [0, 0.043, -0.1], { ...BRASS }),
        turned(
          [
            [0, 0],
            [0.08, 0],
            [0.055, 0.022],
            [0, 0.034],
          ].map(([r, y]): [number, number] => [r as number, y as number]),
          [0, 0.044, -0.1],
          STEEL,
        ),
      ),
    ],
  },
  arrow: {
    material: 'wood',
    colour: '#c6a062',
    massKg: 0.03,
    restitution: 0.15,
    lies: true,
    parts: [
      drum(0.0045, 0.7, [0, 0, 0]),
      turned(
        [
          [0.011, 0],
          [0.0045, 0.012],
          [0, 0.05],
        ].map(([r, y]): [number, number] => [r as number, y as number]),
        [0, 0.7, 0],
        STEEL,
      ),
      ...drawn(
        ...[0, 120, 240].map((degrees) =>
          slab(
            [
              [0.004, 0.02],
              [0.017, 0.008],
              [0.017, 0.075],
              [0.004, 0.095],
            ],
            0.001,
            [0, 0, 0],
            { turn: about('y', degrees), material: 'leaf', colour: degrees === 0 ? '#d8402e' : '#f2efe6', bevel: 0 },
          ),
        ),
      ),
    ],
  },
  baseballBat: {
    material: 'wood',
    colour: '#b98548',
    massKg: 0.95,
    restitution: 0.35,
    round: 'cylinder',
    lies: true,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.024, 0.003],
          [0.022, 0.014],
          [0.0125, 0.03],
          [0.0135, 0.3],
          [0.029, 0.55],
          [0.033, 0.72],
          [0.032, 0.83],
          [0.02, 0.848],
          [0, 0.85],
        ]),
      ),
      ...drawn(
        turned(
          [
            [0.0135, 0.03],
            [0.0142, 0.24],
          ],
          [0, 0, 0],
          { material: 'leather', colour: '#2b2320' },
        ),
      ),
    ],
  },
  kettlebell: {
    material: 'metal',
    colour: '#2f3135',
    massKg: 16,
    restitution: 0.15,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.055, 0],
          [0.085, 0.04],
          [0.095, 0.085],
          [0.085, 0.13],
          [0.05, 0.165],
          [0, 0.172],
        ]),
      ),
      tube(
        [
          [-0.045, 0.15, 0],
          [-0.058, 0.21, 0],
          [-0.04, 0.262, 0],
          [0.04, 0.262, 0],
          [0.058, 0.21, 0],
          [0.045, 0.15, 0],
        ],
        0.016,
      ),
      ...drawn(drum(0.032, 0.002, [0, 0.085, 0.0935], { colour: '#c8332c', turn: about('x', 90) })),
    ],
  },
}
