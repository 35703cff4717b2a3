import { about, box, drawn, rod } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { furniture } from './carpentry.ts'

export const OPENINGS: Readonly<Record<string, ThingModel>> = {
  door: furniture(
    '#8a5c38',
    45,
    [
      ...[-0.46, 0.46].map((x) => box([0.08, 2.08, 0.14], [x, 0, 0], { colour: '#efeae0' })),
      box([1, 0.08, 0.14], [0, 2.08, 0], { colour: '#efeae0' }),
      box([0.84, 2.06, 0.045], [0, 0.01, 0.02]),
      ...drawn(
        ...[0.15, 1.15].flatMap((y) =>
          [-0.2, 0.2].map((x) => box([0.28, 0.8, 0.012], [x, y, 0.045], { bevel: 0.005, colour: '#96693f' })),
        ),
        rod([0.33, 1.02, 0.04], [0.33, 1.02, 0.09], 0.01, { material: 'brass', colour: '#c9a24f' }),
        rod([0.33, 1.02, 0.088], [0.22, 1.02, 0.088], 0.009, { material: 'brass', colour: '#c9a24f' }),
      ),
    ],
    { fixed: true },
  ),
  doorFrame: furniture(
    '#e9e3d6',
    20,
    [...[-0.46, 0.46].map((x) => box([0.09, 2.05, 0.16], [x, 0, 0])), box([1.01, 0.09, 0.16], [0, 2.05, 0])],
    { fixed: true },
  ),
  window: furniture(
    '#efeae0',
    15,
    [
      box([1, 0.9, 0.16], [0, 0, 0], { material: 'brick', colour: '#b7aa98' }),
      ...[-0.5, 0.5].map((x) => box([0.06, 1.1, 0.08], [x, 0.9, 0])),
      ...[0.9, 1.95].map((y) => box([1.06, 0.06, 0.09], [0, y, 0])),
      ...drawn(
        box([0.03, 1, 0.03], [0, 0.95, 0]),
        box([0.96, 0.03, 0.03], [0, 1.42, 0]),
        box([0.96, 1, 0.006], [0, 0.95, 0], { material: 'glass', colour: '#cfe4ec' }),
      ),
    ],
    { fixed: true, surfaces: [{ height: 0.96, x: [-0.45, 0.45], z: [-0.04, 0.08] }] },
  ),
  mirror: furniture(
    '#c9a24f',
    8,
    [
      box([0.6, 1.5, 0.03], [0, 0.02, 0], { bevel: 0.01, turn: about('x', -6) }),
      box([0.5, 1.4, 0.008], [0, 0.07, 0.018], {
        only: 'drawn',
        material: 'aluminium',
        colour: '#eef2f4',
        turn: about('x', -6),
      }),
      ...[-0.2, 0.2].map((x) => rod([x, 0, -0.4], [x, 1.1, -0.06], 0.012)),
    ],
    { material: 'wood', fixed: true },
  ),
  ladder: furniture(
    '#c59a63',
    8,
    [
      ...[-0.2, 0.2].map((x) => rod([x * 1.15, 0, 0.34], [x, 1.78, 0], 0.022)),
      ...[-0.17, 0.17].map((x) => rod([x * 1.15, 0, -0.34], [x, 1.76, -0.02], 0.017)),
      ...[0.3, 0.62, 0.94, 1.26, 1.56].map((y) => box([0.42, 0.022, 0.075], [0, y, 0.34 * (1 - y / 1.78)])),
      box([0.44, 0.03, 0.16], [0, 1.76, 0]),
    ],
    { surfaces: [{ height: 1.79, x: [-0.2, 0.2], z: [-0.07, 0.07] }] },
  ),
  blackboard: furniture(
    '#6f4a2d',
    20,
    [
      ...[-0.7, 0.7].map((x) => box([0.06, 1.7, 0.06], [x, 0, 0])),
      ...[-0.7, 0.7].map((x) => box([0.06, 0.05, 0.6], [x, 0, 0])),
      box([1.5, 0.95, 0.03], [0, 0.75, 0.03]),
      box([1.42, 0.87, 0.012], [0, 0.79, 0.043], { colour: '#24402f', material: 'stone' }),
      box([1.4, 0.02, 0.07], [0, 0.72, 0.06]),
    ],
    { fixed: true },
  ),
  easel: furniture(
    '#b98a55',
    6,
    [
      ...[-0.28, 0.28].map((x) => rod([x, 0, 0.22], [x * 0.2, 1.6, 0], 0.02)),
      rod([0, 0, -0.42], [0, 1.5, -0.01], 0.02),
      box([0.7, 0.03, 0.08], [0, 0.62, 0.17]),
      box([0.7, 0.55, 0.025], [0, 0.65, 0.13], { material: 'cloth', colour: '#f4f1ea', turn: about('x', -8) }),
    ],
    { fixed: true },
  ),
}
