import type { PictureSize } from './colourEdges.ts'
import type { DecodedFrame } from './decodeFilm.ts'
import { type Area, markOn, meet } from './filmMark.ts'
import type { Spot } from './pinhole.ts'

/** One place of what is filmed on two pictures. */
export interface Pair {
  readonly from: Spot
  readonly to: Spot
}

interface Grey extends PictureSize {
  readonly light: Float32Array
}

/** A picture, and the same at half its size and so on. */
export interface Pyramid {
  readonly levels: readonly Grey[]
  readonly mark: Area | undefined
}

const LEVELS = 4
/** Half the width of the window that is followed, pixels of its level. */
const REACH = 5
const ROUNDS = 12
/** Followed forward and back again, a corner must come home to within this, pixels. */
const HOME = 0.15
/** The weaker of the two ways in which a window of a corner changes, squared brightness steps. */
const LEAST_CORNER = 250
const CELL = 11

export function pyramidOf(frame: DecodedFrame, size: PictureSize): Pyramid {
  const { rgba } = frame
  const light = Float32Array.from({ length: rgba.length / 4 }, (_, at) => {
    return 0.2126 * (rgba[4 * at] ?? 0) + 0.7152 * (rgba[4 * at + 1] ?? 0) + 0.0722 * (rgba[4 * at + 2] ?? 0)
  })
  const levels: Grey[] = [{ ...size, light }]
  for (let level = 1; level < LEVELS; level += 1) levels.push(halved(levels[level - 1] as Grey))
  return { levels, mark: markOn(frame, size) }
}

/** Corners of one picture that are found on another (Shi and Tomasi 1994; Lucas and Kanade 1981, coarse to fine). */
export function followCorners(from: Pyramid, to: Pyramid): Pair[] {
  return cornersOf(from).flatMap((corner) => {
    const there = followed(corner, from, to)
    const home = there && followed(there, to, from)
    if (!there || !home || Math.hypot(home[0] - corner[0], home[1] - corner[1]) > HOME) return []
    return isUnder(there, to) ? [] : [{ from: corner, to: there }]
  })
}

function isUnder([x, y]: Spot, { mark }: Pyramid): boolean {
  return meet({ left: x - REACH, top: y - REACH, right: x + REACH, bottom: y + REACH }, mark)
}

/** The best corner of each cell of a picture, whose places are those of pixels' middles. */
function cornersOf(pyramid: Pyramid): Spot[] {
  const grey = pyramid.levels[0] as Grey
  const { width, height, light } = grey
  const [xx, xy, yy] = [
    new Float64Array(width * height),
    new Float64Array(width * height),
    new Float64Array(width * height),
  ]
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x
      const across = ((light[at + 1] ?? 0) - (light[at - 1] ?? 0)) / 2
      const down = ((light[at + width] ?? 0) - (light[at - width] ?? 0)) / 2
      xx[at] = across * across
      xy[at] = across * down
      yy[at] = down * down
    }
  }
  const strength = (x: number, y: number) => {
    let [a, b, c] = [0, 0, 0]
    for (let row = y - 3; row <= y + 3; row += 1) {
      for (let column = x - 3; column <= x + 3; column += 1) {
        const at = row * width + column
        a += xx[at] ?? 0
        b += xy[at] ?? 0
        c += yy[at] ?? 0
      }
    }
    return (a + c - Math.sqrt((a - c) ** 2 + 4 * b * b)) / 2
  }
  const corners: Spot[] = []
  const edge = REACH + 2
  for (let top = edge; top + CELL < height - edge; top += CELL) {
    for (let left = edge; left + CELL < width - edge; left += CELL) {
      let [best, most]: [Spot | undefined, number] = [undefined, LEAST_CORNER]
      for (let y = top; y < top + CELL; y += 1) {
        for (let x = left; x < left + CELL; x += 1) {
          const value = strength(x, y)
          if (value > most) [best, most] = [[x, y], value]
        }
      }
      if (best && !isUnder(best, pyramid)) corners.push(best)
    }
  }
  return corners
}

/** Where a window around a place of one picture lies on another; undefined where it is lost. */
function followed(spot: Spot, from: Pyramid, to: Pyramid): Spot | undefined {
  let [moveX, moveY] = [0, 0]
  for (let level = LEVELS - 1; level >= 0; level -= 1) {
    const [a, b] = [from.levels[level] as Grey, to.levels[level] as Grey]
    const scale = 2 ** level
    const [x, y] = [(spot[0] + 0.5) / scale - 0.5, (spot[1] + 0.5) / scale - 0.5]
    const found = windowMove(a, b, x, y, moveX * 2, moveY * 2)
    if (!found) {
      if (level === 0) return undefined
      ;[moveX, moveY] = [moveX * 2, moveY * 2]
    } else [moveX, moveY] = found
  }
  return [spot[0] + moveX, spot[1] + moveY]
}

function windowMove(a: Grey, b: Grey, x: number, y: number, startX: number, startY: number): Spot | undefined {
  const window: { at: Spot; value: number; across: number; down: number }[] = []
  let [xx, xy, yy] = [0, 0, 0]
  for (let dy = -REACH; dy <= REACH; dy += 1) {
    for (let dx = -REACH; dx <= REACH; dx += 1) {
      const at: Spot = [x + dx, y + dy]
      const across = (between(a, at[0] + 1, at[1]) - between(a, at[0] - 1, at[1])) / 2
      const down = (between(a, at[0], at[1] + 1) - between(a, at[0], at[1] - 1)) / 2
      window.push({ at, value: between(a, at[0], at[1]), across, down })
      xx += across * across
      xy += across * down
      yy += down * down
    }
  }
  const determinant = xx * yy - xy * xy
  if (determinant < 1) return undefined
  let [moveX, moveY] = [startX, startY]
  for (let round = 0; round < ROUNDS; round += 1) {
    let [bx, by] = [0, 0]
    for (const { at, value, across, down } of window) {
      const change = value - between(b, at[0] + moveX, at[1] + moveY)
      bx += across * change
      by += down * change
    }
    const [stepX, stepY] = [(yy * bx - xy * by) / determinant, (xx * by - xy * bx) / determinant]
    moveX += stepX
    moveY += stepY
    if (x + moveX < 0 || y + moveY < 0 || x + moveX > b.width - 1 || y + moveY > b.height - 1) return undefined
    if (Math.hypot(stepX, stepY) < 0.005) break
  }
  return [moveX, moveY]
}

function between({ light, width, height }: Grey, x: number, y: number): number {
  const [px, py] = [Math.min(width - 1.001, Math.max(0, x)), Math.min(height - 1.001, Math.max(0, y))]
  const [left, top] = [Math.floor(px), Math.floor(py)]
  const [dx, dy] = [px - left, py - top]
  const at = top * width + left
  return (
    (1 - dx) * (1 - dy) * (light[at] ?? 0) +
    dx * (1 - dy) * (light[at + 1] ?? 0) +
    (1 - dx) * dy * (light[at + width] ?? 0) +
    dx * dy * (light[at + width + 1] ?? 0)
  )
}

function halved({ width, height, light }: Grey): Grey {
  const [half, low] = [Math.floor(width / 2), Math.floor(height / 2)]
  const smaller = new Float32Array(half * low)
  for (let y = 0; y < low; y += 1) {
    for (let x = 0; x < half; x += 1) {
      const at = 2 * y * width + 2 * x
      const four = (light[at] ?? 0) + (light[at + 1] ?? 0) + (light[at + width] ?? 0) + (light[at + width + 1] ?? 0)
      smaller[y * half + x] = four / 4
    }
  }
  return { width: half, height: low, light: smaller }
}
