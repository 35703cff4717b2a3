import type { StagedBody } from '../../../shared/scene/stagedScene.ts'
import type { Motion } from '../physics/motion.ts'
import type { Pose } from '../physics/poseAt.ts'
import type { Vec3 } from '../physics/vectors.ts'
import { type BodyVolume, bodyVolume } from './bodyVolume.ts'
import { BLUNT, type DragShape, ROUND, WATER_DENSITY, type WaterAround } from './floating.ts'
import type { FloatingVolume } from './floatingVolumes.ts'
import { type FeltSurface, Footprint } from './footprint.ts'
import { type Submersion, submersionOf } from './submersion.ts'
import type { WaterField } from './waterField.ts'

/** A boat's hull is made to go forward. */
const HULL: DragShape = [0.06, 0.9, 0.7]
/** A body so far above the water does not touch it in the next step, metres. */
const CLEAR = 0.3
/** Of the rise of the water under a body: what sinks into its own rise at least, where it nearly fills a tank. */
const LEAST_YIELD = 0.15
/** How hard a strike may press on the surface, metres of water. */
const HARDEST_PRESS = 0.35

/** Travelling waves around a place: their height, fall and speed upward. */
export interface PassingWaves {
  readonly level: number
  readonly slopeX: number
  readonly slopeZ: number
  readonly rise: number
}

export const NO_WAVES: PassingWaves = { level: 0, slopeX: 0, slopeZ: 0, rise: 0 }

/**
 * One body in a water. Both share one potential: with the level that the body feels by its footprint it displaces a volume,
 * which raises that very level by the same shares. So its lift is rho g V, and what it loses by lift the water has.
 */
export class Swimmer {
  readonly volume: BodyVolume
  readonly drag: DragShape
  readonly isBoat: boolean
  /** Of the body that is under water, cubic metres. */
  under = 0
  leftAt = -1
  waves: PassingWaves = NO_WAVES
  readonly #field: WaterField
  readonly #centre: Vec3
  #floating: FloatingVolume | undefined
  #spare = new Footprint()
  #own = new Footprint()
  #level: number | undefined
  /** From the body's origin to the middle of what is under, metres. */
  #aside: readonly [number, number] = [0, 0]
  #flow: readonly [number, number] = [0, 0]
  #sinks = 0
  #brake: Vec3 = [0, 0, 0]
  #felt = 1
  #meanBefore = 0

  constructor(body: StagedBody, field: WaterField, centre: Vec3) {
    this.#field = field
    this.#centre = centre
    this.volume = bodyVolume(body, Math.min(...field.cell))
    this.isBoat = body.concept === 'boat'
    this.drag = this.volume.ballRadius !== undefined ? ROUND : this.isBoat ? HULL : BLUNT
  }

