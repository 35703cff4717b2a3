import { about, around, box, drawn, drum, mark, type Point2, ring, rod, smooth, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { BLACK } from '../stuffs.ts'
import { tool } from './tool.ts'

export const WORKSHOP: Readonly<Record<string, ThingModel>> = {
  toolbox: tool('#b3262a', 4, [
    box([0.42, 0.2, 0.2], [0, 0, 0], { bevel: 0.01 }),
    box([0.42, 0.03, 0.2], [0, 0.2, 0], { bevel: 0.012, colour: '#2b2c2f' }),
    ...drawn(
      tube(
        [
          [-0.08, 0.22, 0],
          [-0.08, 0.275, 0],
          [0.08, 0.275, 0],
          [0.08, 0.22, 0],
        ],
        0.009,
        BLACK,
      ),
      ...[-0.12, 0.12].map((x) => box([0.03, 0.05, 0.01], [x, 0.17, 0.102], { colour: '#c3c7cc' })),
    ),
  ]),
  anvil: tool(
    '#3c3e43',
    40,
    [
      box([0.3, 0.06, 0.18], [0, 0, 0]),
      box([0.16, 0.1, 0.11], [0, 0.06, 0]),
      box([0.32, 0.09, 0.13], [0.02, 0.16, 0]),
      turned(
        [
          [0.055, 0],
          [0.04, 0.07],
          [0.008, 0.15],
          [0, 0.15],
        ],
        [-0.135, 0.13, 0],
        { turn: about('z', 90) },
      ),
    ],
    { surfaces: [{ height: 0.25, x: [-0.12, 0.17], z: [-0.06, 0.06] }] },
  ),
  paintCan: tool(
    '#c9ccd1',
    1.3,
    [
      drum(0.075, 0.16, [0, 0, 0]),
      ...drawn(
        turned(
          [
            [0.0755, 0.025],
            [0.0755, 0.13],
          ],
          [0, 0, 0],
          { material: 'paper', colour: '#efeae0', ...mark('bands', '#d4488e') },
        ),
        ring(0.07, 0.004, [0, 0.161, 0]),
        tube(
          [
            [-0.075, 0.13, 0],
            [-0.05, 0.2, 0.05],
            [0.05, 0.2, 0.05],
            [0.075, 0.13, 0],
          ],
          0.0025,
        ),
      ),
    ],
    { round: 'cylinder' },
  ),
  tapeRoll: {
    material: 'plastic',
    colour: '#d9b45c',
    massKg: 0.12,
    restitution: 0.3,
    round: 'cylinder',
    parts: [
      turned([
        [0.038, 0],
        [0.05, 0],
        [0.05, 0.048],
        [0.038, 0.048],
        [0.038, 0],
      ]),
      ...drawn(
        turned(
          [
            [0.0375, 0.001],
            [0.0375, 0.047],
          ],
          [0, 0, 0],
          { material: 'paper', colour: '#a9825a' },
        ),
      ),
    ],
  },
  tyre: {
    material: 'rubber',
    colour: '#232326',
    massKg: 9,
    restitution: 0.6,
    round: 'cylinder',
    lies: true,
    parts: [
      turned([
        [0.19, 0.04],
        [0.2, 0.01],
        [0.24, 0],
        [0.29, 0.012],
        [0.31, 0.03],
        [0.31, 0.15],
        [0.29, 0.168],
        [0.24, 0.18],
        [0.2, 0.17],
        [0.19, 0.14],
        [0.19, 0.04],
      ]),
      ...drawn(
        ...around(28, (degrees, { x, z }) =>
          box([0.012, 0.15, 0.018], [x * 0.307, 0.015, z * 0.307], { turn: about('y', -degrees) }),
        ),
      ),
    ],
  },
  wheel: {
    material: 'rubber',
    colour: '#26262a',
    massKg: 8,
    restitution: 0.5,
    round: 'cylinder',
    lies: true,
    parts: [
      turned([
        [0.16, 0.02],
        [0.2, 0],
        [0.235, 0.008],
        [0.25, 0.025],
        [0.25, 0.135],
        [0.235, 0.152],
        [0.2, 0.16],
        [0.16, 0.14],
      ]),
      drum(0.165, 0.1, [0, 0.03, 0], { material: 'metal', colour: '#b8bcc2' }),
      ...drawn(
        ...around(5, (degrees, { x, z }) =>
          box([0.11, 0.012, 0.03], [x * 0.09, 0.124, z * 0.09], {
            turn: about('y', -degrees),
            material: 'metal',
            colour: '#7c8086',
          }),
        ),
        drum(0.035, 0.13, [0, 0.012, 0], { material: 'metal', colour: '#7c8086' }),
      ),
    ],
  },
  cartWheel: {
    material: 'wood',
    colour: '#8a5c38',
    massKg: 10,
    restitution: 0.3,
    round: 'cylinder',
    lies: true,
    parts: [
      turned([
        [0.36, 0],
        [0.42, 0],
        [0.42, 0.06],
        [0.36, 0.06],
        [0.36, 0],
      ]),
      ...drawn(
        turned(
          [
            [0.421, 0.005],
            [0.428, 0.005],
            [0.428, 0.055],
            [0.421, 0.055],
          ],
          [0, 0, 0],
          { material: 'metal', colour: '#4b4e54' },
        ),
        ...around(10, (_, { x, z }) => rod([x * 0.05, 0.03, z * 0.05], [x * 0.38, 0.03, z * 0.38], 0.016)),
      ),
      drum(0.07, 0.11, [0, -0.025, 0]),
    ],
  },
  trafficCone: {
    material: 'plastic',
    colour: '#e2632a',
    massKg: 2,
    restitution: 0.2,
    parts: [
      box([0.36, 0.03, 0.36], [0, 0, 0], { bevel: 0.01 }),
      turned([
        [0.14, 0.03],
        [0.03, 0.6],
        [0, 0.61],
      ]),
      ...drawn(
        turned(
          [
            [0.1, 0.26],
            [0.075, 0.4],
            [0.074, 0.4],
          ],
          [0, 0, 0],
          { colour: '#f3f1ec' },
        ),
        turned(
          [
            [0.0605, 0.475],
            [0.049, 0.535],
            [0.048, 0.535],
          ],
          [0, 0, 0],
          { colour: '#f3f1ec' },
        ),
      ),
    ],
  },
  barrel: {
    material: 'wood',
    colour: '#8a5c38',
    massKg: 30,
    restitution: 0.25,
    round: 'cylinder',
    parts: [
      turned(
        smooth([
          [0.17, 0],
          [0.2, 0.14],
          [0.212, 0.3],
          [0.2, 0.46],
          [0.17, 0.6],
        ]).flatMap((point, i, all): Point2[] =>
          i === 0 ? [[0, 0], point] : i === all.length - 1 ? [point, [0, 0.6]] : [point],
        ),
        [0, 0, 0],
        mark('panels', '#7a4f2f'),
      ),
      ...drawn(
        ...[0.06, 0.18, 0.42, 0.54].map((y) =>
          ring(0.176 + 0.036 * (1 - Math.abs(y - 0.3) / 0.3), 0.008, [0, y, 0], {
            material: 'metal',
            colour: '#4b4e54',
          }),
        ),
      ),
    ],
    surfaces: [{ height: 0.6, x: [-0.11, 0.11], z: [-0.11, 0.11] }],
  },
  oilDrum: tool(
    '#2f6fa4',
    18,
    [
      drum(0.29, 0.88, [0, 0, 0]),
      ...drawn(
        ...[0.005, 0.29, 0.58, 0.875].map((y) => ring(0.29, 0.01, [0, y, 0])),
        drum(0.03, 0.015, [0.14, 0.88, 0.05], { colour: '#8f949b' }),
      ),
    ],
    { round: 'cylinder', surfaces: [{ height: 0.88, x: [-0.2, 0.2], z: [-0.2, 0.2] }] },
  ),
}
