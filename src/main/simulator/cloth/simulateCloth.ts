import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { ClothRecord, StagedCloth } from '../../../shared/scene/stagedCloth.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { AIR_DENSITY, gustAt } from '../physics/air.ts'
import { outsideRoom } from '../physics/outside.ts'
import { type Obstacles, obstaclesAt } from './obstacles.ts'
import { pointMassKg, type Thread, threadsOf, trianglesOf } from './weave.ts'

/** Pictures are interpolated between these. */
const FRAMES_PER_SECOND = 60
/**
 * Many short steps with one look at every thread hold stiff stuff better than few long ones with many looks
 * (Macklin et al., "Small Steps in Physics Simulation", 2019).
 */
const STEPS_PER_FRAME = 16
const STEP_SECONDS = 1 / FRAMES_PER_SECOND / STEPS_PER_FRAME
/** Half the thickness of the stuff with some air: points keep so far from what they lie on. */
const SKIN_METRES = 0.004
/** How much a point slows along what it touches, per unit of what pushes it in. */
const FRICTION = 0.5
/** Air pushes hardest square to the stuff, and drags along it a little. */
const SQUARE_ON = 1.2
const ALONG = 0.05
/** The stuff's own inner friction, per second. */
const INNER_DAMPING = 0.4

/** The cloths of a scene over the whole shot. Bodies move them; they do not move bodies. Bit for bit repeatable. */
export function simulateCloths(scene: StagedScene, record: SimulationRecord): ClothRecord[] {
  return (scene.cloths ?? []).map((cloth) => simulateCloth(cloth, scene, record))
}

function simulateCloth(cloth: StagedCloth, scene: StagedScene, record: SimulationRecord): ClothRecord {
  const run = new ClothRun(cloth, scene)
  const settling = Math.round(cloth.settlesForSeconds * FRAMES_PER_SECOND)
  const held = Math.round(cloth.releasedAtSeconds * FRAMES_PER_SECOND)
  const shown = Math.ceil(scene.durationSeconds * FRAMES_PER_SECOND) + 1
  const frames: Float32Array[] = []
  for (let frame = -settling; frame < shown; frame++) {
    if (frame >= 0) frames.push(run.places())
    if (frame < 0 || frame >= held) {
      const timeSeconds = frame / FRAMES_PER_SECOND
      run.advance(timeSeconds, obstaclesAt(scene, record, timeSeconds + 1 / FRAMES_PER_SECOND))
    }
  }
  return { clothId: cloth.id, framesPerSecond: FRAMES_PER_SECOND, frames }
}

/** Threads as the inner loop reads them; those between two pinned points are left out. */
interface Threads {
  /** Two point numbers each. */
  readonly ends: Uint32Array
  /** Of the two points. */
  readonly lights: Float64Array
  readonly rest: Float64Array
  /** What of a stretch is divided by: the lightness of both ends, and the softness over the square of a step. */
  readonly stiffness: Float64Array
}

function asArrays(threads: readonly Thread[], lightness: Float64Array): Threads {
  const free = threads.filter(({ a, b }) => lightness[a]! + lightness[b]! > 0)
  return {
    ends: Uint32Array.from(free.flatMap(({ a, b }) => [a, b])),
    lights: Float64Array.from(free.flatMap(({ a, b }) => [lightness[a]!, lightness[b]!])),
    rest: Float64Array.from(free, ({ restMetres }) => restMetres),
    stiffness: Float64Array.from(
      free,
      ({ a, b, softness }) => lightness[a]! + lightness[b]! + softness / (STEP_SECONDS * STEP_SECONDS),
    ),
  }
}

class ClothRun {
  readonly #scene: StagedScene
  readonly #threads: Threads
  readonly #triangles: Uint32Array
  readonly #mass: number
  /** 1 / mass of each point, 0 where it is pinned. */
  readonly #lightness: Float64Array
  readonly #place: Float64Array
  readonly #before: Float64Array
  readonly #velocity: Float64Array
  readonly #force: Float64Array
  readonly #near = outsideRoom()
  readonly #groundY: number | undefined

