import { about, box, drawn, type Point2, rod, slab, turned } from '../build.ts'
import type { ModelPart, ThingModel } from '../model.ts'

function gong(radius: number, colour: string): ModelPart[] {
  return [
    turned(
      [
        [0, 0.02],
        [radius * 0.2, 0.02],
        [radius * 0.22, 0],
        [radius * 0.86, -0.004],
        [radius, -0.03],
        [radius, -0.09],
        [radius * 0.96, -0.09],
        [radius * 0.94, -0.03],
        [0, -0.012],
      ]
        .toReversed()
        .map(([r, y]): Point2 => [r as number, y as number]),
      [0, 0, 0],
      { material: 'bronze', colour },
    ),
    turned(
      [
        [radius * 0.22, 0],
        [radius * 0.2, 0.02],
        [radius * 0.1, 0.04],
        [0, 0.045],
      ],
      [0, 0, 0],
      { material: 'bronze', colour: '#c19a5a' },
    ),
  ]
}

export const GAMELAN: Readonly<Record<string, ThingModel>> = {
  gong: {
    material: 'bronze',
    colour: '#a67c45',
    massKg: 25,
    fixed: true,
    parts: [
      ...gong(0.36, '#a67c45').map((part) => ({
        ...part,
        at: [0, 0.72, part.at[2]] as [number, number, number],
        turn: about('x', 90),
      })),
      ...[-0.52, 0.52].flatMap((x) => [
        box([0.06, 1.3, 0.06], [x, 0, 0], { material: 'wood', colour: '#7a2b22' }),
        box([0.1, 0.06, 0.4], [x, 0, 0], { material: 'wood', colour: '#7a2b22' }),
      ]),
      box([1.24, 0.08, 0.08], [0, 1.3, 0], { material: 'wood', colour: '#7a2b22' }),
      ...drawn(
        ...[-0.52, 0.52].map((x) =>
          turned(
            [
              [0.05, 0],
              [0.03, 0.06],
              [0, 0.12],
            ],
            [x * 1.1, 1.38, 0],
            { material: 'wood', colour: '#d8a83c' },
          ),
        ),
        ...[-0.2, 0.2].map((x) =>
          rod([x, 1.02, 0], [x * 0.9, 1.3, 0], 0.006, { material: 'cloth', colour: '#e5d6b4' }),
        ),
      ),
    ],
  },
  bonang: {
    material: 'bronze',
    colour: '#b98a4a',
    massKg: 12,
    restitution: 0.3,
    parts: [
      box([1.05, 0.09, 0.34], [0, 0, 0], { material: 'wood', colour: '#7a2b22' }),
      ...[-0.4, -0.2, 0, 0.2, 0.4].map((x) =>
        turned(
          [
            [0, 0.09],
            [0.07, 0.09],
            [0.085, 0.16],
            [0.06, 0.185],
            [0.025, 0.188],
            [0.02, 0.205],
            [0, 0.208],
          ],
          [x, 0, 0],
        ),
      ),
    ],
  },
  angklung: {
    material: 'bamboo',
    colour: '#c9ad6a',
    massKg: 0.5,
    restitution: 0.3,
    fixed: true,
    parts: [
      box([0.5, 0.035, 0.16], [0, 0, 0], { bevel: 0.01 }),
      ...[-0.23, 0.0, 0.23].map((x) => rod([x, 0.03, 0], [x, 0.56 + (x > 0 ? -0.14 : x < 0 ? 0.12 : 0), 0], 0.007)),
      rod([-0.25, 0.5, 0], [0.25, 0.5 - 0.12, 0], 0.008),
      ...[
        [-0.115, 0.48, 0.026],
        [0.115, 0.32, 0.02],
      ].flatMap(([x, high, r]) => [
        rod([x as number, 0.05, 0], [x as number, 0.05 + (high as number), 0], r as number),
        ...drawn(
          rod([x as number, 0.03, 0], [x as number, 0.07, 0], (r as number) * 1.08, { colour: '#a98a4c' }),
          rod(
            [x as number, 0.05 + (high as number) * 0.98, 0],
            [x as number, 0.052 + (high as number), 0],
            (r as number) * 0.8,
            { colour: '#4a3820' },
          ),
        ),
      ]),
      ...drawn(
        ...[-0.23, 0.0, 0.23].map((x) =>
          rod([x, 0.05, 0], [x, 0.075, 0], 0.011, { material: 'cloth', colour: '#a83a2a' }),
        ),
      ),
    ],
  },
  gambang: {
    material: 'wood',
    colour: '#7a2b22',
    massKg: 8,
    restitution: 0.3,
    parts: [
      slab(
        [
          [-0.55, 0],
          [0.55, 0],
          [0.62, 0.2],
          [-0.62, 0.2],
        ],
        0.3,
        [0, 0, 0],
        { bevel: 0.01 },
      ),
      ...Array.from({ length: 15 }, (_, k) =>
        box([0.058, 0.018, 0.42 - k * 0.011], [-0.52 + k * 0.074, 0.205, 0], { material: 'bamboo', colour: '#b98a4f' }),
      ),
      ...drawn(
        slab(
          [
            [-0.3, 0.06],
            [0, 0.02],
            [0.3, 0.06],
            [0, 0.14],
          ],
          0.304,
          [0, 0, 0],
          { colour: '#d8a83c' },
        ),
      ),
    ],
  },
}
