import type { MaterialName } from '../../../shared/scene/materials.ts'
import type { BodyPart, BodyShape } from '../../../shared/scene/stagedScene.ts'
import { scaled } from '../staging/vectors.ts'
import type { Hollow, ModelPart, Surface, ThingModel } from './model.ts'

/** The part at its usual size in the thing's own colours. */
export function plainPart({ material, colour }: { readonly material: MaterialName; readonly colour: string }) {
  return (part: ModelPart): BodyPart => ({
    shape: part.shape,
    material: part.material ?? material,
    colour: part.colour ?? colour,
    offset: part.at,
    rotation: part.turn,
    ...(part.marking === undefined ? {} : { marking: part.marking }),
    ...(part.only === undefined ? {} : { only: part.only }),
  })
}

/** The same shape, larger or smaller in every direction. */
export function scaledShape(shape: BodyShape, factor: number): BodyShape {
  switch (shape.kind) {
    case 'ball':
      return { ...shape, radius: shape.radius * factor }
    case 'box':
      return { ...shape, halfExtents: scaled(shape.halfExtents, factor), bevel: shape.bevel * factor }
    case 'cylinder':
    case 'capsule':
      return { ...shape, radius: shape.radius * factor, halfHeight: shape.halfHeight * factor }
    case 'lathe':
      return { ...shape, profile: shape.profile.map(([r, y]): [number, number] => [r * factor, y * factor]) }
    case 'wedge':
      return {
        ...shape,
        halfLength: shape.halfLength * factor,
        height: shape.height * factor,
        halfWidth: shape.halfWidth * factor,
      }
    case 'tube':
      return {
        ...shape,
        path: shape.path.map(([x, y, z, r]): [number, number, number, number] => [
          x * factor,
          y * factor,
          z * factor,
          r * factor,
        ]),
      }
    case 'prism':
      return {
        ...shape,
        outline: shape.outline.map(([x, y]): [number, number] => [x * factor, y * factor]),
        halfDepth: shape.halfDepth * factor,
        bevel: shape.bevel * factor,
      }
  }
}

/** The same place on a larger or smaller thing. */
export function scaledSurface({ height, x, z }: Surface, factor: number): Surface {
  return {
    height: height * factor,
    x: [x[0] * factor, x[1] * factor],
    z: [z[0] * factor, z[1] * factor],
  }
}

/** The same hollow of a larger or smaller thing. */
export function scaledHollow(hollow: Hollow, factor: number): Hollow {
  return {
    ...hollow,
    bottom: hollow.bottom * factor,
    rim: hollow.rim * factor,
    radius: [hollow.radius[0] * factor, hollow.radius[1] * factor],
    ...(hollow.halfDepth === undefined ? {} : { halfDepth: hollow.halfDepth * factor }),
    ...(hollow.middle === undefined ? {} : { middle: [hollow.middle[0] * factor, hollow.middle[1] * factor] }),
  }
}

/** The same thing, larger or smaller in every direction. */
export function scaledModel(model: ThingModel, factor: number): ThingModel {
  return {
    ...model,
    massKg: model.massKg * factor ** 3,
    parts: model.parts.map((part) => ({
      ...part,
      shape: scaledShape(part.shape, factor),
      at: scaled(part.at, factor),
    })),
    ...(model.surfaces === undefined
      ? {}
      : { surfaces: model.surfaces.map((surface) => scaledSurface(surface, factor)) }),
    ...(model.hollow === undefined ? {} : { hollow: scaledHollow(model.hollow, factor) }),
  }
}
