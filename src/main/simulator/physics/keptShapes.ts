import type RAPIER from '@dimforge/rapier3d-deterministic-compat'

/**
 * Keeps the engine's own form of shapes. The library builds it anew for every question about a shape, which for a convex
 * hull means to find the hull again: most of the time of a scene with bottles. The answers are the same.
 */
export class KeptShapes {
  readonly #release: (() => void)[] = []

  /** The same shape, whose engine form lives until `free`. */
  keep(shape: RAPIER.Shape): RAPIER.Shape {
    const raw = shape.intoRaw()
    const release = raw.free.bind(raw)
    // The library frees what it got after every question.
    raw.free = () => undefined
    shape.intoRaw = () => raw
    this.#release.push(release)
    return shape
  }

  free(): void {
    for (const release of this.#release.splice(0)) release()
  }
}
