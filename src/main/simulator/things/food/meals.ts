import {
  about,
  around,
  box,
  drawn,
  drum,
  flat,
  mark,
  orb,
  oval,
  pill,
  ring,
  rod,
  slab,
  smooth,
  tube,
  turned,
  vessel,
} from '../build.ts'
import type { ThingModel } from '../model.ts'
import { blob, snack } from './snacks.ts'

/** What stands on a laid table. */
export const MEALS: Readonly<Record<string, ThingModel>> = {
  meatballSoup: snack(
    'ceramic',
    '#f0ebe0',
    0.75,
    [
      turned(
        vessel(
          smooth([
            [0, 0],
            [0.045, 0],
            [0.045, 0.01],
            [0.07, 0.03],
            [0.088, 0.065],
            [0.092, 0.09],
          ]),
          0.004,
        ),
      ),
      ...drawn(
        ring(0.0915, 0.0014, [0, 0.082, 0], { colour: '#c8342c' }),
        drum(0.083, 0.002, [0, 0.066, 0], { material: 'glass', colour: '#c89a58' }),
        drum(0.082, 0.002, [0, 0.064, 0], { material: 'plastic', colour: '#c8985a' }),
        ...[
          [-0.03, -0.02, 0.021],
          [0.022, -0.032, 0.019],
          [0.034, 0.016, 0.02],
          [-0.012, 0.028, 0.024],
          [-0.048, 0.018, 0.017],
        ].map(([x, z, r]) =>
          orb(r as number, [x as number, 0.068, z as number], { material: 'bread', colour: '#8f7058' }),
        ),
        ...Array.from({ length: 6 }, (_, k) =>
          tube(
            [
              [0.05 - 0.016 * k, 0.067, -0.05 + 0.008 * k],
              [0.03 - 0.01 * k, 0.073, 0.01 * (k % 3)],
              [0.04 - 0.012 * k, 0.067, 0.05 - 0.006 * k],
            ],
            0.0022,
            { material: 'bread', colour: '#f0d48a' },
          ),
        ),
        ...Array.from({ length: 14 }, (_, k) =>
          drum(
            0.0035,
            0.0018,
            [0.066 * Math.cos(k * 2.4) * (0.4 + 0.04 * k), 0.0685, 0.066 * Math.sin(k * 2.4) * (0.4 + 0.04 * k)],
            {
              material: 'leaf',
              colour: '#5f9a3c',
            },
          ),
        ),
      ),
    ],
    { hollow: { shape: 'round', bottom: 0.066, rim: 0.09, radius: [0.082, 0.088] } },
  ),
  friedEgg: snack('foam', '#faf6ea', 0.05, [
    slab(blob(0.058, 5, 0.07), 0.008, [0, 0.004, 0], { turn: flat, bevel: 0.003 }),
    turned(oval(0.022, 0.026, 0.2), [0.004, 0, 0.003], { colour: '#f0a526', material: 'fruit', only: 'drawn' }),
  ]),
  friedChicken: snack(
    'bread',
    '#b8742f',
    0.11,
    [
      turned(
        smooth([
          [0, 0],
          [0.018, 0.004],
          [0.032, 0.03],
          [0.031, 0.055],
          [0.014, 0.092],
          [0.008, 0.105],
          [0, 0.106],
        ]),
        [0, 0, 0],
        mark('spots', '#8f5520'),
      ),
      ...drawn(
        drum(0.0065, 0.034, [0, 0.1, 0], { material: 'ceramic', colour: '#efe4cc' }),
        ...[-1, 1].map((s) => orb(0.008, [s * 0.006, 0.135, 0], { material: 'ceramic', colour: '#efe4cc' })),
      ),
    ],
    { lies: true },
  ),
  steak: snack('fruit', '#7f3428', 0.28, [
    slab(blob(0.068, 3, 0.12), 0.026, [0, 0.013, 0], { turn: flat, bevel: 0.007 }),
    ...drawn(
      ...[-0.03, -0.008, 0.014, 0.036].map((x) => ({
        ...box([0.005, 0.0015, 0.09], [x, 0.0255, 0], { colour: '#3f1c14' }),
        turn: about('y', 24),
      })),
      slab(
        [
          [-0.012, 0],
          [0.012, 0],
          [0.016, 0.03],
          [0, 0.034],
          [-0.016, 0.03],
        ],
        0.003,
        [0.03, 0.027, 0.01],
        { turn: flat, colour: '#f0dcb8', bevel: 0.001 },
      ),
    ),
  ]),
  springRoll: snack('bread', '#c4873f', 0.06, [
    rod([-0.05, 0.017, 0], [0.05, 0.017, 0], 0.017),
    ...drawn(
      ...[-1, 1].map((s) => orb(0.0165, [s * 0.048, 0.017, 0], { colour: '#b07532' })),
      tube(
        Array.from({ length: 13 }, (_, k): [number, number, number] => [
          (k - 6) * 0.008,
          0.017 + 0.0172 * Math.cos(k * 0.55),
          0.0172 * Math.sin(k * 0.55),
        ]),
        0.0012,
        { colour: '#a86a2a' },
      ),
    ),
  ]),
  icedDrink: snack(
    'glass',
    '#dcecf0',
    0.45,
    [
      turned(
        vessel(
          [
            [0, 0],
            [0.028, 0],
            [0.031, 0.004],
            [0.038, 0.146],
            [0.039, 0.15],
          ],
          0.002,
        ),
      ),
      ...drawn(
        turned(
          [
            [0, 0.006],
            [0.0285, 0.006],
            [0.0345, 0.118],
            [0, 0.118],
          ],
          [0, 0, 0],
          { material: 'plastic', colour: '#b5703a' },
        ),
        ...[
          [-0.012, -0.008, 20],
          [0.014, 0.004, -14],
          [0, 0.016, 40],
          [-0.004, -0.018, 8],
        ].map(([x, z, turn]) => ({
          ...box([0.018, 0.018, 0.018], [x as number, 0.112, z as number], {
            material: 'ice',
            colour: '#eef6fa',
            bevel: 0.003,
          }),
          turn: about('y', turn as number),
        })),
        rod([0.006, 0.02, 0], [0.03, 0.185, 0.004], 0.0034, { material: 'plastic', colour: '#d8403a' }),
        { ...drum(0.02, 0.004, [-0.038, 0.138, 0], { material: 'fruit', colour: '#e8d24a' }), turn: about('z', 84) },
      ),
    ],
    { restitution: 0.3 },
  ),
  pudding: snack('fruit', '#c8853a', 0.16, [
    turned(
      smooth([
        [0, 0],
        [0.048, 0],
        [0.05, 0.006],
        [0.036, 0.062],
        [0.03, 0.068],
        [0, 0.07],
      ]),
      [0, 0, 0],
      { colour: '#f0cf7a' },
    ),
    ...drawn(
      drum(0.0345, 0.008, [0, 0.0635, 0], { colour: '#7a3c18' }),
      ...around(7, (degrees, { x, z }) =>
        pill(0.006, 0.02 + 0.012 * ((degrees * 3) % 2), [x * 0.037, 0.056, z * 0.037], { colour: '#7a3c18' }),
      ),
      orb(0.01, [0, 0.078, 0], { colour: '#c01f34' }),
    ),
  ]),
  cucumber: snack('fruit', '#4c7c3a', 0.25, [
    tube(
      [
        [-0.095, 0.022, 0],
        [-0.05, 0.0225, 0.004],
        [0.05, 0.0225, 0.004],
        [0.095, 0.022, 0],
      ],
      [0.012, 0.022, 0.0225, 0.012],
      mark('spots', '#6f9a4c'),
    ),
  ]),
  eggplant: snack(
    'fruit',
    '#46244f',
    0.3,
    [
      turned(
        smooth([
          [0, 0],
          [0.02, 0.004],
          [0.035, 0.04],
          [0.033, 0.085],
          [0.02, 0.145],
          [0.014, 0.17],
          [0, 0.172],
        ]),
      ),
      ...drawn(
        turned(
          smooth([
            [0.022, 0.145],
            [0.017, 0.168],
            [0.006, 0.176],
            [0, 0.177],
          ]),
          [0, 0, 0],
          { material: 'leaf', colour: '#5f7f3c' },
        ),
        tube(
          [
            [0, 0.172, 0],
            [0.003, 0.19, 0],
            [0.01, 0.2, 0],
          ],
          0.0045,
          { material: 'leaf', colour: '#5f7f3c' },
        ),
      ),
    ],
    { lies: true },
  ),
  broccoli: snack('leaf', '#4f7f3c', 0.3, [
    turned(
      smooth([
        [0.026, 0],
        [0.022, 0.03],
        [0.03, 0.07],
        [0, 0.08],
      ]),
      [0, 0, 0],
      { colour: '#a8bf7a' },
    ),
    orb(0.05, [0, 0.095, 0]),
    ...drawn(
      ...Array.from({ length: 22 }, (_, k) => {
        const up = 0.95 - (k + 0.5) / 22
        const out = Math.sqrt(Math.max(0, 1 - up * up))
        return orb(0.02, [0.05 * out * Math.cos(k * 2.4), 0.098 + 0.036 * up, 0.05 * out * Math.sin(k * 2.4)], {
          colour: k % 3 ? '#4a7a38' : '#5d9044',
        })
      }),
    ),
  ]),
}