  constructor(cloth: StagedCloth, scene: StagedScene) {
    this.#scene = scene
    this.#triangles = trianglesOf(cloth)
    this.#mass = pointMassKg(cloth)
    this.#lightness = new Float64Array(cloth.points.length).fill(1 / this.#mass)
    for (const point of cloth.pinned) this.#lightness[point] = 0
    this.#threads = asArrays(threadsOf(cloth), this.#lightness)
    this.#place = Float64Array.from(cloth.points.flat())
    this.#before = this.#place.slice()
    this.#velocity = new Float64Array(this.#place.length)
    this.#force = new Float64Array(this.#place.length)
    const ground = scene.bodies.find((body) => body.concept === 'ground')
    this.#groundY = ground && 0
  }

  places(): Float32Array {
    return Float32Array.from(this.#place)
  }

  /** One frame onward; `obstacles` are where they will be at its end. */
  advance(timeSeconds: number, obstacles: Obstacles): void {
    const seconds = STEP_SECONDS
    for (let step = 0; step < STEPS_PER_FRAME; step++) {
      const wind = gustAt(this.#scene.wind ?? [0, 0, 0], timeSeconds + step * seconds, this.#scene.seed)
      this.#weighAndBlow(wind)
      this.#fly(seconds)
      this.#holdThreads()
      this.#lieOn(obstacles)
      this.#readVelocities(seconds)
    }
  }

  #weighAndBlow(wind: readonly [number, number, number]): void {
    const [force, place, velocity] = [this.#force, this.#place, this.#velocity]
    const [gx, gy, gz] = this.#scene.gravity
    for (let at = 0; at < force.length; at += 3) {
      force[at] = gx * this.#mass
      force[at + 1] = gy * this.#mass
      force[at + 2] = gz * this.#mass
    }
    const hasAir = this.#scene.set !== 'space' && this.#scene.set !== 'moon'
    if (!hasAir) return
    const triangles = this.#triangles
    for (let index = 0; index < triangles.length; index += 3) {
      const a = triangles[index]! * 3
      const b = triangles[index + 1]! * 3
      const c = triangles[index + 2]! * 3
      const ux = place[b]! - place[a]!
      const uy = place[b + 1]! - place[a + 1]!
      const uz = place[b + 2]! - place[a + 2]!
      const vx = place[c]! - place[a]!
      const vy = place[c + 1]! - place[a + 1]!
      const vz = place[c + 2]! - place[a + 2]!
      const nx = uy * vz - uz * vy
      const ny = uz * vx - ux * vz
      const nz = ux * vy - uy * vx
      const twice = Math.sqrt(nx * nx + ny * ny + nz * nz)
      if (twice < 1e-12) continue
      const fx = wind[0] - (velocity[a]! + velocity[b]! + velocity[c]!) / 3
      const fy = wind[1] - (velocity[a + 1]! + velocity[b + 1]! + velocity[c + 1]!) / 3
      const fz = wind[2] - (velocity[a + 2]! + velocity[b + 2]! + velocity[c + 2]!) / 3
      const speed = Math.sqrt(fx * fx + fy * fy + fz * fz)
      const through = (fx * nx + fy * ny + fz * nz) / twice
      // A third of the triangle's push for each of its corners.
      const push = (0.5 * AIR_DENSITY * (twice / 2)) / 3
      const square = (push * SQUARE_ON * through * Math.abs(through)) / twice
      const along = push * ALONG * speed
      for (let corner = index; corner < index + 3; corner++) {
        const at = triangles[corner]! * 3
        force[at]! += nx * square + fx * along
        force[at + 1]! += ny * square + fy * along
        force[at + 2]! += nz * square + fz * along
      }
    }
  }

  #fly(seconds: number): void {
    const [place, velocity, force, lightnesses] = [this.#place, this.#velocity, this.#force, this.#lightness]
    this.#before.set(place)
    const kept = Math.exp(-INNER_DAMPING * seconds)
    const whole = this.#meanVelocity()
    for (const axis of [0, 1, 2] as const) {
      const shared = whole[axis]
      for (let point = 0; point < lightnesses.length; point++) {
        const lightness = lightnesses[point]!
        if (lightness === 0) continue
        const at = point * 3 + axis
        // Stuff rubs against itself, not against the room: only what differs from the whole is slowed.
        const moving = shared + (velocity[at]! - shared) * kept + force[at]! * lightness * seconds
        velocity[at] = moving
        place[at]! += moving * seconds
      }
    }
  }

  #meanVelocity(): readonly [number, number, number] {
    const velocity = this.#velocity
    let x = 0
    let y = 0
    let z = 0
    for (let at = 0; at < velocity.length; at += 3) {
      x += velocity[at]!
      y += velocity[at + 1]!
      z += velocity[at + 2]!
    }
    const count = this.#lightness.length
    return [x / count, y / count, z / count]
  }

  #holdThreads(): void {
    const place = this.#place
    const { ends, rest, lights, stiffness } = this.#threads
    for (let thread = 0; thread < rest.length; thread++) {
      const ia = ends[thread * 2]! * 3
      const ib = ends[thread * 2 + 1]! * 3
      const dx = place[ib]! - place[ia]!
      const dy = place[ib + 1]! - place[ia + 1]!
      const dz = place[ib + 2]! - place[ia + 2]!
      const long = Math.sqrt(dx * dx + dy * dy + dz * dz)
      if (long < 1e-9) continue
      const shift = (long - rest[thread]!) / stiffness[thread]! / long
      const lightA = lights[thread * 2]!
      const lightB = lights[thread * 2 + 1]!
      place[ia]! += dx * shift * lightA
      place[ia + 1]! += dy * shift * lightA
      place[ia + 2]! += dz * shift * lightA
      place[ib]! -= dx * shift * lightB
      place[ib + 1]! -= dy * shift * lightB
      place[ib + 2]! -= dz * shift * lightB
    }
  }

