import type { Link } from './joints.ts'
import type { Mover } from './rapierWorld.ts'

/**
 * Tells of two bodies whether no blow is looked for between them: those joined together go through each other, pieces that
 * meet each other are left to the engine.
 */
export function neverMeet(links: readonly Link[]): (a: Mover, b: Mover) => boolean {
  const partners = new Map<Mover, Set<Mover>>()
  for (const { a, b } of links) {
    if (a === undefined) continue
    partners.set(a, (partners.get(a) ?? new Set()).add(b))
    partners.set(b, (partners.get(b) ?? new Set()).add(a))
  }
  return (a, b) =>
    (a.staged.pieceOf !== undefined && b.staged.pieceOf !== undefined) || partners.get(a)?.has(b) === true
}
