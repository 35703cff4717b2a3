import { about, atCorners, box, drawn, drum, flat, mark, orb, ring, rod, tube } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { BLACK, STEEL } from '../stuffs.ts'
import { thing } from './pieces.ts'

export const SCREENS: Readonly<Record<string, ThingModel>> = {
  laptop: thing(
    'aluminium',
    '#b9bcc1',
    1.6,
    [
      box([0.32, 0.014, 0.22], [0, 0, 0], { bevel: 0.004 }),
      box([0.32, 0.21, 0.007], [0, 0.012, -0.125], { bevel: 0.003, turn: about('x', -14) }),
      ...drawn(
        box([0.3, 0.188, 0.002], [0, 0.024, -0.1205], {
          material: 'plastic',
          colour: '#1e3a5f',
          turn: about('x', -14),
        }),
        box([0.29, 0.002, 0.1], [0, 0.0132, -0.035], {
          material: 'plastic',
          colour: '#b9bcc1',
          bevel: 0.0003,
          ...mark('keys', '#1d1e20'),
        }),
        box([0.1, 0.0012, 0.06], [0, 0.0135, 0.065], { colour: '#a5a8ad' }),
      ),
    ],
    { material: 'metal' },
  ),
  phone: thing('plastic', '#1d1e20', 0.18, [
    box([0.072, 0.008, 0.15], [0, 0, 0], { bevel: 0.0035 }),
    ...drawn(
      box([0.066, 0.001, 0.14], [0, 0.0077, 0], { bevel: 0.0003, colour: '#22456f' }),
      ...[0, 1, 2, 3].flatMap((r) =>
        [-1.5, -0.5, 0.5, 1.5].map((c) =>
          box([0.0105, 0.0006, 0.0105], [c * 0.0155, 0.0086, -0.05 + r * 0.02], {
            bevel: 0.0002,
            colour: ['#e2752a', '#3f9a4a', '#f2c63a', '#d4488e'][(r + Math.round(c + 1.5)) % 4] as string,
          }),
        ),
      ),
    ),
  ]),
  tablet: thing('plastic', '#26282c', 0.5, [
    box([0.25, 0.008, 0.175], [0, 0, 0], { bevel: 0.003 }),
    ...drawn(box([0.23, 0.001, 0.155], [0, 0.0077, 0], { bevel: 0.0003, colour: '#2b4f7a' })),
  ]),
  television: thing('plastic', '#17181a', 14, [
    box([1.0, 0.58, 0.05], [0, 0.07, 0], { bevel: 0.01 }),
    ...drawn(box([0.96, 0.53, 0.004], [0, 0.1, 0.025], { bevel: 0.001, colour: '#1a2f47' })),
    box([0.1, 0.08, 0.05], [0, 0.01, -0.02]),
    box([0.42, 0.014, 0.22], [0, 0, 0], { bevel: 0.005 }),
  ]),
  oldTelevision: thing('wood', '#7d5231', 20, [
    box([0.6, 0.45, 0.4], [0, 0.06, 0], { bevel: 0.02 }),
    ...atCorners(0.24, 0.14, (x, z) => drum(0.018, 0.06, [x, 0, z], BLACK)),
    ...drawn(
      box([0.4, 0.34, 0.03], [-0.06, 0.12, 0.19], { bevel: 0.028, material: 'plastic', colour: '#3d4a45' }),
      ...[0.4, 0.32].map((y) => rod([0.22, y, 0.2], [0.22, y, 0.222], 0.026, { material: 'brass', colour: '#c9a24f' })),
      ...[-1, 1].map((s) => rod([0, 0.5, -0.05], [s * 0.22, 0.78, -0.05], 0.004, STEEL)),
    ),
  ]),
  monitor: thing('plastic', '#232427', 4, [
    box([0.54, 0.32, 0.03], [0, 0.12, 0], { bevel: 0.006 }),
    ...drawn(box([0.515, 0.29, 0.003], [0, 0.137, 0.015], { colour: '#22456f' })),
    box([0.05, 0.13, 0.03], [0, 0.01, -0.02], STEEL),
    box([0.22, 0.012, 0.17], [0, 0, 0], STEEL),
  ]),
  keyboard: thing('plastic', '#2b2d31', 0.6, [
    box([0.44, 0.02, 0.14], [0, 0, 0], { bevel: 0.005 }),
    ...drawn(box([0.42, 0.006, 0.12], [0, 0.0185, 0], { bevel: 0.001, ...mark('keys', '#dcdad2') })),
  ]),
  computerMouse: thing('plastic', '#2b2d31', 0.09, [
    box([0.062, 0.034, 0.11], [0, 0, 0], { bevel: 0.016 }),
    ...drawn(
      box([0.002, 0.004, 0.045], [0, 0.0315, -0.03], { colour: '#0f1012' }),
      rod([-0.003, 0.033, -0.028], [0.003, 0.033, -0.028], 0.007, STEEL),
    ),
  ]),
  camera: thing('plastic', '#232427', 0.7, [
    box([0.13, 0.085, 0.06], [0, 0, 0], { bevel: 0.008 }),
    box([0.045, 0.024, 0.05], [0, 0.083, 0], { bevel: 0.006 }),
    rod([0, 0.042, 0.03], [0, 0.042, 0.085], 0.034),
    ...drawn(
      rod([0, 0.042, 0.083], [0, 0.042, 0.087], 0.026, { material: 'glass', colour: '#4a5f8f' }),
      ring(0.031, 0.003, [0, 0.042, 0.085], { turn: flat, ...STEEL }),
      drum(0.01, 0.008, [0.045, 0.085, 0], STEEL),
      box([0.132, 0.014, 0.062], [0, 0.068, 0], { material: 'metal', colour: '#8f949b' }),
    ),
  ]),
  radio: thing('wood', '#8a5430', 1.5, [
    box([0.3, 0.18, 0.12], [0, 0.005, 0], { bevel: 0.015 }),
    ...drawn(
      box([0.15, 0.13, 0.004], [-0.06, 0.03, 0.06], { material: 'cloth', colour: '#d9c39a' }),
      box([0.09, 0.035, 0.004], [0.08, 0.12, 0.06], { material: 'plastic', colour: '#f2e6c0' }),
      ...[0.055, 0.105].map((x) =>
        rod([x, 0.06, 0.06], [x, 0.06, 0.075], 0.018, { material: 'brass', colour: '#c9a24f' }),
      ),
      rod([0.13, 0.18, 0], [0.17, 0.4, 0], 0.0025, STEEL),
    ),
  ]),
  speaker: thing('wood', '#1f1f22', 6, [
    box([0.22, 0.38, 0.24], [0, 0, 0], { bevel: 0.008 }),
    ...drawn(
      ...[
        [0.12, 0.08],
        [0.28, 0.045],
      ].flatMap(([y, r]) => [
        rod([0, y as number, 0.119], [0, y as number, 0.124], r as number, { material: 'rubber', colour: '#3a3b40' }),
        ring(r as number, 0.006, [0, y as number, 0.122], { turn: flat, ...STEEL }),
        orb((r as number) * 0.35, [0, y as number, 0.115], STEEL),
      ]),
    ),
  ]),
  headphones: thing('plastic', '#26282c', 0.25, [
    tube(
      [
        [-0.08, 0.05, 0],
        [-0.085, 0.13, 0],
        [0, 0.19, 0],
        [0.085, 0.13, 0],
        [0.08, 0.05, 0],
      ],
      0.009,
    ),
    ...[-1, 1].map((s) => rod([s * 0.06, 0.042, 0], [s * 0.09, 0.042, 0], 0.042)),
    ...drawn(
      ...[-1, 1].map((s) =>
        rod([s * 0.05, 0.042, 0], [s * 0.062, 0.042, 0], 0.036, { material: 'leather', colour: '#5a3720' }),
      ),
    ),
  ]),
}