  /** As the shot begins the body has been there before: the water has made room for it. Returns what is under. */
  begin({ pose }: Motion): void {
    const [x, z] = this.#place(pose)
    if (this.#isClear(pose, x, z)) return
    this.#own.lie(this.#field, x, z, this.volume.half, pose)
    if (this.#own.count === 0) return
    this.#level = this.#own.meanOfWater(this.#field)
    const { volume } = submersionOf(this.volume, pose, this.#plane(pose, this.#level, 0, 0))
    this.under = volume
  }

  /** Pushes aside what the body has found to be under, once all have begun. */
  makeRoom(): void {
    if (this.#level !== undefined) this.#own.raise(this.#field.displaced, this.under)
    this.#float(this.under, 0)
  }

  /** How far the body is in the water now, and what is around it; undefined where it is clear of it. */
  meet({ pose }: Motion): { readonly submersion: Submersion; readonly around: WaterAround } | undefined {
    const field = this.#field
    const [x, z] = this.#place(pose)
    const isClear = this.#isClear(pose, x, z)
    if (!isClear) this.#spare.lie(field, x, z, this.volume.half, pose)
    if (this.#floating) this.#own.raise(field.displaced, -this.#floating.volume)
    if (isClear || this.#spare.count === 0) {
      this.#leave()
      return undefined
    }
    const felt = this.#spare.feel(field)
    ;[this.#own, this.#spare] = [this.#spare, this.#own]
    const submersion = this.#submerge(pose, felt)
    this.#own.raise(field.displaced, submersion.volume)
    this.#float(submersion.volume, submersion.response)
    const [flowX, flowZ] = this.#flow
    return {
      submersion,
      around: {
        level: this.#level! + this.waves.level,
        slopeX: felt.slopeX + submersion.volume * felt.ownX + this.waves.slopeX,
        slopeZ: felt.slopeZ + submersion.volume * felt.ownZ + this.waves.slopeZ,
        flowX: flowX * this.#felt,
        flowZ: flowZ * this.#felt,
        rise: this.waves.rise,
      },
    }
  }

  /**
   * The level and what is under it hang together: V(level) raises the level by what each cubic metre adds. One step of
   * Newton from where it was is enough, for steps are short.
   */
  #submerge(pose: Pose, felt: FeltSurface): Submersion & { readonly response: number } {
    const guess = this.#level ?? felt.level
    const slopeX = felt.slopeX + this.under * felt.ownX + this.waves.slopeX
    const slopeZ = felt.slopeZ + this.under * felt.ownZ + this.waves.slopeZ
    const under = submersionOf(this.volume, pose, this.#plane(pose, guess + this.waves.level, slopeX, slopeZ))
    const yields = Math.max(LEAST_YIELD, 1 - felt.own * under.waterline)
    const change = (felt.level + felt.own * under.volume - guess) / yields
    const volume = Math.min(this.volume.total, Math.max(0, under.volume + under.waterline * change))
    this.#level = felt.level + felt.own * volume
    if (volume > 0) this.#aside = [under.centre[0] - pose.position[0], under.centre[2] - pose.position[2]]
    return { ...under, volume, response: under.waterline / yields }
  }

  #float(volume: number, response: number): void {
    if (this.#floating) this.#field.floating.delete(this.#floating)
    this.#floating = {
      footprint: this.#own,
      volume,
      most: this.volume.total,
      response,
      mean: this.#own.meanOfWater(this.#field),
    }
    this.#field.floating.add(this.#floating)
  }

  #leave(): void {
    if (this.#floating) this.#field.floating.delete(this.#floating)
    this.#floating = undefined
    this.#level = undefined
    this.#aside = [0, 0]
    this.#sinks = 0
  }

  /** Remembers what the water did to brake the body in a step, N: the water has it back with the next tick. */
  brake([x, y, z]: Vec3, seconds: number): void {
    this.#brake = [this.#brake[0] - x * seconds, this.#brake[1] - y * seconds, this.#brake[2] - z * seconds]
  }

  /**
   * Lets the water have what it took from the body since the last tick: its surface is pressed down and its flow carried
   * along, by the same shares by which the body feels both. Returns how high the water presses at most, metres.
   */
  press(motion: Motion, seconds: number, gravity: number, isDriven: boolean): number {
    const [x, y, z] = this.#brake
    this.#brake = [0, 0, 0]
    if (this.#floating === undefined || this.under === 0 || gravity === 0) return 0
    const [, halfHeight] = this.volume.half
    const deep = Math.max(0, this.#level! + this.#centre[1] - motion.pose.position[1] - halfHeight)
    this.#meanBefore = this.#own.meanOfWater(this.#field)
    this.#felt = Math.exp(-deep / Math.max(halfHeight, 0.01))
    const { cells, shares, count } = this.#own
    const head = -y / (seconds * WATER_DENSITY * gravity)
    let most = 0
    for (let index = 0; index < count; index++) most = Math.max(most, shares[index]!)
    // Water that already gives way as fast as the body comes gains nothing more: what it gains is less than the body loses.
    const down = -motion.velocity[1] * Math.sign(head)
    const gives = down > 0 ? Math.min(1, Math.max(0, 1 - (this.#sinks * Math.sign(head)) / down)) : 0
    const pressed = this.#felt * gives * Math.min(1, HARDEST_PRESS / Math.max(1e-9, Math.abs(head) * most))
    // What drives a boat pushes the water back as hard as the hull drags it along.
    const along = isDriven ? 0 : this.#felt / WATER_DENSITY
    for (let index = 0; index < count; index++) {
      const at = cells[index]!
      this.#field.pressure[at]! += pressed * head * shares[index]!
      if (along > 0) this.#field.quicken(at, along * x * shares[index]!, along * z * shares[index]!)
    }
    return pressed * head * most
  }

  /** Turns the water over the body white, most over its middle. */
  whiten(amount: number): void {
    const { cells, shares, count } = this.#own
    let most = 0
    for (let index = 0; index < count; index++) most = Math.max(most, shares[index]!)
    for (let index = 0; index < count; index++) this.#field.whiten(cells[index]!, (amount * shares[index]!) / most)
  }

  /** Sees how the water has moved under the body in a tick. */
  look(seconds: number): void {
    if (this.#floating === undefined) return
    const { cells, shares, count } = this.#own
    const area = this.#field.cell[0] * this.#field.cell[1]
    this.#sinks = (this.#meanBefore - this.#own.meanOfWater(this.#field)) / seconds
    let [flowX, flowZ] = [0, 0]
    for (let index = 0; index < count; index++) {
      const [u, v] = this.#field.velocity(cells[index]!)
      flowX += u * shares[index]! * area
      flowZ += v * shares[index]! * area
    }
    this.#flow = [flowX, flowZ]
  }

  #place({ position }: Pose): readonly [number, number] {
    return [position[0] - this.#centre[0] + this.#aside[0], position[2] - this.#centre[2] + this.#aside[1]]
  }

  #isClear({ position }: Pose, x: number, z: number): boolean {
    const { columns, rows, cell } = this.#field
    const { reach } = this.volume
    if (Math.abs(x) > (columns * cell[0]) / 2 + reach || Math.abs(z) > (rows * cell[1]) / 2 + reach) return true
    const surface = this.#field.surfaceAt(x, z)
    const lowest = position[1] - this.#centre[1] - Math.sqrt(3) * reach
    return surface !== undefined && lowest > surface + this.waves.level + CLEAR
  }

  #plane({ position }: Pose, level: number, slopeX: number, slopeZ: number) {
    const [x0, z0] = [position[0] + this.#aside[0], position[2] + this.#aside[1]]
    return { level: level + this.#centre[1], slopeX, slopeZ, x0, z0 }
  }
}
