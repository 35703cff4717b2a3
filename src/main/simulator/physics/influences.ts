import type { EventLog, SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { waterInfluences } from '../water/waterRun.ts'
import { airInfluences } from './air.ts'
import { hingeInfluences } from './hingeTorques.ts'
import type { Motion } from './motion.ts'
import type { Mover } from './rapierWorld.ts'
import { spinFrictionInfluences } from './spinFriction.ts'
import { springInfluences } from './springs.ts'
import { cross, minus, plus, type Vec3 } from './vectors.ts'

/** A dynamic body as an influence sees it during one step. */
export interface InfluencedBody {
  readonly staged: StagedBody
  readonly massKg: number
  /** Not released yet: it stays where it is, whatever pushes it. */
  readonly isHeld: boolean
  /** How it moves halfway through the coming step. Forces taken from there keep the energy of springs. */
  readonly motion: Motion
  /** Adds a force (N) for the coming step, at a point in the world, by default the centre of mass. */
  push(force: Vec3, at?: Vec3): void
  /** Adds a turning moment (N m) for the coming step. */
  twist(torque: Vec3): void
}

/** The coming step: it begins at `timeSeconds` and is `seconds` long. Steps are cut at contacts, so lengths differ. */
export interface InfluencedStep {
  readonly timeSeconds: number
  readonly seconds: number
}

/**
 * Something that acts on bodies besides gravity, contacts and joints: wind, buoyancy, drag, lift, springs, water.
 *
 * `act` is called exactly once before every step, in order of time, with every dynamic body of the scene in the scene's
 * order; an influence that has a state of its own (the surface of a pond) moves it on by `seconds` there. Nothing in it
 * may depend on a clock or on chance that is not seeded: the same scene must give the same record, bit for bit.
 */
export interface Influence {
  act(bodies: readonly InfluencedBody[], step: InfluencedStep): void
  /** What it found out, added to the record after the last step. */
  record?(): Partial<Omit<SimulationRecord, 'stepHz' | 'durationSeconds' | 'poses' | 'events'>>
  /** What happened, added to the log of events after the last step. */
  events?(): Partial<Omit<EventLog, 'version' | 'impacts' | 'stretches'>>
}

/** Makes the influences of one kind that a scene needs; none when it needs none. */
export type InfluenceMaker = (scene: StagedScene) => readonly Influence[]

/** Add yours here. They act in this order. */
const MAKERS: readonly InfluenceMaker[] = [
  airInfluences,
  springInfluences,
  hingeInfluences,
  spinFrictionInfluences,
  waterInfluences,
]

/** Everything that acts on the bodies of a scene. */
export function influencesOf(scene: StagedScene): readonly Influence[] {
  return MAKERS.flatMap((make) => make(scene))
}

/** Collects what influences do to one body in one step. */
export class PushedBody implements InfluencedBody {
  readonly staged: StagedBody
  readonly massKg: number
  readonly #mover: Mover
  motion: Motion
  force: Vec3 = [0, 0, 0]
  torque: Vec3 = [0, 0, 0]

  constructor(mover: Mover, motion: Motion) {
    this.#mover = mover
    this.staged = mover.staged
    this.massKg = mover.rigid.mass()
    this.motion = motion
  }

  get isHeld(): boolean {
    return this.#mover.held
  }

  /** Begins a step: nothing pushes yet. */
  expect(motion: Motion): void {
    this.motion = motion
    this.force = [0, 0, 0]
    this.torque = [0, 0, 0]
  }

  push(force: Vec3, at?: Vec3): void {
    this.force = plus(this.force, force)
    if (at !== undefined) this.twist(cross(minus(at, this.motion.centre), force))
  }

  twist(torque: Vec3): void {
    this.torque = plus(this.torque, torque)
  }
}
