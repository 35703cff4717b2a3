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
  /** Where in a cycle a leap leaves the ground and where it lands; it may be in any of so many parts of the cycle. */
  readonly leapsFrom?: { readonly off: number; readonly land: number; readonly every: number }
}

/** A time in the air in the middle of a way; how high the feet are raised then, metres. */
export interface Flight {
  readonly offSeconds: number
  readonly landSeconds: number
  raisedAt(timeSeconds: number): number
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
  flights: readonly Flight[] = [],
): Footfalls {
  const end = lastSeconds + LEAD_SECONDS
  const rates: number[] = []
  const gears: number[] = []
  let restedCycles = 0
  let hasMoved = false
  for (let time = -LEAD_SECONDS; time <= end; time += STEP) {
    const { speed, distance, gear, turnRate } = travel.at(time)
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
    rates.push(rate * STEP)
  }
  const phases = phasesOf(rates, footing, flights)
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
      const flight = flights.find((one) => one.offSeconds < next.fromSeconds && one.landSeconds > now.toSeconds)
      if (flight) {
        // In the air a foot goes with the body, from behind it to before it.
        const at = travel.at(time).position
        const behind = difference(now.position, travel.at(now.toSeconds).position)
        const before = difference(next.position, travel.at(next.fromSeconds).position)
        return {
          position: sum(at, mixed(behind, before, eased)),
          heading: now.heading + turn * eased,
          isPlanted: false,
          share,
          raised: flight.raisedAt(time) + footing.liftAt(travel.at(time).gear) * 0.5 * Math.sin(Math.PI * share),
          reach,
        }
      }
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

/** Cycles done at each step of time. Before a leap the steps are made a little shorter or longer, so that it leaves the ground from the right foot. */
function phasesOf(rates: readonly number[], { leapsFrom }: Footing, flights: readonly Flight[]): number[] {
  const stepped = [...rates]
  const indexOf = (time: number) => Math.min(rates.length, Math.max(0, Math.round((time + LEAD_SECONDS) / STEP)))
  let [from, begun] = [0, 0]
  for (const { offSeconds, landSeconds } of leapsFrom === undefined ? [] : flights) {
    const { off, land, every } = leapsFrom!
    const [leaves, comes] = [indexOf(offSeconds), indexOf(landSeconds)]
    const gone = rates.slice(from, leaves).reduce((sum, rate) => sum + rate, 0)
    const wanted =
      off + every * Math.max(Math.ceil((begun - off) / every), Math.round((begun + gone - off) / every)) - begun
    for (let index = from; index < leaves; index++) stepped[index] = gone > 0 ? (rates[index]! * wanted) / gone : 0
    for (let index = leaves; index < comes; index++) stepped[index] = (land - off) / (comes - leaves)
    begun += wanted + land - off
    from = comes
  }
  const phases = [0]
  for (const step of stepped.slice(0, -1)) phases.push(phases.at(-1)! + step)
  return phases
}
