import { createStore } from 'zustand/vanilla'
import type { AssetId } from '../../shared/model/index.ts'

/** How far the small copy is that stands in for a film which this browser cannot play. */
export type CopyState = 'making' | 'ready' | 'failed'

/**
 * Sees to the small copies of films that this browser cannot play. The host makes a copy when it is asked for it, so
 * asking is enough, also for a film whose import ended before its copy was done.
 */
export class PlayableCopies {
  readonly #ask: (assetId: AssetId) => Promise<boolean>
  readonly #onReady: () => void
  readonly states = createStore<ReadonlyMap<AssetId, CopyState>>()(() => new Map())

  /** `ask` settles once the copy is there (true) or cannot be made (false), and rejects when nobody answers. */
  constructor(ask: (assetId: AssetId) => Promise<boolean>, onReady: () => void) {
    this.#ask = ask
    this.#onReady = onReady
  }

  isReady(assetId: AssetId): boolean {
    return this.states.getState().get(assetId) === 'ready'
  }

  /** Notes that a film cannot be played. Its copy is asked for once; after a lost connection, again. */
  need(assetId: AssetId): void {
    if (this.states.getState().has(assetId)) return
    this.#note(assetId, 'making')
    void this.#await(assetId)
  }

  async #await(assetId: AssetId): Promise<void> {
    try {
      const made = await this.#ask(assetId)
      this.#note(assetId, made ? 'ready' : 'failed')
      if (made) this.#onReady()
    } catch {
      this.#note(assetId, null)
    }
  }

  #note(assetId: AssetId, state: CopyState | null): void {
    const states = new Map(this.states.getState())
    if (state === null) states.delete(assetId)
    else states.set(assetId, state)
    this.states.setState(states, true)
  }
}

/** Asks the host for the copy at an address, without fetching it. */
export async function askForCopy(address: string): Promise<boolean> {
  return (await fetch(address, { method: 'HEAD', cache: 'no-store' })).ok
}
