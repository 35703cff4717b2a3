import type { BallColour } from './ballTrack.ts'
import { colourEdges, type PictureSize } from './colourEdges.ts'
import { eachFrame, filmFacts } from './decodeFilm.ts'
import { markOn, meet } from './filmMark.ts'
import { fitParameters } from './leastSquares.ts'
import type { Spot } from './pinhole.ts'

/** A ball as it is seen: a disc, in pixels. */
export interface Disc {
  readonly x: number
  readonly y: number
  readonly radius: number
}

export interface DiscAtTime extends Disc {
  readonly timeSeconds: number
}

const FEWEST_EDGES = 16

/** The disc whose edge a ball's edges are. */
export function discOf(edges: readonly Spot[]): Disc {
  const mean = (axis: 0 | 1) => edges.reduce((sum, spot) => sum + spot[axis], 0) / edges.length
  const [x0, y0] = [mean(0), mean(1)]
  const r0 = edges.reduce((sum, [x, y]) => sum + Math.hypot(x - x0, y - y0), 0) / edges.length
  const residuals = ([x = 0, y = 0, radius = 0]: readonly number[]) =>
    edges.map((spot) => Math.hypot(spot[0] - x, spot[1] - y) - radius)
  const [x = 0, y = 0, radius = 0] = fitParameters([x0, y0, r0], [1e-4, 1e-4, 1e-4], residuals, 0.5).parameters
  return { x, y, radius }
}

/** Follows the only ball of a colour through a film by its edges. Frames in which it is not wholly seen, or the film's mark is before it, are left out. */
export async function trackDisc(file: string, colour: BallColour): Promise<DiscAtTime[]> {
  const size: PictureSize = await filmFacts(file)
  const discs: DiscAtTime[] = []
  await eachFrame(file, (frame) => {
    const edges = colourEdges(frame, size, colour)
    if (edges.length < FEWEST_EDGES) return
    const disc = discOf(edges)
    const isWhole =
      disc.x - disc.radius > 2 &&
      disc.y - disc.radius > 2 &&
      disc.x + disc.radius < size.width - 2 &&
      disc.y + disc.radius < size.height - 2
    const { x, y, radius } = disc
    const isFree = !meet(
      { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius },
      markOn(frame, size),
    )
    if (isWhole && isFree) discs.push({ ...disc, timeSeconds: frame.timeSeconds })
  })
  return discs
}
