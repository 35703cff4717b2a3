import { about, atCorners, box, drawn, mark, orb, ring, rod, tube, turned, vessel } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { thing } from './pieces.ts'

export const BOXES: Readonly<Record<string, ThingModel>> = {
  box: thing(
    'paper',
    '#b98a5c',
    0.5,
    [
      box([0.3, 0.26, 0.3], [0, 0, 0], { bevel: 0.003 }),
      ...drawn(
        box([0.302, 0.0012, 0.05], [0, 0.2592, 0], { colour: '#d9bd8a', bevel: 0.0003 }),
        ...[-1, 1].map((s) => box([0.0012, 0.08, 0.05], [s * 0.1503, 0.18, 0], { colour: '#d9bd8a', bevel: 0.0003 })),
        box([0.1, 0.07, 0.0012], [0.06, 0.05, 0.1503], { colour: '#f2efe6', bevel: 0.0003 }),
      ),
    ],
    {
      hollow: { shape: 'square', bottom: 0.006, rim: 0.26, radius: [0.144, 0.144] },
      surfaces: [{ height: 0.26, x: [-0.14, 0.14], z: [-0.14, 0.14] }],
    },
  ),
  openBox: thing(
    'paper',
    '#b98a5c',
    0.4,
    [
      box([0.32, 0.006, 0.32], [0, 0, 0]),
      ...[-1, 1].flatMap((s) => [
        box([0.006, 0.24, 0.32], [s * 0.157, 0, 0]),
        box([0.32, 0.24, 0.006], [0, 0, s * 0.157]),
      ]),
      ...drawn(
        box([0.13, 0.005, 0.3], [0.21, 0.205, 0], { turn: about('z', -35) }),
        box([0.13, 0.005, 0.3], [-0.21, 0.205, 0], { turn: about('z', 35) }),
        box([0.3, 0.005, 0.13], [0, 0.205, -0.21], { turn: about('x', 35) }),
      ),
    ],
    { hollow: { shape: 'square', bottom: 0.006, rim: 0.24, radius: [0.152, 0.152] } },
  ),
  crate: thing(
    'wood',
    '#a9773f',
    4,
    [
      box([0.4, 0.02, 0.3], [0, 0, 0]),
      ...[0.03, 0.12, 0.21].flatMap((y) =>
        [-1, 1].flatMap((s) => [box([0.4, 0.07, 0.014], [0, y, s * 0.15]), box([0.014, 0.07, 0.3], [s * 0.2, y, 0])]),
      ),
      ...atCorners(0.185, 0.135, (x, z) => box([0.03, 0.28, 0.03], [x, 0, z], { colour: '#8a5c30' })),
    ],
    {
      hollow: { shape: 'square', bottom: 0.02, rim: 0.28, radius: [0.17, 0.17], halfDepth: 0.12 },
      surfaces: [{ height: 0.28, x: [-0.19, 0.19], z: [-0.14, 0.14] }],
    },
  ),
  treasureChest: thing('wood', '#7a4a26', 10, [
    box([0.5, 0.24, 0.32], [0, 0, 0], { bevel: 0.006 }),
    rod([-0.25, 0.24, 0], [0.25, 0.24, 0], 0.16),
    ...drawn(
      ...[-0.2, 0, 0.2].flatMap((x) => [
        box([0.04, 0.242, 0.326], [x, 0, 0], { material: 'brass', colour: '#b08a3e' }),
        rod([x - 0.02, 0.24, 0], [x + 0.02, 0.24, 0], 0.163, { material: 'brass', colour: '#b08a3e' }),
      ]),
      box([0.07, 0.08, 0.02], [0, 0.18, 0.162], { material: 'brass', colour: '#c9a24f' }),
    ),
  ]),
  giftBox: thing(
    'paper',
    '#c0302a',
    0.5,
    [
      box([0.24, 0.18, 0.24], [0, 0, 0], { bevel: 0.003 }),
      box([0.25, 0.04, 0.25], [0, 0.18, 0], { bevel: 0.003 }),
      ...drawn(
        box([0.04, 0.222, 0.252], [0, 0, 0], { colour: '#e8c25a', material: 'cloth' }),
        box([0.252, 0.222, 0.04], [0, 0, 0], { colour: '#e8c25a', material: 'cloth' }),
        ...[-1, 1].flatMap((s) => [
          tube(
            [
              [0, 0.225, 0],
              [s * 0.05, 0.27, 0.01],
              [s * 0.09, 0.25, 0.015],
              [s * 0.05, 0.225, 0.01],
              [0, 0.225, 0],
            ],
            0.011,
            { colour: '#e8c25a', material: 'cloth' },
          ),
          tube(
            [
              [0, 0.225, 0],
              [s * 0.03, 0.232, 0.05],
              [s * 0.055, 0.224, 0.09],
            ],
            [0.01, 0.009, 0.006],
            { colour: '#e8c25a', material: 'cloth' },
          ),
        ]),
        orb(0.017, [0, 0.232, 0], { colour: '#e8c25a', material: 'cloth' }),
      ),
    ],
    { surfaces: [{ height: 0.222, x: [-0.11, 0.11], z: [-0.11, 0.11] }] },
  ),
  basket: thing(
    'bamboo',
    '#b98a4f',
    0.8,
    [
      turned(
        vessel(
          [
            [0.12, 0],
            [0.125, 0.004],
            [0.17, 0.16],
          ],
          0.01,
        ),
        [0, 0, 0],
        mark('wicker', '#8a5f30'),
      ),
      ...drawn(
        ring(0.168, 0.011, [0, 0.162, 0], { colour: '#a5773f' }),
        tube(
          [
            [-0.165, 0.16, 0],
            [-0.13, 0.27, 0],
            [0, 0.32, 0],
            [0.13, 0.27, 0],
            [0.165, 0.16, 0],
          ],
          0.01,
          { colour: '#a5773f' },
        ),
      ),
    ],
    { hollow: { shape: 'round', bottom: 0.012, rim: 0.16, radius: [0.112, 0.155] } },
  ),
  laundryBasket: thing(
    'plastic',
    '#8fb5c4',
    1.2,
    [
      turned(
        vessel(
          [
            [0.19, 0],
            [0.195, 0.005],
            [0.24, 0.42],
          ],
          0.008,
        ),
        [0, 0, 0],
        mark('wicker', '#5f8494'),
      ),
      ...drawn(ring(0.241, 0.013, [0, 0.42, 0])),
    ],
    { hollow: { shape: 'round', bottom: 0.01, rim: 0.42, radius: [0.18, 0.228] } },
  ),
  trashCan: thing('metal', '#8f949b', 2.5, [
    turned(
      vessel(
        [
          [0.13, 0],
          [0.135, 0.006],
          [0.17, 0.42],
        ],
        0.005,
      ),
      [0, 0, 0],
      mark('panels', '#7c8086'),
    ),
    ...drawn(
      turned([
        [0.18, 0.42],
        [0.16, 0.45],
        [0.05, 0.48],
        [0, 0.485],
      ]),
      tube(
        [
          [-0.04, 0.475, 0],
          [-0.03, 0.52, 0],
          [0.03, 0.52, 0],
          [0.04, 0.475, 0],
        ],
        0.008,
      ),
    ),
  ]),
}
