import { middleOf, type TankWater, tankWater } from './tankInView.ts'
import { risenBy } from './waterlineShift.ts'

/** A cube goes into the water of a square glass tank. */
export interface TankFacts {
  /** Between the glass. */
  readonly tankWidthMetres: number
  /** Of water that the cube pushes aside: all of one that sinks, its weight in water of one that floats. */
  readonly displacedLitres: number
}

export interface TankMeasurement {
  readonly litresBefore: number
  /** Of water and what stands in it together, when it has come to rest. */
  readonly litresAfter: number
  readonly riseMillimetres: number
  /** Of the level at rest, before and after. */
  readonly tiltDegrees: number
  readonly unevenPixels: number
}

export interface TankVerdict {
  readonly riseError: number
  readonly waterError: number
  readonly riseHolds: boolean
  readonly waterHolds: boolean
  readonly levelHolds: boolean
}

/** A rise is four to eight pixels, and known to a third of one or so. */
const RISE_TOLERANCE = 0.06
const WATER_TOLERANCE = 0.02
const TILT_TOLERANCE_DEGREES = 0.2
const UNEVEN_TOLERANCE_PIXELS = 1
const FIRST_SECONDS = 0.05

/** How much water there is in a tank seen from the side before and after something went in, from the film's file alone. */
export async function measureTank(
  file: string,
  facts: TankFacts,
  restFromSeconds: number,
  restToSeconds: number,
): Promise<TankMeasurement> {
  const before = await tankWater(file, 0, FIRST_SECONDS)
  const after = await tankWater(file, restFromSeconds, restToSeconds)
  const mean = (seen: readonly TankWater[], of: (water: TankWater) => number) =>
    seen.reduce((sum, water) => sum + of(water), 0) / seen.length
  const metresPerPixel = facts.tankWidthMetres / middleOf([...before, ...after].map(({ width }) => width))
  const deep = mean(before, ({ depth }) => depth)
  const risen = await risenBy(
    file,
    { ...before[0]!, fromSeconds: 0, toSeconds: FIRST_SECONDS },
    { ...after.at(-1)!, fromSeconds: restFromSeconds, toSeconds: restToSeconds },
  )
  const deeper = deep + risen
  const litres = (pixels: number) => 1000 * facts.tankWidthMetres ** 2 * pixels * metresPerPixel
  const calm = [...before, ...after.slice(-1)]
  return {
    litresBefore: litres(deep),
    litresAfter: litres(deeper),
    riseMillimetres: 1000 * risen * metresPerPixel,
    tiltDegrees: Math.max(...calm.map((water) => Math.abs(water.tiltDegrees))),
    unevenPixels: Math.max(...calm.map((water) => water.unevenness)),
  }
}

/** Judges a tank by Archimedes: its level rises by what is pushed aside over its area, and no water is lost. */
export function judgeTank(measured: TankMeasurement, facts: TankFacts): TankVerdict {
  const due = facts.displacedLitres / facts.tankWidthMetres ** 2
  const riseError = measured.riseMillimetres / due - 1
  const waterError = (measured.litresAfter - facts.displacedLitres) / measured.litresBefore - 1
  return {
    riseError,
    waterError,
    riseHolds: Math.abs(riseError) <= RISE_TOLERANCE,
    waterHolds: Math.abs(waterError) <= WATER_TOLERANCE,
    levelHolds: measured.tiltDegrees <= TILT_TOLERANCE_DEGREES && measured.unevenPixels <= UNEVEN_TOLERANCE_PIXELS,
  }
}
