import { type RandomSource, randomBetween } from '../../../shared/random/seeded.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { Droplets, type Landing } from './droplets.ts'
import type { ThrownDrop } from './streams.ts'
import type { WaterField } from './waterField.ts'

/** The drops that a water throws up and gets back. */
export class Spray {
  readonly droplets: Droplets
  readonly #staged: StagedWater
  readonly #field: WaterField
  #planned: ThrownDrop[] = []
  /** Water that fell beside the field, cubic metres. */
  landedBeside = 0

  /** @param gravity metres per second squared, downward */
  constructor(staged: StagedWater, field: WaterField, gravity: number) {
    this.#staged = staged
    this.#field = field
    this.droplets = new Droplets(gravity)
  }

  plan(drops: readonly ThrownDrop[]): void {
    this.#planned.push(...drops)
  }

  /** Throws what is due, out of the water where it is thrown. */
  throwDue(now: number): void {
    const due = this.#planned.filter(({ drop }) => drop.atSeconds <= now)
    this.#planned = this.#planned.filter(({ drop }) => drop.atSeconds > now)
    const [cx, cy, cz] = this.#staged.centre
    for (const { drop, entry } of due) {
      const [x, z] = [entry[0] + drop.offset[0], entry[2] + drop.offset[2]]
      const surface = this.#field.surfaceAt(x - cx, z - cz)
      if (surface === undefined) continue
      const wanted = (4 / 3) * Math.PI * drop.radius ** 3
      const volume = this.#field.take(x - cx, z - cz, wanted)
      if (volume < wanted * 0.5) {
        this.#field.give(x - cx, z - cz, volume)
        continue
      }
      const origin: [number, number, number] = [x, surface + cy, z]
      this.droplets.add({ origin, velocity: drop.velocity, startSeconds: drop.atSeconds, radius: drop.radius, volume })
    }
  }

  /** Lets the drops fly on, and the water have those that land. */
  advance(now: number): void {
    for (const landing of this.droplets.advance(now, (x, z) => this.floorAt(x, z))) this.#land(landing)
  }

  /** What a drop falls on at a place: the water, or the ground without any, metres in the world. */
  floorAt(x: number, z: number): number {
    const [cx, cy, cz] = this.#staged.centre
    if (this.#field.cellAt(x - cx, z - cz) === undefined) return cy
    return cy + (this.#field.surfaceAt(x - cx, z - cz) ?? this.#field.groundAt(x - cx, z - cz))
  }

  #land({ place: [x, , z], volume }: Landing): void {
    const [cx, , cz] = this.#staged.centre
    const cell = this.#field.cellAt(x - cx, z - cz)
    if (cell === undefined || this.#field.ground[cell]! > 1) {
      this.landedBeside += volume
      return
    }
    this.#field.give(x - cx, z - cz, volume)
    if (this.#field.isWet(cell)) this.#field.around(x - cx, z - cz, (at, share) => this.#field.whiten(at, share * 0.12))
  }
}

/** Lets so many drops of rain fall on a field on average: each makes a dent, and a rim of what was in it. */
export function rainOn(field: WaterField, drops: number, random: RandomSource): void {
  if (drops === 0) return
  const count = Math.floor(drops + random())
  for (let drop = 0; drop < count; drop++) {
    const column = 1 + Math.floor(random() * (field.columns - 2))
    const row = 1 + Math.floor(random() * (field.rows - 2))
    const at = row * field.columns + column
    const dent = Math.min(0.004 * randomBetween(random, 0.3, 1), field.depth[at]! * 0.4)
    const around = [at - 1, at + 1, at - field.columns, at + field.columns]
    // Beside a wall or a bank there is no water for the rim.
    if (field.depth[at]! < 0.01 || around.some((near) => !field.isWet(near))) continue
    field.depth[at]! -= dent
    for (const near of around) field.depth[near]! += dent / 4
  }
}

/** Rain of 1 mm an hour is about 35 drops on a square metre each second; on wide water only as many as can be told apart. */
export function ringsPerSecond(millimetresPerHour: number, { size }: StagedWater): number {
  return Math.min(2400, 35 * millimetresPerHour * size[0] * size[1] * 0.4)
}
