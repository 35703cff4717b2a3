import { about, box, drawn, drum, flat, orb, type Point2, ring, rod, slab, tube } from '../build.ts'
import type { ModelPart, ThingModel } from '../model.ts'

export function snack(
  material: ThingModel['material'],
  colour: string,
  massKg: number,
  parts: readonly ModelPart[],
  rest: Partial<ThingModel> = {},
): ThingModel {
  return { material, colour, massKg, restitution: 0.12, friction: 0.6, parts, ...rest }
}

export const blob = (radius: number, waves: number, depth: number): Point2[] =>
  Array.from({ length: 28 }, (_, k): Point2 => {
    const angle = (k / 28) * 2 * Math.PI
    const r = radius * (1 + depth * Math.sin(angle * waves + 0.7) + depth * 0.5 * Math.sin(angle * (waves + 2)))
    return [r * Math.cos(angle), r * Math.sin(angle)]
  })

/** What is eaten out of the hand, and what stands on a table to be eaten. */
export const SNACKS: Readonly<Record<string, ThingModel>> = {
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
}
