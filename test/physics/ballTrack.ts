import { eachFrame, filmFacts } from './decodeFilm.ts'
import { markOn, meet } from './filmMark.ts'

/** Where a red ball is on the picture at one time. Pixels from the top left; the diameter from the area. */
export interface BallSighting {
  readonly timeSeconds: number
  readonly x: number
  readonly y: number
  readonly diameter: number
}

const LEAST_PIXELS = 40

/** Which primary colour a ball has. */
export type BallColour = 'red' | 'green' | 'blue'

const CHANNEL: Readonly<Record<BallColour, 0 | 1 | 2>> = { red: 0, green: 1, blue: 2 }

/**
 * Follows the only thing of a film that is strongly of a colour: the centroid of that colour, each pixel weighted by how
 * much of it there is, so that soft edges count in part. Frames in which it is not seen, or cut by the frame's edge or by
 * the film's mark, are left out.
 */
export async function trackBall(file: string, colour: BallColour = 'red'): Promise<BallSighting[]> {
  const size = await filmFacts(file)
  const { width, height } = size
  const sightings: BallSighting[] = []
  await eachFrame(file, (frame) => {
    const { timeSeconds, rgba } = frame
    let [weight, sumX, sumY, touchesEdge] = [0, 0, 0, false]
    let [left, top, right, bottom] = [width, height, 0, 0]
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const share = shareAt(rgba, 4 * (y * width + x), CHANNEL[colour])
        if (share === 0) continue
        weight += share
        sumX += share * (x + 0.5)
        sumY += share * (y + 0.5)
        if (share > 0.5) [left, top] = [Math.min(left, x), Math.min(top, y)]
        if (share > 0.5) [right, bottom] = [Math.max(right, x + 1), Math.max(bottom, y + 1)]
        if (share > 0.5 && (x === 0 || y === 0 || x === width - 1 || y === height - 1)) touchesEdge = true
      }
    }
    if (weight < LEAST_PIXELS || touchesEdge || meet({ left, top, right, bottom }, markOn(frame, size))) return
    sightings.push({ timeSeconds, x: sumX / weight, y: sumY / weight, diameter: 2 * Math.sqrt(weight / Math.PI) })
  })
  return sightings
}

/** Frames that are farther apart than this do not follow each other, seconds. */
const NEXT_SECONDS = 0.06

/** The longest stretch of sightings that follow each other without a gap: its first one, and the one after its last. */
export function longestRun(sightings: readonly Pick<BallSighting, 'timeSeconds'>[]): readonly [number, number] {
  let [best, from]: [readonly [number, number], number] = [[0, 0], 0]
  for (let at = 1; at <= sightings.length; at += 1) {
    const gap = (sightings[at]?.timeSeconds ?? Number.POSITIVE_INFINITY) - (sightings[at - 1]?.timeSeconds ?? 0)
    if (gap < NEXT_SECONDS) continue
    if (at - from > best[1] - best[0]) best = [from, at]
    from = at
  }
  return best
}

/** 0 for what is not of the colour, 1 for what clearly is: its channel against the stronger other, however bright. */
function shareAt(rgba: Uint8ClampedArray, at: number, channel: 0 | 1 | 2): number {
  const own = rgba[at + channel] ?? 0
  if (own < 40) return 0
  const others = [0, 1, 2].filter((other) => other !== channel).map((other) => rgba[at + other] ?? 0)
  return Math.min(1, Math.max(0, ((own - Math.max(...others)) / own - 0.35) / 0.2))
}
