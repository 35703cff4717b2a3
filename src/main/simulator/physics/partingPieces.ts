import type { Part } from './rapierWorld.ts'

/** Pieces of one thing that overlap as it breaks, as those of a curved wall do: they go through each other until they are apart. */
export class PartingPieces {
  readonly #pairs = new Map<Part, Set<Part>>()
  readonly #colliders = new Map<number, Set<number>>()

  add(a: Part, b: Part): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      this.#pairs.set(one, (this.#pairs.get(one) ?? new Set()).add(other))
      const { handle } = one.collider
      this.#colliders.set(handle, (this.#colliders.get(handle) ?? new Set()).add(other.collider.handle))
    }
  }

  has(a: Part, b: Part): boolean {
    return this.#pairs.get(a)?.has(b) === true
  }

  hasColliders(one: number, other: number): boolean {
    return this.#colliders.get(one)?.has(other) === true
  }

  /** Lets pairs meet again that are apart by now. */
  release(areApart: (a: Part, b: Part) => boolean): void {
    for (const [a, others] of this.#pairs) {
      for (const b of others) {
        if (a.collider.handle > b.collider.handle || !areApart(a, b)) continue
        for (const [one, other] of [
          [a, b],
          [b, a],
        ] as const) {
          this.#pairs.get(one)?.delete(other)
          this.#colliders.get(one.collider.handle)?.delete(other.collider.handle)
        }
      }
    }
  }
}
