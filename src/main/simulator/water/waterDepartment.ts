import { translate } from '../../../shared/i18n/index.ts'
import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater, WaterDrive } from '../../../shared/scene/stagedWater.ts'
import type { UnderstoodFact } from '../../../shared/scene/understanding.ts'
import { boundsOf } from '../staging/bounds.ts'
import type { Department, DepartmentOrder } from '../staging/department.ts'
import { corners, shifted } from '../staging/vectors.ts'
import { boatBody, boatBuildOf } from './boats.ts'
import { fallingWaterOf, type StagedFall, stagedFountain, stagedWaterfall } from './falls.ts'
import { heldWaters, stillWater } from './heldWater.ts'
import { isForWater, keepOthersOut, putIn } from './inWater.ts'
import { mainWater } from './mainWater.ts'
import { arrangePouring, pouredWater, pouringOf } from './pouring.ts'
import { rainInVessel, rainOnWater } from './rainCatch.ts'
import { runoffOf, stagedRunoff } from './runoff.ts'
import { spilled, spillingOf } from './spilling.ts'
import { SHORE_ID } from './waterImplied.ts'
import { bodiesAround, groundBy, pointsOf } from './waterLand.ts'
import { carriedWaters, impossibleWishes, watersNotYetPossible } from './waterWishes.ts'

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
    const stands = held.filter((one) => one.stands)
    const caught = stands.flatMap((one) => rainInVessel(one, order) ?? [])
    const runoff = runoffOf(order)
    const runs = runoff && stagedRunoff(runoff, order)
    const main = mainWater(order)
    const falls = fallsIn(order, main)
    const still = falls.find((fall) => fall.water.id === main?.id)?.water ?? main
    const rained = still && rainOnWater(still, entityOf(still, order), order)
    const water = rained?.water ?? still
    const broughtBoats = water === undefined ? undefined : boatsOn(order, water)
    const waters = [
      ...(water === undefined ? [] : [{ ...water, drives: broughtBoats?.drives ?? [] }]),
      ...falls.flatMap((fall) => (fall.water.id === water?.id ? [] : [fall.water])),
      ...(poured === undefined ? [] : [poured.water]),
      ...(spill === undefined ? [] : [spill.water]),
      ...stands.map(stillWater).filter(({ id }) => !caught.some(({ waters: own }) => own.some((one) => one.id === id))),
      ...caught.flatMap((one) => one.waters),
      ...(runs === undefined ? [] : [runs.water]),
    ]
    const bodies: StagedBody[] = [...(broughtBoats?.bodies ?? []), ...falls.flatMap((fall) => fall.bodies)]
    if (water) bodies.push(...bodiesAround(water, groundBy(water, order)))
    if (spill) bodies.push(spill.body)
    const isStreaming = water?.kind === 'river' || falls.length > 0 || runs !== undefined
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
        ...(water && isView(water, order) ? landBehind(water) : []),
        ...boatsSeen(broughtBoats?.bodies ?? []),
        ...falls.flatMap(({ seen }) => seen),
        ...(poured?.seen ?? []),
        ...(spill?.seen ?? []),
        ...caught.flatMap(({ seen }) => seen),
        ...(runs?.seen ?? []),
      ],
      endSeconds:
        caught[0]?.endSeconds ??
        runs?.endSeconds ??
        poured?.endSeconds ??
        spill?.endSeconds ??
        Math.max(rained?.endSeconds ?? 0, broughtBoats && broughtBoats.bodies.length > 0 ? 6 : 4.5),
      ...(water
        ? { pitchDegrees: isView(water, order) ? OVER_LAND : pitchOver(water) }
        : caught.length > 0
          ? { pitchDegrees: INTO_VESSEL }
          : runs
            ? FROM_FOOT
            : spill || falls.length > 0
              ? { pitchDegrees: 14 }
              : {}),
      unmet: [...impossibleWishes(order), ...watersNotYetPossible(order), ...carriedWaters(held, order)],
      told: [
        ...order.entities
          .filter((entity) => fallingWaterOf(entity) === 'waterfall' && falls.length > 0)
          .map(({ label }) => ({
            subject: label,
            value: translate(order.spec.language, 'scene.waterRunsOff'),
            source: { kind: 'default' as const },
          })),
        ...springsTold(water, order),
        ...[...caught, ...(rained ? [rained] : []), ...(runs ? [runs] : [])].flatMap(({ told }) => told),
      ],
    }
  },
}

/** Degrees down at which one sees a river and the land beyond it. */
const OVER_LAND = 7

/** Whether a river is all that there is to see: then it is seen in its land. */
function isView({ kind, bed }: StagedWater, { spec }: DepartmentOrder): boolean {
  const isLand = ({ concept }: SpecEntity) => concept === 'water' || concept === 'ground' || concept === 'landform'
  return kind === 'river' && bed.kind === 'channel' && spec.entities.every(isLand)
}

/** Places of the land beyond a river, some way off and up. */
function landBehind({ centre: [x, , z], size }: StagedWater): Vector3[] {
  return [-4.5, 4.5].map((aside): Vector3 => [x + aside, 3.2, z - 1.6 * size[1]])
}

/** Degrees down at which one sees a water: far over open ones, down on small ones and on those in steps. */
function pitchOver({ kind, bed }: StagedWater): number {
  if (kind === 'sea' || kind === 'lake' || kind === 'shore') return 8
  if (kind === 'tank') return 11
  return kind === 'pond' && bed.kind === 'relief' ? 23 : 14
}

/** What comes in where nobody said how much: a flood, the brook over terraces. */
function springsTold(water: StagedWater | undefined, { spec }: DepartmentOrder): UnderstoodFact[] {
  const { springs = [], label, kind } = water ?? {}
  if (springs.length === 0 || label === undefined) return []
  const sum = springs.reduce((all, { cubicMetresPerSecond }) => all + 1000 * cubicMetresPerSecond, 0)
  const litres = new Intl.NumberFormat(spec.language, { maximumSignificantDigits: 2 }).format(sum)
  return [
    {
      subject: label,
      value: translate(spec.language, kind === 'river' ? 'scene.floodComes' : 'scene.terracesRun', { litres }),
      source: { kind: 'default' },
    },
  ]
}

/** Degrees down at which one sees the water in an open vessel. */
const INTO_VESSEL = 34

/** Steps that water runs down are seen from before their foot: the faces over which it falls look at the camera. */
const FROM_FOOT = { pitchDegrees: 17, azimuthDegrees: 40 }

function entityOf({ id }: StagedWater, { entities }: DepartmentOrder): SpecEntity | undefined {
  return entities.find((entity) => id === `${entity.id}-surface`)
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
