import type { CreatureDeed, HandKey } from '../../../../shared/scene/creatureDeed.ts'
import type { CreatureCourse, CreatureGait } from '../../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { difference, length } from '../../staging/vectors.ts'
import type { Measures } from '../bodies/person/personForm.ts'

/** Between the end of one thing and the beginning of the next, seconds. */
const PAUSE_SECONDS = 0.25
const SETTLES_SECONDS = 0.55
const TURN_RATE = 2.4
const LEAST_TURN_SECONDS = 0.5
/** As in `travelOf`: the time to full speed and to rest. */
const EASE_SECONDS = 0.55
const SLIGHT_TURN = 0.12

type Holding = Extract<CreatureDeed, { kind: 'hold' }>

/** What one person does, one thing after the other: where it goes, and what its hands and feet do. */
export class Performance {
  readonly size: Measures
  readonly #courses: CreatureCourse[] = []
  readonly #deeds: CreatureDeed[] = []
  readonly #looks: { fromSeconds: number; at: Vector3 }[] = []
  /** Where it stands and faces, and when it is ready for the next thing. */
  position: Vector3
  heading: number
  time: number

  constructor(size: Measures, position: Vector3, heading: number) {
    this.size = size
    this.position = position
    this.heading = heading
    this.time = 0
  }

  get deeds(): readonly CreatureDeed[] {
    return this.#deeds
  }

  /** To what it turns its eyes, in order. */
  get looks(): readonly { fromSeconds: number; at: Vector3 }[] {
    return [...this.#looks].sort((one, other) => one.fromSeconds - other.fromSeconds)
  }

  look(fromSeconds: number, at: Vector3): void {
    this.#looks.push({ fromSeconds: Math.max(0, fromSeconds), at })
  }

  /** The first course and those after it. */
  courses(): readonly [CreatureCourse, ...CreatureCourse[]] {
    const [first, ...after] = this.#courses
    return first === undefined ? [this.#standing(0)] : [first, ...after]
  }

  /** Goes straight to a point and stops there; when it is the first thing it does, on its way already or from rest. */
  goTo(to: Vector3, gait: CreatureGait, speed: number, isFromRest = false): void {
    const way = difference(to, this.position)
    const far = length(way)
    if (far < 0.05) return
    const heading = Math.atan2(-way[2], way[0])
    const isFirst = this.#courses.length === 0 && !isFromRest
    if (!isFirst) this.turnTo(heading)
    const eased = Math.min(EASE_SECONDS, far / speed)
    const startSeconds = isFirst ? 0 : Math.max(0.01, this.time)
    this.#courses.push({
      gait,
      path: [this.position, to],
      headingRadians: heading,
      speed,
      startSeconds,
      stops: true,
    })
    this.position = to
    this.heading = heading
    this.time = startSeconds + far / speed + (isFirst ? eased / 2 : eased)
  }

  /** Turns on the spot, with steps. */
  turnTo(headingRadians: number): void {
    const by = Math.atan2(Math.sin(headingRadians - this.heading), Math.cos(headingRadians - this.heading))
    if (Math.abs(by) < SLIGHT_TURN && this.#courses.length === 0) {
      this.heading = headingRadians
      return
    }
    if (Math.abs(by) < SLIGHT_TURN) return
    const fromSeconds = this.time + (this.#courses.length === 0 ? 0.3 : SETTLES_SECONDS)
    this.#courses.push({ ...this.#standing(this.time + 0.01), turns: [{ fromSeconds, headingRadians }] })
    this.heading = headingRadians
    this.time = fromSeconds + Math.max(LEAST_TURN_SECONDS, Math.abs(by) / TURN_RATE) + SETTLES_SECONDS
  }

  do(deed: CreatureDeed): void {
    this.#deeds.push(deed)
  }

  /** Holds a thing from now on, or goes on holding it; `keys` say where its middle is. */
  lead(thing: string, start: Omit<Holding, 'kind' | 'thing' | 'keys'>, keys: readonly HandKey[]): void {
    const at = this.#deeds.findIndex((deed) => deed.kind === 'hold' && deed.thing === thing)
    const before = this.#deeds[at]
    if (before?.kind !== 'hold') {
      this.#deeds.push({ kind: 'hold', thing, ...start, keys: [...keys] })
      return
    }
    const last = before.keys.at(-1)!
    const first = keys[0]!
    // It stays where it was until the hands set off with it.
    const leaves = first.timeSeconds - 0.45
    const still = leaves > last.timeSeconds ? [{ ...last, timeSeconds: leaves }] : []
    this.#deeds[at] = { ...before, keys: [...before.keys, ...still, ...keys] }
  }

  holding(thing: string): Holding | undefined {
    return this.#deeds.find((deed): deed is Holding => deed.kind === 'hold' && deed.thing === thing)
  }

  letGo(thing: string, untilSeconds: number): void {
    const at = this.#deeds.findIndex((deed) => deed.kind === 'hold' && deed.thing === thing)
    const deed = this.#deeds[at]
    if (deed?.kind === 'hold') this.#deeds[at] = { ...deed, untilSeconds }
  }

  /** A little later. */
  pause(seconds = PAUSE_SECONDS): void {
    this.time += seconds
  }

  #standing(startSeconds: number): CreatureCourse {
    const { position, heading } = this
    return { gait: 'stand', path: [position], headingRadians: heading, speed: 0, startSeconds, stops: true }
  }
}
