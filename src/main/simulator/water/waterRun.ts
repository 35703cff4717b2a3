import { forkedRandom, type RandomSource, randomBetween } from '../../../shared/random/seeded.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { SplashEvent, StagedWater } from '../../../shared/scene/stagedWater.ts'
import type { Influence, InfluencedBody, InfluencedStep } from '../physics/influences.ts'
import { pushOutOfGround } from './bedContact.ts'
import { type BodyVolume, bodyVolume } from './bodyVolume.ts'
import { driveForces } from './drive.ts'
import { Droplets, dropsOf, type Landing } from './droplets.ts'
import { BLUNT, type DragShape, ROUND, WATER_DENSITY, waterForces } from './floating.ts'
import { type LocalSurface, localSurface, waveHeight } from './localSurface.ts'
import { Streams, type ThrownDrop } from './streams.ts'
import { submersionOf, type WaterPlane } from './submersion.ts'
import { WaterField } from './waterField.ts'
import { WaterTape } from './waterTape.ts'

/** The water moves on this often at least; a field that needs shorter steps takes several. */
const TICK_SECONDS = 1 / 120
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

/** One water of a scene over the shot: its surface, what floats and sinks in it, and the drops that it throws. */
export class WaterRun {
  readonly field: WaterField
  readonly droplets: Droplets
  readonly splashes: SplashEvent[] = []
  readonly #staged: StagedWater
  readonly #gravity: number
  readonly #random: RandomSource
  readonly #tape: WaterTape
  readonly #swimmers = new Map<string, Swimmer>()
  readonly #streams: Streams
  readonly #rainPerTick: number
  #planned: ThrownDrop[] = []
  #ticked = 0
  #landedBeside = 0

  constructor(staged: StagedWater, scene: Pick<StagedScene, 'gravity' | 'seed' | 'weather'>) {
    this.#staged = staged
    this.#gravity = Math.max(0, -scene.gravity[1])
    this.field = new WaterField(staged, this.#gravity)
    this.droplets = new Droplets(this.#gravity)
    this.#random = forkedRandom(scene.seed, `drops of ${staged.id}`)
    this.#tape = new WaterTape(staged, this.field)
    this.#streams = new Streams(staged, this.#gravity, forkedRandom(scene.seed, `streams of ${staged.id}`))
    const isWet = scene.weather?.kind === 'rain' || scene.weather?.kind === 'storm'
    this.#rainPerTick = isWet && scene.weather ? ringsPerSecond(scene.weather.amount, staged) * TICK_SECONDS : 0
    this.#tape.look(0, this.#streams)
  }

  /** Water that fell beside the field, cubic metres. */
  get spilledVolume(): number {
    return this.#landedBeside + this.#streams.spilledVolume
  }

  /** Water in the air, as drops and as streams that this water or a vessel lets go, cubic metres. */
  get aloftVolume(): number {
    return this.droplets.volume + this.#streams.volume
  }

  act(bodies: readonly InfluencedBody[], { timeSeconds, seconds }: InfluencedStep): void {
    if (timeSeconds === 0) this.#makeRoom(bodies)
    for (const body of bodies) if (!body.isHeld) this.#actOn(body, timeSeconds, seconds)
    const now = timeSeconds + seconds
    if (now - this.#ticked >= TICK_SECONDS - 1e-9) {
      this.#tick(bodies, now, now - this.#ticked)
      this.#ticked = now
    }
  }

  #makeRoom(bodies: readonly InfluencedBody[]): void {
    for (const body of bodies) {
      if (body.isHeld) continue
      this.#swimmerOf(body)
      this.#displace(body)
    }
    this.field.makeRoom()
  }

  #actOn(body: InfluencedBody, time: number, seconds: number): void {
    const swimmer = this.#swimmerOf(body)
    pushOutOfGround(body, this.#staged, this.field)
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
    const known = this.#swimmers.get(body.staged.id)
    if (known !== undefined) return known
    const volume = bodyVolume(body.staged, Math.min(...this.field.cell))
    const isBoat = body.staged.concept === 'boat'
    const drag = volume.ballRadius !== undefined ? ROUND : isBoat ? HULL : BLUNT
    const swimmer: Swimmer = { volume, drag, isBoat, surface: undefined, under: 0, leftAt: -1, downOnWater: 0 }
    this.#swimmers.set(body.staged.id, swimmer)
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
    const radius = 1.25 * volume.reach + 1.2 * Math.max(...this.field.cell)
    const near = localSurface(this.field, [x - cx, z - cz], radius)
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
      waveLoss: 1 / (2 * Math.PI * radius * Math.max(this.field.waveSpeed, 0.05)),
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
      this.#planned.push({ drop, entry: place })
    }
  }

