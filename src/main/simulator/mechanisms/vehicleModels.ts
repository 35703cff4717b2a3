import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { BodyPart, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { block, DARK_STEEL, drawn, lengthOf } from './mechanism.ts'
import { slab } from './slab.ts'

/** Outlines are in metres for the usual length, from the side, driving to the right; y from the axles' height. */
export interface VehicleModel {
  readonly length: number
  readonly halfWidth: number
  readonly wheelRadius: number
  /** Where the axles are. */
  readonly axles: readonly number[]
  readonly massKg: number
  readonly colour: string
  readonly body: (colour: string, halfWidth: number) => readonly BodyPart[]
}

const GLASS_COLOUR = '#2a3a45'

/** Lamps at the front and the back, on both sides. */
function lamps(front: number, back: number, height: number, halfWidth: number): BodyPart[] {
  return [-1, 1].flatMap((side) => [
    drawn(block([0.03, 0.06, 0.13], 'glass', '#f6efd9', [front, height, side * (halfWidth - 0.2)])),
    drawn(block([0.03, 0.06, 0.12], 'plastic', '#a3231d', [back, height + 0.03, side * (halfWidth - 0.2)])),
  ])
}

const MODELS: Readonly<Record<string, VehicleModel>> = {
  car: {
    length: 4.2,
    halfWidth: 0.84,
    wheelRadius: 0.32,
    axles: [-1.28, 1.3],
    massKg: 1200,
    colour: '#a8322a',
    body: (colour, half) => [
      slab(
        [
          [-2.05, -0.1],
          [2.05, -0.1],
          [2.1, 0.2],
          [1.95, 0.42],
          [0.95, 0.52],
          [-1.5, 0.56],
          [-2.05, 0.46],
          [-2.1, 0.15],
        ],
        half,
        colour,
      ),
      slab(
        [
          [-1.62, 0.54],
          [1.0, 0.5],
          [0.3, 1.02],
          [-0.95, 1.06],
        ],
        half * 0.86,
        colour,
      ),
      drawn(
        slab(
          [
            [-1.42, 0.56],
            [-0.42, 0.55],
            [-0.42, 0.97],
            [-0.9, 0.98],
          ],
          half * 0.88,
          GLASS_COLOUR,
          'glass',
        ),
      ),
      drawn(
        slab(
          [
            [-0.34, 0.55],
            [0.78, 0.53],
            [0.24, 0.95],
            [-0.34, 0.97],
          ],
          half * 0.88,
          GLASS_COLOUR,
          'glass',
        ),
      ),
      ...lamps(2.06, -2.06, 0.24, half),
    ],
  },
  truck: {
    length: 6.4,
    halfWidth: 1.05,
    wheelRadius: 0.46,
    axles: [-2.0, -0.9, 2.2],
    massKg: 5200,
    colour: '#2f5f8a',
    body: (colour, half) => [
      slab(
        [
          [1.35, -0.1],
          [3.2, -0.1],
          [3.2, 0.75],
          [2.85, 1.75],
          [1.35, 1.8],
        ],
        half,
        colour,
      ),
      slab(
        [
          [-3.2, 0.1],
          [1.2, 0.1],
          [1.2, 2.2],
          [-3.2, 2.2],
        ],
        half,
        '#d9d5cb',
      ),
      slab(
        [
          [-3.1, -0.12],
          [2.6, -0.12],
          [2.6, 0.1],
          [-3.1, 0.1],
        ],
        half * 0.7,
        DARK_STEEL,
      ),
      drawn(
        slab(
          [
            [2.0, 0.85],
            [3.0, 0.8],
            [2.78, 1.6],
            [2.0, 1.62],
          ],
          half * 1.01,
          GLASS_COLOUR,
          'glass',
        ),
      ),
      ...lamps(3.18, -3.2, 0.2, half),
    ],
  },
  bus: {
    length: 8,
    halfWidth: 1.15,
    wheelRadius: 0.46,
    axles: [-2.3, 2.3],
    massKg: 8000,
    colour: '#d09a2c',
    body: (colour, half) => [
      slab(
        [
          [-4, -0.1],
          [4, -0.1],
          [4, 1.1],
          [3.85, 2.35],
          [-4, 2.35],
        ],
        half,
        colour,
      ),
      ...[-3, -1.8, -0.6, 0.6, 1.8, 3].map((x) =>
        drawn(
          slab(
            [
              [x - 0.5, 1.0],
              [x + 0.5, 1.0],
              [x + 0.5, 1.95],
              [x - 0.5, 1.95],
            ],
            half * 1.008,
            GLASS_COLOUR,
            'glass',
          ),
        ),
      ),
      ...lamps(3.98, -4, 0.35, half),
    ],
  },
}

const MODEL_OF: Readonly<Record<string, keyof typeof MODELS>> = {
  car: 'car',
  taxi: 'car',
  sportsCar: 'car',
  policeCar: 'car',
  truck: 'truck',
  van: 'truck',
  ambulance: 'truck',
  fireEngine: 'truck',
  bus: 'bus',
}

/** What a vehicle of four or more wheels is built as, how large it is beside the model, and whether it is a toy. */
export function modelOf({ variant, size, sizeMetres }: SpecEntity): {
  model: VehicleModel
  scale: number
  isToy: boolean
} {
  const model = MODELS[MODEL_OF[variant ?? 'car'] ?? 'car']!
  const isToy = sizeMetres === undefined && (variant === 'toyCar' || size?.value === 'tiny')
  return { model, isToy, scale: isToy ? 0.045 : lengthOf({ size, sizeMetres }, model.length) / model.length }
}

/** How long a vehicle is, metres. */
export function vehicleLength(entity: SpecEntity): number {
  const { model, scale } = modelOf(entity)
  return model.length * scale
}

/** The part of a model as large as it is. */
export function resized(one: BodyPart, scale: number): BodyPart {
  const offset = one.offset.map((value) => value * scale) as Vector3
  const { shape } = one
  if (shape.kind === 'prism') {
    const outline = shape.outline.map(([x, y]): [number, number] => [x * scale, y * scale])
    return {
      ...one,
      offset,
      shape: { ...shape, outline, halfDepth: shape.halfDepth * scale, bevel: shape.bevel * scale },
    }
  }
  if (shape.kind === 'box') {
    const halfExtents = shape.halfExtents.map((value) => value * scale) as Vector3
    return { ...one, offset, shape: { ...shape, halfExtents, bevel: shape.bevel * scale } }
  }
  return { ...one, offset }
}
