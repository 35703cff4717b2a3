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
  readonly #meetings = new Map<string, Meeting>()

  /** Two bodies lie on each other from the beginning. */
  haveMet(soft: StagedBody, other: StagedBody): void {
    this.#meetings.set(pairOf(soft, other), { lastSeconds: Number.POSITIVE_INFINITY, event: undefined })
  }

  touch(touch: SoftTouch): void {
    const { soft, other, timeSeconds } = touch
    const pair = pairOf(soft, other)
    const known = this.#meetings.get(pair)
    const isNew = known === undefined || timeSeconds - known.lastSeconds > ONE_BLOW_SECONDS
    const meeting = isNew ? { lastSeconds: timeSeconds, event: eventOf(touch) } : known
    this.#meetings.set(pair, meeting)
    meeting.lastSeconds = timeSeconds
    if (isNew) {
      if (meeting.event !== undefined) this.#events.push(meeting.event)
    } else if (meeting.event !== undefined && timeSeconds - meeting.event.timeSeconds < BLOW_SECONDS) {
      meeting.event.impulse += touch.impulse
    }
  }

  inOrder(): ImpactEvent[] {
    return this.#events.toSorted((one, other) => one.timeSeconds - other.timeSeconds)
  }
}

function pairOf(soft: StagedBody, other: StagedBody): string {
  return `${soft.id} ${other.id}`
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
