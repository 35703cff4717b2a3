import type { RandomSource } from '../../../shared/random/seeded.ts'
import type { SplashEvent, StagedWater, WaterDrive } from '../../../shared/scene/stagedWater.ts'
import type { InfluencedBody } from '../physics/influences.ts'
import { pushOutOfGround } from './bedContact.ts'
import { driveForces } from './drive.ts'
import { dropsOf } from './droplets.ts'
import { WATER_DENSITY, type WaterAround, waterForces } from './floating.ts'
import { waveHeight } from './localSurface.ts'
import type { ThrownDrop } from './streams.ts'
import { NO_WAVES, type PassingWaves, Swimmer } from './swimmer.ts'
import { drawWake } from './wake.ts'
import type { WaterField } from './waterField.ts'

/** A body that left the water less than this ago has not really left it, seconds. */
const SAME_DIP_SECONDS = 0.12
/** Slower entries are not heard, m/s. */
const SLOWEST_SPLASH = 0.15
/** Where the water is pressed down further than this, metres, it turns white. */
const WHITENING_PRESS = 0.02
const WHITENS = 3

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
    const swimmers = bodies.filter((body) => this.#isLoose(body)).map((body) => this.#swimmerOf(body, 0))
    for (const swimmer of swimmers) swimmer.makeRoom()
    this.#field.makeRoom()
  }

  /** Pushes the bodies for a step. */
  push(bodies: readonly InfluencedBody[], timeSeconds: number, seconds: number): void {
    for (const body of bodies) if (this.#isLoose(body)) this.#actOn(body, timeSeconds, seconds)
  }

  /** Lets the bodies push the water for the coming tick. */
  press(bodies: readonly InfluencedBody[], seconds: number): void {
    this.#field.pressure.fill(0)
    for (const body of bodies) {
      const swimmer = this.#known.get(body.staged.id)
      if (swimmer === undefined || !this.#isLoose(body)) continue
      const pressed = swimmer.press(body.motion, seconds, this.#gravity, this.#driveOf(body) !== undefined)
      if (pressed > WHITENING_PRESS) swimmer.whiten(WHITENS * pressed)
      if (swimmer.isBoat && swimmer.under > 0) drawWake(this.#field, this.#staged, body, swimmer.volume, seconds)
    }
  }

  /** Lets the bodies see how the water has moved in a tick. */
  look(bodies: readonly InfluencedBody[], now: number, seconds: number): void {
    for (const body of bodies) {
      const swimmer = this.#known.get(body.staged.id)
      if (swimmer === undefined || !this.#isLoose(body)) continue
      swimmer.look(seconds)
      swimmer.waves = this.#wavesAround(body, swimmer, now, seconds)
    }
  }

  /** The drops that bodies have thrown up since the last call. */
  takeThrown(): ThrownDrop[] {
    const thrown = this.#thrown
    this.#thrown = []
    return thrown
  }

  /** The vessel that holds the water does not swim in it. */
  #isLoose({ isHeld, staged }: InfluencedBody): boolean {
    return !isHeld && (this.#staged.kind !== 'vessel' || this.#staged.id !== `${staged.id}-water`)
  }

  #driveOf(body: InfluencedBody): WaterDrive | undefined {
    return this.#staged.drives.find(({ bodyId }) => bodyId === body.staged.id)
  }

  #actOn(body: InfluencedBody, time: number, seconds: number): void {
    const swimmer = this.#swimmerOf(body, time)
    pushOutOfGround(body, this.#staged, this.#field)
    const before = swimmer.under
    const met = swimmer.meet(body.motion)
    const under = met?.submersion.volume ?? 0
    if (under > 0 && before === 0) this.#enter(body, swimmer, time, met!.around)
    if (under === 0 && before > 0) swimmer.leftAt = time
    swimmer.under = under
    if (met === undefined || under === 0) return
    const { massKg, motion } = body
    const thing = { massKg, motion, volume: swimmer.volume, drag: swimmer.drag }
    const forces = waterForces(thing, met.submersion, before, met.around, this.#gravity, seconds)
    swimmer.brake(forces.brake, seconds)
    body.push(forces.force)
    body.twist(forces.torque)
    const drive = this.#driveOf(body)
    if (drive === undefined) return
    const driven = driveForces(drive, body, seconds)
    body.push(driven.force)
    body.twist(driven.torque)
  }

  /** What is in the water as it is first looked at does not enter it. */
  #swimmerOf(body: InfluencedBody, time: number): Swimmer {
    const known = this.#known.get(body.staged.id)
    if (known !== undefined) return known
    const swimmer = new Swimmer(body.staged, this.#field, this.#staged.centre)
    swimmer.waves = this.#wavesAround(body, swimmer, time, 0)
    swimmer.begin(body.motion)
    this.#known.set(body.staged.id, swimmer)
    return swimmer
  }

  /** The plane of the travelling waves across a body. */
  #wavesAround(
    { motion }: InfluencedBody,
    { volume, waves: before }: Swimmer,
    time: number,
    seconds: number,
  ): PassingWaves {
    const { waves, centre } = this.#staged
    if (waves.length === 0) return NO_WAVES
    const radius = 1.25 * volume.reach + 1.2 * Math.max(...this.#field.cell)
    const [x, z] = [motion.pose.position[0] - centre[0], motion.pose.position[2] - centre[2]]
    const at = (dx: number, dz: number) => waveHeight(this.#staged, this.#gravity, x + dx, z + dz, time)
    const [right, left, front, back] = [at(radius, 0), at(-radius, 0), at(0, radius), at(0, -radius)]
    const level = (right + left + front + back + 4 * at(0, 0)) / 8
    return {
      level,
      slopeX: (right - left) / (2 * radius),
      slopeZ: (front - back) / (2 * radius),
      rise: seconds === 0 ? 0 : (level - before.level) / seconds,
    }
  }

  #enter(body: InfluencedBody, swimmer: Swimmer, time: number, surface: WaterAround): void {
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
}
