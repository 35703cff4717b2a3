import type { Actor } from './actor.ts'
import { boundsOf } from './bounds.ts'

/** What is lower than this over the board, metres, is gone over. */
const SILL = 0.03

/**
 * Whether a side wall keeps what stands on the first board of a piece of furniture from going off it to the right, as in a
 * bookcase: what shall fall off it then stands on its top.
 */
export function isWalledIn({ form, pieces }: Actor): boolean {
  const [board] = form.surfaces
  const [piece] = pieces
  if (board === undefined || piece === undefined) return false
  const middle = (board.z[0] + board.z[1]) / 2
  return form.parts.some((part) => {
    const { min, max } = boundsOf([part], piece.local, piece.rotation)
    const isOverBoard = max[1] > board.height + SILL && min[1] < board.height + SILL + 0.1
    return isOverBoard && max[0] > board.x[1] - 0.02 && min[0] > 0 && min[2] < middle && max[2] > middle
  })
}
