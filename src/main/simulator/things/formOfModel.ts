import { type RandomSource, randomBetween } from '../../../shared/random/seeded.ts'
import { MATERIALS } from '../../../shared/scene/materials.ts'
import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { BodyPart, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { boundsOf } from '../staging/bounds.ts'
import { shaded } from '../staging/colours.ts'
import { sizeFactor } from '../staging/dimensions.ts'
import type { Form } from '../staging/forms.ts'
import { ORIGIN, scaled, sum, UPRIGHT } from '../staging/vectors.ts'
import { hollowWalls } from './hollow.ts'
import type { Hollow, ModelPart, ThingModel } from './model.ts'
import { plainPart, scaledHollow, scaledShape, scaledSurface } from './scaledModel.ts'

/** What the scene around a thing asks of its form. */
export interface FormNeeds {
  /** It is moved, hit or falls, so it cannot be fixed to the floor unless it always is. */
  readonly isMoved?: boolean
  /** Something lies in it or comes into it, so its hollow has to be one. */
  readonly isEntered?: boolean
}

/** The form of a modelled thing as the prompt wants it: its size, its stuff, its colour. The origin is mid-height. */
export function formOfModel(model: ThingModel, entity: SpecEntity, random: RandomSource, needs: FormNeeds = {}): Form {
  const usual = boundsOf(model.parts.map(plainPart(model)), ORIGIN, UPRIGHT)
  const factor = scaleOf(
    entity,
    [usual.max[0] - usual.min[0], usual.max[1] - usual.min[1], usual.max[2] - usual.min[2]],
    random,
  )
  const material = entity.material?.value ?? model.material
  const colour = entity.colour?.value.hex ?? shaded(ownColour(entity, model), randomBetween(random, 0.95, 1.05))
  const isOpen = needs.isEntered === true && model.hollow !== undefined
  const pieces = isOpen ? [...model.parts.map(asDrawn), ...hollowWalls(model)] : model.parts
  const whole = pieces.map(
    (part): BodyPart => ({
      shape: scaledShape(part.shape, factor),
      material: part.material ?? material,
      colour: part.colour ?? colour,
      offset: scaled(part.at, factor),
      rotation: part.turn,
      ...(part.marking === undefined ? {} : { marking: part.marking }),
      ...(part.only === undefined ? {} : { only: part.only }),
    }),
  )
  const bounds = boundsOf(whole, ORIGIN, UPRIGHT)
  const lift = (bounds.min[1] + bounds.max[1]) / 2
  const staysPut = model.fixed === true && !(needs.isMoved === true && model.massKg < CARRIED_KG)
  const isFixed = staysPut || (entity.concept === 'fixture' && needs.isMoved !== true)
  const density = MATERIALS[material].densityKgPerM3 / MATERIALS[model.material].densityKgPerM3
  return {
    parts: whole.map((part) => ({ ...part, offset: sum(part.offset, [0, -lift, 0]) })),
    size: [bounds.max[0] - bounds.min[0], bounds.max[1] - bounds.min[1], bounds.max[2] - bounds.min[2]],
    material,
    round: model.round ?? 'no',
    isFixed,
    massKg: isFixed ? undefined : (entity.massKg?.value ?? model.massKg * factor ** 3 * density),
    restitution: entity.restitution?.value ?? (entity.material === undefined ? model.restitution : undefined),
    friction: entity.friction?.value ?? model.friction,
    slope: 0,
    lies: model.lies === true,
    foot: footOf(whole, bounds.min[1], bounds.max[1]),
    surfaces: (model.surfaces ?? [])
      .map((surface) => scaledSurface(surface, factor))
      .map((surface) => ({ ...surface, height: surface.height - bounds.min[1] })),
    ...(model.hollow === undefined ? {} : { hollow: raised(scaledHollow(model.hollow, factor), -bounds.min[1]) }),
  }
}

/** What stands where it was put, an open umbrella, is light enough to go when it is said to. */
const CARRIED_KG = 3

function raised(hollow: Hollow, by: number): Hollow {
  return { ...hollow, bottom: hollow.bottom + by, rim: hollow.rim + by }
}

function asDrawn(part: ModelPart): ModelPart {
  return part.only === 'touched' ? part : { ...part, only: 'drawn' }
}

function ownColour(entity: SpecEntity, model: ThingModel): string {
  const isOfOtherStuff = entity.material !== undefined && entity.material.value !== model.material
  return isOfOtherStuff && entity.material ? MATERIALS[entity.material.value].colour : model.colour
}

/** A stated length is the height, or the longest side of what lies flat and long. */
function scaleOf(entity: SpecEntity, [width, height, depth]: Vector3, random: RandomSource): number {
  const longest = Math.max(width, height, depth)
  if (entity.sizeMetres) return entity.sizeMetres.value / (height < 0.5 * longest ? longest : height)
  const variation = entity.size === undefined ? randomBetween(random, 0.98, 1.02) : 1
  return sizeFactor(entity.concept, entity.size?.value) * variation
}

/** How far to the right its foot reaches, over which it would topple. */
function footOf(parts: readonly BodyPart[], low: number, high: number): number {
  const slice = low + 0.04 * (high - low)
  const standing = parts
    .filter((part) => part.only !== 'drawn')
    .map((part) => boundsOf([part], ORIGIN, UPRIGHT))
    .filter(({ min }) => min[1] <= slice)
  const right = Math.max(...standing.map(({ max }) => max[0]))
  const lathe = parts.length === 1 && parts[0]?.shape.kind === 'lathe' ? parts[0].shape : undefined
  if (lathe) {
    const lowest = Math.min(...lathe.profile.map(([, y]) => y))
    return Math.max(...lathe.profile.filter(([, y]) => y < lowest + 0.04 * (high - low)).map(([r]) => r))
  }
  return Number.isFinite(right) ? Math.max(right, 1e-3) : 1e-3
}
