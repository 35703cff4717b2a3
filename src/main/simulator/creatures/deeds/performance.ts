import type { CreatureDeed, HandKey } from '../../../../shared/scene/creatureDeed.ts'
import type { CreatureCourse, CreatureGait } from '../../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { difference, length } from '../../staging/vectors.ts'
import { jumpSeconds } from '../jumps.ts'

/** Between the end of one thing and the beginning of the next, seconds. */
const PAUSE_SECONDS = 0.25
const SETTLES_SECONDS = 0.55
const TURN_RATE = 2.4
const LEAST_TURN_SECONDS = 0.5
/** The time to full speed and to rest. */
const EASE_SECONDS = { run: 0.9, other: 0.55 } as const
const RISES_SECONDS = 1.15
const SLIGHT_TURN = 0.12

type Holding = Extract<CreatureDeed, { kind: 'hold' }>

/** What one creature does, one thing after the other: where it goes, and what its hands and feet do. */
export class Performance {
  readonly #courses: CreatureCourse[] = []
  readonly #deeds: CreatureDeed[] = []
  readonly #looks: { fromSeconds: number; at: Vector3 }[] = []
  readonly #speaks: { startSeconds: number; endSeconds: number }[] = []
  /** Where it stands and faces, and when it is ready for the next thing. */
  position: Vector3
  heading: number
  time: number

  constructor(position: Vector3, heading: number) {
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

  get speaks(): readonly { startSeconds: number; endSeconds: number }[] {
    return this.#speaks
  }

  speak(startSeconds: number, endSeconds: number): void {
    this.#speaks.push({ startSeconds, endSeconds })
  }

  /** Nothing has been done or gone yet. */
  get isAtStart(): boolean {
    return this.time === 0 && this.#courses.length === 0 && this.#deeds.length === 0
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
    if (length(difference(to, this.position)) < 0.05) return
    this.goAlong([this.position, to], gait, speed, { isFromRest })
  }

  /** Goes along a way from where it stands; it stops at its end, unless it goes on out of the shot. */
  goAlong(
    path: readonly Vector3[],
    gait: CreatureGait,
    speed: number,
    how: { isFromRest?: boolean; goesOn?: boolean; leaps?: NonNullable<CreatureCourse['leaps']> } = {},
  ): void {
    this.rise()
    const [from, second] = [path[0]!, path[1]!]
    const [last, end] = [path.at(-2)!, path.at(-1)!]
    const isFirst = this.#courses.length === 0 && how.isFromRest !== true && this.time === 0
    if (!isFirst) this.turnTo(toward(from, second))
    if ((this.#courses.at(-1)?.speed ?? 0) > 0) {
      // The feet come together before they set off again.
      this.#courses.push(this.#standing(this.time + 0.01))
      this.time += SETTLES_SECONDS
    }
    const far = path.slice(1).reduce((sum, point, index) => sum + length(difference(point, path[index]!)), 0)
    const eased = Math.min(EASE_SECONDS[gait === 'run' ? 'run' : 'other'], far / speed)
    const startSeconds = isFirst ? 0 : Math.max(0.01, this.time)
    this.#courses.push({
      gait,
      path: [...path],
      headingRadians: toward(from, second),
      speed,
      startSeconds,
      stops: how.goesOn !== true,
      ...(how.leaps === undefined ? {} : { leaps: how.leaps }),
    })
    this.position = end
    this.heading = toward(last, end)
    this.time = startSeconds + far / speed + (isFirst ? eased / 2 : eased)
  }

  /** Jumps from point to point, from rest to rest; each rises as high as is said over the line between them, metres. */
  jump(
    kind: 'jump' | 'hop',
    points: readonly Vector3[],
    rises: readonly number[],
    { gravity, leg }: { readonly gravity: number; readonly leg: number },
  ): void {
    this.rise()
    const first = points[0]!
    if (length(difference(first, this.position)) > 0.05) this.turnTo(toward(this.position, first))
    const course: CreatureCourse = {
      gait: kind,
      path: [this.position, ...points],
      headingRadians: this.heading,
      speed: 0,
      startSeconds: Math.max(0.1, this.time + 0.01),
      stops: true,
      rises: [...rises],
    }
    this.#courses.push(course)
    const before = points.at(-2) ?? this.position
    if (Math.hypot(points.at(-1)![0] - before[0], points.at(-1)![2] - before[2]) > 0.05)
      this.heading = toward(before, points.at(-1)!)
    this.position = points.at(-1)!
    this.time = jumpSeconds(course, gravity, leg)
  }

  /** Gets up, if it sits or lies. */
  rise(): void {
    const at = this.#deeds.findLastIndex(
      (deed) => (deed.kind === 'sit' || deed.kind === 'lie') && deed.untilSeconds === undefined,
    )
    const deed = this.#deeds[at]
    if (deed?.kind !== 'sit' && deed?.kind !== 'lie') return
    const untilSeconds = this.time + PAUSE_SECONDS
    this.#deeds[at] = { ...deed, untilSeconds }
    this.time = untilSeconds + RISES_SECONDS
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

function toward(from: Vector3, to: Vector3): number {
  return Math.atan2(from[2] - to[2], to[0] - from[0])
}
