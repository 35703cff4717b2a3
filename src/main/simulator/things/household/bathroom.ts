import { box, drawn, drum, flat, mark, type Point2, rod, slab, smooth, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { thing } from './pieces.ts'

export const BATHROOM: Readonly<Record<string, ThingModel>> = {
  shampoo: thing('plastic', '#3f8fa4', 0.4, [
    turned(
      smooth([
        [0, 0],
        [0.034, 0.001],
        [0.037, 0.02],
        [0.036, 0.13],
        [0.028, 0.155],
        [0.0145, 0.165],
      ]).flatMap((p, i, all): Point2[] => (i === all.length - 1 ? [p, [0, 0.165]] : [p])),
    ),
    ...drawn(
      turned(
        [
          [0.0375, 0.03],
          [0.0368, 0.125],
        ],
        [0, 0, 0],
        { material: 'paper', colour: '#eef2ee', ...mark('label', '#f6f2e8') },
      ),
    ),
    drum(0.016, 0.035, [0, 0.165, 0], { colour: '#f2f0ea' }),
  ]),
  soap: thing(
    'wax',
    '#e9c7d2',
    0.1,
    [
      box([0.09, 0.028, 0.055], [0, 0, 0], { bevel: 0.012 }),
      ...drawn(box([0.05, 0.001, 0.022], [0, 0.0277, 0], { colour: '#d9aebd' })),
    ],
    { friction: 0.15 },
  ),
  toothpaste: thing('plastic', '#f2f0ea', 0.13, [
    slab(
      [
        [-0.09, -0.026],
        [0.07, -0.017],
        [0.07, 0.017],
        [-0.09, 0.026],
      ],
      0.026,
      [0, 0.014, 0],
      { turn: flat, bevel: 0.01 },
    ),
    rod([0.068, 0.014, 0], [0.1, 0.014, 0], 0.012, { colour: '#2f6fb4' }),
    ...drawn(box([0.08, 0.001, 0.02], [-0.01, 0.0273, 0], { colour: '#c0302a' })),
  ]),
  toothbrush: thing('plastic', '#2f8fb4', 0.02, [
    tube(
      [
        [-0.1, 0.006, 0],
        [0, 0.007, 0],
        [0.05, 0.0055, 0],
        [0.095, 0.005, 0],
      ],
      [0.0055, 0.006, 0.0035, 0.0045],
    ),
    box([0.026, 0.011, 0.01], [0.082, 0.009, 0], { colour: '#f4f1ea' }),
  ]),
  toiletPaper: thing(
    'paper',
    '#f4f2ec',
    0.12,
    [
      turned([
        [0.02, 0],
        [0.055, 0],
        [0.055, 0.1],
        [0.02, 0.1],
        [0.02, 0],
      ]),
      ...drawn(
        turned(
          [
            [0.0205, 0.001],
            [0.0205, 0.099],
          ],
          [0, 0, 0],
          { colour: '#b79a72' },
        ),
      ),
    ],
    { round: 'cylinder', restitution: 0.2 },
  ),
}
