import { type RandomSource, randomBetween } from '../../../shared/random/seeded.ts'
import { MATERIALS, type MaterialName } from '../../../shared/scene/materials.ts'
import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { BodyPart, BodyShape, Marking, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { modelFor } from '../things/catalogue.ts'
import { type FormNeeds, formOfModel } from '../things/formOfModel.ts'
import type { Hollow, Surface } from '../things/model.ts'
import { mixedColour, shaded } from './colours.ts'
import { sizeFactor, type ThingDimensions, usualDimensions } from './dimensions.ts'
import { ORIGIN, UPRIGHT } from './vectors.ts'

/** A thing's body in its own frame: shape, stuff, weight. */
export interface Form {
  readonly parts: readonly BodyPart[]
  /** Width, height, depth when it stands as usual. */
  readonly size: Vector3
  readonly material: MaterialName
  readonly round: 'ball' | 'cylinder' | 'no'
  readonly isFixed: boolean
  readonly massKg: number | undefined
  readonly restitution: number | undefined
  readonly friction: number | undefined
  /** Slope of a ramp, radians. */
  readonly slope: number
  /** Lies on its side when nothing else is said. */
  readonly lies: boolean
  /** How far to the right its foot reaches; without it, half the width. */
  readonly foot?: number
  /** Level places for other things, above the foot; without any, its top. */
  readonly surfaces: readonly Surface[]
  readonly hollow?: Hollow
}

/** The form of one piece of an entity; of a tower, of one of its storeys. */
export function formOf(entity: SpecEntity, random: RandomSource, needs: FormNeeds = {}): Form {
  const isTower = entity.concept === 'tower'
  const isOpened = needs.isEntered === true && entity.concept === 'box' && entity.variant === undefined
  const model = isTower ? undefined : modelFor(isOpened ? { concept: 'box', variant: 'openBox' } : entity)
  if (model) return formOfModel(model, entity, random, needs)
  const usual =
    isTower && entity.builtOf === undefined
      ? usualDimensions('towerPiece', undefined)
      : usualDimensions(
          isTower ? (entity.builtOf?.concept ?? 'box') : entity.concept,
          isTower ? entity.builtOf?.variant : entity.variant,
        )
  const isSolidBall = usual.shape === 'ball' && entity.variant === undefined && isDense(entity.material?.value)
  const shrink = isTower && usual.size[1] > 0.25 ? 0.7 : isSolidBall ? 0.55 : 1
  const size = sizeOf(entity, usual, shrink, random)
  const material = entity.material?.value ?? usual.material
  const colour = entity.colour?.value.hex ?? ownColour(entity, usual, random)
  const parts = partsOf(usual.shape, size, material, colour, entity)
  const isFixed = ['table', 'ramp', 'wall', 'fixture'].includes(entity.concept)
  return {
    parts,
    size,
    material,
    round:
      usual.shape === 'ball'
        ? 'ball'
        : ['cylinder', 'bottle', 'pin', 'cup', 'vase'].includes(usual.shape)
          ? 'cylinder'
          : 'no',
    isFixed,
    massKg: isFixed
      ? undefined
      : (entity.massKg?.value ?? massOf(usual, size, material, entity) * (entity.massFactor?.value ?? 1)),
    restitution: entity.restitution?.value ?? (entity.material === undefined ? usual.restitution : undefined),
    friction: entity.friction?.value,
    slope: usual.shape === 'ramp' ? Math.atan2(size[1], size[0]) : 0,
    lies: entity.variant === 'log' || entity.variant === 'wheel',
    surfaces: [],
  }
}

/** A plain ball of such stuff is solid, and of a size that a hand can hold. */
function isDense(material: MaterialName | undefined): boolean {
  return material === 'metal' || material === 'stone' || material === 'glass'
}

function sizeOf(entity: SpecEntity, usual: ThingDimensions, shrink: number, random: RandomSource): Vector3 {
  const [width, height, depth] = usual.size
  const variation = entity.size === undefined && entity.sizeMetres === undefined ? randomBetween(random, 0.97, 1.03) : 1
  const factor = shrink * sizeFactor(entity.concept, entity.size?.value) * variation
  if (entity.concept === 'ramp') {
    const slope = ((entity.slopeDegrees?.value ?? 20) * Math.PI) / 180
    const run = entity.sizeMetres
      ? entity.sizeMetres.value / Math.tan(slope)
      : Math.min(width * factor, 1.4 / Math.tan(slope))
    return [run, run * Math.tan(slope), Math.max(run * 0.22, Math.min(depth * factor, run * 0.6))]
  }
  if (entity.sizeMetres === undefined) return [width * factor, height * factor, depth * factor]
  const stated = entity.sizeMetres.value
  if (entity.concept === 'table') return [width, stated, depth]
  if (entity.concept === 'wall') return [width, stated, Math.max(depth, stated)]
  if (entity.concept === 'tower') {
    const levels = entity.count.value > 1 ? entity.count.value : 5
    const edge = stated / levels
    return [(width / height) * edge, edge, (depth / height) * edge]
  }
  const ratio = stated / (usual.shape === 'box' && entity.concept === 'book' ? depth : height)
  return [width * ratio, height * ratio, depth * ratio]
}

/** The material's colour where it was named and the thing's own where not, a shade lighter or darker. */
function ownColour(entity: SpecEntity, usual: ThingDimensions, random: RandomSource): string {
  const base =
    entity.material !== undefined && entity.material.value !== usual.material
      ? MATERIALS[entity.material.value].colour
      : (usual.colour ?? MATERIALS[entity.material?.value ?? usual.material].colour)
  return shaded(base, randomBetween(random, 0.94, 1.06))
}

/** The part a little lighter or darker: one of several is never quite like the next. */
export function shadedPart(part: BodyPart, shade: number): BodyPart {
  return { ...part, colour: shaded(part.colour, shade) }
}

function massOf(usual: ThingDimensions, size: Vector3, material: MaterialName, entity: SpecEntity): number {
  const box = size[0] * size[1] * size[2]
  const volume =
    usual.shape === 'ball'
      ? (Math.PI / 6) * box
      : usual.shape === 'box'
        ? box
        : (Math.PI / 4) * box * (usual.shape === 'cylinder' ? 1 : 0.7)
  const isSolid =
    usual.shape === 'ball' && entity.variant === undefined && ['metal', 'stone', 'wood', 'glass'].includes(material)
  return volume * MATERIALS[material].densityKgPerM3 * (isSolid ? 1 : usual.filled)
}

function partsOf(
  shape: ThingDimensions['shape'],
  size: Vector3,
  material: MaterialName,
  colour: string,
  entity: SpecEntity,
): BodyPart[] {
  const [width, height, depth] = size
  const whole = (body: BodyShape): BodyPart[] => [{ shape: body, material, colour, offset: ORIGIN, rotation: UPRIGHT }]
  switch (shape) {
    case 'ball':
      return whole({ kind: 'ball', radius: width / 2 }).map((part) => ({ ...part, marking: beltOf(part) }))
    case 'box':
      return whole({
        kind: 'box',
        halfExtents: [width / 2, height / 2, depth / 2],
        bevel: entity.concept === 'wall' ? 0 : Math.min(width, height, depth) * 0.04,
      })
    case 'cylinder':
      return whole({ kind: 'cylinder', radius: width / 2, halfHeight: height / 2 })
    case 'bottle':
      return whole(lathe(BOTTLE, width, height))
    case 'vase':
      return whole(lathe(VASE, width, height))
    case 'pin':
      return whole(lathe(PIN, width, height))
    case 'cup':
      return whole(lathe(CUP, width, height))
    case 'table':
      return tableParts(size, material, colour)
    case 'ramp':
      return whole({ kind: 'wedge', halfLength: width / 2, height, halfWidth: depth / 2 })
  }
}

/** By the belt, a darker shade of its own colour, one sees that a plain ball rolls; it is still of one colour. */
function beltOf({ colour }: BodyPart): Marking {
  const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
  const isDark = Math.max(...channels) < 70
  return { kind: 'belt', colour: isDark ? mixedColour(colour, '#ffffff', 0.22) : mixedColour(colour, '#000000', 0.38) }
}

/** Outlines as fractions: radius of half the width, height from -0.5 at the foot to 0.5 at the top. */
const BOTTLE: readonly (readonly [number, number])[] = [
  [0, -0.5],
  [0.92, -0.5],
  [1, -0.47],
  [1, 0.08],
  [0.9, 0.17],
  [0.45, 0.29],
  [0.34, 0.35],
  [0.34, 0.46],
  [0.4, 0.47],
  [0.4, 0.5],
  [0, 0.5],
]
const VASE: readonly (readonly [number, number])[] = [
  [0, -0.5],
  [0.55, -0.5],
  [0.62, -0.47],
  [0.85, -0.3],
  [1, -0.05],
  [0.92, 0.15],
  [0.6, 0.32],
  [0.45, 0.4],
  [0.58, 0.5],
  [0, 0.5],
]
const PIN: readonly (readonly [number, number])[] = [
  [0, -0.5],
  [0.5, -0.5],
  [0.62, -0.42],
  [0.95, -0.2],
  [1, -0.12],
  [0.85, 0.05],
  [0.45, 0.2],
  [0.4, 0.27],
  [0.52, 0.38],
  [0.45, 0.47],
  [0.2, 0.5],
  [0, 0.5],
]
const CUP: readonly (readonly [number, number])[] = [
  [0, -0.5],
  [0.68, -0.5],
  [0.72, -0.47],
  [0.9, 0.1],
  [1, 0.5],
  [0.93, 0.5],
  [0.82, 0.1],
  [0.64, -0.4],
  [0, -0.42],
]

function lathe(outline: readonly (readonly [number, number])[], width: number, height: number): BodyShape {
  return { kind: 'lathe', profile: outline.map(([radius, y]): [number, number] => [(radius * width) / 2, y * height]) }
}

/** Origin on the floor below the middle of the top. */
function tableParts([width, height, depth]: Vector3, material: MaterialName, colour: string): BodyPart[] {
  const top = Math.min(0.04, height * 0.1)
  const leg = Math.min(0.06, width * 0.12)
  const legHeight = (height - top) / 2
  const box = (halfExtents: Vector3, offset: Vector3): BodyPart => ({
    shape: { kind: 'box', halfExtents, bevel: top * 0.1 },
    material,
    colour,
    offset,
    rotation: UPRIGHT,
  })
  const legs = [-1, 1].flatMap((x) =>
    [-1, 1].map((z) => box([leg / 2, legHeight, leg / 2], [x * (width / 2 - leg), legHeight, z * (depth / 2 - leg)])),
  )
  return [box([width / 2, top / 2, depth / 2], [0, height - top / 2, 0]), ...legs]
}
