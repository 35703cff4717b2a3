import { about, around, box, drawn, drum, orb, ring, rod, slab, smooth, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { BLACK, STEEL } from '../stuffs.ts'

export const INSTRUMENTS: Readonly<Record<string, ThingModel>> = {
  microscope: {
    material: 'metal',
    colour: '#e6e7e8',
    massKg: 3,
    restitution: 0.2,
    parts: [
      box([0.15, 0.03, 0.2], [0, 0, 0], { bevel: 0.01, ...BLACK }),
      slab(
        [
          [-0.09, 0],
          [-0.035, 0],
          [-0.045, 0.12],
          [-0.03, 0.2],
          [0.02, 0.235],
          [0.02, 0.265],
          [-0.06, 0.25],
          [-0.095, 0.16],
        ],
        0.04,
        [0, 0.03, 0],
        { turn: about('y', -90), bevel: 0.006 },
      ),
      box([0.12, 0.012, 0.11], [0, 0.105, 0.03], BLACK),
      { ...drum(0.023, 0.11, [0, 0.235, 0.02]), turn: about('x', -24) },
      ...drawn(
        { ...drum(0.02, 0.05, [0, 0.31, -0.015], BLACK), turn: about('x', -24) },
        drum(0.032, 0.02, [0, 0.215, 0.035], STEEL),
        ...[-1, 0, 1].map((k) => rod([0.014 * k, 0.215, 0.04], [0.024 * k, 0.165, 0.05], 0.0085, STEEL)),
        ...[-1, 1].flatMap((s) => [
          rod([s * 0.02, 0.08, -0.055], [s * 0.05, 0.08, -0.055], 0.02, BLACK),
          rod([s * 0.02, 0.08, -0.055], [s * 0.056, 0.08, -0.055], 0.011, STEEL),
        ]),
        box([0.07, 0.002, 0.025], [0, 0.117, 0.045], { material: 'glass', colour: '#cfe6ee' }),
        drum(0.02, 0.02, [0, 0.03, 0.045], { colour: '#ffe9b0', material: 'plastic' }),
      ),
    ],
  },
  magnifyingGlass: {
    material: 'metal',
    colour: '#8f949b',
    massKg: 0.12,
    restitution: 0.25,
    parts: [
      { ...ring(0.041, 0.005, [0, 0.006, -0.048]) },
      drum(0.04, 0.004, [0, 0.004, -0.048], { material: 'glass', colour: '#d4ecf4' }),
      rod([0, 0.006, -0.004], [0, 0.006, 0.014], 0.005),
      rod([0, 0.0075, 0.014], [0, 0.0075, 0.096], 0.0075, { material: 'wood', colour: '#4a2f22' }),
    ],
  },
  telescope: {
    material: 'metal',
    colour: '#e8e8e4',
    massKg: 6,
    restitution: 0.2,
    fixed: true,
    parts: [
      ...around(3, (_, { x, z }) =>
        rod([x * 0.34, 0, z * 0.34], [x * 0.03, 0.78, z * 0.03], 0.016, { material: 'wood', colour: '#6b4a31' }),
      ),
      drum(0.05, 0.07, [0, 0.76, 0], BLACK),
      rod([0, 0.86, -0.34], [0, 1.22, 0.36], 0.058),
      ...drawn(
        rod([0, 1.2, 0.32], [0, 1.255, 0.43], 0.066, BLACK),
        rod([0, 1.256, 0.432], [0, 1.258, 0.436], 0.055, { material: 'glass', colour: '#7fa4c8' }),
        rod([0, 0.82, -0.42], [0, 0.86, -0.34], 0.028, BLACK),
        rod([0.06, 1.02, -0.16], [0.06, 1.12, 0.04], 0.014, BLACK),
        rod([0, 0.82, 0], [0, 1.02, 0], 0.03, BLACK),
      ),
    ],
  },
  thermometer: {
    material: 'glass',
    colour: '#e8f2f4',
    massKg: 0.02,
    restitution: 0.3,
    lies: true,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.005, 0.004],
          [0.006, 0.012],
          [0.0045, 0.022],
          [0.006, 0.03],
          [0.006, 0.152],
          [0.003, 0.159],
          [0, 0.16],
        ]),
      ),
      ...drawn(
        orb(0.0046, [0, 0.011, 0], { material: 'plastic', colour: '#d0202c' }),
        drum(0.0016, 0.085, [0, 0.014, 0], { material: 'plastic', colour: '#d0202c' }),
        ...Array.from({ length: 13 }, (_, k) =>
          box([0.005, 0.0007, 0.0006], [0.001, 0.035 + k * 0.0085, 0.0056], { material: 'plastic', colour: '#20242a' }),
        ),
      ),
    ],
  },
  weighingScale: {
    material: 'metal',
    colour: '#e3e5e6',
    massKg: 1.6,
    restitution: 0.15,
    parts: [
      box([0.3, 0.045, 0.3], [0, 0, 0], { bevel: 0.01 }),
      box([0.27, 0.012, 0.22], [0, 0.045, -0.03], { ...STEEL, bevel: 0.004 }),
      ...drawn(
        box([0.1, 0.022, 0.004], [0, 0.012, 0.149], { material: 'plastic', colour: '#2b3a2c' }),
        box([0.06, 0.01, 0.005], [0, 0.018, 0.15], { material: 'plastic', colour: '#8fe08a' }),
        ...[-0.1, 0.1].map((x) => box([0.03, 0.012, 0.004], [x, 0.016, 0.149], { ...BLACK })),
      ),
    ],
    surfaces: [{ height: 0.057, x: [-0.13, 0.13], z: [-0.13, 0.08] }],
  },
  atomModel: {
    material: 'metal',
    colour: '#3f7fbf',
    massKg: 0.5,
    restitution: 0.3,
    parts: [
      drum(0.05, 0.012, [0, 0, 0], BLACK),
      rod([0, 0.01, 0], [0, 0.07, 0], 0.004, STEEL),
      ...around(7, (degrees, { x, z }) =>
        orb(0.02, [x * 0.022, 0.135 + 0.018 * Math.sin(degrees * 0.05), z * 0.022], {
          material: 'plastic',
          colour: degrees % 100 < 52 ? '#d0303a' : '#3f7fbf',
        }),
      ),
      ...drawn(
        ...[0, 60, 120].map((turn) => ({
          ...ring(0.115, 0.0022, [0, 0.135, 0], STEEL),
          turn: about('z', 90 - 28 + turn * 0.4),
        })),
        ...[0, 1, 2].map((k) =>
          orb(0.011, [0.115 * Math.cos(k * 2.1), 0.135 + 0.07 * Math.sin(k * 2.1 + 0.6), 0.07 * Math.sin(k * 2.1)], {
            material: 'plastic',
            colour: '#e8c040',
          }),
        ),
      ),
    ],
  },
  diamond: {
    material: 'glass',
    colour: '#dff0fa',
    massKg: 0.002,
    restitution: 0.3,
    parts: [
      turned([
        [0, 0],
        [0.0098, 0.0085],
        [0.0064, 0.0138],
        [0, 0.0138],
      ]),
      ...drawn(drum(0.0052, 0.0006, [0, 0.0136, 0], { material: 'plastic', colour: '#f4fbff' })),
    ],
  },
  crystal: {
    material: 'glass',
    colour: '#b79ad8',
    massKg: 0.4,
    restitution: 0.2,
    parts: [
      drum(0.034, 0.014, [0, 0, 0], { material: 'stone', colour: '#6d6760' }),
      ...[
        [0, 0, 0.012, 0.13, 0],
        [0.016, 0.006, 0.009, 0.09, 16],
        [-0.017, 0.004, 0.009, 0.1, -18],
        [0.004, 0.019, 0.008, 0.07, 8],
        [-0.006, -0.017, 0.008, 0.08, -6],
      ].map(([x, z, radius, high, lean]) => ({
        ...turned(
          [
            [0, 0],
            [radius as number, 0.004],
            [radius as number, (high as number) * 0.76],
            [0, high as number],
          ],
          [x as number, 0.008, z as number],
        ),
        turn: about('z', -(lean as number)),
      })),
    ],
  },
  balanceScale: {
    material: 'brass',
    colour: '#c9a24f',
    massKg: 2,
    restitution: 0.2,
    parts: [
      box([0.24, 0.03, 0.16], [0, 0, 0], { material: 'wood', colour: '#5a3a26' }),
      turned(
        smooth([
          [0.026, 0.03],
          [0.012, 0.06],
          [0.009, 0.2],
          [0.012, 0.38],
          [0.004, 0.43],
          [0, 0.45],
        ]),
      ),
      ...drawn(
        rod([-0.19, 0.395, 0], [0.19, 0.395, 0], 0.006),
        orb(0.013, [0, 0.395, 0]),
        ...[-1, 1].flatMap((s) => [
          ...around(3, (_, { x, z }) => rod([s * 0.19, 0.392, 0], [s * 0.19 + x * 0.055, 0.17, z * 0.055], 0.0012)),
          turned(
            [
              [0, 0.152],
              [0.045, 0.157],
              [0.066, 0.17],
              [0.063, 0.17],
              [0.044, 0.16],
              [0, 0.156],
            ],
            [s * 0.19, 0, 0],
          ),
        ]),
      ),
    ],
  },
}
