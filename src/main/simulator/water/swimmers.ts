import type { RandomSource } from '../../../shared/random/seeded.ts'
import type { SplashEvent, StagedWater } from '../../../shared/scene/stagedWater.ts'
import type { InfluencedBody } from '../physics/influences.ts'
import { pushOutOfGround } from './bedContact.ts'
import { type BodyVolume, bodyVolume } from './bodyVolume.ts'
import { driveForces } from './drive.ts'
import { dropsOf } from './droplets.ts'
import { BLUNT, type DragShape, ROUND, WATER_DENSITY, waterForces } from './floating.ts'
import { type LocalSurface, localSurface, waveHeight } from './localSurface.ts'
import type { ThrownDrop } from './streams.ts'
import { submersionOf, type WaterPlane } from './submersion.ts'
import { drawWake } from './wake.ts'
import type { WaterField } from './waterField.ts'

/** A body that left the water less than this ago has not really left it, seconds. */
const SAME_DIP_SECONDS = 0.12
/** Slower entries are not heard, m/s. */
const SLOWEST_SPLASH = 0.15
/** How slowly a body takes notice of the field's waves, seconds. */
const FOLLOWS_IN = 0.5
/** A boat's hull is made to go forward. */
const HULL: DragShape = [0.06, 0.9, 0.7]
/** How hard a strike may press on the surface, metres of water. */
const HARDEST_PRESS = 0.35

/** The plane of the water around a body, how fast it rises, and 1 / (2 pi r c): how strongly making waves brakes. */
interface MovingSurface extends LocalSurface {
  readonly rise: number
  readonly waveLoss: number
  /** The part of the plane that the field gives, eased. */
  readonly own: number
  readonly ownX: number
  readonly ownZ: number
}

interface Swimmer {
  readonly volume: BodyVolume
  readonly drag: DragShape
  readonly isBoat: boolean
  surface: MovingSurface | undefined
  under: number
  leftAt: number
  downOnWater: number
}

/** What is in a water or falls into it: what the water does to it, and it to the water. */
export class Swimmers {
  readonly splashes: SplashEvent[] = []
  readonly #staged: StagedWater
  readonly #field: WaterField
  readonly #gravity: number
  readonly #random: RandomSource
  readonly #known = new Map<string, Swimmer>()
  #thrown: ThrownDrop[] = []

  /** @param gravity metres per second squared, downward */
  constructor(staged: StagedWater, field: WaterField, gravity: number, random: RandomSource) {
    this.#staged = staged
    this.#field = field
    this.#gravity = gravity
    this.#random = random
  }

  /** Lets what is in the water as the shot begins have been there before. */
  begin(bodies: readonly InfluencedBody[]): void {
    for (const body of bodies) {
      if (body.isHeld) continue
      this.#swimmerOf(body)
      this.#displace(body)
    }
    this.#field.makeRoom()
  }

  /** Pushes the bodies for a step. */
  push(bodies: readonly InfluencedBody[], timeSeconds: number, seconds: number): void {
    for (const body of bodies) if (!body.isHeld) this.#actOn(body, timeSeconds, seconds)
  }

