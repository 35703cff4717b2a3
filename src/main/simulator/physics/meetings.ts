import { ApartPairs } from './apartPairs.ts'
import { type Gap, gapBetween } from './gaps.ts'
import { type Motion, poseAfter, velocityAt } from './motion.ts'
import type { PartingPieces } from './partingPieces.ts'
import type { Pose } from './poseAt.ts'
import { type Mover, type Part, partPlace, TOUCHING } from './rapierWorld.ts'
import { dot, length, minus, turnedBy, type Vec3 } from './vectors.ts'

/** Two parts that were apart and touch after `afterSeconds`. */
export interface Meeting {
  readonly a: Part
  readonly b: Part
  readonly afterSeconds: number
  readonly point: Vec3
  /** From A toward B. */
  readonly normal: Vec3
  /** Of the surfaces along the normal, m/s, positive. */
  readonly approachSpeed: number
}

/** Slower meetings are resting, not blows, m/s. */
export const SLOWEST_IMPACT = 0.03
/** Of the pieces of broken things: their many soft last touches are left to the engine, m/s. */
const SLOWEST_OF_PIECES = 0.3
/** A gap this small is the contact itself. */
const CONTACT_TOLERANCE = 5e-7

/** How each body moves now, and what pulls it while nothing holds it up. */
export interface Instant {
  readonly motions: ReadonlyMap<Mover, Motion>
  readonly accelerationOf: (mover: Mover) => Vec3
}

/** Slower than this, nothing new can be met within a step that the next step would not find. */
const STILL_SPEED = 1e-3

/** A gap that was measured, and how far both bodies had travelled then. */
interface KnownGap {
  readonly gap: number
  readonly travelled: number
}

/** Finds the meetings of the bodies of one scene. */
export class MeetingFinder {
  readonly #movers: readonly Mover[]
  readonly #reach: Map<Mover, number>
  /** How far any point of a body can have moved since the start, metres. */
  readonly #travelled: Map<Mover, number>
  readonly #gaps = new Map<Part, Map<Part, KnownGap>>()
  readonly #neverMeet: (a: Mover, b: Mover) => boolean
  readonly #parting: PartingPieces

  /** `neverMeet`: bodies joined together, which go through each other. */
  constructor(movers: readonly Mover[], neverMeet: (a: Mover, b: Mover) => boolean, parting: PartingPieces) {
    this.#parting = parting
    this.#movers = movers
    this.#neverMeet = neverMeet
    this.#travelled = new Map(movers.map((mover) => [mover, 0]))
    this.#reach = new Map(movers.map((mover) => [mover, reachOf(mover)]))
  }

  /** A body that came later. */
  joined(mover: Mover): void {
    this.#travelled.set(mover, 0)
    this.#reach.set(mover, reachOf(mover))
  }

  /** Takes note that a body has moved for a time, from one motion to another. */
  moved(mover: Mover, before: Motion, after: Motion, seconds: number): void {
    const fastest = Math.max(this.#pointSpeed(mover, before), this.#pointSpeed(mover, after))
    this.#travelled.set(mover, this.#travelled.get(mover)! + fastest * seconds)
  }

  #pointSpeed(mover: Mover, { velocity, spin }: Motion): number {
    return length(velocity) + 2 * length(spin) * this.#reach.get(mover)!
  }

