import type { SceneSpec, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import type { DepartmentOrder } from '../staging/department.ts'
import { boatBuildOf } from './boats.ts'
import { fallingWaterOf } from './falls.ts'
import { heldWaters } from './heldWater.ts'
import { isForWater } from './inWater.ts'
import { floodedStreet, puddledGround } from './landReliefs.ts'
import { pouringOf } from './pouring.ts'
import { rainOn } from './rainWishes.ts'
import { runoffOf } from './runoff.ts'
import { spillingOf } from './spilling.ts'
import { runsOverTerraces, terracedSlope } from './terraces.ts'
import { kindOfWater, usualWater } from './waterKinds.ts'

/** The water that the shot plays in or on; undefined where water is only poured. */
export function mainWater(order: DepartmentOrder): StagedWater | undefined {
  const { spec, entities, actors, seed } = order
  const boats = entities.filter(({ concept }) => concept === 'boat')
  const poured = pouringOf(order)
  const isPoured = (spillingOf(order) ?? poured)?.water?.id
  const runs = runoffOf(order)
  const held = heldWaters(order, isPoured).map(({ water }) => water.id)
  const said = entities.find(
    (entity) =>
      entity.concept === 'water' &&
      entity.id !== isPoured &&
      !held.includes(entity.id) &&
      entity.id !== runs?.water.id &&
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
  const own = { id: `${entity.id}-surface`, label: entity.label }
  if (entity.variant === 'flood') return { ...own, ...floodedStreet(middle, seed) }
  if (inWater.length === 0 && runsOverTerraces(entity, spec)) return { ...own, ...terracedSlope(middle, seed) }
  if (kind === 'puddle' && rainOn(spec) > 0 && inWater.length === 0)
    return { ...own, ...puddledGround(said, middle, seed) }
  return {
    ...own,
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