  /** Lets the bodies push the water for the coming tick. */
  press(bodies: readonly InfluencedBody[], seconds: number): void {
    this.#field.displaced.fill(0)
    this.#field.pressure.fill(0)
    for (const body of bodies) this.#displace(body)
    for (const body of bodies) {
      const swimmer = this.#known.get(body.staged.id)
      if (swimmer?.isBoat && swimmer.under > 0) drawWake(this.#field, this.#staged, body, swimmer.volume, seconds)
    }
  }

  /** Lets the bodies see how the water has moved in a tick. */
  look(bodies: readonly InfluencedBody[], now: number, seconds: number): void {
    for (const body of bodies) {
      const swimmer = this.#known.get(body.staged.id)
      if (swimmer && !body.isHeld) swimmer.surface = this.#surfaceAround(body, swimmer, now, seconds)
    }
  }

  /** The drops that bodies have thrown up since the last call. */
  takeThrown(): ThrownDrop[] {
    const thrown = this.#thrown
    this.#thrown = []
    return thrown
  }

  #actOn(body: InfluencedBody, time: number, seconds: number): void {
    const swimmer = this.#swimmerOf(body)
    pushOutOfGround(body, this.#staged, this.#field)
    const { surface } = swimmer
    if (surface === undefined) return
    const { pose } = body.motion
    const submersion = submersionOf(swimmer.volume, pose, this.#planeAround(pose.position, surface))
    if (submersion.volume > 0 && swimmer.under === 0) this.#enter(body, swimmer, time, surface)
    if (submersion.volume === 0 && swimmer.under > 0) swimmer.leftAt = time
    swimmer.under = submersion.volume
    swimmer.downOnWater = 0
    if (submersion.volume === 0) return
    const { massKg, motion } = body
    const forces = waterForces(
      { massKg, motion, volume: swimmer.volume, drag: swimmer.drag },
      submersion,
      surface,
      this.#gravity,
      seconds,
    )
    swimmer.downOnWater = forces.downOnWater
    body.push(forces.force)
    body.twist(forces.torque)
    const drive = this.#staged.drives.find(({ bodyId }) => bodyId === body.staged.id)
    if (drive === undefined) return
    const driven = driveForces(drive, body, seconds)
    body.push(driven.force)
    body.twist(driven.torque)
  }

  #swimmerOf(body: InfluencedBody): Swimmer {
    const known = this.#known.get(body.staged.id)
    if (known !== undefined) return known
    const volume = bodyVolume(body.staged, Math.min(...this.#field.cell))
    const isBoat = body.staged.concept === 'boat'
    const drag = volume.ballRadius !== undefined ? ROUND : isBoat ? HULL : BLUNT
    const swimmer: Swimmer = { volume, drag, isBoat, surface: undefined, under: 0, leftAt: -1, downOnWater: 0 }
    this.#known.set(body.staged.id, swimmer)
    swimmer.surface = this.#surfaceAround(body, swimmer, 0, 0)
    const { pose } = body.motion
    // What is in the water as the shot begins does not enter it.
    if (swimmer.surface) {
      swimmer.under = submersionOf(swimmer.volume, pose, this.#planeAround(pose.position, swimmer.surface)).volume
    }
    return swimmer
  }

  #surfaceAround(
    body: InfluencedBody,
    { volume, surface: before }: Swimmer,
    time: number,
    seconds: number,
  ): MovingSurface | undefined {
    const [x, , z] = body.motion.pose.position
    const [cx, , cz] = this.#staged.centre
    const [width, length] = this.#staged.size
    if (Math.abs(x - cx) > width / 2 + volume.reach || Math.abs(z - cz) > length / 2 + volume.reach) return undefined
    const radius = 1.25 * volume.reach + 1.2 * Math.max(...this.#field.cell)
    const near = localSurface(this.#field, [x - cx, z - cz], radius)
    if (near === undefined) return undefined
    const waves = this.#wavesAround(x - cx, z - cz, radius, time)
    // The waves that a body makes itself reach the circle late. Followed at once they would drive it.
    const follow = before === undefined ? 1 : 1 - Math.exp(-seconds / FOLLOWS_IN)
    const eased = (from: number | undefined, to: number) => (from ?? to) + follow * (to - (from ?? to))
    const own = eased(before?.own, near.level)
    const [ownX, ownZ] = [eased(before?.ownX, near.slopeX), eased(before?.ownZ, near.slopeZ)]
    const level = own + waves.level
    return {
      level,
      slopeX: ownX + waves.slopeX,
      slopeZ: ownZ + waves.slopeZ,
      flowX: near.flowX,
      flowZ: near.flowZ,
      rise: before === undefined || seconds === 0 ? 0 : (level - before.level) / seconds,
      waveLoss: 1 / (2 * Math.PI * radius * Math.max(this.#field.waveSpeed, 0.05)),
      own,
      ownX,
      ownZ,
    }
  }

  /** The plane of the travelling waves across a circle. */
  #wavesAround(x: number, z: number, radius: number, time: number) {
    const { waves } = this.#staged
    if (waves.length === 0) return { level: 0, slopeX: 0, slopeZ: 0 }
    const at = (dx: number, dz: number) => waveHeight(this.#staged, this.#gravity, x + dx, z + dz, time)
    const [right, left, front, back] = [at(radius, 0), at(-radius, 0), at(0, radius), at(0, -radius)]
    return {
      level: (right + left + front + back + 4 * at(0, 0)) / 8,
      slopeX: (right - left) / (2 * radius),
      slopeZ: (front - back) / (2 * radius),
    }
  }

  #planeAround([x, , z]: readonly [number, number, number], surface: LocalSurface): WaterPlane {
    const { level, slopeX, slopeZ } = surface
    return { level: level + this.#staged.centre[1], slopeX, slopeZ, x0: x, z0: z }
  }

  #enter(body: InfluencedBody, swimmer: Swimmer, time: number, surface: MovingSurface): void {
    const [x, , z] = body.motion.pose.position
    const speed = surface.rise - body.motion.velocity[1]
    const total = Math.hypot(speed, body.motion.velocity[0] - surface.flowX, body.motion.velocity[2] - surface.flowZ)
    if (speed < SLOWEST_SPLASH || time - swimmer.leftAt < SAME_DIP_SECONDS) return
    const [hx, hy, hz] = swimmer.volume.half
    const radius = swimmer.volume.ballRadius ?? Math.cbrt(hx * hy * hz)
    const place: [number, number, number] = [x, surface.level + this.#staged.centre[1], z]
    const massKg = WATER_DENSITY * swimmer.volume.total
    const { id: waterId } = this.#staged
    this.splashes.push({
      kind: 'splash',
      timeSeconds: time,
      waterId,
      bodyId: body.staged.id,
      point: place,
      speed: total,
      massKg,
      radius,
    })
    if (swimmer.isBoat) return
    for (const drop of dropsOf({ timeSeconds: time, place, speed, radius }, this.#gravity, this.#random)) {
      this.#thrown.push({ drop, entry: place })
    }
  }

  /** What is under water takes its place, and what strikes the surface presses it down. */
  #displace(body: InfluencedBody): void {
    const swimmer = this.#known.get(body.staged.id)
    if (swimmer?.surface === undefined || swimmer.under === 0 || body.isHeld) return
    const field = this.#field
    const area = field.cell[0] * field.cell[1]
    const { pose } = body.motion
    const [cx, cy, cz] = this.#staged.centre
    const [hx, , hz] = swimmer.volume.half
    const foot = Math.PI * hx * hz
    const top = pose.position[1] + swimmer.volume.half[1]
    const deep = Math.max(0, swimmer.surface.level + cy - top)
    const head = swimmer.downOnWater / (WATER_DENSITY * this.#gravity * Math.max(foot, area))
    const press = Math.min(HARDEST_PRESS, head) * Math.exp(-deep / Math.max(swimmer.volume.half[1], 0.01))
    submersionOf(swimmer.volume, pose, this.#planeAround(pose.position, swimmer.surface), (x, z, volume) => {
      field.around(x - cx, z - cz, (at, share) => {
        field.displaced[at]! += (share * volume) / area
        if (press > 1e-4) field.pressure[at]! = Math.max(field.pressure[at]!, press * Math.min(1, share * 2))
      })
      if (press > 0.02) field.around(x - cx, z - cz, (at, share) => field.whiten(at, share * press * 0.6))
    })
  }
}
