import RAPIER from '@dimforge/rapier3d-deterministic-compat'
import type { PartingPieces } from './partingPieces.ts'
import type { Part } from './rapierWorld.ts'

/** Pairs of parts that are near each other but not in touch. */
export class ApartPairs implements RAPIER.PhysicsHooks {
  readonly #partners = new Map<number, Set<number>>()
  readonly #parting: Pick<PartingPieces, 'hasColliders'>

  constructor(parting: Pick<PartingPieces, 'hasColliders'>) {
    this.#parting = parting
  }

  add(a: Part, b: Part): void {
    const partners = this.#partners.get(a.collider.handle) ?? new Set()
    this.#partners.set(a.collider.handle, partners.add(b.collider.handle))
  }

  /** The engine slows bodies down ahead of a contact that it foresees; these pairs it leaves alone. */
  filterContactPair(one: number, other: number): RAPIER.SolverFlags {
    const apart =
      this.#partners.get(one)?.has(other) ||
      this.#partners.get(other)?.has(one) ||
      this.#parting.hasColliders(one, other)
    return apart ? RAPIER.SolverFlags.EMPTY : RAPIER.SolverFlags.COMPUTE_IMPULSE
  }

  filterIntersectionPair(): boolean {
    return false
  }
}
