import { MATERIALS, pairFriction } from '../../../shared/scene/materials.ts'
import { shapeBox } from '../../../shared/scene/shapePoints.ts'
import type { BodyPart, StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { InfluencedBody } from '../physics/influences.ts'
import type { OutsideRoom } from '../physics/outside.ts'
import { readOutsidePlaced, type ShapeFrame } from '../physics/outsidePlaced.ts'
import { PathFollower } from '../physics/pathFollower.ts'
import type { Pose } from '../physics/poseAt.ts'
import { cross, minus, plus, spinFor, times, turned, turnedBy, type Vec3 } from '../physics/vectors.ts'

const STILL: Vec3 = [0, 0, 0]

/** One part of a rigid thing that soft things touch. */
export interface SolidPart {
  readonly solid: Solid
  readonly index: number
  readonly staged: BodyPart
  /** Of the ball around it: its middle in the part's frame, and its radius. */
  readonly middle: Vec3
  readonly reach: number
  /** Half its lengths along its own axes. */
  readonly half: Vec3
  readonly friction: number
  /** Where it is in the world while its thing has `framePose`. */
  readonly frame: ShapeFrame
  framePose: Pose | undefined
}

/**
 * A rigid thing during one step, as soft things meet it. It yields to what they do to it and falls on by what else pulls
 * it, so that contacts are solved for both sides at once; the impulses that it got are handed to the engine.
 */
export class Solid {
  readonly staged: StagedBody
  readonly parts: readonly SolidPart[]
  readonly #follower: PathFollower | undefined
  #body: InfluencedBody | undefined
  #pose: Pose
  #centre: Vec3
  #velocity: Vec3 = STILL
  #spin: Vec3 = STILL
  #impulse: Vec3 = STILL
  #twist: Vec3 = STILL

  constructor(staged: StagedBody) {
    this.staged = staged
    this.#follower = staged.path === undefined ? undefined : new PathFollower(staged.path)
    this.#pose = this.#follower?.at(0) ?? { position: staged.position, rotation: staged.rotation }
    this.#centre = this.#pose.position
    this.parts = staged.parts.flatMap((part, index): SolidPart[] => {
      if (part.only === 'drawn') return []
      const { half, middle } = shapeBox(part.shape)
      const own = { material: part.material, friction: staged.friction }
      return [
        {
          solid: this,
          index,
          staged: part,
          middle,
          reach: Math.hypot(...half),
          half,
          friction: pairFriction(own, own),
          frame: new Float64Array(7),
          framePose: undefined,
        },
      ]
    })
  }

  /** Takes up how it moves at the beginning of a step. */
  begin(body: InfluencedBody | undefined, timeSeconds: number, seconds: number): void {
    this.#body = body
    ;[this.#impulse, this.#twist] = [STILL, STILL]
    if (body !== undefined) {
      const { pose, centre, velocity, spin } = body.begins
      ;[this.#pose, this.#centre, this.#velocity, this.#spin] = [pose, centre, velocity, spin]
    } else if (this.#follower !== undefined) {
      this.#pose = this.#follower.at(timeSeconds)
      this.#follower.advance(timeSeconds, seconds)
      this.#centre = this.#pose.position
      this.#velocity = this.#follower.velocity
      this.#spin = this.#follower.spin
    }
  }

  /** Moves on for a short time, falling where it is free to. */
  advance(seconds: number, gravity: Vec3): void {
    const body = this.#body
    if (body === undefined && this.#follower === undefined) return
    if (body !== undefined && !body.isHeld) {
      const pull = plus(gravity, times(body.force, 1 / body.massKg))
      this.#velocity = plus(this.#velocity, times(pull, seconds))
    }
    const moved = times(this.#velocity, seconds)
    const rotation = turnedBy(this.#pose.rotation, spinFor(this.#spin, seconds))
    const arm = minus(this.#pose.position, this.#centre)
    this.#centre = plus(this.#centre, moved)
    this.#pose = { position: plus(this.#centre, turned(arm, spinFor(this.#spin, seconds))), rotation }
  }

  /** Whether it moves by itself, or a blow moves it. */
  get canMove(): boolean {
    return this.#follower !== undefined || this.yields
  }

  /** Whether a blow moves it. */
  get yields(): boolean {
    return this.#body !== undefined && !this.#body.isHeld
  }

  /** The middle of the ball around a part, in the world. */
  middleOf({ staged, middle }: SolidPart): Vec3 {
    const { position, rotation } = this.#pose
    return plus(position, turned(plus(staged.offset, turned(middle, staged.rotation)), rotation))
  }

  /** Lowest and highest of a part along the axes of the world. */
  boundsOf(part: SolidPart): { readonly low: Vec3; readonly high: Vec3 } {
    const middle = this.middleOf(part)
    const turn = turnedBy(part.staged.rotation, this.#pose.rotation)
    const sides = (
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ] as const
    ).map((axis, index) => times(turned(axis, turn), part.half[index as 0 | 1 | 2]))
    const reach = ([0, 1, 2] as const).map((axis) => sides.reduce((sum, side) => sum + Math.abs(side[axis]), 0))
    const half: Vec3 = [reach[0]!, reach[1]!, reach[2]!]
    return { low: minus(middle, half), high: plus(middle, half) }
  }

  /** Writes where a point of the world is to the surface of a part. Returns the distance. */
  readOutside(part: SolidPart, x: number, y: number, z: number, room: OutsideRoom): number {
    if (part.framePose !== this.#pose) this.#readFrame(part)
    return readOutsidePlaced(part.staged.shape, part.frame, x, y, z, room)
  }

  #readFrame(part: SolidPart): void {
    const { offset, rotation } = part.staged
    part.frame.set(plus(this.#pose.position, turned(offset, this.#pose.rotation)))
    part.frame.set(turnedBy(rotation, this.#pose.rotation), 3)
    part.framePose = this.#pose
  }

  /** Writes the velocity of the point of it that is at a place. */
  readVelocity(x: number, y: number, z: number, room: Float64Array): void {
    const [spin, velocity, centre] = [this.#spin, this.#velocity, this.#centre]
    const armX = x - centre[0]
    const armY = y - centre[1]
    const armZ = z - centre[2]
    room[0] = velocity[0] + (spin[1] * armZ - spin[2] * armY)
    room[1] = velocity[1] + (spin[2] * armX - spin[0] * armZ)
    room[2] = velocity[2] + (spin[0] * armY - spin[1] * armX)
  }

  /** The velocity of the point of it that is at `point`. */
  velocityAt(point: Vec3): Vec3 {
    return plus(this.#velocity, cross(this.#spin, minus(point, this.#centre)))
  }

  /** How far a push of 1 kg m at a point along a direction moves that point: 1 / kg; 0 for what does not yield. */
  lightnessAt(point: Vec3, along: Vec3): number {
    const body = this.#body
    if (body === undefined || body.isHeld) return 0
    const arm = minus(point, this.#centre)
    const turning = cross(body.spinFrom(cross(arm, along)), arm)
    return 1 / body.massKg + turning[0] * along[0] + turning[1] * along[1] + turning[2] * along[2]
  }

  /** A blow of N s at a point. `seconds` is the step in which it comes about: it moves the body by so much at once. */
  strike(point: Vec3, impulse: Vec3, seconds: number): void {
    const body = this.#body
    if (body === undefined || body.isHeld) return
    const arm = minus(point, this.#centre)
    const change = times(impulse, 1 / body.massKg)
    const twist = cross(arm, impulse)
    this.#velocity = plus(this.#velocity, change)
    this.#spin = plus(this.#spin, body.spinFrom(twist))
    this.#centre = plus(this.#centre, times(change, seconds))
    this.#pose = { ...this.#pose, position: plus(this.#pose.position, times(change, seconds)) }
    this.#impulse = plus(this.#impulse, impulse)
    this.#twist = plus(this.#twist, twist)
  }

  /** Hands what it got during the step to the engine. */
  end(seconds: number): void {
    if (this.#body === undefined || this.#body.isHeld) return
    this.#body.push(times(this.#impulse, 1 / seconds))
    this.#body.twist(times(this.#twist, 1 / seconds))
  }
}

/** Everything of a scene that is rigid and can be touched. */
export function solidsOf({ bodies }: StagedScene): Solid[] {
  return bodies
    .filter(({ soft, isPassable, appearsAtSeconds }) => !soft && !isPassable && appearsAtSeconds === undefined)
    .map((body) => new Solid(body))
}

/** Coulomb friction of a soft thing on a part. */
export function frictionBetween(soft: StagedBody, part: SolidPart): number {
  const own = soft.friction ?? MATERIALS[soft.parts[0]!.material].friction
  return Math.sqrt(own * part.friction)
}
