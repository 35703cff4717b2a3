import { gapBetween } from './gaps.ts'
import type { Motion } from './motion.ts'
import type { PartingPieces } from './partingPieces.ts'
import { type Mover, type Part, partPlace } from './rapierWorld.ts'
import { length, minus } from './vectors.ts'

type Motions = ReadonlyMap<Mover, Motion>

/** Pieces that overlap less than this as a thing breaks are beside each other, metres. */
const PIECES_OVERLAP = 3e-4

/** Lets the pieces of a thing that overlap as it breaks go through each other. */
export function letPart(parting: PartingPieces, pieces: readonly Mover[], motions: Motions): void {
  const parts = pieces.flatMap((piece) => piece.parts)
  for (const [index, a] of parts.entries()) {
    for (const b of parts.slice(index + 1)) {
      if (gapNow(a, b, motions, 0) < -PIECES_OVERLAP) parting.add(a, b)
    }
  }
}

/** Lets those meet again that are apart by now. */
export function letMeetAgain(parting: PartingPieces, motions: Motions): void {
  parting.release((a, b) => gapNow(a, b, motions, 2 * PIECES_OVERLAP) > PIECES_OVERLAP)
}

function gapNow(a: Part, b: Part, motions: Motions, reach: number): number {
  const [poseA, poseB] = [motions.get(a.body)!.pose, motions.get(b.body)!.pose]
  const far = length(minus(partPlace(a, poseA), partPlace(b, poseB))) - a.reach - b.reach
  return far > reach ? far : (gapBetween(a, b, poseA, poseB, reach)?.distance ?? reach)
}
