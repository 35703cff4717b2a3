/** Something with a height at each time, metres and seconds. */
export interface HeightAtTime {
  readonly timeSeconds: number
  readonly heightMetres: number
  /** Where it does not simply go up and down: how fast it goes altogether. */
  readonly metresPerSecond?: number
}

export interface EnergyVerdict {
  /** The most by which energy later exceeds what it was before, as a share of the most there ever is to fall. */
  readonly largestGain: number
  readonly holds: boolean
}

const EARTH_GRAVITY = 9.81
const TOLERANCE = 0.01
/** Times that are farther apart than this do not follow each other. */
const NEXT_SECONDS = 0.06

/**
 * Judges the kinetic and potential energy of one thing, each kilogram of it, over a film: without a source it never grows.
 * Speeds come from the times before and after; a time next to a contact, where the speed jumps, is left out. What pixels
 * leave uncertain is taken out by the mean of as many energies that follow each other as `over` says.
 */
export function judgeEnergy(
  heights: readonly HeightAtTime[],
  contactSeconds: readonly number[] = [],
  over = 5,
): EnergyVerdict {
  const energies = heights.flatMap((here, at) => {
    const [before, after] = [heights[at - 1], heights[at + 1]]
    if (!before || !after || after.timeSeconds - before.timeSeconds > 2 * NEXT_SECONDS) return []
    const isStruck = contactSeconds.some((one) => one > before.timeSeconds - 0.01 && one < after.timeSeconds + 0.01)
    if (isStruck) return []
    const rise = (after.heightMetres - before.heightMetres) / (after.timeSeconds - before.timeSeconds)
    const speed = here.metresPerSecond ?? rise
    return [EARTH_GRAVITY * here.heightMetres + speed ** 2 / 2]
  })
  const calm = energies.slice(0, 1 - over).map((_, at) => meanOf(energies.slice(at, at + over)))
  const lowest = Math.min(...heights.map(({ heightMetres }) => heightMetres))
  const reach = Math.max(...calm) - EARTH_GRAVITY * lowest
  let [least, largestGain] = [Number.POSITIVE_INFINITY, 0]
  for (const energy of calm) {
    least = Math.min(least, energy)
    largestGain = Math.max(largestGain, (energy - least) / reach)
  }
  return { largestGain, holds: largestGain <= TOLERANCE }
}

const SMOOTH = [-21, 14, 39, 54, 59, 54, 39, 14, -21].map((weight) => weight / 231)
const SLOPE = [86, -142, -193, -126, 0, 126, 193, 142, -86].map((weight) => weight / 1188)

/**
 * A pendulum's bob from its angles: its height and speed by cubics through nine pictures each (Savitzky and Golay 1964). The
 * pictures follow each other evenly.
 */
export function heightsOfSwing(
  anglesRadians: readonly number[],
  framesPerSecond: number,
  lengthMetres: number,
): HeightAtTime[] {
  const weighed = (weights: readonly number[], at: number) =>
    weights.reduce((sum, weight, index) => sum + weight * (anglesRadians[at + index - 4] ?? 0), 0)
  return anglesRadians.slice(4, -4).map((_, index): HeightAtTime => {
    const at = index + 4
    return {
      timeSeconds: at / framesPerSecond,
      heightMetres: lengthMetres * (1 - Math.cos(weighed(SMOOTH, at))),
      metresPerSecond: lengthMetres * framesPerSecond * Math.abs(weighed(SLOPE, at)),
    }
  })
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