  /**
   * The meetings within the next `seconds`, earliest first: for every pair of parts near enough, the zero of the gap
   * along the free arcs of both bodies, found by regula falsi (Illinois). Pairs in touch are left to the engine's own
   * contacts unless they still approach each other. A gap that was measured is measured again only when the bodies may
   * have travelled it.
   */
  find(instant: Instant, seconds: number): { meetings: Meeting[]; apart: ApartPairs } {
    const apart = new ApartPairs(this.#parting)
    const found: Meeting[] = []
    const still = this.#movers.map((mover) => isStill(mover, instant))
    const fastest = this.#movers.map((mover) => this.#pointSpeed(mover, instant.motions.get(mover)!))
    for (let index = 0; index < this.#movers.length; index++) {
      const first = this.#movers[index]!
      for (let other = index + 1; other < this.#movers.length; other++) {
        const second = this.#movers[other]!
        if (still[index] && still[other]) continue
        if (this.#neverMeet(first, second)) continue
        // The acceleration of one step is far inside the constant allowance.
        const horizon = (fastest[index]! + fastest[other]!) * seconds + 10 * TOUCHING
        for (const a of first.parts) {
          for (const b of second.parts) {
            const meeting = this.#meetingOf(a, b, instant, { seconds, horizon }, apart)
            if (meeting !== undefined) found.push(meeting)
          }
        }
      }
    }
    return { meetings: found.sort((one, other) => one.afterSeconds - other.afterSeconds), apart }
  }

  /** `horizon`: how far apart two parts may be that come together within the time, metres. */
  #meetingOf(
    a: Part,
    b: Part,
    instant: Instant,
    { seconds, horizon }: { readonly seconds: number; readonly horizon: number },
    apart: ApartPairs,
  ): Meeting | undefined {
    const travelled = this.#travelled.get(a.body)! + this.#travelled.get(b.body)!
    let gaps = this.#gaps.get(a)
    if (gaps === undefined) {
      gaps = new Map()
      this.#gaps.set(a, gaps)
    }
    const known = gaps.get(b)
    if (known !== undefined && known.gap - (travelled - known.travelled) > horizon) {
      apart.add(a, b)
      return undefined
    }
    const motionA = instant.motions.get(a.body)!
    const motionB = instant.motions.get(b.body)!
    const bounds = boundsGap(a, b, motionA.pose, motionB.pose)
    if (bounds > horizon) {
      gaps.set(b, { gap: bounds, travelled })
      apart.add(a, b)
      return undefined
    }

    const gapAfter = (after: number, reach: number) =>
      gapBetween(
        a,
        b,
        poseAfter(motionA, instant.accelerationOf(a.body), after),
        poseAfter(motionB, instant.accelerationOf(b.body), after),
        reach,
      )
    // Looking farther than needed once spares many looks later.
    const reach = horizon + 0.05
    const now = gapAfter(0, reach)
    gaps.set(b, { gap: now?.distance ?? reach, travelled })
    if (now === undefined || now.distance > horizon) {
      apart.add(a, b)
      return undefined
    }
    if (now.distance < -TOUCHING) return undefined
    if (now.distance <= TOUCHING) {
      const speed = approachSpeed(motionA, motionB, now)
      return speed < slowestOf(a, b) ? undefined : { a, b, afterSeconds: 0, ...now, approachSpeed: speed }
    }
    apart.add(a, b)
    const atEnd = gapAfter(seconds, horizon)
    if (atEnd === undefined || atEnd.distance > 0) return undefined
    const { after, contact } = firstTouch(now, atEnd, seconds, (time) => gapAfter(time, horizon))
    const speed = approachSpeed(motionA, motionB, contact)
    return speed < slowestOf(a, b) ? undefined : { a, b, afterSeconds: after, ...contact, approachSpeed: speed }
  }
}

/** What two parts must approach each other with for a blow, m/s. */
export function slowestOf(a: Part, b: Part): number {
  const isPiece = a.body.staged.pieceOf !== undefined || b.body.staged.pieceOf !== undefined
  return isPiece ? SLOWEST_OF_PIECES : SLOWEST_IMPACT
}

function reachOf(mover: Mover): number {
  return Math.max(0, ...mover.parts.map((part) => part.reach + length(part.offset)))
}

function isStill(mover: Mover, instant: Instant): boolean {
  if (mover.held && mover.follower === undefined) return true
  const { velocity, spin } = instant.motions.get(mover)!
  return length(velocity) + length(spin) < STILL_SPEED
}

/** Regula falsi with the Illinois rule between a positive gap now and a negative one at the end. */
function firstTouch(
  now: Gap,
  atEnd: Gap,
  seconds: number,
  contactAfter: (seconds: number) => Gap | undefined,
): { after: number; contact: Gap } {
  let [early, gapEarly, late, gapLate] = [0, now.distance, seconds, atEnd.distance]
  let contact = atEnd
  let after = seconds
  for (let round = 0; round < 40 && Math.abs(contact.distance) > CONTACT_TOLERANCE; round++) {
    after = (early * gapLate - late * gapEarly) / (gapLate - gapEarly)
    const next = contactAfter(after)
    if (next === undefined) break
    if (next.distance > 0) {
      ;[early, gapEarly] = [after, next.distance]
      if (contact.distance > 0) gapLate /= 2
    } else {
      ;[late, gapLate] = [after, next.distance]
      if (contact.distance <= 0) gapEarly /= 2
    }
    // Surfaces that touch exactly have no direction between them.
    contact = length(next.normal) > 0 ? next : { ...next, normal: contact.normal }
  }
  return { after, contact }
}

function approachSpeed(motionA: Motion, motionB: Motion, { point, normal }: Gap): number {
  return dot(minus(velocityAt(motionA, point), velocityAt(motionB, point)), normal)
}

/** A lower bound of the gap from the parts' bounding volumes. */
function boundsGap(a: Part, b: Part, poseA: Pose, poseB: Pose): number {
  const [placeA, placeB] = [partPlace(a, poseA), partPlace(b, poseB)]
  if (b.body.held) return boxGap(placeA, b, placeB, poseB) - a.reach
  if (a.body.held) return boxGap(placeB, a, placeA, poseA) - b.reach
  return length(minus(placeA, placeB)) - a.reach - b.reach
}

/** How far a point is from a held part; a floor's bounding ball would hold the whole scene, so boxes are exact. */
function boxGap(point: Vec3, part: Part, place: Vec3, pose: Pose): number {
  const { shape } = part.staged
  const away = minus(point, place)
  if (shape.kind !== 'box') return length(away) - part.reach
  const [x, y, z, w] = turnedBy(part.rotation, pose.rotation)
  const local = turnedInverse(away, [x, y, z, w])
  const outside = shape.halfExtents.map((half, axis) => Math.max(0, Math.abs(local[axis]!) - half))
  return Math.hypot(...outside)
}

function turnedInverse(v: Vec3, [x, y, z, w]: readonly [number, number, number, number]): Vec3 {
  const tx = 2 * (z * v[1] - y * v[2])
  const ty = 2 * (x * v[2] - z * v[0])
  const tz = 2 * (y * v[0] - x * v[1])
  return [v[0] + w * tx + (z * ty - y * tz), v[1] + w * ty + (x * tz - z * tx), v[2] + w * tz + (y * tx - x * ty)]
}
