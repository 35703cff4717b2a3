import type { ImpactEvent } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { SoftRecord } from '../../../shared/scene/stagedSoft.ts'
import type { Influence, InfluencedBody, InfluencedStep, PlacedBody } from '../physics/influences.ts'
import { outsideRoom } from '../physics/outside.ts'
import { minus, plus, times, type Vec3 } from '../physics/vectors.ts'
import { SoftContacts } from './softContacts.ts'
import { SoftRest } from './softRest.ts'
import { cellsEach, SoftThing } from './softThing.ts'
import { type Solid, solidsOf } from './solids.ts'

/** No short step is longer than this, seconds. */
const LONGEST = 1 / 960
/** Beside others nothing goes farther in one than this share of a cell's edge, as long as that needs no more of them. */
const FARTHEST = 0.03
const MOST_SHORT_STEPS = 8
const FRAMES_PER_SECOND = 240
/** With many soft things fewer pictures of each are kept. */
const FEWER_FRAMES_PER_SECOND = 120
const MANY = 3
/** What stands at the beginning has sunk into itself for so long, held back by so much, per second. */
const SETTLING_SECONDS = 0.8
const SETTLING_DAMPING = 14
/** What is this near to something below stands on it, metres. */
const STANDING = 0.002

/** Moves the soft bodies of a scene, and the rigid ones by what they touch. Bit for bit repeatable. */
export class SoftRun implements Influence {
  readonly #scene: StagedScene
  readonly #things: readonly SoftThing[]
  readonly #solids: readonly Solid[]
  readonly #contacts: SoftContacts
  readonly #pushed = new Set<number>()
  readonly #freed = new Set<SoftThing>()
  readonly #settled = new Set<SoftThing>()
  readonly #resting = new SoftRest()
  readonly #records: Map<SoftThing, { times: number[]; frames: Float32Array[] }>
  readonly #framesPerSecond: number
  #nextFrame = 0
  #time = 0

