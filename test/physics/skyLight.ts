import { lightOf, type PictureSize } from './colourEdges.ts'
import type { DecodedFrame } from './decodeFilm.ts'
import type { Spot } from './pinhole.ts'

/** Wider than the strokes of letters that are laid over a picture, pixels to each side. */
const AROUND = 5

/** The middle of what is brightest in the upper half of a picture, seen without its finest detail. */
export function brightestSpot({ rgba }: DecodedFrame, { width, height }: PictureSize): Spot {
  const light = (x: number, y: number) => lightOf(rgba, y * width + x)
  const seen: { spot: Spot; value: number }[] = []
  for (let y = AROUND; y < height / 2; y += 1) {
    for (let x = AROUND; x < width - AROUND; x += 1) {
      let sum = 0
      for (let dy = -AROUND; dy <= AROUND; dy += 1)
        for (let dx = -AROUND; dx <= AROUND; dx += 1) sum += light(x + dx, Math.min(height - 1, y + dy))
      seen.push({ spot: [x + 0.5, y + 0.5], value: sum })
    }
  }
  const brightest = seen.sort((a, b) => b.value - a.value).slice(0, Math.ceil(seen.length / 500))
  const mean = (axis: 0 | 1) => brightest.reduce((sum, { spot }) => sum + spot[axis], 0) / brightest.length
  return [mean(0), mean(1)]
}

/** How warm the ground is lit: red to blue over the lowest fifth of a picture, of which the middle pixel counts. */
export function warmth({ rgba }: DecodedFrame, { width, height }: PictureSize): number {
  const ratios: number[] = []
  for (let y = Math.floor(0.8 * height); y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = 4 * (y * width + x)
      ratios.push((rgba[at] ?? 0) / Math.max(1, rgba[at + 2] ?? 0))
    }
  }
  return ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0
}
