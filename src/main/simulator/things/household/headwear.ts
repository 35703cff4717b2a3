import { around, drawn, flat, mark, orb, oval, type Point2, ring, slab, smooth, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { thing } from './pieces.ts'

export const HEADWEAR: Readonly<Record<string, ThingModel>> = {
  hat: thing('cloth', '#5a3f2a', 0.15, [
    turned(
      smooth([
        [0, 0],
        [0.17, 0.002],
        [0.17, 0.008],
        [0.1, 0.015],
        [0.092, 0.05],
        [0.085, 0.1],
        [0.05, 0.122],
        [0, 0.118],
      ]),
    ),
    ...drawn(
      turned(
        [
          [0.0985, 0.02],
          [0.0945, 0.045],
        ],
        [0, 0, 0],
        { colour: '#2b1d14' },
      ),
    ),
  ]),
  capHat: thing('cloth', '#2f4f8a', 0.1, [
    turned(oval(0.09, 0.13, 0.15)),
    slab(
      [
        [-0.075, 0],
        [-0.055, -0.07],
        [0, -0.1],
        [0.055, -0.07],
        [0.075, 0],
      ],
      0.006,
      [0, 0.022, 0.06],
      { turn: flat, only: 'drawn' },
    ),
    ...drawn(orb(0.007, [0, 0.131, 0])),
  ]),
  caping: thing('bamboo', '#c9a862', 0.2, [
    turned(
      [
        [0.26, 0],
        [0.13, 0.09],
        [0.02, 0.16],
        [0, 0.163],
        [0, 0.158],
        [0.02, 0.154],
        [0.13, 0.084],
        [0.256, -0.002],
      ],
      [0, 0.002, 0],
      mark('panels', '#b3914d'),
    ),
  ]),
  songkok: thing('cloth', '#17171a', 0.1, [
    slab(
      Array.from({ length: 28 }, (_, k): [number, number] => {
        const angle = (k / 28) * 2 * Math.PI
        return [0.105 * Math.cos(angle), 0.08 * Math.sin(angle)]
      }),
      0.09,
      [0, 0.045, 0],
      { turn: flat, bevel: 0.006 },
    ),
    ...drawn(
      slab(
        Array.from({ length: 20 }, (_, k): [number, number] => {
          const angle = (k / 20) * 2 * Math.PI
          return [0.085 * Math.cos(angle), 0.03 * Math.sin(angle)]
        }),
        0.004,
        [0, 0.0895, 0],
        { turn: flat, colour: '#26262c', bevel: 0.001 },
      ),
    ),
  ]),
  topHat: thing('cloth', '#17171a', 0.25, [
    turned([
      [0, 0],
      [0.15, 0],
      [0.155, 0.012],
      [0.09, 0.01],
      [0.086, 0.08],
      [0.092, 0.15],
      [0.088, 0.155],
      [0, 0.155],
    ]),
    ...drawn(
      turned(
        [
          [0.0895, 0.012],
          [0.088, 0.04],
        ],
        [0, 0, 0],
        { colour: '#8a2f3a' },
      ),
    ),
  ]),
  crown: thing('gold', '#e0b152', 0.9, [
    turned([
      [0.085, 0],
      [0.09, 0],
      [0.095, 0.05],
      [0.09, 0.05],
      [0.085, 0],
    ]),
    ...around(8, (degrees, { x, z }) => [
      tube(
        [
          [x * 0.0925, 0.048, z * 0.0925],
          [x * 0.1, 0.1, z * 0.1],
        ],
        [0.016, 0.002],
      ),
      orb(0.008, [x * 0.101, 0.106, z * 0.101], { only: 'drawn' }),
      orb(0.008, [x * 0.095, 0.025, z * 0.095], {
        material: 'plastic',
        colour: degrees % 90 < 1 ? '#b3172a' : '#2f4fb4',
        only: 'drawn',
      }),
    ]),
  ]),
  helmet: thing('plastic', '#e2b52a', 0.5, [
    turned(
      smooth([
        [0.14, 0],
        [0.138, 0.05],
        [0.115, 0.11],
        [0.06, 0.15],
        [0, 0.16],
      ]).flatMap((p, i): Point2[] => (i ? [p] : [[0, 0.001], p])),
    ),
    ...drawn(
      ring(0.142, 0.008, [0, 0.006, 0]),
      tube(
        [
          [0, 0.01, 0.14],
          [0, 0.11, 0.117],
          [0, 0.16, 0],
          [0, 0.11, -0.117],
        ],
        0.012,
      ),
    ),
  ]),
}
