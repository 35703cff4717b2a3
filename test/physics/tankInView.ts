import type { PictureSize } from './colourEdges.ts'
import { type DecodedFrame, eachFrame, filmFacts } from './decodeFilm.ts'

/** The water of a glass tank seen square on from the side, in pixels of its front face. */
export interface TankWater {
  readonly timeSeconds: number
  readonly width: number
  /** From the front edge of its floor to its level, in the middle between the columns below. */
  readonly depth: number
  /** The row of its level in each of the columns, and the columns. */
  readonly levels: readonly { readonly x: number; readonly level: number }[]
  /** Of the level over the width, degrees; positive falls to the right. */
  readonly tiltDegrees: number
  /** How far the level is from a straight line at most. */
  readonly unevenness: number
}

/** How much bluer and greener than red a pixel must be to show water, of 255. */
const WATERY = 18
/** Of the width from the left: columns that nothing floats or lies in. */
const COLUMNS = [0.1, 0.14, 0.18, 0.22, 0.26, 0.74, 0.78, 0.82, 0.86, 0.9]
const BESIDE = 6

/** Looks at the water of a tank in the pictures of a film from one time to another. */
export async function tankWater(file: string, fromSeconds: number, toSeconds: number): Promise<TankWater[]> {
  const size = await filmFacts(file)
  const seen: TankWater[] = []
  await eachFrame(file, (frame) => {
    if (frame.timeSeconds >= fromSeconds && frame.timeSeconds <= toSeconds) {
      const water = waterIn(frame, size)
      if (water) seen.push(water)
    }
  })
  if (seen.length === 0) throw new Error('No water is seen')
  return seen
}

function waterIn({ rgba, timeSeconds }: DecodedFrame, { width, height }: PictureSize): TankWater | undefined {
  const blue = (x: number, y: number) => {
    const at = 4 * (y * width + x)
    return ((rgba[at + 1] ?? 0) + (rgba[at + 2] ?? 0)) / 2 - (rgba[at] ?? 0)
  }
  const rows = Array.from({ length: height }, (_, y) => {
    let count = 0
    for (let x = 0; x < width; x += 1) count += blue(x, y) > WATERY ? 1 : 0
    return count
  })
  const widest = [...rows].sort((a, b) => b - a)[Math.floor(height / 10)] ?? 0
  if (widest < width / 10) return undefined
  const full = rows.flatMap((count, y) => (count > 0.8 * widest ? [y] : []))
  const [top, bottom] = [full[0] ?? 0, full.at(-1) ?? 0]
  const across = [0.08, 0.12, 0.16].map((share) => {
    const y = Math.round(top + share * (bottom - top))
    const [left, right] = endsOf((x) => blue(x, y), width)
    return [left, right] as const
  })
  const [left, right] = [middleOf(across.map(([one]) => one)), middleOf(across.map(([, one]) => one))]
  const levels = COLUMNS.map((share) => {
    const x = Math.round(left + share * (right - left))
    const [level, floor] = endsOf((y) => blue(x, y), height)
    return { x, level, floor }
  })
  const line = lineThrough(levels.map(({ x, level }) => [x, level] as const))
  const off = levels.map(({ x, level }) => Math.abs(level - line.at(x)))
  const depths = levels.map(({ level, floor }) => floor - level)
  return {
    timeSeconds,
    width: right - left,
    depth: depths.reduce((sum, depth) => sum + depth, 0) / depths.length,
    levels,
    tiltDegrees: (Math.atan(line.slope) * 180) / Math.PI,
    unevenness: Math.max(...off),
  }
}

/** Where what is watery on a line begins and ends, a pixel at its end counted by how watery it is. */
function endsOf(blueAt: (place: number) => number, length: number): readonly [number, number] {
  const places = Array.from({ length }, (_, place) => place).filter((place) => blueAt(place) > WATERY)
  const [start, last] = [places[0] ?? 0, places.at(-1) ?? 0]
  const end = (edge: number, inward: 1 | -1) => {
    const [without, within] = [blueAt(edge - inward * BESIDE), blueAt(edge + inward * BESIDE)]
    let covered = 0
    for (let step = -BESIDE; step < BESIDE; step += 1) {
      const share = (blueAt(edge + inward * step) - without) / (within - without)
      covered += Math.min(1, Math.max(0, share))
    }
    return covered
  }
  return [start + BESIDE - end(start, 1), last + 1 - BESIDE + end(last, -1)]
}

function lineThrough(points: readonly (readonly [number, number])[]): { slope: number; at: (x: number) => number } {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))]
  const slope = mean(points.map(([x, y]) => (x - meanX) * (y - meanY))) / mean(points.map(([x]) => (x - meanX) ** 2))
  return { slope, at: (x) => meanY + slope * (x - meanX) }
}

export function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
