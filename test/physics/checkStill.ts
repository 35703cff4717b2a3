import { eachFrame, filmFacts } from './decodeFilm.ts'

export interface StillVerdict {
  /** The farthest that the picture as a whole was from where it was in the first frame, pixels. */
  readonly driftPixels: number
  /** Between frames that follow each other, the mean over the film, of 255. */
  readonly meanDifference: number
  readonly driftHolds: boolean
  readonly differenceHolds: boolean
}

const DRIFT_TOLERANCE_PIXELS = 0.2
const DIFFERENCE_TOLERANCE = 1
const TILE = 30
/** Squares of brightness steps in a tile, below which nothing in it tells where it is. */
const LEAST_TEXTURE = 4_000

/**
 * Judges a film in which nothing moves and the camera stands: from the film's file alone.
 *
 * How far the picture moved is measured tile by tile against the first frame (Lucas and Kanade 1981, one step), and of
 * all tiles with anything in them the middle one counts, so that a mark laid over the picture does not.
 */
export async function checkStill(file: string): Promise<StillVerdict> {
  const { width, height } = await filmFacts(file)
  let first: Float32Array | undefined
  let previous: Uint8ClampedArray | undefined
  let [driftPixels, differences, frames] = [0, 0, 0]
  await eachFrame(file, ({ rgba }) => {
    const grey = brightness(rgba)
    first ??= grey
    driftPixels = Math.max(driftPixels, shiftBetween(first, grey, width, height))
    if (previous) {
      differences += meanDifference(previous, rgba)
      frames += 1
    }
    previous = rgba
  })
  if (frames === 0) throw new Error(`${file} has no two frames`)
  const mean = differences / frames
  return {
    driftPixels,
    meanDifference: mean,
    driftHolds: driftPixels <= DRIFT_TOLERANCE_PIXELS,
    differenceHolds: mean <= DIFFERENCE_TOLERANCE,
  }
}

function brightness(rgba: Uint8ClampedArray): Float32Array {
  return Float32Array.from({ length: rgba.length / 4 }, (_, at) => {
    return 0.299 * (rgba[4 * at] ?? 0) + 0.587 * (rgba[4 * at + 1] ?? 0) + 0.114 * (rgba[4 * at + 2] ?? 0)
  })
}

function meanDifference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) if (at % 4 !== 3) sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0))
  return sum / ((a.length / 4) * 3)
}

function shiftBetween(from: Float32Array, to: Float32Array, width: number, height: number): number {
  const [across, down]: [number[], number[]] = [[], []]
  for (let top = 1; top + TILE < height; top += TILE) {
    for (let left = 1; left + TILE < width; left += TILE) {
      const shift = tileShift(from, to, width, left, top)
      if (!shift) continue
      across.push(shift[0])
      down.push(shift[1])
    }
  }
  if (across.length < 5) throw new Error('Too little in the picture to tell whether it moves')
  return Math.hypot(middleOf(across), middleOf(down))
}

/** How far what is in a tile went, or nothing where too little is in it to tell both ways. */
function tileShift(
  from: Float32Array,
  to: Float32Array,
  width: number,
  left: number,
  top: number,
): readonly [number, number] | undefined {
  let [xx, xy, yy, xt, yt] = [0, 0, 0, 0, 0]
  for (let y = top; y < top + TILE; y += 1) {
    for (let x = left; x < left + TILE; x += 1) {
      const at = y * width + x
      const slopeX = ((from[at + 1] ?? 0) - (from[at - 1] ?? 0)) / 2
      const slopeY = ((from[at + width] ?? 0) - (from[at - width] ?? 0)) / 2
      const change = (to[at] ?? 0) - (from[at] ?? 0)
      xx += slopeX * slopeX
      xy += slopeX * slopeY
      yy += slopeY * slopeY
      xt += slopeX * change
      yt += slopeY * change
    }
  }
  const determinant = xx * yy - xy * xy
  const weaker = (xx + yy - Math.sqrt((xx - yy) ** 2 + 4 * xy * xy)) / 2
  if (weaker < LEAST_TEXTURE) return undefined
  return [(xy * yt - yy * xt) / determinant, (xy * xt - xx * yt) / determinant]
}

function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
