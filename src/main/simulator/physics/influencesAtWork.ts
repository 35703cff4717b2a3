import type { ImpactEvent, SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { type Influence, influencesOf, PushedBody } from './influences.ts'
import { type Motion, motionAfter, motionOf } from './motion.ts'
import { type Mover, type PhysicsWorld, placeBody } from './rapierWorld.ts'
import { times, type Vec3 } from './vectors.ts'

/** The influences of one run, and the bodies as they see and push them. */
export class InfluencesAtWork {
  readonly #physics: PhysicsWorld
  readonly #influences: readonly Influence[]
  /** Every dynamic body; empty when nothing acts on them. */
  readonly #pushed: Map<Mover, PushedBody>

  constructor(scene: StagedScene, physics: PhysicsWorld) {
    this.#physics = physics
    this.#influences = influencesOf(scene)
    this.#pushed = new Map(
      physics.movers
        .filter(({ staged }) => this.#influences.length > 0 && staged.motion === 'dynamic')
        .map((mover) => [mover, new PushedBody(mover, motionOf(mover))]),
    )
  }

  /** Takes in a body that came during the run. */
  joined(mover: Mover): void {
    if (this.#influences.length > 0) this.#pushed.set(mover, new PushedBody(mover, motionOf(mover)))
  }

  /** Nothing acts on a body any more. */
  left(mover: Mover): void {
    this.#pushed.delete(mover)
  }

  /**
   * Lets them act for a step, and tells how each body is accelerated by them.
   *
   * Forces are taken from where the bodies will be late in the step's first half, and hold for the whole step. With the
   * engine's inner steps that makes the map from one step to the next keep its area, so that a spring neither gains nor
   * loses energy (as Verlet's method does): for n inner steps the place is (n - 1) / (2 n) of the step ahead.
   */
  act(
    motions: ReadonlyMap<Mover, Motion>,
    step: { readonly timeSeconds: number; readonly seconds: number },
    accelerated: (mover: Mover, byInfluences: Vec3) => void,
  ): void {
    if (this.#influences.length === 0) return
    const inner = this.#physics.world.integrationParameters.numSolverIterations
    const ahead = (step.seconds * (inner - 1)) / (2 * inner)
    for (const [mover, body] of this.#pushed) {
      const now = motions.get(mover)!
      body.expect(motionAfter(now, ahead), now)
    }
    const bodies = [...this.#pushed.values()]
    for (const influence of this.#influences) influence.act(bodies, step)
    for (const [mover, { force, torque, massKg }] of this.#pushed) {
      accelerated(mover, times(force, 1 / massKg))
      mover.rigid.resetForces(false)
      mover.rigid.resetTorques(false)
      mover.rigid.addForce({ x: force[0], y: force[1], z: force[2] }, true)
      mover.rigid.addTorque({ x: torque[0], y: torque[1], z: torque[2] }, true)
    }
  }

  /** Puts the bodies that they move themselves where they have moved them. */
  placeWhatTheyMove(): void {
    for (const influence of this.#influences) {
      for (const { bodyId, pose, velocity, spin } of influence.placed?.() ?? []) {
        const mover = this.#physics.movers.find(({ staged }) => staged.id === bodyId)
        if (mover !== undefined) placeBody(mover, pose, velocity, spin)
      }
    }
  }

  /** Blows of their own. */
  impacts(): ImpactEvent[] {
    return this.#influences.flatMap((influence) => influence.impacts?.() ?? [])
  }

  /** What they add to the log of events. */
  events(): Partial<SimulationRecord['events']> {
    return Object.assign({}, ...this.#influences.map((influence) => influence.events?.() ?? {}))
  }

  /** What they add to the record. */
  record(): Partial<SimulationRecord> {
    return Object.assign({}, ...this.#influences.map((influence) => influence.record?.() ?? {}))
  }
}
