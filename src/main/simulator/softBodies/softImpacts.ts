import type { ImpactEvent } from '../../../shared/scene/simulationRecord.ts'
import type { StagedBody } from '../../../shared/scene/stagedScene.ts'
import type { Vec3 } from '../physics/vectors.ts'

/** One point of a soft body pressed against something, during one short step. */
export interface SoftTouch {
  readonly timeSeconds: number
  readonly soft: StagedBody
  readonly other: StagedBody
  readonly otherPart: number
  readonly point: Vec3
  /** From the other toward the soft body. */
  readonly outward: Vec3
  readonly approachSpeed: number
  /** N s along `outward`. */
  readonly impulse: number
}

/** Touches of one pair after less than this belong to the same blow: what is soft lies on slowly. */
const ONE_BLOW_SECONDS = 0.05
/** So long after its beginning a blow still grows; what comes later is weight, not blow. */
const BLOW_SECONDS = 0.03
/** Slower touches are settling, m/s. */
const SLOWEST = 0.05

interface Meeting {
  lastSeconds: number
  event: ImpactEvent | undefined
}

/** Finds the blows of soft bodies among all that they touch. */
export class SoftImpacts {
  readonly #events: ImpactEvent[] = []
  /** By the soft body, then by the other. */
  readonly #meetings = new Map<StagedBody, Map<StagedBody, Meeting>>()

  /** Two bodies lie on each other from the beginning. */
  haveMet(soft: StagedBody, other: StagedBody): void {
    this.#meet(soft, other, { lastSeconds: Number.POSITIVE_INFINITY, event: undefined })
  }

  /** Takes in a touch that belongs to a meeting that is known; false where it is the first of a new one, to be begun. */
  goesOn(soft: StagedBody, other: StagedBody, timeSeconds: number, impulse: number): boolean {
    const meeting = this.#meetings.get(soft)?.get(other)
    if (meeting === undefined || timeSeconds - meeting.lastSeconds > ONE_BLOW_SECONDS) return false
    meeting.lastSeconds = timeSeconds
    if (meeting.event !== undefined && timeSeconds - meeting.event.timeSeconds < BLOW_SECONDS) {
      meeting.event.impulse += impulse
    }
    return true
  }

  /** The first touch of a meeting. */
  begin(touch: SoftTouch): void {
    const event = eventOf(touch)
    this.#meet(touch.soft, touch.other, { lastSeconds: touch.timeSeconds, event })
    if (event !== undefined) this.#events.push(event)
  }

  inOrder(): ImpactEvent[] {
    return this.#events.toSorted((one, other) => one.timeSeconds - other.timeSeconds)
  }

  #meet(soft: StagedBody, other: StagedBody, meeting: Meeting): void {
    const others = this.#meetings.get(soft) ?? new Map<StagedBody, Meeting>()
    this.#meetings.set(soft, others.set(other, meeting))
  }
}

/** Between two bodies, A is the one that comes first by id. */
function eventOf({ soft, other, otherPart, outward, point, ...rest }: SoftTouch): ImpactEvent | undefined {
  if (rest.approachSpeed < SLOWEST) return undefined
  const isFirst = soft.id <= other.id
  const sign = isFirst ? -1 : 1
  const softPart = Math.max(
    0,
    soft.parts.findIndex(({ only }) => only === undefined),
  )
  return {
    kind: 'impact',
    timeSeconds: rest.timeSeconds,
    bodyA: isFirst ? soft.id : other.id,
    bodyB: isFirst ? other.id : soft.id,
    partA: isFirst ? softPart : otherPart,
    partB: isFirst ? otherPart : softPart,
    point: [...point],
    normal: [sign * outward[0], sign * outward[1], sign * outward[2]],
    approachSpeed: rest.approachSpeed,
    impulse: rest.impulse,
  }
}
