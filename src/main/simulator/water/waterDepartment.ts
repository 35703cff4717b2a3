import { translate } from '../../../shared/i18n/index.ts'
import { MATERIALS } from '../../../shared/scene/materials.ts'
import type { SceneSpec, SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import { shapeVolume } from '../../../shared/scene/shapePoints.ts'
import type { StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater, WaterDrive } from '../../../shared/scene/stagedWater.ts'
import type { UnmetWish } from '../../../shared/scene/understanding.ts'
import type { Actor } from '../staging/actor.ts'
import { boundsOf } from '../staging/bounds.ts'
import type { Department, DepartmentOrder } from '../staging/department.ts'
import { corners, shifted } from '../staging/vectors.ts'
import { boatBody, boatBuildOf } from './boats.ts'
import { fallingWaterOf, type StagedFall, stagedFountain, stagedWaterfall } from './falls.ts'
import { type Held, heldWaters, stillWater } from './heldWater.ts'
import { arrangePouring, pouredWater, pouringOf } from './pouring.ts'
import { spilled, spillingOf } from './spilling.ts'
import { SHORE_ID } from './waterImplied.ts'
import { isInLand, kindOfWater, usualWater } from './waterKinds.ts'
import { bodiesAround, groundBy, pointsOf } from './waterLand.ts'

const WATER_VERBS: readonly SpecAction['verb'][] = ['float', 'sink', 'swim', 'splash', 'sail']
const LIES_IN_WATER: readonly SpecAction['verb'][] = ['float', 'swim', 'sail']

/** Waters, what lies and falls in them, and boats. */
export const waterDepartment: Department = {
  concepts: ['water', 'boat'],
  variants: ['fountain'],
  arrange(order) {
    const pouring = spillingOf(order) ? undefined : pouringOf(order)
    if (pouring) arrangePouring(pouring)
    const water = mainWater(order)
    if (water === undefined) return
    const inWater = order.actors.filter((actor) => isForWater(actor, order.spec))
    for (const actor of inWater) putIn(actor, water)
    keepOthersOut(order.actors, inWater, water)
  },
  bring(order) {
    const spilling = spillingOf(order)
    const spill = spilling && spilled(spilling, order)
    const pouring = spilling ? undefined : pouringOf(order)
    const poured = pouring && pouredWater(pouring, order)
    const held = heldWaters(order, (spilling ?? pouring)?.water?.id)
    const main = mainWater(order)
    const falls = fallsIn(order, main)
    const water = falls.find((fall) => fall.water.id === main?.id)?.water ?? main
    const broughtBoats = water === undefined ? undefined : boatsOn(order, water)
    const waters = [
      ...(water === undefined ? [] : [{ ...water, drives: broughtBoats?.drives ?? [] }]),
      ...falls.flatMap((fall) => (fall.water.id === water?.id ? [] : [fall.water])),
      ...(poured === undefined ? [] : [poured.water]),
      ...(spill === undefined ? [] : [spill.water]),
      ...held.filter(({ stands }) => stands).map(stillWater),
    ]
    const bodies: StagedBody[] = [...(broughtBoats?.bodies ?? []), ...falls.flatMap((fall) => fall.bodies)]
    if (water) bodies.push(...bodiesAround(water, groundBy(water, order)))
    if (spill) bodies.push(spill.body)
    const isStreaming = water?.kind === 'river' || falls.length > 0
    return {
      scene: {
        waters,
        bodies,
        ...(water?.kind === 'sea' || water?.kind === 'shore' ? { ambience: 'surf' as const } : {}),
        ...(isStreaming ? { ambience: 'stream' as const } : {}),
      },
      seen: [
        ...(water && main?.id !== `${SHORE_ID}-surface`
          ? pointsOf(water, largestInWater(order), broughtBoats?.bodies ?? [])
          : []),
        ...boatsSeen(broughtBoats?.bodies ?? []),
        ...falls.flatMap(({ seen }) => seen),
        ...(poured?.seen ?? []),
        ...(spill?.seen ?? []),
      ],
      endSeconds: poured?.endSeconds ?? spill?.endSeconds ?? (broughtBoats && broughtBoats.bodies.length > 0 ? 6 : 4.5),
      ...(water
        ? {
            pitchDegrees:
              water.kind === 'sea' || water.kind === 'lake' || water.kind === 'shore'
                ? 8
                : water.kind === 'tank'
                  ? 11
                  : 14,
          }
        : spill || falls.length > 0
          ? { pitchDegrees: 14 }
          : {}),
      unmet: [...impossibleWishes(order), ...watersNotYetPossible(order), ...carriedWaters(held, order)],
      told: order.entities
        .filter((entity) => fallingWaterOf(entity) === 'waterfall' && falls.length > 0)
        .map(({ label }) => ({
          subject: label,
          value: translate(order.spec.language, 'scene.waterRunsOff'),
          source: { kind: 'default' as const },
        })),
    }
  },
}

/** How long a boat under way is followed by a standing camera, seconds. */
const SEEN_SAILING = 3

/** All of every boat, masts too, where it is at first and where it gets to. */
function boatsSeen(boats: readonly StagedBody[]): Vector3[] {
  return boats.flatMap(({ parts, position, rotation, linearVelocity }) => {
    const bounds = boundsOf(parts, position, rotation)
    const way: Vector3 = [linearVelocity[0] * SEEN_SAILING, 0, linearVelocity[2] * SEEN_SAILING]
    return [...corners(bounds), ...corners(shifted(bounds, way))]
  })
}

function largestInWater({ actors, spec }: DepartmentOrder): number {
  const within = actors.filter((actor) => isForWater(actor, spec))
  return Math.max(0, ...within.map(({ bounds }) => bounds.max[0] - bounds.min[0]))
}

/** Waterfalls, and fountains where they stand. */
function fallsIn(order: DepartmentOrder, main: StagedWater | undefined): StagedFall[] {
  const fountains = order.entities.filter((entity) => fallingWaterOf(entity) === 'fountain')
  const waterfall = order.entities.find((entity) => fallingWaterOf(entity) === 'waterfall')
  const aside = order.actors.length > 0 ? -2.4 : 0
  return [
    ...fountains.map((entity, at) => stagedFountain(entity, [at * 3.4, 0, aside], order.gravity)),
    ...(waterfall && main ? [stagedWaterfall(waterfall, main, order.seed)] : []),
  ]
}

/** The water that the shot plays in or on; undefined where water is only poured. */
function mainWater(order: DepartmentOrder): StagedWater | undefined {
  const { spec, entities, actors, seed } = order
  const boats = entities.filter(({ concept }) => concept === 'boat')
  const poured = pouringOf(order)
  const isPoured = (spillingOf(order) ?? poured)?.water?.id
  const held = heldWaters(order, isPoured).map(({ water }) => water.id)
  const said = entities.find(
    (entity) =>
      entity.concept === 'water' &&
      entity.id !== isPoured &&
      !held.includes(entity.id) &&
      fallingWaterOf(entity) !== 'fountain',
  )
  if (said === undefined && (boats.length === 0 || poured)) return undefined
  const inWater = actors.filter((actor) => isForWater(actor, spec))
  const entity = said ?? (boats[0] as SpecEntity)
  const kind = said ? kindOfWater(said, spec) : openWaterFor(boats, spec)
  const widths = [
    ...inWater.map(({ bounds }) => Math.max(bounds.max[0] - bounds.min[0], bounds.max[2] - bounds.min[2])),
    ...boats.map((boat) => boatBuildOf(boat).length * 0.9),
  ]
  const xs = inWater.map(({ base }) => base?.[0] ?? 0)
  const middleX = xs.length === 0 ? 0 : (Math.min(...xs) + Math.max(...xs)) / 2
  const throws = inWater.some(({ motion }) => motion === 'throw')
  // A sea runs up the sand behind everything.
  const back = Math.min(-0.6, ...actors.map(({ base, bounds }) => (base?.[2] ?? 0) + bounds.min[2] - 0.5))
  const middle: Vector3 = [middleX + (throws ? 2.2 : 0), 0, kind === 'shore' ? back : 0]
  return {
    id: `${entity.id}-surface`,
    label: entity.label,
    ...usualWater(kind, {
      entity: said,
      middle,
      largest: Math.max(0, ...widths),
      seed,
      ...(spec.wind
        ? { wind: spec.wind.value.metresPerSecond }
        : spec.weather?.value.kind === 'storm'
          ? { wind: 14 }
          : {}),
    }),
  }
}

function openWaterFor(boats: readonly SpecEntity[], spec: SceneSpec): StagedWater['kind'] {
  if (spec.set?.value === 'river') return 'river'
  const isSmall = boats.every((boat) => boatBuildOf(boat).length < 0.6)
  if (isSmall) return spec.surroundings.value === 'outdoors' ? 'pond' : 'tank'
  return spec.set?.value === 'sea' || spec.set?.value === 'beach' ? 'sea' : 'lake'
}

/** Whether a thing is said to be in the water, or to go there; where water is all there is, everything loose is. */
function isForWater(actor: Actor, spec: SceneSpec): boolean {
  const waters = spec.entities.filter(({ concept, id }) => concept === 'water' && id !== SHORE_ID).map(({ id }) => id)
  const { place } = actor.entity
  if (actor.form.isFixed || actor.support !== undefined) return false
  if (place && waters.some((id) => place.value.others.includes(id)))
    return place.value.relation !== 'beside' && place.value.relation !== 'near'
  return (
    actor.actions.some(
      ({ verb, target, from }) =>
        WATER_VERBS.includes(verb) ||
        (target !== undefined && waters.includes(target)) ||
        (from !== undefined && waters.includes(from)),
    ) ||
    (waters.length > 0 && (actor.motion === 'drop' || actor.motion === 'throw') && actor.target === undefined)
  )
}

/** Density of a thing as a whole, kg a cubic metre. */
export function densityOf(actor: Actor): number {
  const parts = actor.form.parts.filter((part) => part.only !== 'drawn')
  const volume = parts.reduce((sum, part) => sum + shapeVolume(part.shape), 0)
  const mass =
    actor.form.massKg ??
    parts.reduce((sum, part) => sum + shapeVolume(part.shape) * MATERIALS[part.material].densityKgPerM3, 0)
  return mass / Math.max(volume, 1e-9)
}

/** Where a thing begins: what floats lies at its draught, what sinks is let go at the surface, what falls falls from above. */
function putIn(actor: Actor, water: StagedWater): void {
  const base = actor.base as Vector3
  const level = water.centre[1]
  const height = actor.bounds.max[1] - actor.bounds.min[1]
  const share = Math.min(1, densityOf(actor) / 1000)
  const lies =
    actor.motion === 'still' ||
    actor.actions.some(
      ({ verb }) => LIES_IN_WATER.includes(verb) && actor.actions.every((other) => other.verb === verb),
    )
  if (!lies) {
    actor.base = [base[0], actor.motion === 'throw' ? base[1] : Math.max(base[1], level), base[2]]
    return
  }
  actor.motion = 'still'
  const sinks = actor.actions.some(({ verb }) => verb === 'sink') || share >= 1
  const x = water.kind === 'river' ? water.centre[0] - 2.6 + base[0] * 0.5 : base[0]
  actor.base = [x, sinks ? level + 0.04 : level - height * share - actor.bounds.min[1], base[2]]
}

/** What is not said to be in the water stands on the land beside it. */
function keepOthersOut(actors: readonly Actor[], inWater: readonly Actor[], water: StagedWater): void {
  if (!isInLand(water.kind) && water.kind !== 'tank') return
  const [half] = [water.size[0] / 2 + 0.15]
  for (const actor of actors) {
    if (inWater.includes(actor) || actor.support !== undefined || actor.base === undefined) continue
    const { base, bounds } = actor
    const overlaps =
      base[0] + bounds.max[0] > water.centre[0] - half && base[0] + bounds.min[0] < water.centre[0] + half
    if (!overlaps) continue
    const x =
      base[0] < water.centre[0] - 0.3 ? water.centre[0] - half - bounds.max[0] : water.centre[0] + half - bounds.min[0]
    const shift = x - base[0]
    for (const other of actors) {
      if (other !== actor && other.support === actor && other.base)
        other.base = [other.base[0] + shift, other.base[1], other.base[2]]
    }
    actor.base = [x, base[1], base[2]]
  }
}

function boatsOn(order: DepartmentOrder, water: StagedWater): { bodies: StagedBody[]; drives: WaterDrive[] } {
  const boats = order.entities.filter(({ concept }) => concept === 'boat')
  const [x, y, z] = water.centre
  const bodies: StagedBody[] = []
  const drives: WaterDrive[] = []
  let behind = z
  for (const boat of boats) {
    const build = boatBuildOf(boat)
    const actions = order.spec.actions.filter(({ subject }) => subject === boat.id)
    const moves = actions.some(({ verb }) => verb !== 'float' && verb !== 'stand')
    const speed = actions.find((action) => action.speedMetresPerSecond)?.speedMetresPerSecond?.value
    const cruise = speed ?? build.cruise
    for (let index = 0; index < boat.count.value; index++) {
      const id = boat.count.value === 1 ? boat.id : `${boat.id}.${index + 1}`
      const startX = x - (moves ? Math.min(cruise * 2.2, water.size[0] * 0.28) : 0) - index * build.length * 0.35
      const heading = moves ? 0 : 0.35
      const body = { ...boatBody(boat, build, [startX, y, behind], heading), id }
      bodies.push(moves ? { ...body, linearVelocity: [cruise, 0, 0] } : body)
      if (moves) drives.push({ bodyId: id, metresPerSecond: cruise, heading })
      behind -= build.width * 2.2
    }
  }
  return { bodies, drives }
}

const EXPLANATIONS = {
  sinks: {
    en: (label: string) => `The ${label} is heavier than the water that it displaces: it sinks.`,
    id: (label: string) => `${label} lebih berat daripada air yang didesaknya: benda ini tenggelam.`,
  },
  floats: {
    en: (label: string) => `The ${label} is lighter than the water that it displaces: it floats.`,
    id: (label: string) => `${label} lebih ringan daripada air yang didesaknya: benda ini mengapung.`,
  },
} as const

/** What was said to float and cannot, or to sink and cannot. */
function impossibleWishes({ actors, spec }: DepartmentOrder): UnmetWish[] {
  return actors.flatMap((actor): UnmetWish[] => {
    const wants = actor.actions.find(({ verb }) => verb === 'float' || verb === 'sink')
    if (wants === undefined) return []
    const floats = densityOf(actor) < 1000
    if (floats === (wants.verb === 'float')) return []
    const words = wants.source.kind === 'said' ? wants.source.words : actor.entity.label
    const explanation = EXPLANATIONS[floats ? 'floats' : 'sinks'][spec.language](actor.entity.label)
    return [{ words, reason: 'impossible', explanation }]
  })
}

const FALLING_WATER = /geyser|tsunami|whirlpool|pusaran air/i

/** Water that leaves its bed is not simulated: it is told, and the water itself is shown. */
function watersNotYetPossible({ entities, spec }: DepartmentOrder): UnmetWish[] {
  return entities
    .filter(({ concept, label, variant }) => concept === 'water' && FALLING_WATER.test(`${label} ${variant ?? ''}`))
    .map(({ label, source }) => ({
      words: source.kind === 'said' ? source.words : label,
      reason: 'notYetPossible' as const,
      explanation:
        spec.language === 'id'
          ? `Air yang jatuh atau memancar (${label}) belum bisa disimulasikan; yang ditampilkan permukaan airnya.`
          : `Water that falls or shoots up (${label}) cannot be simulated yet; its surface is shown.`,
    }))
}

/** Water in a vessel that moves would have to slosh in it: it is left out, and told. */
function carriedWaters(held: readonly Held[], { spec }: DepartmentOrder): UnmetWish[] {
  return held
    .filter(({ stands }) => !stands)
    .map(({ water, vessel }) => ({
      words: water.label,
      reason: 'notYetPossible' as const,
      explanation: translate(spec.language, 'scene.waterCarried', { thing: vessel.entity.label }),
    }))
}
