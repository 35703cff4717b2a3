import { about, around, box, drawn, drum, type Point2, rod, smooth, tube, turned, vessel } from '../build.ts'
import type { Hollow, ModelPart, ThingModel } from '../model.ts'

/** A glass that holds some of a coloured liquid. */
function glass(
  outline: readonly Point2[],
  massKg: number,
  liquid: { readonly colour: string; readonly outline: readonly Point2[] } | undefined,
  more: readonly ModelPart[] = [],
  rest: Partial<ThingModel> = {},
): ThingModel {
  const inside =
    liquid === undefined ? [] : drawn(turned(liquid.outline, [0, 0, 0], { material: 'plastic', colour: liquid.colour }))
  return {
    material: 'glass',
    colour: '#dcecf0',
    massKg,
    restitution: 0.3,
    parts: [turned(vessel(outline, 0.0016)), ...inside, ...more],
    ...rest,
  }
}

/** Lines of a scale on a round wall. */
const scale = (radius: number, from: number, to: number, count: number): ModelPart[] =>
  drawn(
    ...Array.from({ length: count }, (_, line) => {
      const y = from + ((to - from) * line) / (count - 1)
      const wide = line % 2 === 0 ? 0.5 : 0.3
      const at = (angle: number): [number, number, number] => [radius * Math.sin(angle), y, radius * Math.cos(angle)]
      return tube([at(-wide), at(0), at(wide)], 0.0006, { material: 'plastic', colour: '#f4f6f6' })
    }),
  )

const column = (radius: number, from: number, to: number): Point2[] => [
  [0, from],
  [radius, from],
  [radius, to],
  [0, to],
]

const BEAKER_HOLLOW: Hollow = { shape: 'round', bottom: 0.003, rim: 0.12, radius: [0.04, 0.041] }

export const GLASSWARE: Readonly<Record<string, ThingModel>> = {
  beaker: glass(
    [
      [0, 0],
      [0.04, 0],
      [0.0435, 0.004],
      [0.0435, 0.114],
      [0.0455, 0.12],
    ],
    0.09,
    { colour: '#4f9fd0', outline: column(0.0415, 0.003, 0.062) },
    scale(0.0439, 0.03, 0.095, 6),
    { hollow: BEAKER_HOLLOW },
  ),
  erlenmeyerFlask: glass(
    smooth([
      [0, 0],
      [0.046, 0],
      [0.05, 0.006],
      [0.046, 0.03],
      [0.02, 0.115],
      [0.015, 0.13],
      [0.015, 0.16],
      [0.018, 0.17],
    ]),
    0.13,
    {
      colour: '#58b06a',
      outline: [
        [0, 0.003],
        [0.047, 0.005],
        [0.0445, 0.027],
        [0.031, 0.075],
        [0, 0.075],
      ],
    },
    scale(0.0405, 0.04, 0.042, 2),
  ),
  roundFlask: glass(
    smooth([
      [0.006, 0],
      [0.03, 0.004],
      [0.05, 0.03],
      [0.054, 0.055],
      [0.046, 0.085],
      [0.018, 0.112],
      [0.015, 0.125],
      [0.015, 0.172],
      [0.018, 0.18],
    ]),
    0.12,
    {
      colour: '#c85a9a',
      outline: smooth([
        [0, 0.004],
        [0.03, 0.008],
        [0.048, 0.032],
        [0.052, 0.055],
        [0, 0.0552],
      ]),
    },
  ),
  testTube: {
    ...glass(
      smooth([
        [0, 0],
        [0.006, 0.002],
        [0.0085, 0.009],
        [0.0085, 0.152],
        [0.0095, 0.16],
      ]),
      0.012,
      {
        colour: '#d8503c',
        outline: smooth([
          [0, 0.0015],
          [0.005, 0.0035],
          [0.0072, 0.01],
          [0.0072, 0.07],
          [0, 0.07],
        ]),
      },
    ),
    lies: true,
  },
  measuringCylinder: glass(
    [
      [0, 0],
      [0.03, 0],
      [0.03, 0.006],
      [0.014, 0.012],
      [0.0165, 0.02],
      [0.0165, 0.294],
      [0.019, 0.3],
    ],
    0.15,
    { colour: '#e0a838', outline: column(0.0148, 0.016, 0.16) },
    scale(0.0169, 0.04, 0.28, 17),
  ),
  petriDish: {
    ...glass(
      [
        [0, 0],
        [0.049, 0],
        [0.05, 0.002],
        [0.05, 0.015],
      ],
      0.05,
      { colour: '#e8c9a0', outline: column(0.047, 0.002, 0.006) },
    ),
  },
  testTubeRack: {
    material: 'wood',
    colour: '#b98a55',
    massKg: 0.35,
    restitution: 0.2,
    parts: [
      box([0.22, 0.012, 0.07], [0, 0, 0]),
      box([0.22, 0.009, 0.06], [0, 0.066, 0]),
      ...[-0.104, 0.104].map((x) => box([0.012, 0.075, 0.06], [x, 0, 0])),
      ...drawn(
        ...['#d8503c', '#e0a838', '#58b06a', '#4f9fd0', '#8a5fb8'].flatMap((colour, at) => {
          const x = (at - 2) * 0.038
          return [
            turned(column(0.0085, 0.012, 0.13), [x, 0, 0], { material: 'glass', colour: '#dcecf0' }),
            turned(column(0.0072, 0.014, 0.06 + 0.012 * ((at * 2) % 4)), [x, 0, 0], { material: 'plastic', colour }),
          ]
        }),
      ),
    ],
  },
  bunsenBurner: {
    material: 'metal',
    colour: '#7d858c',
    massKg: 0.5,
    restitution: 0.2,
    parts: [
      turned([
        [0, 0],
        [0.045, 0],
        [0.045, 0.008],
        [0.02, 0.016],
        [0.012, 0.03],
        [0, 0.03],
      ]),
      drum(0.009, 0.122, [0, 0.028, 0], { material: 'brass', colour: '#c9a24f' }),
      ...drawn(
        drum(0.0125, 0.018, [0, 0.042, 0]),
        tube(
          [
            [0.01, 0.022, 0],
            [0.045, 0.022, 0],
            [0.08, 0.012, 0.02],
          ],
          0.005,
          { material: 'rubber', colour: '#a8452e' },
        ),
        ...around(3, (_, { x, z }) =>
          rod([x * 0.01, 0.05, z * 0.01], [x * 0.0135, 0.05, z * 0.0135], 0.003, { colour: '#2b2d30' }),
        ),
      ),
      ...drawn({ ...drum(0.004, 0.02, [0.019, 0.04, 0]), turn: about('z', 90) }),
    ],
  },
}
