import { about, around, drawn, drum, mark, orb, oval, type Point2, pill, ring, smooth, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'

export const CAKES: Readonly<Record<string, ThingModel>> = {
  cake: {
    material: 'bread',
    colour: '#f1d9d0',
    massKg: 1.2,
    restitution: 0.05,
    surfaces: [{ height: 0.12, x: [-0.09, 0.09], z: [-0.09, 0.09] }],
    parts: [
      drum(0.15, 0.008, [0, 0, 0], { material: 'ceramic', colour: '#f4f1ea' }),
      drum(0.115, 0.05, [0, 0.008, 0], { colour: '#c98f5c' }),
      drum(0.118, 0.012, [0, 0.055, 0], { colour: '#fbf3ec' }),
      drum(0.115, 0.05, [0, 0.066, 0]),
      ...drawn(
        ring(0.113, 0.01, [0, 0.016, 0], { colour: '#fbf3ec' }),
        ...around(10, (_, { x, z }) => orb(0.012, [x * 0.098, 0.122, z * 0.098], { colour: '#fbf3ec' })),
        ...around(10, (_, { x, z }) =>
          orb(0.0085, [x * 0.098, 0.137, z * 0.098], { material: 'fruit', colour: '#b3172a' }),
        ),
      ),
    ],
  },
  birthdayCake: {
    material: 'bread',
    colour: '#f3e3c8',
    massKg: 1.3,
    restitution: 0.05,
    parts: [
      drum(0.15, 0.008, [0, 0, 0], { material: 'ceramic', colour: '#f4f1ea' }),
      drum(0.12, 0.09, [0, 0.008, 0], mark('bands', '#e9a0ad')),
      ...drawn(
        ring(0.116, 0.009, [0, 0.1, 0], { colour: '#e9a0ad' }),
        ...around(6, (degrees, { x, z }) => [
          drum(0.004, 0.07, [x * 0.07, 0.098, z * 0.07], {
            material: 'wax',
            colour: degrees % 120 < 1 ? '#4f9fc4' : '#d4488e',
          }),
          turned(oval(0.0045, 0.02, 0.3), [x * 0.07, 0.17, z * 0.07], { material: 'wax', colour: '#ffc94d' }),
        ]),
      ),
    ],
  },
  cupcake: {
    material: 'bread',
    colour: '#e7a3b4',
    massKg: 0.07,
    restitution: 0.1,
    parts: [
      turned(
        [
          [0, 0],
          [0.022, 0],
          [0.031, 0.04],
          [0, 0.04],
        ],
        [0, 0, 0],
        { material: 'paper', ...mark('panels', '#b7563f'), colour: '#d98a5c' },
      ),
      turned(
        smooth([
          [0, 0.038],
          [0.033, 0.04],
          [0.036, 0.049],
          [0.026, 0.056],
          [0.027, 0.062],
          [0.016, 0.069],
          [0.014, 0.075],
          [0, 0.085],
        ]),
      ),
      ...drawn(orb(0.007, [0, 0.087, 0], { material: 'fruit', colour: '#b3172a' })),
    ],
  },
  donut: {
    material: 'bread',
    colour: '#c98a4b',
    massKg: 0.06,
    restitution: 0.15,
    round: 'cylinder',
    parts: [
      ring(0.031, 0.017, [0, 0.017, 0]),
      ...drawn(
        turned(
          [
            ...Array.from({ length: 13 }, (_, k): Point2 => {
              const angle = (k / 12) * Math.PI
              return [0.031 + 0.0178 * Math.cos(angle), 0.0185 + 0.0178 * Math.sin(angle)]
            }),
          ],
          [0, 0, 0],
          { colour: '#e58ba6', material: 'wax' },
        ),
        ...around(16, (degrees, { x, z }) =>
          pill(0.0013, 0.007, [x * (0.027 + (degrees % 3) * 0.004), 0.0366, z * (0.027 + (degrees % 3) * 0.004)], {
            colour: ['#f5d64b', '#4f9fc4', '#efeee8'][Math.round(degrees) % 3] as string,
            material: 'wax',
            turn: about('z', 90),
          }),
        ),
      ),
    ],
  },
}
