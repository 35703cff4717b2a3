import { about, box, drawn, oval, ring, rod, slab, smooth, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'

/** What turns in the wind and at the fair. */
export const WHEELS: Readonly<Record<string, ThingModel>> = {
  windmill: {
    material: 'wood',
    colour: '#d8cbb0',
    massKg: 8000,
    fixed: true,
    parts: [
      turned(
        smooth([
          [1.5, 0],
          [1.35, 1.6],
          [1.05, 4.6],
          [0.95, 5.8],
          [0, 5.85],
        ]),
      ),
      turned(oval(1.05, 1.5, 0.3), [0, 5.6, 0], { colour: '#6b4a31' }),
      ...drawn(
        rod([0, 6.2, 0.5], [0, 6.2, 1.45], 0.13, { colour: '#4a3626' }),
        ...[45, 135, 225, 315].flatMap((degrees) => {
          const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
          const at = (far: number, aside: number): [number, number, number] => [
            far * c - aside * s,
            6.2 + far * s + aside * c,
            1.42,
          ]
          return [
            rod(at(0, 0), at(2.7, 0), 0.06, { colour: '#5a3f2b' }),
            ...[0.7, 1.1, 1.5, 1.9, 2.3, 2.65].map((far) =>
              rod(at(far, 0), at(far, 0.55), 0.022, { colour: '#5a3f2b' }),
            ),
            rod(at(0.7, 0.55), at(2.65, 0.55), 0.022, { colour: '#5a3f2b' }),
            slab(
              [
                [0.7, 0.03],
                [2.65, 0.03],
                [2.65, 0.54],
                [0.7, 0.54],
              ],
              0.01,
              [0, 6.2, 1.41],
              { turn: about('z', degrees), material: 'cloth', colour: '#f0e8d8', bevel: 0 },
            ),
          ]
        }),
        box([0.7, 1.5, 0.1], [0, 0, 1.42], { colour: '#5a3f2b' }),
        ...[2.7, 4.2].map((y) =>
          box([0.4, 0.5, 0.1], [0, y, 1.42 - y * 0.085], { material: 'glass', colour: '#5b7186' }),
        ),
      ),
    ],
  },
  windTurbine: {
    material: 'plastic',
    colour: '#f1f3f4',
    massKg: 5000,
    fixed: true,
    parts: [
      turned([
        [0.3, 0],
        [0.17, 10.6],
        [0, 10.6],
      ]),
      box([0.5, 0.5, 1], [0, 10.45, 0.05], { bevel: 0.12 }),
      ...drawn(
        turned(oval(0.24, 0.5, 0.3), [0, 10.7, 0.5], { turn: about('x', 90) }),
        ...[90, 210, 330].map((degrees) =>
          slab(
            [
              [0.1, -0.07],
              [0.7, -0.2],
              [3.1, -0.03],
              [3.2, 0],
              [3.1, 0.03],
              [0.7, 0.12],
              [0.1, 0.07],
            ],
            0.08,
            [0, 10.7, 0.72],
            { turn: about('z', degrees), bevel: 0.02 },
          ),
        ),
      ),
    ],
  },
  ferrisWheel: {
    material: 'metal',
    colour: '#d0d4d8',
    massKg: 40000,
    fixed: true,
    parts: [
      ...[-1, 1].flatMap((s) =>
        [-1, 1].map((x) => rod([x * 4.2, 0, s * 1.3], [0, 10.6, s * 1.1], 0.2, { colour: '#3f6fa4' })),
      ),
      ...drawn(
        rod([0, 10.6, -1.3], [0, 10.6, 1.3], 0.35, { colour: '#3f6fa4' }),
        ...[-0.7, 0.7].flatMap((z) => [
          { ...ring(8.4, 0.11, [0, 10.6, z]), turn: about('x', 90) },
          { ...ring(6.9, 0.07, [0, 10.6, z]), turn: about('x', 90) },
          ...Array.from({ length: 16 }, (_, k) => {
            const angle = (k * Math.PI) / 8
            return rod([0, 10.6, z], [8.4 * Math.cos(angle), 10.6 + 8.4 * Math.sin(angle), z], 0.06)
          }),
        ]),
        ...Array.from({ length: 16 }, (_, k) => {
          const angle = (k * Math.PI) / 8
          const [x, y] = [8.4 * Math.cos(angle), 10.6 + 8.4 * Math.sin(angle)]
          const colour = ['#d8483c', '#e8b33a', '#3f8f6a', '#3f7fbf'][k % 4] as string
          return [
            box([1, 0.75, 1], [x, y - 1.25, 0], { material: 'plastic', colour, bevel: 0.15 }),
            box([1.15, 0.14, 1.15], [x, y - 0.32, 0], { material: 'plastic', colour, bevel: 0.05 }),
            ...[-0.45, 0.45].map((side) => rod([x + side, y - 0.55, 0], [x + side, y - 0.2, 0], 0.04)),
          ]
        }).flat(),
      ),
    ],
  },
}
