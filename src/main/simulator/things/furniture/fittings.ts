import { atCorners, box, drawn, drum, orb, rod, smooth, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { furniture } from './carpentry.ts'

export const FITTINGS: Readonly<Record<string, ThingModel>> = {
  piano: furniture(
    '#1d1c1e',
    200,
    [
      box([1.5, 1.15, 0.4], [0, 0.06, -0.14], { bevel: 0.015 }),
      box([1.5, 0.07, 0.34], [0, 0.64, 0.2], { bevel: 0.012 }),
      ...[-0.69, 0.69].map((x) => box([0.1, 0.64, 0.1], [x, 0, 0.3])),
      ...drawn(
        box([1.3, 0.02, 0.16], [0, 0.705, 0.27], { material: 'plastic', colour: '#f3f0e6' }),
        ...Array.from({ length: 36 }, (_, k) => k)
          .filter((k) => ![2, 6].includes(k % 7))
          .map((k) =>
            box([0.017, 0.014, 0.1], [-0.63 + k * 0.036, 0.722, 0.24], { material: 'plastic', colour: '#141416' }),
          ),
        box([1.1, 0.3, 0.02], [0, 0.82, 0.07], { colour: '#2a292c' }),
      ),
    ],
    { fixed: true, surfaces: [{ height: 1.21, x: [-0.7, 0.7], z: [-0.3, 0.02] }] },
  ),
  bathtub: {
    material: 'ceramic',
    colour: '#f2f1ec',
    massKg: 90,
    fixed: true,
    hollow: { shape: 'square', bottom: 0.16, rim: 0.56, radius: [0.62, 0.7], halfDepth: 0.24 },
    parts: [
      box([1.6, 0.1, 0.74], [0, 0.06, 0], { bevel: 0.05 }),
      ...[-1, 1].map((s) => box([1.6, 0.5, 0.07], [0, 0.08, s * 0.34], { bevel: 0.03 })),
      ...[-1, 1].map((s) => box([0.09, 0.5, 0.74], [s * 0.76, 0.08, 0], { bevel: 0.03 })),
      ...atCorners(0.65, 0.28, (x, z) => orb(0.05, [x, 0.05, z], { material: 'brass', colour: '#c9a24f' })),
      ...drawn(
        tube(
          [
            [-0.76, 0.56, 0],
            [-0.76, 0.72, 0],
            [-0.66, 0.72, 0],
            [-0.63, 0.66, 0],
          ],
          0.016,
          { material: 'metal', colour: '#b8bcc2' },
        ),
      ),
    ],
  },
  toilet: {
    material: 'ceramic',
    colour: '#f2f1ec',
    massKg: 30,
    fixed: true,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.12, 0],
          [0.11, 0.12],
          [0.17, 0.32],
          [0.19, 0.38],
          [0, 0.38],
        ]),
        [0, 0, 0.08],
      ),
      drum(0.2, 0.025, [0, 0.38, 0.08]),
      box([0.4, 0.38, 0.18], [0, 0.36, -0.2], { bevel: 0.03 }),
      box([0.42, 0.03, 0.2], [0, 0.74, -0.2], { bevel: 0.01 }),
    ],
  },
  shoppingCart: {
    material: 'metal',
    colour: '#b8bcc2',
    massKg: 18,
    restitution: 0.2,
    friction: 0.05,
    parts: [
      box([0.75, 0.02, 0.45], [0, 0.42, 0], { only: 'touched' }),
      ...[-1, 1].map((s) => box([0.8, 0.36, 0.012], [0, 0.44, s * 0.24], { only: 'touched' })),
      ...[-1, 1].map((s) => box([0.012, 0.36, 0.48], [s * 0.4, 0.44, 0], { only: 'touched' })),
      ...drawn(
        // A basket of wires.
        ...[0.44, 0.53, 0.62, 0.71, 0.8].flatMap((y) => [
          ...[-1, 1].map((s) => rod([-0.4, y, s * 0.24], [0.4, y, s * 0.24], y === 0.8 ? 0.011 : 0.004)),
          ...[-1, 1].map((s) => rod([s * 0.4, y, -0.24], [s * 0.4, y, 0.24], y === 0.8 ? 0.011 : 0.004)),
        ]),
        ...Array.from({ length: 13 }, (_, k) => (k - 6) * 0.0667).flatMap((x) => [
          ...[-1, 1].map((s) => rod([x, 0.43, s * 0.24], [x, 0.8, s * 0.24], 0.004)),
          rod([x, 0.43, -0.24], [x, 0.43, 0.24], 0.004),
        ]),
        ...Array.from({ length: 8 }, (_, k) => (k - 3.5) * 0.068).flatMap((z) => [
          ...[-1, 1].map((s) => rod([s * 0.4, 0.43, z], [s * 0.4, 0.8, z], 0.004)),
          rod([-0.4, 0.43, z], [0.4, 0.43, z], 0.004),
        ]),
      ),
      rod([0.5, 0.98, -0.24], [0.5, 0.98, 0.24], 0.014, { material: 'plastic', colour: '#c23a33' }),
      ...[-1, 1].map((s) => rod([0.4, 0.75, s * 0.24], [0.5, 0.98, s * 0.24], 0.01)),
      ...[-1, 1].map((s) => rod([0.36, 0.15, s * 0.22], [0.4, 0.45, s * 0.22], 0.012)),
      box([0.8, 0.02, 0.46], [0, 0.14, 0]),
      ...atCorners(0.34, 0.2, (x, z) =>
        rod([x, 0.06, z - 0.015], [x, 0.06, z + 0.015], 0.06, { material: 'rubber', colour: '#26262a' }),
      ),
    ],
  },
}
