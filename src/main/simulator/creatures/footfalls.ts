import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { difference, length, rotated, sum, turnAbout } from '../staging/vectors.ts'
import { fraction, mixed } from './frame.ts'
import type { Travel } from './travel.ts'

/** The order of the feet and how much of a cycle each stands. */
export interface Footing {
  /** Of the cycle, for each foot, in a gear. */
  readonly offsetAt: (gear: number, foot: number) => number
  readonly dutyAt: (gear: number) => number
  /** Metres that the body goes in one cycle at a speed. */
  readonly strideAt: (speed: number) => number
  /** Cycles a second at which the last steps are made. */
  readonly slowest: number
  /** How high a foot is lifted in a gear, metres. */
  readonly liftAt: (gear: number) => number
}

/** One time that a foot stands still on the ground. */
export interface Stance {
  readonly fromSeconds: number
  readonly toSeconds: number
  readonly position: Vector3
  readonly heading: number
}

export interface FootState {
  readonly position: Vector3
  readonly heading: number
  readonly isPlanted: boolean
  /** Of the present stance, or of the present swing, 0 to 1. */
  readonly share: number
  /** Height above the ground, metres. */
  readonly raised: number
  /** How far the present swing goes, metres. */
  readonly reach: number
}

export interface Footfalls {
  /** Cycles done. */
  phaseAt(timeSeconds: number): number
  footAt(foot: number, timeSeconds: number): FootState
  readonly stances: readonly (readonly Stance[])[]
}

const STEP = 1 / 240
const LEAD_SECONDS = 2.5
/** A foot that would turn less stays as it is, radians. */
const LEAST_TURN = 0.06

/**
 * Plans every step before anybody walks: a foot's place on the ground is where its hip is half-way through the stance, so
 * that it lands as far ahead as it leaves behind and does not move in between. The last step of each foot brings it under
 * its hip; a step that would lead nowhere is not made.
 */
export function planFootfalls(
  travel: Travel,
  footing: Footing,
  stands: readonly Vector3[],
  lastSeconds: number,
): Footfalls {
  const end = lastSeconds + LEAD_SECONDS
  const phases: number[] = []
  const gears: number[] = []
  let phase = 0
  let restedCycles = 0
  let hasMoved = false
  for (let time = -LEAD_SECONDS; time <= end; time += STEP) {
    const { speed, distance, gear, turnRate } = travel.at(time)
    phases.push(phase)
    gears.push(gear)
    const moves = speed > 1e-4 || Math.abs(turnRate) > 0.05
    if (moves) restedCycles = 0
    hasMoved ||= moves && time >= -STEP
    const isPast = !moves && (distance > 1e-3 || hasMoved)
    // Turning on the spot takes quick small steps.
    const hurry = speed < 0.05 ? 1 + Math.min(1, Math.abs(turnRate)) : 1
    const rate = moves
      ? Math.max(
          speed / footing.strideAt(speed),
          footing.slowest * hurry * Math.min(1, speed / 0.02 + Math.abs(turnRate) / 0.5),
        )
      : isPast && restedCycles < 1
        ? footing.slowest
        : 0
    if (isPast) restedCycles += rate * STEP
    phase += rate * STEP
  }
  const phaseAt = (time: number) => {
    const index = Math.min(phases.length - 1, Math.max(0, (time + LEAD_SECONDS) / STEP))
    const low = Math.floor(index)
    return phases[low]! + ((phases[low + 1] ?? phases[low]!) - phases[low]!) * (index - low)
  }
  const stances = stands.map((stand, foot) => stancesOf(foot, stand))

  function standsAt(index: number, foot: number): boolean {
    const gear = gears[index]!
    return fraction(phases[index]! + footing.offsetAt(gear, foot)) < footing.dutyAt(gear)
  }

  function stancesOf(foot: number, stand: Vector3): Stance[] {
    const spans: [number, number][] = []
    let from: number | undefined = Number.NEGATIVE_INFINITY
    for (let index = 1; index < phases.length; index++) {
      if (phases[index] === phases[index - 1]) continue
      const stood = standsAt(index - 1, foot) && phases[index - 1]! > phases[0]!
      const stands = standsAt(index, foot)
      const time = index * STEP - LEAD_SECONDS
      if (from !== undefined && !stands) {
        spans.push([from, time])
        from = undefined
      } else if (from === undefined && stands && !stood) from = time
    }
    spans.push([from ?? end, Number.POSITIVE_INFINITY])
    const placed = spans.map(([fromSeconds, toSeconds]): Stance => {
      const middle = !Number.isFinite(fromSeconds)
        ? -LEAD_SECONDS
        : !Number.isFinite(toSeconds)
          ? end
          : (fromSeconds + toSeconds) / 2
      const station = travel.at(middle)
      return {
        fromSeconds,
        toSeconds,
        position: sum(station.position, rotated(stand, turnAbout([0, 1, 0], station.heading))),
        heading: station.heading,
      }
    })
    return placed.reduce<Stance[]>((kept, one) => {
      const last = kept.at(-1)
      if (
        last &&
        length(difference(last.position, one.position)) < 0.25 * footing.liftAt(0) &&
        Math.abs(last.heading - one.heading) < LEAST_TURN
      ) {
        kept[kept.length - 1] = { ...last, toSeconds: one.toSeconds }
      } else kept.push(one)
      return kept
    }, [])
  }

  return {
    phaseAt,
    stances,
    footAt(foot, time) {
      const own = stances[foot]!
      const index = own.findLastIndex(({ fromSeconds }) => fromSeconds <= time)
      const now = own[Math.max(0, index)]!
      const next = own[index + 1]
      if (time <= now.toSeconds || next === undefined) {
        const span = now.toSeconds - now.fromSeconds
        const share = Number.isFinite(span) ? Math.max(0, time - now.fromSeconds) / span : 0.5
        return { position: now.position, heading: now.heading, isPlanted: true, share, raised: 0, reach: 0 }
      }
      const share = (time - now.toSeconds) / (next.fromSeconds - now.toSeconds)
      const eased = share * share * share * (10 - 15 * share + 6 * share * share)
      const turn = Math.atan2(Math.sin(next.heading - now.heading), Math.cos(next.heading - now.heading))
      const reach = length(difference(next.position, now.position))
      const lift = footing.liftAt(travel.at(time).gear)
      return {
        position: mixed(now.position, next.position, 0.35 * share + 0.65 * eased),
        heading: now.heading + turn * eased,
        isPlanted: false,
        share,
        raised: lift * Math.sin(Math.PI * share ** 0.85) * Math.min(1, 0.35 + reach / (6 * lift)),
        reach,
      }
    },
  }
}
