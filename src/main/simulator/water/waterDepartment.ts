import { MATERIALS } from '../../../shared/scene/materials.ts'
import type { SceneSpec, SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import { shapeVolume } from '../../../shared/scene/shapePoints.ts'
import type { BodyPart, StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater, WaterDrive } from '../../../shared/scene/stagedWater.ts'
import type { UnmetWish } from '../../../shared/scene/understanding.ts'
import type { Actor } from '../staging/actor.ts'
import type { Department, DepartmentOrder } from '../staging/department.ts'
import type { Ground } from '../staging/surroundings.ts'
import { ORIGIN, UPRIGHT } from '../staging/vectors.ts'
import { boatBody, boatBuildOf } from './boats.ts'
import { poolBody, tankBody } from './containers.ts'
import { arrangePouring, pouredWater, pouringOf } from './pouring.ts'
import { isInLand, kindOfWater, usualWater } from './waterKinds.ts'

const WATER_VERBS: readonly SpecAction['verb'][] = ['float', 'sink', 'swim', 'splash', 'sail']
const LIES_IN_WATER: readonly SpecAction['verb'][] = ['float', 'swim', 'sail']

/** Waters, what lies and falls in them, and boats. */
export const waterDepartment: Department = {
  concepts: ['water', 'boat'],
  arrange(order) {
    const pouring = pouringOf(order)
    if (pouring) arrangePouring(pouring)
    const water = mainWater(order)
    if (water === undefined) return
    const inWater = order.actors.filter((actor) => isForWater(actor, order.spec))
    for (const actor of inWater) putIn(actor, water)
    keepOthersOut(order.actors, inWater, water)
  },
  bring(order) {
    const pouring = pouringOf(order)
    const water = mainWater(order)
    const poured = pouring === undefined ? undefined : pouredWater(pouring, order)
    const broughtBoats = water === undefined ? undefined : boatsOn(order, water)
    const waters = [
      ...(water === undefined ? [] : [{ ...water, drives: broughtBoats?.drives ?? [] }]),
      ...(poured === undefined ? [] : [poured.water]),
    ]
    const bodies: StagedBody[] = [...(broughtBoats?.bodies ?? [])]
    if (water) bodies.push(...bodiesAround(water, groundBy(water, order)))
    return {
      scene: {
        waters,
        bodies,
        ...(water?.kind === 'sea' ? { ambience: 'surf' as const } : {}),
        ...(water?.kind === 'river' ? { ambience: 'stream' as const } : {}),
      },
      seen: [...(water ? pointsOf(water, order, broughtBoats?.bodies ?? []) : []), ...(poured?.seen ?? [])],
      endSeconds: poured?.endSeconds ?? (broughtBoats && broughtBoats.bodies.length > 0 ? 6 : 4.5),
      ...(water
        ? { pitchDegrees: water.kind === 'sea' || water.kind === 'lake' ? 8 : water.kind === 'tank' ? 11 : 14 }
        : {}),
      unmet: [...impossibleWishes(order), ...watersNotYetPossible(order)],
    }
  },
}

/** The water that the shot plays in or on; undefined where water is only poured. */
function mainWater(order: DepartmentOrder): StagedWater | undefined {
  const { spec, entities, actors, seed } = order
  const boats = entities.filter(({ concept }) => concept === 'boat')
  const poured = pouringOf(order)
  const said = entities.find((entity) => entity.concept === 'water' && entity.id !== poured?.water?.id)
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
  const middle: Vector3 = [middleX + (throws ? 2.2 : 0), 0, 0]
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
  const waters = spec.entities.filter(({ concept }) => concept === 'water').map(({ id }) => id)
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

/** Grass beside water in the open, where nothing else was said. */
function groundBy(water: StagedWater, { ground, spec }: DepartmentOrder): Ground {
  const isSaid = spec.entities.some(({ concept }) => concept === 'ground') || spec.set !== undefined
  if (isSaid || spec.surroundings.value !== 'outdoors' || !isInLand(water.kind) || water.kind === 'puddle')
    return ground
  return { ...ground, material: 'soil', colour: '#66803f' }
}

/** The land with a hole for the water, or the ground under it; and what holds it. */
function bodiesAround(water: StagedWater, ground: Ground): StagedBody[] {
  const [x, y, z] = water.centre
  if (water.kind === 'tank') return [tankBody(water)]
  const deepest = y - water.bed.depth - 0.5
  const box = (halfExtents: Vector3, offset: Vector3): BodyPart => ({
    shape: { kind: 'box', halfExtents, bevel: 0 },
    material: ground.material,
    colour: ground.colour,
    offset,
    rotation: UPRIGHT,
  })
  const land = (parts: BodyPart[]): StagedBody => ({
    id: 'ground',
    label: ground.label,
    concept: 'ground',
    motion: 'fixed',
    parts,
    position: ORIGIN,
    rotation: UPRIGHT,
    linearVelocity: ORIGIN,
    angularVelocity: ORIGIN,
    releasedAtSeconds: 0,
  })
  if (!isInLand(water.kind)) return [land([box([60, 0.5, 60], [0, deepest, 0])])]
  const [halfX, halfZ] = [water.size[0] / 2, water.size[1] / 2]
  const floor = water.kind === 'pool' ? y - water.bed.depth - 0.5 : deepest - 0.5
  const frame = land([
    box([30, 0.5, 15], [x, -0.5, z - halfZ - 15]),
    box([30, 0.5, 15], [x, -0.5, z + halfZ + 15]),
    box([15, 0.5, halfZ], [x - halfX - 15, -0.5, z]),
    box([15, 0.5, halfZ], [x + halfX + 15, -0.5, z]),
    box([halfX, 0.5, halfZ], [x, floor, z]),
  ])
  return water.kind === 'pool' ? [frame, poolBody(water)] : [frame]
}

/** What the camera has to show of a water: all of a small one, of a wide one the place of the action. */
function pointsOf(water: StagedWater, { actors, spec }: DepartmentOrder, boats: readonly StagedBody[]): Vector3[] {
  const [x, y, z] = water.centre
  const around = (halfX: number, halfZ: number, height: number): Vector3[] =>
    [-halfX, halfX].flatMap((dx) =>
      [-halfZ, halfZ].flatMap((dz) => [0, height].map((dy): Vector3 => [x + dx, y + dy, z + dz])),
    )
  const [halfX, halfZ] = [water.size[0] / 2, water.size[1] / 2]
  const largest = Math.max(
    0.3,
    ...actors.filter((actor) => isForWater(actor, spec)).map(({ bounds }) => bounds.max[0] - bounds.min[0]),
  )
  switch (water.kind) {
    case 'tank':
      return around(halfX + 0.05, halfZ + 0.05, 0.12).flatMap((point) => [point, [point[0], 0, point[2]]])
    case 'pond':
    case 'puddle':
      return around(halfX * 0.62, halfZ * 0.62, 0.05)
    case 'pool':
      return around(Math.min(halfX, 3 * largest + 1), Math.min(halfZ, 1.4), 0.1)
    case 'river':
      return around(Math.min(2.4, halfX * 0.4), halfZ * 0.24, 0.1)
    case 'lake':
    case 'sea': {
      const width = boats.length > 0 ? Math.max(...boats.map((boat) => boatReach(boat))) * 1.5 : 3 * largest + 0.6
      return around(width, width * 0.3, width * 0.5)
    }
    case 'vessel':
      return around(halfX * 1.4, halfZ, 0.05)
  }
}

function boatReach(boat: StagedBody): number {
  const [part] = boat.parts
  return part?.shape.kind === 'prism' ? Math.max(...part.shape.outline.map(([px]) => Math.abs(px))) : 1
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

const FALLING_WATER = /waterfall|air terjun|fountain|air mancur|geyser|tsunami|whirlpool|pusaran air/i

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
