import type { BreakEvent, SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { stepsOf } from '../creatures/steps.ts'
import type { ApartPairs } from './apartPairs.ts'
import { type Breaking, breakingAt, piecesOf } from './breaking/breakUp.ts'
import { ImpactLog } from './impactLog.ts'
import { InfluencesAtWork } from './influencesAtWork.ts'
import { joltsOf } from './jolts.ts'
import { type Meeting, MeetingFinder, SLOWEST_IMPACT } from './meetings.ts'
import { type Motion, motionOf } from './motion.ts'
import { movingTouches } from './movingTouches.ts'
import { neverMeet } from './neverMeet.ts'
import { letMeetAgain, letPart } from './pieceOverlaps.ts'
import type { Pose } from './poseAt.ts'
import { PoseTrack } from './poseTrack.ts'
import { buildWorld, joinIn, type Mover, type PhysicsWorld, poseOf, setInMotion, takeOut } from './rapierWorld.ts'
import { StretchLog } from './stretchLog.ts'
import { strike } from './strike.ts'
import { length, minus, plus, times, type Vec3 } from './vectors.ts'

export interface SimulationOptions {
  /** Steps per second; by default 960 for up to 4 moving bodies, else 480. */
  readonly stepHz?: number
}

const FEW_BODIES = 4
/** Pose keys per second; contacts add their own. */
const KEY_HZ = 240
/** Rolling and sliding are looked at this often. */
const STRETCH_HZ = 120
/** A step shorter than this is not worth splitting, seconds. */
const SHORTEST_STEP = 2e-6
/** So often at the most a step is cut at meetings before a whole one is made. */
const MOST_CUTS = 24

/**
 * Moves the bodies of a scene through its whole length.
 *
 * Rapier integrates and holds up what rests, rolls and slides. A step is cut at every root-found meeting of two parts,
 * at every release and every push; the blow is solved at the instant of touching by `resolveBlow` with the pair's own
 * restitution and friction, and a pose key is written there. The same scene gives the same record, bit for bit.
 */
export async function simulate(scene: StagedScene, options: SimulationOptions = {}): Promise<SimulationRecord> {
  const physics = await buildWorld(scene)
  try {
    const moving = scene.bodies.reduce(
      (sum, { motion, breakage }) => sum + (breakage?.pieces ?? (motion === 'dynamic' ? 1 : 0)),
      0,
    )
    return new Run(scene, physics, options.stepHz ?? (moving <= FEW_BODIES ? 960 : 480)).toTheEnd()
  } finally {
    physics.world.free()
    physics.queue.free()
    physics.shapes.free()
  }
}

const STILL: Vec3 = [0, 0, 0]

/** A change from outside: a release or a push. */
interface Cue {
  readonly atSeconds: number
  readonly act: () => void
}

class Run {
  readonly #scene: StagedScene
  readonly #physics: PhysicsWorld
  readonly #stepHz: number
  readonly #gravity: Vec3
  readonly #tracks: Map<Mover, PoseTrack>
  readonly #impacts = new ImpactLog()
  readonly #stretches = new StretchLog()
  readonly #cues: Cue[]
  readonly #finder: MeetingFinder
  /** How every body moves now. */
  readonly #motions = new Map<Mover, Motion>()
  readonly #influences: InfluencesAtWork
  /** What accelerates each body apart from contacts: gravity, and what influences did in the last step. */
  readonly #accelerations: Map<Mover, Vec3>
  /**
   * The engine moves a body by the velocity at the end of each of its inner steps, so its path is that of a body faster
   * by half an inner step of its acceleration. Velocities are read and written with this difference: seconds.
   */
  readonly #lagSeconds: number
  /** Bodies whose last step was free flight. */
  readonly #flying = new Set<Mover>()
  readonly #breaks: BreakEvent[] = []
  readonly #pieces: StagedBody[] = []
  #time = 0

  constructor(scene: StagedScene, physics: PhysicsWorld, stepHz: number) {
    this.#scene = scene
    this.#physics = physics
    this.#stepHz = stepHz
    this.#gravity = scene.gravity
    this.#lagSeconds = 1 / (2 * stepHz * physics.world.integrationParameters.numSolverIterations)
    this.#accelerations = new Map(physics.movers.map((mover) => [mover, scene.gravity]))
    this.#influences = new InfluencesAtWork(scene, physics)
    this.#tracks = new Map(physics.movers.map((mover) => [mover, new PoseTrack()]))
    this.#cues = this.#plannedCues()
    this.#finder = new MeetingFinder(physics.movers, neverMeet(physics.links), physics.parting)
  }

  #plannedCues(): Cue[] {
    const releases = this.#physics.movers
      .filter(({ staged }) => staged.motion === 'dynamic' && staged.releasedAtSeconds > 0)
      .map((mover) => ({ atSeconds: mover.staged.releasedAtSeconds, act: () => this.#release(mover) }))
    const pushes = this.#scene.pushes.map(({ bodyId, atSeconds, deltaVelocity }) => ({
      atSeconds,
      act: () => this.#push(bodyId, deltaVelocity),
    }))
    return [...releases, ...pushes].sort((one, other) => one.atSeconds - other.atSeconds)
  }

  #release(mover: Mover): void {
    if (!mover.held) return
    setInMotion(mover)
    this.#addVelocity(mover, times(this.#lagOf(mover), -1))
  }

  #lagOf(mover: Mover): Vec3 {
    return times(this.#accelerations.get(mover)!, this.#lagSeconds)
  }

  #addVelocity(mover: Mover, [x, y, z]: Vec3): void {
    const v = mover.rigid.linvel()
    mover.rigid.setLinvel({ x: v.x + x, y: v.y + y, z: v.z + z }, true)
  }

  /** A push sets a held body free: a hand that pushes does not hold. */
  #push(bodyId: string, deltaVelocity: Vec3): void {
    const mover = this.#physics.movers.find(({ staged }) => staged.id === bodyId && staged.motion === 'dynamic')
    if (mover === undefined) return
    this.#release(mover)
    this.#addVelocity(mover, deltaVelocity)
  }

  toTheEnd(): SimulationRecord {
    const { durationSeconds } = this.#scene
    for (const mover of this.#physics.movers) if (!mover.held) this.#addVelocity(mover, times(this.#lagOf(mover), -1))
    this.#influences.placeWhatTheyMove()
    this.#readMotions(this.#physics.movers)
    this.#writeKeys(this.#physics.movers)
    let nextKey = 1
    let nextLook = 0
    let cuts = 0
    while (this.#time < durationSeconds - SHORTEST_STEP) {
      this.#actOnCues()
      const cue = this.#cues[0]
      const longest = Math.min(
        1 / this.#stepHz,
        durationSeconds - this.#time,
        (cue?.atSeconds ?? Infinity) - this.#time,
      )
      let ahead = this.#meetingsAhead(longest)
      const due = ahead.meetings.filter(({ afterSeconds }) => afterSeconds < SHORTEST_STEP)
      if (due.length > 0) {
        this.#strike(due)
        ahead = this.#meetingsAhead(longest)
      }
      const meetings = ahead.meetings.filter((one) => !due.some(({ a, b }) => a === one.a && b === one.b))
      // Bodies that rattle without end between others would cut the time into ever shorter steps: the engine holds them.
      const soonest = cuts < MOST_CUTS ? meetings[0] : undefined
      cuts = soonest === undefined ? 0 : cuts + 1
      const seconds = soonest?.afterSeconds ?? longest
      this.#step(seconds, ahead.apart)
      this.#time += seconds
      if (soonest !== undefined) {
        this.#strike(meetings.filter((one) => one.afterSeconds <= soonest.afterSeconds + SHORTEST_STEP))
      }
      if (this.#time * KEY_HZ >= nextKey - 1e-6) {
        this.#writeKeys(this.#physics.movers)
        nextKey = Math.floor(this.#time * KEY_HZ + 1e-6) + 1
      }
      if (this.#time * STRETCH_HZ >= nextLook) {
        this.#lookAtStretches()
        nextLook = Math.floor(this.#time * STRETCH_HZ) + 1
      }
    }
    this.#time = durationSeconds
    this.#writeKeys(this.#physics.movers)
    for (const track of this.#tracks.values()) track.finish()
    return {
      stepHz: this.#stepHz,
      durationSeconds,
      poses: new Map([...this.#tracks].map(([mover, track]) => [mover.staged.id, track.keys])),
      events: {
        version: 1,
        impacts: [...this.#impacts.inOrder(), ...this.#influences.impacts()].sort(
          (one, other) => one.timeSeconds - other.timeSeconds,
        ),
        stretches: this.#stretches.finished(),
        ...(this.#breaks.length === 0 ? {} : { breaks: this.#breaks }),
        ...(this.#scene.creatures === undefined ? {} : { steps: stepsOf(this.#scene) }),
        ...this.#influences.events(),
      },
      ...(this.#pieces.length === 0 ? {} : { pieces: this.#pieces }),
      ...this.#influences.record(),
    }
  }

  #actOnCues(): void {
    while (this.#cues[0] !== undefined && this.#cues[0].atSeconds <= this.#time + SHORTEST_STEP) {
      this.#cues.shift()!.act()
      this.#readMotions(this.#physics.movers)
    }
  }

  #meetingsAhead(seconds: number): ReturnType<MeetingFinder['find']> {
    const accelerationOf = (mover: Mover): Vec3 => (this.#flying.has(mover) ? this.#accelerations.get(mover)! : STILL)
    return this.#finder.find({ motions: this.#motions, accelerationOf }, seconds)
  }

  /** After a change that the engine has not made itself. */
  #readMotions(movers: Iterable<Mover>): void {
    for (const mover of movers) this.#motions.set(mover, motionOf(mover))
  }

  #step(seconds: number, apart: ApartPairs): void {
    const { world, queue, movers } = this.#physics
    const before = new Map(this.#motions)
    this.#influences.act(before, { timeSeconds: this.#time, seconds }, (mover, byInfluences) =>
      this.#accelerations.set(mover, plus(this.#gravity, byInfluences)),
    )
    for (const { follower, rigid } of movers)
      if (follower !== undefined) moveAlong(rigid, follower.advance(this.#time, seconds))
    world.timestep = seconds
    world.step(queue, apart)
    this.#influences.placeWhatTheyMove()
    const jolted: Mover[] = []
    for (const mover of movers) {
      if (mover.held && mover.follower === undefined) continue
      const old = before.get(mover)!
      const now = motionOf(mover)
      this.#motions.set(mover, now)
      this.#finder.moved(mover, old, now, seconds)
      if (mover.held) continue
      const kick = length(minus(minus(now.velocity, old.velocity), times(this.#accelerations.get(mover)!, seconds)))
      if (kick < 1e-4) this.#flying.add(mover)
      else this.#flying.delete(mover)
      const reach = Math.max(0, ...mover.parts.map((part) => part.reach))
      const twist = length(minus(now.spin, old.spin)) * reach
      if (kick + twist > SLOWEST_IMPACT + 2 * length(this.#gravity) * seconds) jolted.push(mover)
    }
    for (const jolt of joltsOf(this.#physics, jolted, before, this.#motions)) {
      this.#impacts.add({ timeSeconds: this.#time, ...jolt })
    }
  }

  #strike(meetings: readonly Meeting[]): void {
    if (meetings.length === 0) return
    this.#writeKeys(meetings.flatMap(({ a, b }) => [a.body, b.body]))
    const breaking = meetings.flatMap(breakingAt)
    // What breaks yields to the blow, a pane in its frame too.
    for (const { mover } of breaking) this.#release(mover)
    const lagOf = (mover: Mover): Vec3 => (this.#flying.has(mover) ? this.#lagOf(mover) : STILL)
    const { exchanged, struck } = strike(this.#physics, meetings, lagOf, new Set(breaking.map(({ mover }) => mover)))
    for (const one of exchanged) this.#impacts.add({ timeSeconds: this.#time, ...one })
    this.#readMotions(struck)
    for (const one of breaking) this.#breakUp(one)
  }

  #breakUp(breaking: Breaking): void {
    const { mover, point, energy } = breaking
    if (mover.parts.length === 0) return
    const seen = this.#motions.get(mover)!
    const lag = this.#flying.has(mover) ? this.#lagOf(mover) : STILL
    const motion = { ...seen, velocity: plus(seen.velocity, lag) }
    const pieces = piecesOf(breaking, motion, this.#time, this.#scene.seed)
    takeOut(this.#physics, mover)
    this.#influences.left(mover)
    this.#readMotions([mover])
    const joined = pieces.map((piece) => joinIn(this.#physics, piece))
    for (const one of joined) this.#join(one)
    letPart(this.#physics.parting, joined, this.#motions)
    this.#pieces.push(...pieces)
    this.#breaks.push({
      kind: 'break',
      timeSeconds: this.#time,
      body: mover.staged.id,
      pieces: pieces.map(({ id }) => id),
      point: [...point],
      energy,
    })
  }

  /** Takes in a body that came during the run. */
  #join(mover: Mover): void {
    this.#tracks.set(mover, new PoseTrack())
    this.#accelerations.set(mover, this.#gravity)
    this.#finder.joined(mover)
    this.#addVelocity(mover, times(this.#lagOf(mover), -1))
    this.#influences.joined(mover)
    this.#readMotions([mover])
    this.#writeKeys([mover])
  }

  #lookAtStretches(): void {
    letMeetAgain(this.#physics.parting, this.#motions)
    this.#stretches.look(this.#time, movingTouches(this.#physics, this.#motions), this.#motions, this.#gravity)
  }

  #writeKeys(movers: readonly Mover[]): void {
    for (const mover of movers) this.#tracks.get(mover)!.add(this.#time, poseOf(mover))
  }
}

function moveAlong(rigid: Mover['rigid'], { position: [x, y, z], rotation }: Pose): void {
  rigid.setNextKinematicTranslation({ x, y, z })
  rigid.setNextKinematicRotation({ x: rotation[0], y: rotation[1], z: rotation[2], w: rotation[3] })
}