  #tick(bodies: readonly InfluencedBody[], now: number, seconds: number): void {
    const { field } = this
    field.displaced.fill(0)
    field.pressure.fill(0)
    for (const body of bodies) this.#displace(body)
    for (const body of bodies) {
      const swimmer = this.#swimmers.get(body.staged.id)
      if (swimmer?.isBoat && swimmer.under > 0) this.#drawWake(body, swimmer, seconds)
    }
    this.#throwDrops(now)
    this.#planned.push(...this.#streams.advance(field, now, seconds, (x, z) => this.#floorAt(x, z)))
    this.#rain()
    field.advance(seconds)
    for (const body of bodies) {
      const swimmer = this.#swimmers.get(body.staged.id)
      if (swimmer && !body.isHeld) swimmer.surface = this.#surfaceAround(body, swimmer, now, seconds)
    }
    for (const landing of this.droplets.advance(now, (x, z) => this.#floorAt(x, z))) this.#land(landing)
    this.#tape.look(now, this.#streams)
  }

  /** What is under water takes its place, and what strikes the surface presses it down. */
  #displace(body: InfluencedBody): void {
    const swimmer = this.#swimmers.get(body.staged.id)
    if (swimmer?.surface === undefined || swimmer.under === 0 || body.isHeld) return
    const { field } = this
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
      if (press > 0.02) field.around(x - cx, z - cz, (at, share) => this.#whiten(at, share * press * 0.6))
    })
  }

  /** A boat under way leaves white water at its bow and behind its stern. */
  #drawWake(body: InfluencedBody, { volume }: Swimmer, seconds: number): void {
    const { velocity, pose } = body.motion
    const speed = Math.hypot(velocity[0], velocity[2])
    if (speed < 0.25) return
    const [cx, , cz] = this.#staged.centre
    const [alongX, alongZ] = [velocity[0] / speed, velocity[2] / speed]
    const [long, wide] = [volume.half[0], volume.half[2]]
    const places = [
      [1, 0],
      [0.75, 0.55],
      [0.75, -0.55],
      [-1.05, 0.5],
      [-1.05, 0],
      [-1.05, -0.5],
    ] as const
    for (const [ahead, aside] of places) {
      const x = pose.position[0] + alongX * ahead * long - alongZ * aside * wide
      const z = pose.position[2] + alongZ * ahead * long + alongX * aside * wide
      this.field.around(x - cx, z - cz, (at, share) => this.#whiten(at, share * speed * seconds * 3.5))
    }
  }

  #whiten(at: number, amount: number): void {
    this.field.foam[at] = Math.min(1, this.field.foam[at]! + amount)
  }

  #throwDrops(now: number): void {
    const due = this.#planned.filter(({ drop }) => drop.atSeconds <= now)
    this.#planned = this.#planned.filter(({ drop }) => drop.atSeconds > now)
    const [cx, , cz] = this.#staged.centre
    for (const { drop, entry } of due) {
      const [x, z] = [entry[0] + drop.offset[0], entry[2] + drop.offset[2]]
      const surface = this.field.surfaceAt(x - cx, z - cz)
      if (surface === undefined) continue
      const wanted = (4 / 3) * Math.PI * drop.radius ** 3
      const volume = this.field.take(x - cx, z - cz, wanted)
      if (volume < wanted * 0.5) {
        this.field.give(x - cx, z - cz, volume)
        continue
      }
      const origin: [number, number, number] = [x, surface + this.#staged.centre[1], z]
      this.droplets.add({ origin, velocity: drop.velocity, startSeconds: drop.atSeconds, radius: drop.radius, volume })
    }
  }

  #floorAt(x: number, z: number): number {
    const [cx, cy, cz] = this.#staged.centre
    if (this.field.cellAt(x - cx, z - cz) === undefined) return cy
    return cy + (this.field.surfaceAt(x - cx, z - cz) ?? this.field.groundAt(x - cx, z - cz))
  }

  #land({ place: [x, , z], volume }: Landing): void {
    const [cx, , cz] = this.#staged.centre
    const cell = this.field.cellAt(x - cx, z - cz)
    if (cell === undefined || this.field.ground[cell]! > 1) {
      this.#landedBeside += volume
      return
    }
    this.field.give(x - cx, z - cz, volume)
    if (this.field.isWet(cell)) this.field.around(x - cx, z - cz, (at, share) => this.#whiten(at, share * 0.12))
  }

  /** A drop of rain makes a dent, and a rim of what was in it. */
  #rain(): void {
    if (this.#rainPerTick === 0) return
    const { field } = this
    const count = Math.floor(this.#rainPerTick + this.#random())
    for (let drop = 0; drop < count; drop++) {
      const column = 1 + Math.floor(this.#random() * (field.columns - 2))
      const row = 1 + Math.floor(this.#random() * (field.rows - 2))
      const at = row * field.columns + column
      const dent = Math.min(0.004 * randomBetween(this.#random, 0.3, 1), field.depth[at]! * 0.4)
      if (field.depth[at]! < 0.01) continue
      field.depth[at]! -= dent
      for (const near of [at - 1, at + 1, at - field.columns, at + field.columns]) field.depth[near]! += dent / 4
    }
  }

  finish(endSeconds: number): void {
    this.droplets.finish(endSeconds)
  }

  record() {
    return this.#tape.record()
  }
}

/** Rain of 1 mm an hour is about 35 drops on a square metre each second; on wide water only as many as can be told apart. */
function ringsPerSecond(millimetresPerHour: number, { size }: StagedWater): number {
  return Math.min(2400, 35 * millimetresPerHour * size[0] * size[1] * 0.4)
}

/** The waters of a scene, as what acts on its bodies. */
export function waterInfluences(scene: StagedScene): Influence[] {
  const waters = scene.waters ?? []
  if (waters.length === 0) return []
  const runs = waters.map((water) => new WaterRun(water, scene))
  return [
    {
      act(bodies, step) {
        for (const run of runs) run.act(bodies, step)
      },
      record() {
        for (const run of runs) run.finish(scene.durationSeconds)
        const flights = runs.flatMap(({ droplets }) => droplets.flights)
        return {
          waters: runs.map((run) => run.record()),
          droplets: flights.toSorted((one, other) => one.startSeconds - other.startSeconds),
        }
      },
      events() {
        const splashes = runs.flatMap((run) => run.splashes)
        return { splashes: splashes.toSorted((one, other) => one.timeSeconds - other.timeSeconds) }
      },
    },
  ]
}
