import type { ImpactEvent } from '../../../shared/scene/simulationRecord.ts'
import type { Part } from './rapierWorld.ts'
import type { Vec3 } from './vectors.ts'

export interface Impact {
  readonly timeSeconds: number
  readonly a: Part
  readonly b: Part
  readonly point: Vec3
  /** From A toward B. */
  readonly normal: Vec3
  readonly approachSpeed: number
  readonly impulse: number
}

/** Blows of one pair closer together than this are heard, and logged, as one: the corners of a box that lands flat. */
const ONE_BLOW_SECONDS = 0.008

/** Collects impacts. Between two parts, A is the one whose body comes first by id. */
export class ImpactLog {
  readonly #events: ImpactEvent[] = []

  add(impact: Impact): void {
    const event = inIdOrder(impact)
    const again = this.#events.findLastIndex((other) => samePair(other, event))
    const earlier = this.#events[again]
    if (earlier !== undefined && event.timeSeconds - earlier.timeSeconds < ONE_BLOW_SECONDS) {
      this.#events[again] = {
        ...earlier,
        approachSpeed: Math.max(earlier.approachSpeed, event.approachSpeed),
        impulse: earlier.impulse + event.impulse,
      }
      return
    }
    this.#events.push(event)
  }

  inOrder(): ImpactEvent[] {
    return this.#events.toSorted((one, other) => one.timeSeconds - other.timeSeconds)
  }
}

function inIdOrder({ a, b, normal, ...rest }: Impact): ImpactEvent {
  const [first, second] = a.body.staged.id <= b.body.staged.id ? [a, b] : [b, a]
  const [x, y, z] = first === a ? normal : [-normal[0], -normal[1], -normal[2]]
  return {
    kind: 'impact',
    timeSeconds: rest.timeSeconds,
    bodyA: first.body.staged.id,
    bodyB: second.body.staged.id,
    partA: first.index,
    partB: second.index,
    point: [...rest.point],
    normal: [x, y, z],
    approachSpeed: rest.approachSpeed,
    impulse: rest.impulse,
  }
}

function samePair(one: ImpactEvent, other: ImpactEvent): boolean {
  return (
    one.bodyA === other.bodyA && one.bodyB === other.bodyB && one.partA === other.partA && one.partB === other.partB
  )
}
