import type { ContactStretch } from '../../../shared/scene/simulationRecord.ts'
import type { Touch } from './contacts.ts'
import { type Motion, velocityAt } from './motion.ts'
import type { Mover, Part } from './rapierWorld.ts'
import { across, dot, length, minus, times, type Vec3 } from './vectors.ts'

interface Sample {
  readonly timeSeconds: number
  readonly point: Vec3
  readonly tangentialSpeed: number
  readonly normalForce: number
}

interface OpenStretch {
  readonly kind: 'rolling' | 'sliding'
  readonly a: Part
  readonly b: Part
  readonly samples: Sample[]
}

/** Slower than this the contact rests, m/s. */
const SLOWEST = 0.02
/** A pause shorter than this does not end a stretch: a rolling stone skips. */
const PAUSE_SECONDS = 0.03
/** Shorter stretches are part of a blow. */
const SHORTEST_SECONDS = 0.04

/** Follows contacts that last: which pairs roll or slide, from when to when, how fast and how hard pressed. */
export class StretchLog {
  readonly #open = new Map<string, OpenStretch>()
  readonly #done: ContactStretch[] = []
  #before: { readonly timeSeconds: number; readonly velocities: ReadonlyMap<Mover, Vec3> } | undefined

  /** Takes in what touches at a time. */
  look(timeSeconds: number, touches: readonly Touch[], motions: ReadonlyMap<Mover, Motion>, gravity: Vec3): void {
    const holding = this.#holding(timeSeconds, touches, motions, gravity)
    for (const touch of touches) {
      const seen = movementOf(touch, motions)
      const [a, b] = touch.a.body.staged.id <= touch.b.body.staged.id ? [touch.a, touch.b] : [touch.b, touch.a]
      if (seen === undefined) continue
      const name = `${seen.kind} ${a.body.staged.id}/${a.index} ${b.body.staged.id}/${b.index}`
      const stretch = this.#open.get(name) ?? { kind: seen.kind, a, b, samples: [] }
      const normalForce = holding(touch)
      stretch.samples.push({ timeSeconds, point: seen.point, tangentialSpeed: seen.speed, normalForce })
      this.#open.set(name, stretch)
    }
    for (const [name, stretch] of this.#open) {
      if (timeSeconds - stretch.samples.at(-1)!.timeSeconds > PAUSE_SECONDS) this.#close(name, stretch)
    }
  }

  /**
   * How hard each touch presses, N: what the moving side's change of velocity since the last look needs beyond gravity,
   * along the normal, shared among its touches. The engine's own impulses come in bursts of single steps. A blow within
   * the time counts as at most five times the weight.
   */
  #holding(
    timeSeconds: number,
    touches: readonly Touch[],
    motions: ReadonlyMap<Mover, Motion>,
    gravity: Vec3,
  ): (touch: Touch) => number {
    const before = this.#before
    this.#before = { timeSeconds, velocities: new Map([...motions].map(([mover, { velocity }]) => [mover, velocity])) }
    return ({ a, b, normal }) => {
      const mover = a.body.held ? b.body : a.body
      const mass = mover.rigid.mass()
      const weight = mass * length(gravity)
      const sharing = touches.filter((touch) => touch.a.body === mover || touch.b.body === mover).length
      const earlier = before?.velocities.get(mover)
      if (before === undefined || earlier === undefined) return weight / sharing
      const change = times(minus(motions.get(mover)!.velocity, earlier), 1 / (timeSeconds - before.timeSeconds))
      const force = Math.abs(dot(minus(change, gravity), normal)) * mass
      return Math.min(force, 5 * weight) / sharing
    }
  }

  finished(): ContactStretch[] {
    for (const [name, stretch] of this.#open) this.#close(name, stretch)
    return this.#done.toSorted((one, other) => one.startSeconds - other.startSeconds)
  }

  #close(name: string, { kind, a, b, samples }: OpenStretch): void {
    this.#open.delete(name)
    const startSeconds = samples[0]!.timeSeconds
    const endSeconds = samples.at(-1)!.timeSeconds
    if (endSeconds - startSeconds < SHORTEST_SECONDS) return
    this.#done.push({
      kind,
      bodyA: a.body.staged.id,
      bodyB: b.body.staged.id,
      partA: a.index,
      partB: b.index,
      startSeconds,
      endSeconds,
      samples: evenly(samples),
    })
  }
}

/** The samples at even times, as many as there are; the steps they come from are not quite even. */
function evenly(samples: readonly Sample[]): ContactStretch['samples'] {
  const start = samples[0]!.timeSeconds
  const span = samples.at(-1)!.timeSeconds - start
  let at = 0
  return samples.map((_, index) => {
    const time = start + (span * index) / (samples.length - 1)
    while (at < samples.length - 2 && samples[at + 1]!.timeSeconds < time) at++
    const [before, after] = [samples[at]!, samples[at + 1]!]
    const share = (time - before.timeSeconds) / (after.timeSeconds - before.timeSeconds)
    const mix = (one: number, other: number) => one + (other - one) * share
    return {
      point: [0, 1, 2].map((axis) => mix(before.point[axis]!, after.point[axis]!)) as [number, number, number],
      tangentialSpeed: mix(before.tangentialSpeed, after.tangentialSpeed),
      normalForce: mix(before.normalForce, after.normalForce),
    }
  })
}

/** Sliding where the surfaces move against each other; rolling where only the contact point travels. */
function movementOf(
  touch: Touch,
  motions: ReadonlyMap<Mover, Motion>,
): { kind: 'rolling' | 'sliding'; point: Vec3; speed: number } | undefined {
  const [motionA, motionB] = [motions.get(touch.a.body)!, motions.get(touch.b.body)!]
  const point = middle(touch.points.map((one) => one.point))
  const slip = length(across(minus(velocityAt(motionA, point), velocityAt(motionB, point)), touch.normal))
  const travel = length(across(minus(motionA.velocity, motionB.velocity), touch.normal))
  const rolls = isRound(touch.a) || isRound(touch.b)
  if (rolls && travel > SLOWEST && slip < 0.1 * travel) return { kind: 'rolling', point, speed: travel }
  if (slip > SLOWEST) return { kind: 'sliding', point, speed: slip }
  return undefined
}

function isRound(part: Part): boolean {
  const { kind } = part.staged.shape
  return kind === 'ball' || kind === 'cylinder' || kind === 'lathe'
}

function middle(points: readonly Vec3[]): Vec3 {
  const sum = points.reduce<Vec3>((total, one) => [total[0] + one[0], total[1] + one[1], total[2] + one[2]], [0, 0, 0])
  return [sum[0] / points.length, sum[1] / points.length, sum[2] / points.length]
}
