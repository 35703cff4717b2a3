/**
 * Keeps the most recently used values within a budget. What is pushed out is handed to `release`, so that pictures
 * and frames are closed and never left to the garbage collector.
 */
export class Lru<Key, Value> {
  readonly #entries = new Map<Key, { value: Value; cost: number }>()
  readonly #budget: number
  readonly #release: (value: Value) => void
  #cost = 0

  constructor(budget: number, release: (value: Value) => void = () => undefined) {
    this.#budget = budget
    this.#release = release
  }

  get size(): number {
    return this.#entries.size
  }

  /** The value, which is now the most recently used. */
  get(key: Key): Value | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.value
  }

  /** Puts a value in, then drops the longest unused ones until the budget holds; the newest always stays. */
  set(key: Key, value: Value, cost = 1): void {
    this.delete(key)
    this.#entries.set(key, { value, cost })
    this.#cost += cost
    for (const oldest of this.#entries.keys()) {
      if (this.#cost <= this.#budget || oldest === key) break
      this.delete(oldest)
    }
  }

  delete(key: Key): void {
    const entry = this.#entries.get(key)
    if (!entry) return
    this.#entries.delete(key)
    this.#cost -= entry.cost
    this.#release(entry.value)
  }

  clear(): void {
    for (const key of [...this.#entries.keys()]) this.delete(key)
  }
}