  #lieOn(obstacles: Obstacles): void {
    const [place, near] = [this.#place, this.#near]
    for (let point = 0; point < this.#lightness.length; point++) {
      if (this.#lightness[point] === 0) continue
      const at = point * 3
      if (obstacles.readNearest(place[at]!, place[at + 1]!, place[at + 2]!, SKIN_METRES, near)) {
        this.#pushOut(at, near[1]!, near[2]!, near[3]!, SKIN_METRES - near[0]!)
      }
      const low = this.#groundY === undefined ? 0 : this.#groundY + SKIN_METRES - place[at + 1]!
      if (low > 0) this.#pushOut(at, 0, 1, 0, low)
    }
  }

  /** Moves a point out of what it is in, and holds it back along the surface as friction does. */
  #pushOut(at: number, nx: number, ny: number, nz: number, depth: number): void {
    const [place, before] = [this.#place, this.#before]
    place[at]! += nx * depth
    place[at + 1]! += ny * depth
    place[at + 2]! += nz * depth
    const mx = place[at]! - before[at]!
    const my = place[at + 1]! - before[at + 1]!
    const mz = place[at + 2]! - before[at + 2]!
    const through = mx * nx + my * ny + mz * nz
    const sx = mx - through * nx
    const sy = my - through * ny
    const sz = mz - through * nz
    const slid = Math.sqrt(sx * sx + sy * sy + sz * sz)
    if (slid < 1e-12) return
    const kept = Math.max(0, 1 - (FRICTION * depth) / slid)
    place[at]! -= sx * (1 - kept)
    place[at + 1]! -= sy * (1 - kept)
    place[at + 2]! -= sz * (1 - kept)
  }

  #readVelocities(seconds: number): void {
    const [place, before, velocity] = [this.#place, this.#before, this.#velocity]
    for (let at = 0; at < place.length; at++) velocity[at] = (place[at]! - before[at]!) / seconds
  }
}
