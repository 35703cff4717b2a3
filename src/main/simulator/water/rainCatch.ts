import { translate } from '../../../shared/i18n/index.ts'
import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { Language, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater, WaterRainfall } from '../../../shared/scene/stagedWater.ts'
import type { UnderstoodFact } from '../../../shared/scene/understanding.ts'
import type { DepartmentOrder } from '../staging/department.ts'
import { bedHeightOf } from './bed.ts'
import type { Held } from './heldWater.ts'
import { vesselWater } from './pouring.ts'
import { gathersRain, rainSpeed } from './rainfall.ts'
import { isRainCaught, rainOn, wishOf } from './rainWishes.ts'

/** The share of a vessel's depth to which it fills. */
const FULL = 0.8
/** How long that takes in the film, seconds, and how long is looked at it after. */
const FILLS_IN = 5
const LOOKS_ON = 0.8

export interface CaughtRain {
  /** One for each of several alike. */
  readonly waters: readonly StagedWater[]
  readonly seen: readonly Vector3[]
  readonly endSeconds: number
  readonly told: readonly UnderstoodFact[]
}

/** Water in a vessel that stands in the rain: it rises by what falls through the vessel's mouth. */
export function rainInVessel({ water, vessel }: Held, order: DepartmentOrder): CaughtRain | undefined {
  const { spec } = order
  const millimetresPerHour = rainOn(spec)
  const hollow = vessel.form.hollow
  if (millimetresPerHour === 0 || hollow === undefined || vessel.base === undefined) return undefined
  const because = wishOf([water.id, vessel.entity.id], spec)
  // A bucket of water in the rain has its water already.
  const filled = because === undefined && !isRainCaught(water) ? FULL : undefined
  const still = vesselWater(vessel, water.label)
  const section = Math.PI * ((hollow.radius[0] + hollow.radius[1]) / 2) ** 2
  const mouth = Math.PI * hollow.radius[1] ** 2
  const rise = still.bed.depth * FULL
  const seconds = fillSeconds(order)
  const rainfall: WaterRainfall = {
    millimetresPerHour,
    timeLapse: because === undefined ? 1 : quickened(rise * (section / mouth), seconds, millimetresPerHour),
    catchment: mouth,
  }
  const [x, y, z] = vessel.base
  const rim = hollow.radius[1]
  const places = vessel.pieces.map(({ local }): Vector3 => [x + local[0], y, z + local[2]])
  return {
    waters: places.map((place, piece) => ({
      ...still,
      ...(piece === 0 ? {} : { id: `${still.id}.${piece + 1}` }),
      centre: [place[0], still.centre[1], place[2]],
      ...(filled === undefined ? {} : { filled }),
      rainfall,
    })),
    seen: places.flatMap((place) =>
      [-1, 1].flatMap((side): Vector3[] => [
        [place[0] + side * rim, y + hollow.rim, place[2] + side * rim],
        [place[0] + side * rim, y, place[2] - side * rim],
      ]),
    ),
    endSeconds: because === undefined ? 4 : seconds + LOOKS_ON,
    told: [toldOf(vessel.entity.label, rainfall, rise * (section / mouth), because, spec.language, mouth / section)],
  }
}

/** How far under its full level a water begins that shall rise, of its depth. */
const BEGINS_LOWER = 0.45
/** Puddles stand half full in the rain where nothing was said of how they come to be, and come to be from nothing. */
const PUDDLE = { stands: 0.75, begins: 0 }

/** A water in the open gathers the rain over its field; one that was said to rise begins lower and fills in time lapse. */
export function rainOnWater(
  water: StagedWater,
  entity: SpecEntity | undefined,
  order: DepartmentOrder,
): { water: StagedWater; told: readonly UnderstoodFact[]; endSeconds: number } | undefined {
  const millimetresPerHour = rainOn(order.spec)
  if (millimetresPerHour === 0 || water.edges !== 'walls') return undefined
  const because = entity && wishOf([entity.id], order.spec)
  const isPuddled = water.kind === 'puddle' && water.bed.kind === 'relief'
  const lower = isPuddled ? PUDDLE.begins : 1 - BEGINS_LOWER
  const filled = because === undefined ? (isPuddled ? PUDDLE.stands : water.filled) : water.filled * lower
  const rise = missingHeight(water, filled)
  const timeLapse = because === undefined ? 1 : quickened(rise, fillSeconds(order), millimetresPerHour)
  const rainfall = { millimetresPerHour, timeLapse }
  return {
    water: { ...water, filled, rainfall },
    endSeconds: because === undefined ? 0 : fillSeconds(order) + LOOKS_ON,
    told: [toldOf(water.label, rainfall, rise, because, order.spec.language, 1)],
  }
}

/** What is missing to the full level, as a height over all that gathers rain, metres: what falls there runs into it. */
function missingHeight({ bed, size, columns, rows }: StagedWater, filled: number): number {
  const height = bedHeightOf(bed)
  const level = -bed.depth * (1 - filled)
  let [sum, gathers] = [0, 0]
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const ground = height(((column + 0.5) / columns - 0.5) * size[0], ((row + 0.5) / rows - 0.5) * size[1])
      sum += Math.max(0, -ground) - Math.max(0, level - ground)
      if (gathersRain(bed, ground)) gathers++
    }
  }
  return sum / Math.max(1, gathers)
}

function fillSeconds({ clipSeconds }: DepartmentOrder): number {
  return clipSeconds === undefined ? FILLS_IN : Math.max(0.5, clipSeconds - LOOKS_ON)
}

/** How many times faster the rain has to gather than it falls, to two digits: what is told is what happens. */
function quickened(rise: number, seconds: number, millimetresPerHour: number): number {
  const real = rainSpeed({ millimetresPerHour, timeLapse: 1 })
  return Math.max(1, Number((rise / seconds / real).toPrecision(2)))
}

function toldOf(
  subject: string,
  rainfall: WaterRainfall,
  rise: number,
  because: string | undefined,
  language: Language,
  gathers: number,
): UnderstoodFact {
  const { millimetresPerHour, timeLapse } = rainfall
  const number = (value: number) => printed(value, language)
  if (because === undefined) {
    return {
      subject,
      value: translate(language, 'scene.rainRaises', {
        rain: number(millimetresPerHour),
        rise: number((millimetresPerHour / 60) * gathers),
      }),
      source: { kind: 'default' },
    }
  }
  return {
    subject,
    value: translate(language, 'scene.rainFills', {
      times: number(timeLapse),
      rate: number(Number((millimetresPerHour * timeLapse).toPrecision(3))),
      rain: number(millimetresPerHour),
      hours: number(Number(((rise * 1000) / millimetresPerHour).toPrecision(2))),
    }),
    source: { kind: 'inferred', because },
  }
}

/** A number as one writes it in a language, thousands parted, at most two digits after the comma. */
function printed(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumSignificantDigits: 3 }).format(value)
}
