import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import type { Quaternion, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Hollow } from '../things/model.ts'
import type { Actor } from './actor.ts'
import { boundsOf } from './bounds.ts'
import { heapIn } from './carrying.ts'
import { liesIn } from './supports.ts'
import { combined, ORIGIN, turnAbout, UPRIGHT, union } from './vectors.ts'

const LYING = turnAbout([1, 0, 0], Math.PI / 2)
const ON_EDGE = turnAbout([0, 0, 1], Math.PI / 2)
const FACING_RIGHT = turnAbout([0, 1, 0], Math.PI)

/** Sets the pieces of an actor around its foot: a row, a stack, a pyramid, one lying or standing thing. */
export function arrangePieces(actor: Actor, seed: number, others: readonly Actor[]): void {
  const { entity, form } = actor
  const random = forkedRandom(seed, `arrangement of ${entity.id}`)
  const poses =
    entity.concept === 'tower'
      ? stackOf(actor, random)
      : (heapOf(actor) ?? circleOf(actor, others) ?? rowOf(actor, others))
  actor.pieces = poses.map((pose, index) => ({
    ...pose,
    id: poses.length === 1 ? entity.id : `${entity.id}.${index + 1}`,
  }))
  actor.bounds = union(actor.pieces.map((piece) => boundsOf(form.parts, piece.local, piece.rotation)))
}

function poseOf(actor: Actor): { rotation: Quaternion; height: number; width: number; lift: number } {
  const { form, motion, entity } = actor
  const [width, height, depth] = form.size
  if (entity.concept === 'table' && form.foot === undefined) return { rotation: UPRIGHT, height, width, lift: 0 }
  if (motion === 'still' && entity.place?.value.relation === 'against' && width > 2 * height)
    return inPose(actor, LEANING)
  if (entity.concept === 'ramp') return { rotation: FACING_RIGHT, height, width, lift: 0 }
  if (actor.isWalkedOn) return inPose(actor, turnAbout([0, 1, 0], Math.PI / 2))
  if (actor.liesOpen) return inPose(actor, onItsSide(form.hollow as Hollow))
  if (actor.facesThrow && form.lies) return inPose(actor, LYING_ACROSS)
  if (actor.facesThrow) return inPose(actor, turnAbout([0, 1, 0], -Math.PI / 2))
  const rolls =
    (motion === 'roll' || motion === 'edgeFall' || motion === 'descent') &&
    actor.actions.some((action) => action.verb === 'roll')
  if (form.lies && !rolls && height > 2.5 * width) return inPose(actor, LYING_ASKEW)
  // A lemon rolls about its long axis.
  if (form.round === 'ball' && rolls && height > 1.05 * width) return inPose(actor, LYING)
  if ((form.round === 'cylinder' && rolls) || (form.lies && motion !== 'spin')) {
    return { rotation: LYING, height: width, width, lift: depth / 2 }
  }
  if (entity.concept === 'book' && motion === 'topple')
    return { rotation: ON_EDGE, height: width, width: height, lift: width / 2 }
  if (entity.variant === 'coin' && motion === 'spin') return { rotation: LYING, height: depth, width, lift: depth / 2 }
  return { rotation: UPRIGHT, height, width, lift: height / 2 }
}

/** A pencil lies across the picture, a little askew. */
const LYING_ASKEW = combined(turnAbout([0, 1, 0], 0.35), ON_EDGE)
/** A log that somebody leaps over lies in the way. */
const LYING_ACROSS = combined(turnAbout([0, 1, 0], 1.35), ON_EDGE)
/** A plank leans to the right: steep enough not to slip, flat enough to be seen leaning. */
const LEANING = turnAbout([0, 0, 1], (68 * Math.PI) / 180)

/** Mouth to the left, where what comes along the ground comes from; a flaring wall lies flat, or the vessel would get up. */
function onItsSide({ radius: [atBottom, atRim], bottom, rim }: Hollow): Quaternion {
  return turnAbout([0, 0, 1], Math.PI / 2 - Math.atan2(atRim - atBottom, rim - bottom))
}

function inPose(
  { form }: Actor,
  rotation: Quaternion,
): { rotation: Quaternion; height: number; width: number; lift: number } {
  const { min, max } = boundsOf(form.parts, ORIGIN, rotation)
  return { rotation, height: max[1] - min[1], width: max[0] - min[0], lift: -min[1] }
}

/** Several in a vessel lie in layers. */
function heapOf(actor: Actor): { local: Vector3; rotation: Quaternion }[] | undefined {
  const { support, form, entity } = actor
  if (support === undefined || entity.count.value < 2 || !liesIn(actor, support)) return undefined
  const { rotation, lift } = poseOf(actor)
  return heapIn(support, form, entity.count.value).map(([x, y, z]) => ({
    local: [x, y + lift, z] as Vector3,
    rotation,
  }))
}

/** Whether several were said to be around another. */
export function isAround({ entity }: Actor): boolean {
  return entity.place?.value.relation === 'around' && entity.count.value > 1
}

