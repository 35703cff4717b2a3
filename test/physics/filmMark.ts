import type { PictureSize } from './colourEdges.ts'
import type { DecodedFrame } from './decodeFilm.ts'

/** A part of a picture, in pixels. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Letters of the mark are at least this bright in all colours, and grey to within this much, of 255. */
const LETTERS = { leastBright: 195, mostColour: 28, fewestPixels: 25 }
/** Of the picture's shorter side: how far apart letters may be, and how large their lines are. */
const GAP = 0.045
const LINE = { narrowest: 0.2, widest: 0.48, flattest: 0.025, tallest: 0.13 }
/** How far the plate goes beyond the letters, of the shorter side; how bright it is at most, and how much of it is seen between. */
const PLATE = { beside: 0.045, above: 0.045, fromTop: 0.135, brightest: 135, leastShare: 0.25 }

/**
 * Where a film's mark stands on a picture, with the plate under its letters; undefined where none is seen. It moves from film
 * to film and in each, and what it covers cannot be measured.
 */
export function markOn({ rgba }: DecodedFrame, { width, height }: PictureSize): Area | undefined {
  const short = Math.min(width, height)
  const near = Math.max(3, Math.round(GAP * short))
  const isLetter = (at: number) => {
    const [r = 0, g = 0, b = 0] = [rgba[4 * at], rgba[4 * at + 1], rgba[4 * at + 2]]
    const low = Math.min(r, g, b)
    return low > LETTERS.leastBright && Math.max(r, g, b) - low < LETTERS.mostColour
  }
  const seen = new Uint8Array(width * height)
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] || !isLetter(start)) continue
    const patch = [start]
    seen[start] = 1
    for (let next = 0; next < patch.length; next += 1) {
      const [x, y] = [(patch[next] as number) % width, Math.floor((patch[next] as number) / width)]
      for (let row = Math.max(0, y - near); row <= Math.min(height - 1, y + near); row += 1) {
        for (let column = Math.max(0, x - near); column <= Math.min(width - 1, x + near); column += 1) {
          const at = row * width + column
          if (seen[at] || !isLetter(at)) continue
          seen[at] = 1
          patch.push(at)
        }
      }
    }
    const area = patch.length < LETTERS.fewestPixels ? undefined : plateOf(patch, rgba, width, short)
    if (area) return area
  }
  return undefined
}

function plateOf(patch: readonly number[], rgba: Uint8ClampedArray, width: number, short: number): Area | undefined {
  const [xs, ys] = [patch.map((at) => at % width), patch.map((at) => Math.floor(at / width))]
  const range = (values: readonly number[]) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)]
    return [low, high] as const
  }
  const [[left, right], [top, bottom]] = [range(xs), range(ys)]
  const [wide, tall] = [(right - left + 1) / short, (bottom - top + 1) / short]
  const isLines = wide > LINE.narrowest && wide < LINE.widest && tall > LINE.flattest && tall < LINE.tallest
  if (!isLines) return undefined
  // Between the letters the plate is seen, which is dark; clouds and white things have nothing dark between.
  let dark = 0
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const at = 4 * (y * width + x)
      if (Math.max(rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0) < PLATE.brightest) dark += 1
    }
  }
  if (dark < PLATE.leastShare * (right - left + 1) * (bottom - top + 1)) return undefined
  return {
    left: left - PLATE.beside * short,
    top: top - PLATE.above * short,
    right: right + PLATE.beside * short,
    bottom: top + PLATE.fromTop * short,
  }
}

/** Whether two areas have a place in common. */
export function meet(one: Area, other: Area | undefined): boolean {
  if (other === undefined) return false
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
