import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import type { SceneSpec, SpecAction, SpecEntity, ThingConcept } from '../../../shared/scene/sceneSpec.ts'
import type { Quaternion, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { vehicleLength } from '../mechanisms/vehicles.ts'
import type { FormNeeds } from '../things/formOfModel.ts'
import type { Hollow } from '../things/model.ts'
import type { Actor, Motion } from './actor.ts'
import { boundsOf } from './bounds.ts'
import { depthIn, heapIn } from './carrying.ts'
import { entersLyingVessel, mayEnter } from './entering.ts'
import { formOf } from './forms.ts'
import { furtherPlaces, isSide } from './sidePlaces.ts'
import { combined, ORIGIN, turnAbout, UPRIGHT, union } from './vectors.ts'
import { isWalledIn } from './wayOff.ts'

/** Makes actors of the rigid things of a scene, decides how each moves, and what each stands on. */
export function castActors(spec: SceneSpec, rigid: readonly SpecEntity[], seed: number): Actor[] {
  const actors = rigid.map((entity): Actor => {
    const form = formOf(entity, forkedRandom(seed, `form of ${entity.id}`), needsOf(entity, spec))
    const actions = spec.actions
      .filter(({ subject, verb }) => subject === entity.id && verb !== 'act')
      .sort((a, b) => a.order - b.order)
    return {
      entity,
      form,
      actions,
      motion: 'still',
      pieces: [],
      bounds: { min: ORIGIN, max: ORIGIN },
      support: undefined,
      target: undefined,
      base: undefined,
      facesThrow: false,
      liesOpen: false,
      isWalkedOn: isWalkedOn(entity, spec),
    }
  })
  const find = (id: string | undefined) => actors.find((actor) => actor.entity.id === id)
  for (const actor of actors) {
    actor.support = supportOf(actor, find)
    actor.target = find(actor.actions.find((action) => action.target !== undefined)?.target)
  }
  for (const actor of actors) shareSupport(actor, find)
  for (const actor of actors) if (isHeldUpByItself(actor)) actor.support = undefined
  for (const actor of actors) fitRampToRider(actor, actors, spec, seed)
  for (const actor of actors) shareTable(actor)
  for (const actor of actors) fitBallToFall(actor, seed)
  for (const actor of actors) fitTargetToMover(actor, seed)
  for (const actor of actors) fitToMouth(actor, seed)
  for (const actor of actors) actor.facesThrow = isThrownThrough(actor, spec)
  for (const actor of actors) actor.motion = motionOf(actor, spec.actions)
  for (const { target } of actors.filter((actor) => entersLyingVessel(actor, actors))) (target as Actor).liesOpen = true
  const middlesFirst = [...actors].sort((a, b) => Number(isAround(a)) - Number(isAround(b)))
  for (const actor of middlesFirst) arrangePieces(actor, seed, actors)
  for (const { motion, support } of actors) {
    if (motion === 'edgeFall' && support !== undefined && isWalledIn(support))
      support.form = { ...support.form, surfaces: [] }
  }
  return actors
}

const MOVING: readonly SpecAction['verb'][] = [
  'fall',
  'bounce',
  'roll',
  'slide',
  'push',
  'topple',
  'throw',
  'hit',
  'spin',
  'swing',
  'float',
  'sink',
  'break',
  'fly',
  'flutter',
]

/** What is acted on must be able to move; what something lies in or comes to must be open. */
function needsOf({ id }: SpecEntity, spec: SceneSpec): FormNeeds {
  const isMoved = spec.actions.some(
    (action) => (action.subject === id && MOVING.includes(action.verb)) || (action.target === id && action.knocksOver),
  )
  const isEntered =
    spec.entities.some(({ place }) => place?.value.relation === 'in' && place.value.others.includes(id)) ||
    spec.actions.some(
      (action) => action.target === id && ['fall', 'throw', 'bounce', 'roll', 'pour'].includes(action.verb),
    )
  return { isMoved, isEntered }
}

/** A marble gets a marble run, a car a hill: a ramp of no stated size is some times as long as what goes down it. */
function fitRampToRider(ramp: Actor, actors: readonly Actor[], spec: SceneSpec, seed: number): void {
  const { entity } = ramp
  if (entity.concept !== 'ramp' || entity.size !== undefined || entity.sizeMetres !== undefined) return
  const riders = actors
    .filter((actor) => actor.support === ramp)
    .map(({ form, entity: rider }) => (8 + ROW_SPACING * (rider.count.value - 1)) * form.size[0])
  const driven = spec.entities.filter((one) => goesDown(one, entity.id, spec)).map((one) => 3.4 * vehicleLength(one))
  const wanted = Math.max(0.4, ...riders, ...driven)
  const isTooLong = driven.length === 0 && wanted >= ramp.form.size[0]
  if (riders.length + driven.length === 0 || isTooLong) return
  // On a steeper one the nose of a car would meet the ground first.
  const slope = driven.length > 0 && entity.slopeDegrees === undefined ? GENTLE_DEGREES : undefined
  const tangent = slope === undefined ? Math.tan(ramp.form.slope) : Math.tan((slope * Math.PI) / 180)
  const source = { kind: 'default' as const }
  const fitted = {
    ...entity,
    sizeMetres: { value: wanted * tangent, source },
    ...(slope === undefined ? {} : { slopeDegrees: { value: slope, source } }),
  }
  ramp.form = formOf(fitted, forkedRandom(seed, `form of ${entity.id}`))
}

const GENTLE_DEGREES = 13

function goesDown({ id, concept, place }: SpecEntity, rampId: string, spec: SceneSpec): boolean {
  const isOn = place?.value.relation === 'on' && place.value.others.includes(rampId)
  return concept === 'vehicle' && (isOn || spec.actions.some(({ subject, from }) => subject === id && from === rampId))
}

/** What is met by something that stays on a table stands on that table too. */
function shareTable({ entity, actions, support, target }: Actor): void {
  if (support?.entity.concept !== 'table' || entity.place?.value.relation !== 'on' || !target) return
  const leaves = actions.some(
    (action) => action.from !== undefined || action.verb === 'fall' || action.verb === 'throw',
  )
  if (leaves || target.form.isFixed || target.support || target.entity.place || target.entity.concept === 'tower')
    return
  target.support = support
}

/** A ball of which nothing is said is large enough to be followed down from where it is let go: this share of its fall. */
const BALL_OF_FALL = 0.15
const LARGEST_BALL = 0.36

function fitBallToFall(actor: Actor, seed: number): void {
  const { entity, form, actions } = actor
  const fall = actions.find(({ dropHeightMetres }) => dropHeightMetres !== undefined)?.dropHeightMetres?.value ?? 0
  const isPlain = entity.concept === 'ball' && entity.variant === undefined && entity.material === undefined
  const diameter = Math.min(LARGEST_BALL, BALL_OF_FALL * fall)
  if (!isPlain || entity.size || entity.sizeMetres || entity.massKg || diameter <= form.size[0]) return
  const fitted = { ...entity, sizeMetres: { value: diameter, source: { kind: 'default' as const } } }
  actor.form = formOf(fitted, forkedRandom(seed, `form of ${entity.id}`), { isMoved: true })
}

/** What a small thing shall knock over is built for it: tower pieces and dominoes shrink with a marble. */
function fitTargetToMover({ form, target, actions }: Actor, seed: number): void {
  if (!target || !['tower', 'domino'].includes(target.entity.concept)) return
  const { entity } = target
  if (entity.size !== undefined || entity.sizeMetres !== undefined) return
  const isTower = entity.concept === 'tower'
  const height = form.size[0] * (isTower ? (actions.some((action) => action.knocksOver) ? 0.9 : 1.6) : 2.6)
  if (height >= target.form.size[1]) return
  const levels = entity.count.value > 1 ? entity.count.value : 5
  const fitted = {
    ...entity,
    sizeMetres: { value: isTower ? height * levels : height, source: { kind: 'default' as const } },
  }
  target.form = formOf(fitted, forkedRandom(seed, `form of ${entity.id}`))
}

/** What comes into a vessel goes through its mouth: unless a size is said, it is at most this share as wide. */
const MOUTH_SHARE = 0.55

const COMES_IN: readonly SpecAction['verb'][] = ['throw', 'roll', 'slide', 'push']

function fitToMouth(actor: Actor, seed: number): void {
  const { entity, actions, target, form } = actor
  const mouth = target?.form.hollow === undefined ? undefined : 2 * target.form.hollow.radius[1] * MOUTH_SHARE
  const comes = actions.some(({ verb, passes }) => COMES_IN.includes(verb) && passes === undefined)
  if (mouth === undefined || !comes || !mayEnter(actions) || entity.size || entity.sizeMetres || form.size[0] <= mouth)
    return
  const height = (mouth * form.size[1]) / form.size[0]
  const fitted = { ...entity, sizeMetres: { value: height, source: { kind: 'default' as const } } }
  actor.form = formOf(fitted, forkedRandom(seed, `form of ${entity.id}`), { isMoved: true })
}

/** Throws go along the stage: what they go through or into stands across it. */
function isThrownThrough({ entity }: Actor, spec: SceneSpec): boolean {
  return (
    (entity.variant === 'window' || entity.variant === 'goal') &&
    spec.actions.some(({ target }) => target === entity.id)
  )
}

function isWalkedOn({ id, concept }: SpecEntity, spec: SceneSpec): boolean {
  if (concept !== 'wall') return false
  return spec.entities.some(
    ({ concept: who, place }) =>
      (who === 'animal' || who === 'person') && place?.value.relation === 'on' && place.value.others.includes(id),
  )
}

const SIDES = ['beside', 'inFrontOf', 'behind', 'leftOf', 'rightOf', 'between', 'near', 'around', 'against'] as const
const CAN_CARRY: readonly ThingConcept[] = ['table', 'ramp', 'box', 'tower', 'book', 'wall', 'cylinder']

function supportOf(actor: Actor, find: (id: string | undefined) => Actor | undefined): Actor | undefined {
  const place = actor.entity.place?.value
  const first = find(place?.others[0])
  const from = find(actor.actions.find((action) => action.from !== undefined)?.from)
  if (from && from !== actor && canCarry(from)) return from
  if (!first || first === actor || !place) return undefined
  if (liesIn(actor, first)) return first
  if (place.relation === 'on' || place.relation === 'atTopOf' || place.relation === 'in')
    return canCarry(first) ? first : undefined
  const isBeside = SIDES.some((side) => side === place.relation)
  const neighbour = first.entity.place?.value
  if (isBeside && neighbour?.relation === 'on' && !actor.form.isFixed) {
    const shared = find(neighbour.others[0])
    return shared && shared !== actor && canCarry(shared) ? shared : undefined
  }
  return undefined
}

/** "On the shelf, a book against a vase": what a thing on a support stands beside is there too, if nothing else is said. */
function shareSupport(actor: Actor, find: (id: string | undefined) => Actor | undefined): void {
  const { support } = actor
  if (support === undefined || liesIn(actor, support)) return
  for (const { value } of furtherPlaces(actor)) {
    const mark = find(value.others[0])
    const isFree = mark && mark !== support && !mark.form.isFixed && mark.entity.place === undefined && !mark.support
    if (isFree && isSide(value.relation)) mark.support = support
  }
}

/** Whether things can stand on it. */
export function canCarry(actor: Actor): boolean {
  return CAN_CARRY.includes(actor.entity.concept) || actor.form.surfaces.length > 0
}

/** Whether a thing was said to be in another that has room for it. */
export function liesIn(actor: Actor, container: Actor): boolean {
  const place = actor.entity.place?.value
  return (
    place?.relation === 'in' && place.others[0] === container.entity.id && depthIn(container, actor.form) !== undefined
  )
}

/** Whether a thing fits under another: only tables have room below. */
export function fitsUnder(actor: Actor, other: Actor): boolean {
  return other.entity.concept === 'table' && actor.bounds.max[1] < other.form.size[1] * 0.92
}

function isHeldUpByItself(actor: Actor): boolean {
  const seen = new Set<Actor>([actor])
  for (let below = actor.support; below; below = below.support) {
    if (seen.has(below)) return true
    seen.add(below)
  }
  return false
}

function motionOf(actor: Actor, all: readonly SpecAction[]): Motion {
  if (actor.form.isFixed) return 'still'
  const own = actor.actions.filter((action) => !isReaction(action, all))
  const verbs = new Set(own.map((action) => action.verb))
  const isOnRamp = actor.support?.entity.concept === 'ramp'
  const leaves = own.some((action) => action.from !== undefined)
  const moves = ['fall', 'bounce', 'roll', 'slide', 'push', 'hit', 'break'].some((verb) =>
    verbs.has(verb as SpecAction['verb']),
  )
  if (verbs.has('throw')) return 'throw'
  // It comes down through the air.
  if (verbs.has('flutter') && actor.support === undefined) return 'drop'
  if (isOnRamp && (moves || verbs.has('topple'))) return 'descent'
  const isRaised = actor.support !== undefined
  // What is said to break, and nothing breaks it, falls.
  if (
    verbs.has('break') &&
    !['roll', 'slide', 'push', 'hit', 'topple'].some((verb) => verbs.has(verb as SpecAction['verb']))
  )
    verbs.add('fall')
  const falls = verbs.has('fall') || own.some((action) => action.verb === 'bounce' && !comesBack(action, own))
  if (
    isRaised &&
    moves &&
    (leaves ||
      (falls && actor.target === undefined) ||
      (falls && actor.target !== actor.support && (verbs.has('roll') || verbs.has('push'))))
  ) {
    return verbs.has('topple') && !falls ? 'topple' : 'edgeFall'
  }
  // What spins and falls over falls over when its spin is gone.
  if (verbs.has('topple') && !verbs.has('spin')) return 'topple'
  if (falls) return 'drop'
  if (verbs.has('roll')) return 'roll'
  if (verbs.has('push')) return 'push'
  if (verbs.has('slide')) return 'slide'
  if (verbs.has('hit')) return isHitInTheAir(actor) ? 'throw' : actor.form.round !== 'ball' ? 'slide' : 'roll'
  if (verbs.has('spin')) return 'spin'
  return 'still'
}

/** A tower is thrown at, and a window, whose pane is above the ground. */
function isHitInTheAir({ form, target }: Actor): boolean {
  return target?.entity.variant === 'window' || (form.round === 'ball' && target?.entity.concept === 'tower')
}

/** "hits a wall and bounces": the bounce is off what it hit, not a fall. */
function comesBack(bounce: SpecAction, own: readonly SpecAction[]): boolean {
  return own.some((action) => action.verb === 'hit' && action.target !== undefined && action.order < bounce.order)
}

/** What is hit first moves because it was hit. */
function isReaction(action: SpecAction, all: readonly SpecAction[]): boolean {
  return all.some(
    (other) => other.target === action.subject && other.subject !== action.subject && other.order <= action.order,
  )
}

const LYING = turnAbout([1, 0, 0], Math.PI / 2)
const ON_EDGE = turnAbout([0, 0, 1], Math.PI / 2)
const FACING_RIGHT = turnAbout([0, 1, 0], Math.PI)

/** Sets the pieces of an actor around its foot: a row, a stack, a pyramid, one lying or standing thing. */
function arrangePieces(actor: Actor, seed: number, others: readonly Actor[]): void {
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

function isAround({ entity }: Actor): boolean {
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
const ROW_SPACING = 1.35

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
