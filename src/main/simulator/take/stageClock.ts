import { type TakeStage, takeStage } from '../../../shared/scene/takeRequest.ts'

/** Adds up the wall time of each stage of a take; one stage runs at a time. */
export class StageClock {
  readonly #seconds = new Map<TakeStage, number>()
  #running: { readonly stage: TakeStage; readonly since: number } | undefined

  /** Ends the running stage and goes on with another, also with one that ran before. */
  enter(stage: TakeStage): void {
    this.stop()
    this.#running = { stage, since: performance.now() }
  }

  stop(): void {
    if (this.#running === undefined) return
    const { stage, since } = this.#running
    this.#seconds.set(stage, (this.#seconds.get(stage) ?? 0) + (performance.now() - since) / 1000)
    this.#running = undefined
  }

  /** Seconds of every stage; 0 for one that never ran. */
  seconds(): Record<TakeStage, number> {
    const of = (stage: TakeStage) => this.#seconds.get(stage) ?? 0
    return Object.fromEntries(takeStage.options.map((stage) => [stage, of(stage)])) as Record<TakeStage, number>
  }
}
