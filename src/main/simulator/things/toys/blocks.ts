import { about, box, drawn, drum, flat, mark, oval, rod, slab, turned } from '../build.ts'
import type { ModelPart, ThingModel } from '../model.ts'
import { star } from './toy.ts'

export const BLOCKS: Readonly<Record<string, ThingModel>> = {
  block: {
    material: 'wood',
    colour: '#c0302a',
    massKg: 0.06,
    restitution: 0.35,
    parts: [box([0.05, 0.05, 0.05], [0, 0, 0], { bevel: 0.003 })],
    surfaces: [{ height: 0.05, x: [-0.025, 0.025], z: [-0.025, 0.025] }],
  },
  dice: {
    material: 'plastic',
    colour: '#f4f1ea',
    massKg: 0.005,
    restitution: 0.5,
    parts: [box([0.018, 0.018, 0.018], [0, 0, 0], { bevel: 0.0025, ...mark('pips', '#26262a') })],
  },
  toyBrick: {
    material: 'plastic',
    colour: '#c0302a',
    massKg: 0.003,
    restitution: 0.45,
    parts: [
      box([0.032, 0.0096, 0.016], [0, 0, 0], { bevel: 0.0003 }),
      ...[-0.012, -0.004, 0.004, 0.012].flatMap((x) =>
        [-0.004, 0.004].map((z) => drum(0.0024, 0.0018, [x, 0.0096, z], { only: 'drawn' })),
      ),
    ],
  },
  rubiksCube: {
    material: 'plastic',
    colour: '#1d1e20',
    massKg: 0.09,
    restitution: 0.35,
    parts: [
      box([0.057, 0.057, 0.057], [0, 0, 0], { bevel: 0.003 }),
      ...drawn(
        ...[-1, 0, 1].flatMap((i) =>
          [-1, 0, 1].flatMap((j): ModelPart[] => {
            const palette = ['#c0302a', '#2f6fb4', '#f4f1ea', '#e8c23c', '#e2752a', '#3f9a4a']
            const pick = (k: number) => palette[Math.abs(i * 3 + j * 5 + k * 7 + 20) % 6] as string
            const face = (at: [number, number, number], size: [number, number, number], k: number) =>
              box(size, at, { bevel: 0.0008, colour: pick(k) })
            return [
              face([i * 0.0187, 0.0195 + j * 0.0187, 0.0286], [0.0165, 0.0165, 0.001], 1),
              face([i * 0.0187, 0.0565, j * 0.0187], [0.0165, 0.001, 0.0165], 2),
              face([0.0286, 0.0195 + i * 0.0187, j * 0.0187], [0.001, 0.0165, 0.0165], 3),
              face([-0.0286, 0.0195 + i * 0.0187, j * 0.0187], [0.001, 0.0165, 0.0165], 4),
              face([i * 0.0187, 0.0195 + j * 0.0187, -0.0286], [0.0165, 0.0165, 0.001], 5),
            ]
          }),
        ),
      ),
    ],
  },
  star: {
    material: 'plastic',
    colour: '#e8c23c',
    massKg: 0.1,
    restitution: 0.3,
    parts: [slab(star(0.1, 0.042), 0.03, [0, 0.015, 0], { turn: flat, bevel: 0.006 })],
  },
  abacus: {
    material: 'wood',
    colour: '#8a5c38',
    massKg: 0.6,
    restitution: 0.2,
    parts: [
      ...[-1, 1].map((s) => box([0.02, 0.22, 0.05], [s * 0.16, 0, 0])),
      ...[0, 0.2].map((y) => box([0.34, 0.02, 0.05], [0, y, 0])),
      ...drawn(
        ...[0.045, 0.085, 0.125, 0.165].flatMap((y, row) => [
          rod([-0.155, y, 0], [0.155, y, 0], 0.0025, { material: 'metal', colour: '#c3c7cc' }),
          ...Array.from({ length: 9 }, (_, k) =>
            turned(oval(0.015, 0.018), [-0.13 + k * 0.019 + (k > 4 - row ? 0.09 : 0), y, 0], {
              turn: about('z', 90),
              colour: ['#c0302a', '#e8c23c', '#2f6fb4', '#3f9a4a'][row] as string,
            }),
          ),
        ]),
      ),
    ],
  },
  playingCards: {
    material: 'paper',
    colour: '#b3262a',
    massKg: 0.09,
    restitution: 0.15,
    parts: [
      box([0.063, 0.018, 0.089], [0, 0, 0], { bevel: 0.001, colour: '#f4f1ea', ...mark('leaves', '#b9b3a6') }),
      ...drawn(
        box([0.055, 0.0006, 0.081], [0, 0.0178, 0], { bevel: 0.0002 }),
        slab(
          [
            [0, -0.02],
            [0.014, 0],
            [0, 0.02],
            [-0.014, 0],
          ],
          0.0006,
          [0, 0.0187, 0],
          { turn: flat, colour: '#f4f1ea', bevel: 0 },
        ),
      ),
    ],
  },
}