  constructor(scene: StagedScene) {
    this.#scene = scene
    const soft = scene.bodies.filter((body) => body.soft !== undefined)
    this.#solids = solidsOf(scene)
    const smallest = smallestBall(scene)
    this.#things = soft.map((body) => new SoftThing(body, cellsEach(soft.length), smallest))
    this.#contacts = new SoftContacts(this.#things, this.#solids)
    this.#records = new Map(this.#things.map((thing) => [thing, { times: [], frames: [] }]))
    this.#framesPerSecond = soft.length > MANY ? FEWER_FRAMES_PER_SECOND : FRAMES_PER_SECOND
    for (const thing of this.#things) if (this.#stands(thing)) this.#settle(thing)
  }

  /** How the things are now. */
  get things(): readonly SoftThing[] {
    return this.#things
  }

  #stands(thing: SoftThing): boolean {
    if (Math.hypot(...thing.staged.linearVelocity) > 0 || Math.hypot(...this.#scene.gravity) === 0) return false
    const room = outsideRoom()
    for (let grip = 0; grip < thing.grips.coarse; grip++) {
      const place = thing.gripIn(thing.points.place, grip)
      for (const solid of this.#solids) {
        for (const part of solid.parts) {
          if (solid.readOutside(part, ...place, room) < STANDING && room[2]! > 0.3) return true
        }
      }
    }
    return false
  }

  #settle(thing: SoftThing): void {
    const steps = Math.round(SETTLING_SECONDS / LONGEST)
    for (const solid of this.#solids) solid.begin(undefined, 0, LONGEST)
    for (let step = 0; step < steps; step++) {
      this.#contacts.lookAround([thing], LONGEST)
      thing.points.fly(LONGEST, this.#scene.gravity)
      thing.points.hold(LONGEST)
      this.#contacts.part([thing], LONGEST, undefined)
      thing.points.readVelocities(LONGEST, this.#scene.gravity)
      thing.points.dampWobble(LONGEST, true, SETTLING_DAMPING)
    }
    thing.points.velocity.fill(0)
    this.#contacts.stands(thing)
    this.#settled.add(thing)
  }

  act(bodies: readonly InfluencedBody[], { timeSeconds, seconds }: InfluencedStep): void {
    this.#time = timeSeconds
    const bodyOf = new Map(bodies.map((body) => [body.staged.id, body]))
    for (const thing of this.#things) this.#free(thing, bodyOf.get(thing.staged.id))
    this.#keepFrames(timeSeconds)
    for (const solid of this.#solids) solid.begin(bodyOf.get(solid.staged.id), timeSeconds, seconds)
    const freed = this.#things.filter((thing) => this.#freed.has(thing))
    const pulls = new Map(
      freed.map((thing) => [thing, accelerationOf(bodyOf.get(thing.staged.id), this.#scene.gravity)]),
    )
    for (const thing of freed) this.#wakeWhatIsStirred(thing, pulls.get(thing)!, seconds)
    const moving = freed.filter((thing) => !this.#resting.has(thing))
    this.#contacts.lookAround(moving, seconds)
    const needed = Math.max(0, ...moving.map((thing) => this.#contacts.haste(thing) * seconds)) / FARTHEST
    const count = Math.ceil(Math.max(seconds / LONGEST, Math.min(MOST_SHORT_STEPS, needed)) - 1e-6)
    const short = seconds / count
    for (let step = 0; step < count; step++) {
      for (const solid of this.#solids) solid.advance(short, this.#scene.gravity)
      for (const thing of moving) {
        thing.points.fly(short, pulls.get(thing)!)
        thing.points.hold(short)
      }
      this.#contacts.part(moving, short, timeSeconds + step * short)
      for (const thing of moving) thing.points.readVelocities(short, pulls.get(thing)!)
    }
    for (const solid of this.#solids) solid.end(seconds)
    this.#time = timeSeconds + seconds
    for (const thing of moving) {
      const isTouching = this.#contacts.isTouching(thing)
      thing.points.dampWobble(seconds, isTouching)
      const isLeftAlone = isTouching && !this.#isBesideMoving(thing, seconds)
      this.#resting.look(thing, { timeSeconds: this.#time, isLeftAlone, pull: pulls.get(thing)! })
    }
  }

  #wakeWhatIsStirred(thing: SoftThing, pull: Vec3, seconds: number): void {
    if (!this.#resting.has(thing)) return
    if (this.#resting.isStirred(thing, pull) || this.#isBesideMoving(thing, seconds)) this.#wake(thing)
  }

  #isBesideMoving(thing: SoftThing, seconds: number): boolean {
    return this.#contacts.isBesideMoving(thing, seconds, (other) => this.#resting.isStill(other))
  }

  #wake(thing: SoftThing): void {
    if (!this.#resting.has(thing)) return
    this.#resting.wake(thing)
    this.#contacts.stands(thing)
  }

  /** Lets go of what the engine has let go of, and gives the pushes that are due. */
  #free(thing: SoftThing, body: InfluencedBody | undefined): void {
    if (body === undefined) return
    if (body.isHeld) {
      if (thing.staged.path !== undefined) thing.points.putAt(body.begins.pose)
      return
    }
    if (!this.#freed.has(thing)) {
      this.#freed.add(thing)
      thing.points.addVelocity(thing.staged.linearVelocity, thing.staged.angularVelocity)
    }
    for (const [index, push] of this.#scene.pushes.entries()) {
      if (push.bodyId !== thing.staged.id || this.#pushed.has(index) || push.atSeconds > this.#time + 1e-5) continue
      this.#pushed.add(index)
      this.#wake(thing)
      thing.points.addVelocity(push.deltaVelocity, [0, 0, 0])
    }
  }

  placed(): readonly PlacedBody[] {
    return [...new Set([...this.#settled, ...this.#freed])].map((thing) => {
      const pose = thing.points.pose()
      const { velocity, spin } = thing.points.wholeMotion()
      const arm = minus(pose.position, thing.points.middle)
      const turning: Vec3 = [
        spin[1] * arm[2] - spin[2] * arm[1],
        spin[2] * arm[0] - spin[0] * arm[2],
        spin[0] * arm[1] - spin[1] * arm[0],
      ]
      return { bodyId: thing.staged.id, pose, velocity: plus(velocity, turning), spin }
    })
  }

  impacts(): readonly ImpactEvent[] {
    return this.#contacts.impacts()
  }

  record(): { softBodies: readonly SoftRecord[] } {
    this.#nextFrame = 0
    this.#keepFrames(this.#time)
    return { softBodies: [...this.#records].map(([{ staged }, kept]) => ({ bodyId: staged.id, ...kept })) }
  }

  #keepFrames(timeSeconds: number): void {
    if (timeSeconds * this.#framesPerSecond < this.#nextFrame - 1e-6) return
    this.#nextFrame = Math.floor(timeSeconds * this.#framesPerSecond + 1e-6) + 1
    for (const [thing, { times: kept, frames }] of this.#records) {
      kept.push(timeSeconds)
      const last = frames.at(-1)
      frames.push(this.#resting.has(thing) && last ? last : bentPlaces(thing))
    }
  }
}

/** Where the points of a thing are in the frame of its pose. */
function bentPlaces({ points }: SoftThing): Float32Array {
  const { position, rotation } = points.pose()
  const [x, y, z, w] = rotation
  const places = new Float32Array(points.place.length)
  const columns = [
    [1 - 2 * (y * y + z * z), 2 * (x * y + z * w), 2 * (x * z - y * w)],
    [2 * (x * y - z * w), 1 - 2 * (x * x + z * z), 2 * (y * z + x * w)],
    [2 * (x * z + y * w), 2 * (y * z - x * w), 1 - 2 * (x * x + y * y)],
  ] as const
  for (let at = 0; at < places.length; at += 3) {
    const away = minus([points.place[at]!, points.place[at + 1]!, points.place[at + 2]!], position)
    for (const axis of [0, 1, 2] as const) {
      const column = columns[axis]
      places[at + axis] = away[0] * column[0] + away[1] * column[1] + away[2] * column[2]
    }
  }
  return places
}

/** Gravity, and what air and water do to it. */
function accelerationOf(body: InfluencedBody | undefined, gravity: Vec3): Vec3 {
  return body === undefined ? gravity : plus(gravity, times(body.force, 1 / body.massKg))
}

/** Radius of the smallest ball that moves, metres. */
function smallestBall({ bodies }: StagedScene): number {
  const sizes = bodies
    .filter(({ motion, soft }) => motion === 'dynamic' && soft === undefined)
    .flatMap(({ parts }) => parts.filter(({ only }) => only !== 'drawn'))
    .map(({ shape }) => (shape.kind === 'ball' ? shape.radius : Number.POSITIVE_INFINITY))
  return Math.min(Number.POSITIVE_INFINITY, ...sizes)
}
