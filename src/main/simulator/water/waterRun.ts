import { forkedRandom, type RandomSource } from '../../../shared/random/seeded.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { SplashEvent, StagedWater } from '../../../shared/scene/stagedWater.ts'
import type { InfluencedBody, InfluencedStep } from '../physics/influences.ts'
import type { Droplets } from './droplets.ts'
import { Rainfall } from './rainfall.ts'
import { rainOn, ringsPerSecond, Spray } from './spray.ts'
import { Springs } from './springs.ts'
import { Streams } from './streams.ts'
import { Swimmers } from './swimmers.ts'
import { WaterField } from './waterField.ts'
import { WaterTape } from './waterTape.ts'

/** The water moves on this often at least; a field that needs shorter steps takes several. */
const TICK_SECONDS = 1 / 120

/** One water of a scene over the shot: its surface, what floats and sinks in it, and the drops that it throws. */
export class WaterRun {
  readonly field: WaterField
  readonly #random: RandomSource
  readonly #tape: WaterTape
  readonly #swimmers: Swimmers
  readonly #spray: Spray
  readonly #streams: Streams
  readonly #rainPerTick: number
  readonly #rainfall: Rainfall | undefined
  readonly #springs: Springs
  #ticked = 0

  constructor(staged: StagedWater, scene: Pick<StagedScene, 'gravity' | 'seed' | 'weather'>) {
    const gravity = Math.max(0, -scene.gravity[1])
    this.field = new WaterField(staged, gravity)
    this.#random = forkedRandom(scene.seed, `drops of ${staged.id}`)
    this.#spray = new Spray(staged, this.field, gravity)
    this.#swimmers = new Swimmers(staged, this.field, gravity, this.#random)
    this.#tape = new WaterTape(staged, this.field)
    this.#streams = new Streams(staged, gravity, forkedRandom(scene.seed, `streams of ${staged.id}`))
    const isWet = scene.weather?.kind === 'rain' || scene.weather?.kind === 'storm'
    this.#rainPerTick = isWet && scene.weather ? ringsPerSecond(scene.weather.amount, staged) * TICK_SECONDS : 0
    this.#rainfall = staged.rainfall && new Rainfall(staged.rainfall, staged, this.field)
    this.#springs = new Springs(staged.springs ?? [], this.field)
    this.#haveRun(staged.ranForSeconds ?? 0)
    this.#tape.look(0, this.#streams)
  }

  #haveRun(seconds: number): void {
    const ticks = Math.round(seconds / TICK_SECONDS)
    for (let tick = 0; tick < ticks; tick++) {
      this.#springs.flow(this.field, TICK_SECONDS, TICK_SECONDS)
      this.field.advance(TICK_SECONDS)
    }
  }

  /** Water that has welled up out of springs, cubic metres. */
  get springVolume(): number {
    return this.#springs.volume
  }

  /** Rain that the water has gathered, cubic metres. */
  get rainVolume(): number {
    return this.#rainfall?.fallen ?? 0
  }

  get droplets(): Droplets {
    return this.#spray.droplets
  }

  get splashes(): readonly SplashEvent[] {
    return this.#swimmers.splashes
  }

  /** Water that fell beside the field, cubic metres. */
  get spilledVolume(): number {
    return this.#spray.landedBeside + this.#streams.spilledVolume
  }

  /** Water in the air, as drops and as streams that this water or a vessel lets go, cubic metres. */
  get aloftVolume(): number {
    return this.droplets.volume + this.#streams.volume
  }

  act(bodies: readonly InfluencedBody[], { timeSeconds, seconds }: InfluencedStep): void {
    if (timeSeconds === 0) this.#swimmers.begin(bodies)
    this.#swimmers.push(bodies, timeSeconds, seconds)
    this.#spray.plan(this.#swimmers.takeThrown())
    const now = timeSeconds + seconds
    if (now - this.#ticked >= TICK_SECONDS - 1e-9) {
      this.#tick(bodies, now, now - this.#ticked)
      this.#ticked = now
    }
  }

  #tick(bodies: readonly InfluencedBody[], now: number, seconds: number): void {
    const { field } = this
    this.#swimmers.press(bodies, seconds)
    this.#spray.throwDue(now)
    this.#spray.plan(this.#streams.advance(field, now, seconds, (x, z) => this.#spray.floorAt(x, z)))
    this.#rainfall?.fall(field, seconds)
    this.#springs.flow(field, now, seconds)
    rainOn(field, this.#rainPerTick, this.#random)
    field.advance(seconds)
    this.#swimmers.look(bodies, now, seconds)
    this.#spray.advance(now)
    this.#tape.look(now, this.#streams)
  }

  finish(endSeconds: number): void {
    this.droplets.finish(endSeconds)
  }

  record() {
    return this.#tape.record()
  }
}
