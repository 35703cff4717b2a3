import { around, drawn, drum, orb, ring, smooth, tube, turned, vessel } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { BLACK } from '../stuffs.ts'
import { crockery, ear } from './crockery.ts'

export const VASES: Readonly<Record<string, ThingModel>> = {
  vase: crockery('#4a6f9c', 1.2, [
    turned(
      vessel(
        smooth([
          [0.045, 0],
          [0.05, 0.01],
          [0.07, 0.06],
          [0.08, 0.13],
          [0.073, 0.19],
          [0.047, 0.24],
          [0.037, 0.265],
          [0.046, 0.3],
        ]),
        0.006,
      ),
    ),
    ...drawn(
      ring(0.0795, 0.0015, [0, 0.12, 0], { colour: '#e9e4d6' }),
      ring(0.0798, 0.0015, [0, 0.14, 0], { colour: '#e9e4d6' }),
    ),
  ]),
  flowerVase: crockery('#d8d3c6', 1.1, [
    turned(
      vessel(
        smooth([
          [0.04, 0],
          [0.055, 0.03],
          [0.062, 0.09],
          [0.045, 0.15],
          [0.032, 0.18],
          [0.04, 0.2],
        ]),
        0.005,
      ),
    ),
    ...drawn(
      ...around(6, (degrees, { x, z }) => {
        const top: [number, number, number] = [x * 0.07, 0.33 + (degrees % 120 < 1 ? 0.05 : 0), z * 0.07]
        return [
          tube([[0, 0.12, 0], [x * 0.02, 0.22, z * 0.02], top], 0.003, { material: 'leaf', colour: '#4f7d3a' }),
          orb(0.012, top, { material: 'leaf', colour: '#e2b23c' }),
          ...around(7, (_, petal) =>
            orb(0.0125, [top[0] + petal.x * 0.02, top[1] + 0.002, top[2] + petal.z * 0.02], {
              material: 'leaf',
              colour: degrees % 120 < 1 ? '#d84a6a' : '#f1f0ea',
            }),
          ),
        ]
      }),
    ),
  ]),
  jug: crockery('#8a5a3c', 1.1, [
    turned(
      vessel(
        smooth([
          [0.05, 0],
          [0.07, 0.04],
          [0.08, 0.1],
          [0.06, 0.165],
          [0.045, 0.2],
          [0.05, 0.225],
        ]),
        0.005,
      ),
    ),
    ear(0.05, 0.07, 0.2, 0.06, 0.009),
    tube(
      [
        [-0.045, 0.215, 0],
        [-0.062, 0.228, 0],
      ],
      [0.012, 0.008],
      { only: 'drawn' },
    ),
  ]),
  kendi: crockery('#a8583a', 1, [
    turned(
      smooth([
        [0, 0],
        [0.045, 0.001],
        [0.085, 0.05],
        [0.075, 0.1],
        [0.03, 0.135],
        [0.022, 0.19],
        [0.036, 0.22],
        [0.03, 0.226],
        [0, 0.215],
      ]),
    ),
    tube(
      [
        [0.075, 0.085, 0],
        [0.11, 0.12, 0],
        [0.13, 0.16, 0],
      ],
      [0.018, 0.013, 0.009],
      { only: 'drawn' },
    ),
  ]),
  teapot: crockery('#5f8f86', 0.9, [
    turned(
      smooth([
        [0, 0],
        [0.045, 0.001],
        [0.075, 0.03],
        [0.08, 0.06],
        [0.06, 0.1],
        [0.038, 0.115],
        [0, 0.118],
      ]),
    ),
    tube(
      [
        [-0.07, 0.045, 0],
        [-0.105, 0.06, 0],
        [-0.118, 0.1, 0],
        [-0.14, 0.118, 0],
      ],
      [0.02, 0.014, 0.01, 0.009],
    ),
    ear(0.07, 0.03, 0.098, 0.055, 0.008),
    ...drawn(
      turned([
        [0.043, 0.113],
        [0.03, 0.124],
        [0.008, 0.129],
        [0, 0.13],
      ]),
      orb(0.0095, [0, 0.137, 0]),
    ),
  ]),
  kettle: {
    material: 'metal',
    colour: '#b8bcc2',
    massKg: 1.1,
    restitution: 0.2,
    parts: [
      turned(
        smooth([
          [0, 0],
          [0.085, 0.001],
          [0.098, 0.02],
          [0.094, 0.06],
          [0.065, 0.11],
          [0.04, 0.125],
          [0, 0.13],
        ]),
      ),
      tube(
        [
          [-0.088, 0.05, 0],
          [-0.12, 0.075, 0],
          [-0.15, 0.12, 0],
        ],
        [0.018, 0.014, 0.011],
      ),
      tube(
        [
          [-0.07, 0.105, 0],
          [-0.06, 0.185, 0],
          [0.06, 0.185, 0],
          [0.07, 0.105, 0],
        ],
        0.008,
        { only: 'drawn', ...BLACK },
      ),
      ...drawn(drum(0.006, 0.012, [0, 0.128, 0], BLACK), orb(0.012, [0, 0.147, 0], BLACK)),
    ],
  },
}