/** Several around another stand in a circle, each turned toward the middle. */
function circleOf(actor: Actor, others: readonly Actor[]): { local: Vector3; rotation: Quaternion }[] | undefined {
  if (!isAround(actor)) return undefined
  const middle = others.find((other) => other.entity.id === actor.entity.place?.value.others[0])
  if (middle === undefined) return undefined
  const { rotation, lift } = poseOf(actor)
  const [width, , depth] = actor.form.size
  const count = actor.entity.count.value
  const { min, max } = middle.bounds
  const inner = Math.hypot(max[0] - min[0], max[2] - min[2]) / 2
  const least = (Math.hypot(width, depth) * 1.15 * count) / (2 * Math.PI)
  const radius = Math.max(inner + Math.hypot(width, depth) / 2 + 0.06, least)
  return Array.from({ length: count }, (_, index) => {
    const angle = ((index + 0.5) / count) * 2 * Math.PI
    const turn = turnAbout([0, 1, 0], Math.PI / 2 - angle + Math.PI)
    return {
      local: [radius * Math.cos(angle), lift, radius * Math.sin(angle)] as Vector3,
      rotation: actor.form.round === 'ball' ? rotation : combined(turn, rotation),
    }
  })
}

/** From one of a row to the next, in widths. */
export const ROW_SPACING = 1.35

/** Dominoes stand three fifths of their height apart, so that each reaches the upper half of the next. */
function rowOf(actor: Actor, others: readonly Actor[]): { local: Vector3; rotation: Quaternion }[] {
  const { entity } = actor
  const { rotation, width, height, lift } = poseOf(actor)
  const count = entity.count.value
  if (count > 2 && rotation === UPRIGHT && (entity.variant === 'bowlingPin' || isBowledAt(actor, others)))
    return triangleOf(actor)
  const isChain = actor.motion === 'topple' || entity.concept === 'domino'
  const spacing =
    isChain && count > 1
      ? width + 0.5 * height
      : entity.concept === 'wall' || entity.concept === 'table'
        ? width * 1.3
        : width * ROW_SPACING
  if (actor.motion === 'descent') return queueUpSlope(actor, spacing)
  return Array.from({ length: count }, (_, index) => ({
    local: [(index - (count - 1) / 2) * spacing, lift, 0] as Vector3,
    rotation,
  }))
}

/** Several on a ramp wait behind each other up its slope, the first the lowest. */
function queueUpSlope(actor: Actor, spacing: number): { local: Vector3; rotation: Quaternion }[] {
  const { rotation, lift } = poseOf(actor)
  const slope = actor.support?.form.slope ?? 0
  return Array.from({ length: actor.entity.count.value }, (_, index) => ({
    local: [-index * spacing * Math.cos(slope), lift + index * spacing * Math.sin(slope), 0] as Vector3,
    rotation,
  }))
}

/** Bottles and cans that something shall knock over stand together as pins do. */
function isBowledAt({ form, motion, entity }: Actor, others: readonly Actor[]): boolean {
  return (
    motion === 'still' &&
    form.round === 'cylinder' &&
    entity.concept !== 'tower' &&
    others.some((other) => other.target?.entity === entity && other.actions.some(({ knocksOver }) => knocksOver))
  )
}

/** Ten pins stand in four rows, the first toward what comes. */
function triangleOf(actor: Actor): { local: Vector3; rotation: Quaternion }[] {
  const { rotation, width, lift } = poseOf(actor)
  const spacing = width * 2.2
  const places: { row: number; column: number }[] = []
  for (let row = 0; places.length < actor.entity.count.value; row++) {
    for (let column = 0; column <= row && places.length < actor.entity.count.value; column++)
      places.push({ row, column })
  }
  const depth = places.at(-1)?.row ?? 0
  return places.map(({ row, column }) => ({
    local: [(row - depth / 2) * spacing * 0.87, lift, (column - row / 2) * spacing] as Vector3,
    rotation,
  }))
}

function stackOf(actor: Actor, random: () => number): { local: Vector3; rotation: Quaternion }[] {
  const { entity, form } = actor
  const [width, height] = form.size
  const levels = entity.count.source.kind === 'default' ? 5 : entity.count.value
  if (entity.pyramid) {
    const rows =
      entity.count.source.kind === 'default' ? 4 : Math.max(2, Math.round((Math.sqrt(8 * levels + 1) - 1) / 2))
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: rows - row }, (_, column) => ({
        local: [(column - (rows - row - 1) / 2) * width * 1.06, (row + 0.5) * height, 0] as Vector3,
        rotation: UPRIGHT,
      })),
    ).flat()
  }
  const isBall = form.round === 'ball'
  return Array.from({ length: levels }, (_, level) => {
    const turn = isBall ? UPRIGHT : turnAbout([0, 1, 0], randomBetween(random, -0.06, 0.06))
    const aside = isBall ? 0 : randomBetween(random, -0.02, 0.02) * width
    return { local: [level === 0 ? 0 : aside, (level + 0.5) * height, 0] as Vector3, rotation: turn }
  })
}
