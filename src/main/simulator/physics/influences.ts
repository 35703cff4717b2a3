import type { EventLog, ImpactEvent, SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { softInfluences } from '../softBodies/softInfluences.ts'
import { underwaterInfluences } from '../water/underwaterInfluence.ts'
import { waterInfluences } from '../water/waterInfluences.ts'
import { airInfluences } from './air.ts'
import { hingeInfluences } from './hingeTorques.ts'
import type { Motion } from './motion.ts'
import type { Pose } from './poseAt.ts'
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
  /** How it moves at the beginning of the step. */
  readonly begins: Motion
  /** What others that acted before in this step have added: N, and N m about the centre of mass. */
  readonly force: Vec3
  readonly torque: Vec3
  /** What an angular impulse (N m s) does to its spin. */
  spinFrom(angularImpulse: Vec3): Vec3
  /** Adds a force (N) for the coming step, at a point in the world, by default the centre of mass. */
  push(force: Vec3, at?: Vec3): void
  /** Adds a turning moment (N m) for the coming step. */
  twist(torque: Vec3): void
}

/** A body that an influence has moved. */
export interface PlacedBody {
  readonly bodyId: string
  readonly pose: Pose
  /** Of the origin of the body's frame. */
  readonly velocity: Vec3
  readonly spin: Vec3
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
  /** Bodies that it moves itself, with how they move at the end of the step. */
  placed?(): readonly PlacedBody[]
  /** Blows of its own, which no two bodies of the engine give each other. */
  impacts?(): readonly ImpactEvent[]
  /** What it found out, added to the record after the last step. */
  record?(): Partial<Omit<SimulationRecord, 'stepHz' | 'durationSeconds' | 'poses' | 'events'>>
  /** What happened, added to the log of events after the last step. */
  events?(): Partial<Omit<EventLog, 'version' | 'impacts' | 'stretches'>>
}

/** Makes the influences of one kind that a scene needs; none when it needs none. */
export type InfluenceMaker = (scene: StagedScene) => readonly Influence[]

/** Add yours here. They act in this order; soft bodies last, for they move by what the others do to them. */
const MAKERS: readonly InfluenceMaker[] = [
  airInfluences,
  springInfluences,
  hingeInfluences,
  spinFrictionInfluences,
  waterInfluences,
  underwaterInfluences,
  softInfluences,
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
  begins: Motion
  force: Vec3 = [0, 0, 0]
  torque: Vec3 = [0, 0, 0]

  constructor(mover: Mover, motion: Motion) {
    this.#mover = mover
    this.staged = mover.staged
    this.massKg = mover.rigid.mass()
    this.motion = motion
    this.begins = motion
  }

  get isHeld(): boolean {
    return this.#mover.held
  }

  /** Begins a step: nothing pushes yet. */
  expect(motion: Motion, begins: Motion): void {
    this.motion = motion
    this.begins = begins
    this.force = [0, 0, 0]
    this.torque = [0, 0, 0]
  }

  spinFrom([x, y, z]: Vec3): Vec3 {
    // The library's matrix looks into a buffer that its next answer overwrites.
    const { m11, m12, m13, m22, m23, m33 } = this.#mover.rigid.effectiveWorldInvInertia()
    return [m11 * x + m12 * y + m13 * z, m12 * x + m22 * y + m23 * z, m13 * x + m23 * y + m33 * z]
  }

  push(force: Vec3, at?: Vec3): void {
    this.force = plus(this.force, force)
    if (at !== undefined) this.twist(cross(minus(at, this.motion.centre), force))
  }

  twist(torque: Vec3): void {
    this.torque = plus(this.torque, torque)
  }
}
