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
  type Point2,
  pill,
  ring,
  rod,
  slab,
  smooth,
  tube,
  turned,
  vessel,
} from '../build.ts'
import type { ModelPart, ThingModel } from '../model.ts'

function snack(
  material: ThingModel['material'],
  colour: string,
  massKg: number,
  parts: readonly ModelPart[],
  rest: Partial<ThingModel> = {},
): ThingModel {
  return { material, colour, massKg, restitution: 0.12, friction: 0.6, parts, ...rest }
}

const blob = (radius: number, waves: number, depth: number): Point2[] =>
  Array.from({ length: 28 }, (_, k): Point2 => {
    const angle = (k / 28) * 2 * Math.PI
    const r = radius * (1 + depth * Math.sin(angle * waves + 0.7) + depth * 0.5 * Math.sin(angle * (waves + 2)))
    return [r * Math.cos(angle), r * Math.sin(angle)]
  })

/** What is eaten out of the hand, and what stands on a table to be eaten. */
export const SNACKS: Readonly<Record<string, ThingModel>> = {
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
  croissant: snack('bread', '#c5873e', 0.06, [
    tube(
      [
        [-0.068, 0.018, 0.03],
        [-0.052, 0.024, 0.004],
        [-0.024, 0.029, -0.02],
        [0.024, 0.029, -0.02],
        [0.052, 0.024, 0.004],
        [0.068, 0.018, 0.03],
      ],
      [0.009, 0.02, 0.029, 0.029, 0.02, 0.009],
    ),
    ...drawn(
      ...[-0.5, -0.3, -0.1, 0.1, 0.3, 0.5].map((u) => {
        const x = u * 0.1
        return {
          ...ring(0.0285 - 0.012 * Math.abs(u) * 1.6, 0.0038, [x, 0.0285 - 0.004 * Math.abs(u), -0.02 + 0.09 * u * u], {
            colour: '#a8652a',
          }),
          turn: about('z', 90),
        }
      }),
    ),
  ]),
  hotDog: snack('bread', '#d39a55', 0.13, [
    rod([-0.07, 0.024, -0.011], [0.07, 0.024, -0.011], 0.022),
    rod([-0.07, 0.024, 0.011], [0.07, 0.024, 0.011], 0.022),
    ...drawn(
      ...[-1, 1].flatMap((s) => [-0.011, 0.011].map((z) => orb(0.022, [s * 0.07, 0.024, z]))),
      rod([-0.076, 0.04, 0], [0.076, 0.04, 0], 0.0135, { material: 'fruit', colour: '#a8432c' }),
      ...[-1, 1].map((s) => orb(0.0135, [s * 0.076, 0.04, 0], { material: 'fruit', colour: '#a8432c' })),
      tube(
        Array.from({ length: 15 }, (_, k): [number, number, number] => [
          (k - 7) * 0.0095,
          0.054,
          (k % 2 ? 1 : -1) * 0.006,
        ]),
        0.0026,
        { material: 'plastic', colour: '#f0c030' },
      ),
    ),
  ]),
  frenchFries: snack('bread', '#e6bf57', 0.12, [
    slab(
      [
        [-0.03, 0],
        [0.03, 0],
        [0.043, 0.085],
        [0.02, 0.075],
        [-0.02, 0.075],
        [-0.043, 0.085],
      ],
      0.044,
      [0, 0, 0],
      { material: 'paper', colour: '#cf2f2a', bevel: 0.002 },
    ),
    ...drawn(
      ...Array.from({ length: 17 }, (_, k) => {
        const [x, z] = [((k % 6) - 2.5) * 0.011, (Math.floor(k / 6) - 1) * 0.013]
        return {
          ...box([0.0075, 0.075 + 0.012 * ((k * 5) % 4) * 0.5, 0.0075], [x, 0.04, z], { bevel: 0.001 }),
          turn: about('z', -x * 420),
        }
      }),
      drum(0.014, 0.001, [0, 0.04, 0.0222], { material: 'paper', colour: '#f0c93a', turn: about('x', 90) }),
    ),
  ]),
  popsicle: snack(
    'ice',
    '#d94f6a',
    0.08,
    [
      slab(
        [
          [-0.024, 0.05],
          [0.024, 0.05],
          [0.024, 0.14],
          [0.016, 0.156],
          [0, 0.16],
          [-0.016, 0.156],
          [-0.024, 0.14],
        ],
        0.022,
        [0, 0, 0],
        { bevel: 0.006 },
      ),
      box([0.011, 0.056, 0.004], [0, 0, 0], { material: 'wood', colour: '#dcc090' }),
      ...drawn(
        ...[-0.009, 0.009].map((x) => box([0.006, 0.07, 0.0235], [x, 0.066, 0], { colour: '#c03a58', bevel: 0.002 })),
      ),
    ],
    { lies: true },
  ),
  pretzel: snack('bread', '#9a5a2a', 0.08, [
    tube(
      [
        [-0.016, 0.012, 0.034],
        [0.012, 0.02, 0.01],
        [0.046, 0.012, -0.024],
        [0.036, 0.012, -0.05],
        [0, 0.012, -0.038],
        [-0.036, 0.012, -0.05],
        [-0.046, 0.012, -0.024],
        [-0.012, 0.013, 0.01],
        [0.016, 0.012, 0.034],
      ].map(([x, y, z]): [number, number, number] => [x as number, y as number, (z as number) * -1]),
      0.011,
    ),
    ...drawn(
      tube(
        [
          [-0.055, 0.012, 0.02],
          [-0.05, 0.012, -0.02],
          [-0.02, 0.012, -0.045],
          [0.02, 0.012, -0.045],
          [0.05, 0.012, -0.02],
          [0.055, 0.012, 0.02],
        ],
        0.0115,
      ),
      ...Array.from({ length: 12 }, (_, k) =>
        box([0.003, 0.003, 0.003], [0.05 * Math.cos(k * 0.55), 0.0225, -0.045 * Math.sin(k * 0.26)], {
          material: 'plastic',
          colour: '#f6f2ea',
        }),
      ),
    ),
  ]),
  pizzaSlice: snack('bread', '#dca54a', 0.13, [
    slab(
      [
        [-0.058, 0.075],
        [0, 0.085],
        [0.058, 0.075],
        [0, -0.085],
      ],
      0.012,
      [0, 0.006, 0],
      { turn: flat, bevel: 0.003 },
    ),
    ...drawn(
      slab(
        [
          [-0.05, 0.064],
          [0, 0.072],
          [0.05, 0.064],
          [0, -0.078],
        ],
        0.003,
        [0, 0.0135, 0],
        { turn: flat, colour: '#f2cf62', bevel: 0.001 },
      ),
      tube(
        [
          [-0.056, 0.01, -0.074],
          [0, 0.011, -0.083],
          [0.056, 0.01, -0.074],
        ],
        0.0105,
        { colour: '#b87632' },
      ),
      ...[
        [-0.02, -0.045],
        [0.022, -0.03],
        [-0.006, 0.0],
        [0.006, 0.035],
      ].map(([x, z]) =>
        drum(0.0115, 0.003, [x as number, 0.0145, z as number], { material: 'fruit', colour: '#b8382c' }),
      ),
    ),
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
