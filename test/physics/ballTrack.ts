import { eachFrame, filmFacts } from './decodeFilm.ts'

/** Where a red ball is on the picture at one time. Pixels from the top left; the diameter from the area. */
export interface BallSighting {
  readonly timeSeconds: number
  readonly x: number
  readonly y: number
  readonly diameter: number
}

const LEAST_PIXELS = 40

/**
 * Follows the only strongly red thing of a film: the centroid of its colour, each pixel weighted by how red it is, so
 * that soft edges count in part. Frames in which it is not seen, or cut by the frame's edge, are left out.
 */
export async function trackRedBall(file: string): Promise<BallSighting[]> {
  const { width, height } = await filmFacts(file)
  const sightings: BallSighting[] = []
  await eachFrame(file, ({ timeSeconds, rgba }) => {
    let [weight, sumX, sumY, touchesEdge] = [0, 0, 0, false]
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const redness = rednessAt(rgba, 4 * (y * width + x))
        if (redness === 0) continue
        weight += redness
        sumX += redness * (x + 0.5)
        sumY += redness * (y + 0.5)
        if (redness > 0.5 && (x === 0 || y === 0 || x === width - 1 || y === height - 1)) touchesEdge = true
      }
    }
    if (weight < LEAST_PIXELS || touchesEdge) return
    sightings.push({ timeSeconds, x: sumX / weight, y: sumY / weight, diameter: 2 * Math.sqrt(weight / Math.PI) })
  })
  return sightings
}

/** 0 for what is not red, 1 for what clearly is: red against the stronger of green and blue, whatever the brightness. */
function rednessAt(rgba: Uint8ClampedArray, at: number): number {
  const [red, green, blue] = [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0]
  if (red < 40) return 0
  const excess = (red - Math.max(green, blue)) / red
  return Math.min(1, Math.max(0, (excess - 0.35) / 0.2))
}
