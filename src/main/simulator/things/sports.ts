import type { Marking } from '../../../shared/scene/stagedScene.ts'
import { combined } from '../staging/vectors.ts'
import { about, around, box, drawn, drum, mark, orb, oval, ring, rod, slab, tube, turned } from './build.ts'
import type { ThingModel } from './model.ts'

interface BallFacts {
  readonly radius: number
  readonly massKg: number
  readonly restitution: number
  readonly colour: string
  readonly material?: ThingModel['material']
}

/** Sizes and masses as the rules of each sport have them. */
function ballOf(facts: BallFacts, looks: { readonly marking?: Marking }): ThingModel {
  const { radius, massKg, restitution, colour, material = 'rubber' } = facts
  return { material, colour, massKg, restitution, round: 'ball', parts: [orb(radius, [0, radius, 0], looks)] }
}

export const SPORTS: Readonly<Record<string, ThingModel>> = {
  basketball: ballOf(
    { radius: 0.12, massKg: 0.62, restitution: 0.78, colour: '#c4642a' },
    mark('basketball', '#2a1d17'),
  ),
  football: ballOf({ radius: 0.11, massKg: 0.43, restitution: 0.75, colour: '#efeee8' }, mark('football', '#24262b')),
  volleyball: ballOf(
    { radius: 0.105, massKg: 0.27, restitution: 0.74, colour: '#f0e6c8' },
    mark('volleyball', '#8b8c93'),
  ),
  tennisBall: ballOf(
    { radius: 0.0335, massKg: 0.058, restitution: 0.73, colour: '#c6dc4a' },
    mark('tennis', '#f3f3ec'),
  ),
  pingPongBall: ballOf(
    { radius: 0.02, massKg: 0.0027, restitution: 0.86, colour: '#f4f1ea', material: 'plastic' },
    mark('belt', '#e3ddd0'),
  ),
  bowlingBall: {
    ...ballOf(
      { radius: 0.108, massKg: 6.8, restitution: 0.45, colour: '#1f2b52', material: 'plastic' },
      mark('belt', '#27356a'),
    ),
    parts: [
      orb(0.108, [0, 0.108, 0], mark('belt', '#27356a')),
      ...drawn(
        ...[
          [0, 0],
          [0.028, -0.012],
          [0.028, 0.012],
        ].map(([x, z]) =>
          drum(0.0095, 0.008, [x as number, 0.2095 - Math.hypot(x as number, z as number) * 0.11, z as number], {
            colour: '#090b12',
          }),
        ),
      ),
    ],
  },
  billiardBall: ballOf(
    { radius: 0.0285, massKg: 0.17, restitution: 0.7, colour: '#b3261e', material: 'plastic' },
    mark('belt', '#f0ead9'),
  ),
  golfBall: ballOf(
    { radius: 0.0214, massKg: 0.046, restitution: 0.8, colour: '#f4f4f0', material: 'plastic' },
    mark('spots', '#d8d8d2'),
  ),
  baseball: ballOf(
    { radius: 0.0366, massKg: 0.145, restitution: 0.5, colour: '#f1ece0', material: 'leather' },
    mark('tennis', '#b8322a'),
  ),
  cricketBall: ballOf(
    { radius: 0.036, massKg: 0.16, restitution: 0.5, colour: '#8e1f24', material: 'leather' },
    mark('belt', '#d9c7ad'),
  ),
  marble: ballOf({ radius: 0.015, massKg: 0.037, restitution: 0.6, colour: '#4f9fc4', material: 'glass' }, {}),
  beachBall: ballOf(
    { radius: 0.2, massKg: 0.13, restitution: 0.7, colour: '#e7c14a', material: 'plastic' },
    mark('panels', '#2f7fc0'),
  ),
  bouncyBall: ballOf({ radius: 0.023, massKg: 0.045, restitution: 0.88, colour: '#d43f8d' }, mark('spots', '#f5d64b')),
  snowball: ballOf({ radius: 0.05, massKg: 0.2, restitution: 0.1, colour: '#eef3f6', material: 'ice' }, {}),
  cannonball: ballOf({ radius: 0.07, massKg: 11.3, restitution: 0.5, colour: '#2c2e31', material: 'metal' }, {}),
  takrawBall: ballOf(
    { radius: 0.068, massKg: 0.175, restitution: 0.6, colour: '#d8b45c', material: 'bamboo' },
    mark('volleyball', '#6e4d22'),
  ),
  rugbyBall: {
    material: 'leather',
    colour: '#8a4b2a',
    massKg: 0.43,
    restitution: 0.6,
    round: 'cylinder',
    lies: true,
    parts: [
      turned(oval(0.095, 0.285), [0, 0, 0], mark('panels', '#7a3f22')),
      ...drawn(
        ...[-0.04, -0.02, 0, 0.02, 0.04].map((y) =>
          box([0.03, 0.006, 0.006], [0, 0.1425 + y, 0.092], { colour: '#f0ead9' }),
        ),
      ),
    ],
  },
  bowlingPin: {
    material: 'wood',
    colour: '#f2efe6',
    massKg: 1.53,
    restitution: 0.4,
    round: 'cylinder',
    parts: [
      turned([
        [0, 0],
        [0.0257, 0],
        [0.031, 0.01],
        [0.047, 0.06],
        [0.0605, 0.115],
        [0.058, 0.15],
        [0.042, 0.2],
        [0.0245, 0.25],
        [0.0228, 0.275],
        [0.028, 0.31],
        [0.0323, 0.343],
        [0.028, 0.368],
        [0.014, 0.3795],
        [0, 0.381],
      ]),
      ...drawn(
        ring(0.0235, 0.0022, [0, 0.256, 0], { colour: '#b3261e' }),
        ring(0.0226, 0.0022, [0, 0.272, 0], { colour: '#b3261e' }),
      ),
    ],
  },
  hockeyPuck: {
    material: 'rubber',
    colour: '#1d1e20',
    massKg: 0.16,
    restitution: 0.4,
    friction: 0.12,
    round: 'cylinder',
    parts: [drum(0.0381, 0.0254, [0, 0, 0])],
  },
  shuttlecock: {
    material: 'cork',
    colour: '#f6f4ee',
    massKg: 0.0052,
    restitution: 0.3,
    parts: [
      orb(0.0135, [0, 0.0135, 0], { colour: '#f1e7d2' }),
      turned(
        [
          [0.0135, 0],
          [0.034, 0.06],
          [0.0325, 0.06],
          [0.0125, 0.002],
        ],
        [0, 0.016, 0],
        { material: 'plastic', only: 'touched' },
      ),
      ...drawn(
        ...around(14, (degrees, { x, z }) => ({
          ...slab(
            [
              [-0.0015, 0],
              [0.0015, 0],
              [0.0062, 0.034],
              [0.0078, 0.056],
              [0, 0.064],
              [-0.0078, 0.056],
              [-0.0062, 0.034],
            ],
            0.0006,
            [x * 0.0125, 0.016, z * 0.0125],
            { material: 'leaf', colour: '#f7f5ef', bevel: 0 },
          ),
          turn: combined(about('y', 90 - degrees), about('x', 19)),
        })),
        ring(0.0175, 0.0009, [0, 0.032, 0], { colour: '#e9dcc0', material: 'cloth' }),
        ring(0.0225, 0.0009, [0, 0.046, 0], { colour: '#e9dcc0', material: 'cloth' }),
        drum(0.0139, 0.004, [0, 0.0125, 0], { colour: '#3f8f5a', material: 'cloth' }),
      ),
    ],
  },
  racket: {
    material: 'wood',
    colour: '#b3262a',
    massKg: 0.3,
    restitution: 0.4,
    parts: [
      tube(
        [
          [0, 0.012, 0.1],
          [-0.1, 0.012, 0.02],
          [-0.125, 0.012, -0.1],
          [-0.09, 0.012, -0.2],
          [0, 0.012, -0.235],
          [0.09, 0.012, -0.2],
          [0.125, 0.012, -0.1],
          [0.1, 0.012, 0.02],
          [0, 0.012, 0.1],
        ],
        0.011,
      ),
      rod([0, 0.012, 0.1], [0, 0.012, 0.24], 0.011),
      rod([0, 0.0155, 0.24], [0, 0.0155, 0.42], 0.0155, { material: 'leather', colour: '#2a2522' }),
      ...drawn(
        ...[-0.09, -0.06, -0.03, 0, 0.03, 0.06, 0.09].flatMap((u) => {
          const reach = 0.16 * Math.sqrt(1 - (u / 0.12) ** 2)
          const across = 0.115 * Math.sqrt(1 - (u / 0.16) ** 2)
          return [
            rod([u, 0.012, -0.07 - reach], [u, 0.012, -0.07 + reach], 0.0012, {
              material: 'plastic',
              colour: '#efede2',
            }),
            rod([-across, 0.012, -0.07 + u * 1.4], [across, 0.012, -0.07 + u * 1.4], 0.0012, {
              material: 'plastic',
              colour: '#efede2',
            }),
          ]
        }),
      ),
    ],
  },
  dumbbell: {
    material: 'metal',
    colour: '#2f3236',
    massKg: 5,
    restitution: 0.2,
    parts: [
      rod([-0.07, 0.055, 0], [0.07, 0.055, 0], 0.014, { colour: '#b9bcc1' }),
      ...[-1, 1].flatMap((side) => [
        rod([side * 0.07, 0.055, 0], [side * 0.1, 0.055, 0], 0.055),
        rod([side * 0.1, 0.055, 0], [side * 0.12, 0.055, 0], 0.042),
      ]),
    ],
  },
  skateboard: {
    material: 'wood',
    colour: '#c0392b',
    massKg: 2.8,
    restitution: 0.2,
    friction: 0.06,
    surfaces: [{ height: 0.105, x: [-0.3, 0.3], z: [-0.09, 0.09] }],
    parts: [
      box([0.6, 0.012, 0.2], [0, 0.093, 0], { bevel: 0.005 }),
      box([0.13, 0.012, 0.2], [-0.355, 0.108, 0], { turn: about('z', -16), bevel: 0.005 }),
      box([0.13, 0.012, 0.2], [0.355, 0.108, 0], { turn: about('z', 16), bevel: 0.005 }),
      ...drawn(box([0.6, 0.002, 0.19], [0, 0.105, 0], { material: 'stone', colour: '#26272a' })),
      ...[-0.21, 0.21].flatMap((x) => [
        box([0.05, 0.04, 0.1], [x, 0.053, 0], { material: 'metal', colour: '#a9adb3' }),
        ...[-0.085, 0.085].map((z) =>
          rod([x, 0.027, z - 0.017], [x, 0.027, z + 0.017], 0.027, { material: 'plastic', colour: '#efe9d8' }),
        ),
      ]),
    ],
  },
  hoop: {
    material: 'plastic',
    colour: '#d4488e',
    massKg: 0.4,
    restitution: 0.4,
    round: 'cylinder',
    lies: true,
    parts: [ring(0.42, 0.012, [0, 0.012, 0])],
  },
  goal: {
    material: 'metal',
    colour: '#f2f2ee',
    massKg: 40,
    fixed: true,
    parts: [
      rod([-1.2, 0, 0], [-1.2, 1.6, 0], 0.04),
      rod([1.2, 0, 0], [1.2, 1.6, 0], 0.04),
      rod([-1.24, 1.6, 0], [1.24, 1.6, 0], 0.04),
      ...drawn(
        ...Array.from({ length: 13 }, (_, k) => rod([-1.2 + k * 0.2, 0, -0.8], [-1.2 + k * 0.2, 1.6, 0], 0.005)),
        ...Array.from({ length: 8 }, (_, k) =>
          rod([-1.2, k * 0.2, -0.8 + k * 0.1], [1.2, k * 0.2, -0.8 + k * 0.1], 0.005),
        ),
      ),
      box([2.4, 1.6, 0.01], [0, 0, -0.45], { only: 'touched', turn: about('x', 26.6) }),
    ],
  },
  trophy: {
    material: 'gold',
    colour: '#e0b152',
    massKg: 1.2,
    restitution: 0.2,
    parts: [
      box([0.12, 0.05, 0.12], [0, 0, 0], { material: 'wood', colour: '#4a2d1d' }),
      turned(
        [
          [0, 0.05],
          [0.045, 0.05],
          [0.02, 0.075],
          [0.012, 0.1],
          [0.014, 0.13],
          [0.05, 0.16],
          [0.066, 0.22],
          [0.074, 0.29],
          [0.069, 0.29],
          [0.06, 0.22],
          [0.04, 0.17],
          [0, 0.16],
        ],
        [0, 0, 0],
      ),
      ...drawn(
        ...[-1, 1].map((side) =>
          tube(
            [
              [side * 0.07, 0.27, 0],
              [side * 0.115, 0.265, 0],
              [side * 0.115, 0.215, 0],
              [side * 0.058, 0.185, 0],
            ],
            0.006,
          ),
        ),
      ),
    ],
  },
  medal: {
    material: 'gold',
    colour: '#e0b152',
    massKg: 0.2,
    restitution: 0.3,
    round: 'cylinder',
    parts: [
      drum(0.04, 0.007, [0, 0, 0]),
      ...drawn(
        ring(0.034, 0.002, [0, 0.007, 0]),
        ...around(5, (degrees) =>
          slab(
            [
              [0, 0.02],
              [-0.005, 0.006],
              [0.005, 0.006],
            ],
            0.002,
            [0, 0.0078, 0],
            { turn: flatAbout(degrees) },
          ),
        ),
      ),
    ],
  },
}

/** Flat on its back, then about Y. */
function flatAbout(degrees: number) {
  return combined(about('y', degrees), about('x', -90))
}
