import { trackBall } from './ballTrack.ts'
import { filmFacts, firstAndLastFrame } from './decodeFilm.ts'
import { trackDisc } from './discInView.ts'
import { straightLine } from './straightLine.ts'
import { middleOf } from './tankInView.ts'

/**
 * How fast a red ball of known width goes across the picture of a camera that looks from the side, m/s: its own width is the
 * measure of length.
 */
export async function speedAcross(file: string, diameterMetres: number): Promise<number> {
  const discs = await trackDisc(file, 'red')
  if (discs.length < 8) throw new Error('The ball is not seen for long enough')
  const { width } = await filmFacts(file)
  // Toward the sides of a picture a ball looks wider than it is.
  const amid = discs.filter(({ x }) => Math.abs(x - width / 2) < width / 6)
  const radius = middleOf((amid.length > 0 ? amid : discs).map((disc) => disc.radius))
  const { slope } = straightLine(discs.map(({ timeSeconds, x }) => [timeSeconds, x] as const))
  return Math.abs(slope) * (diameterMetres / (2 * radius))
}

/** How steeply a blue ball goes down before a camera that looks from the side, degrees. */
export async function steepnessOfWay(file: string): Promise<number> {
  const places = await trackBall(file, 'blue')
  const [top, bottom] = [Math.min(...places.map(({ y }) => y)), Math.max(...places.map(({ y }) => y))]
  const onRamp = places.filter(({ y }) => y > top + 0.04 * (bottom - top) && y < top + 0.8 * (bottom - top))
  if (onRamp.length < 4) throw new Error('The ball is not long enough on the ramp')
  const { slope } = straightLine(onRamp.map(({ x, y }) => [x, y] as const))
  return (Math.atan(Math.abs(slope)) * 180) / Math.PI
}

const LEAST_PIXELS = 25

/** How many separate red things are on the first picture of a film. */
export async function redThings(file: string): Promise<number> {
  const { width, height } = await filmFacts(file)
  const [{ rgba }] = await firstAndLastFrame(file)
  const isRed = (at: number) => {
    const [r = 0, g = 0, b = 0] = rgba.subarray(4 * at, 4 * at + 3)
    return r > 60 && (r - Math.max(g, b)) / r > 0.45
  }
  const seen = new Uint8Array(width * height)
  let count = 0
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] || !isRed(start)) continue
    const open = [start]
    seen[start] = 1
    let pixels = 0
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      pixels += 1
      const x = at % width
      const around = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]
      for (const next of around) {
        if (next < 0 || next >= seen.length || seen[next] || !isRed(next)) continue
        seen[next] = 1
        open.push(next)
      }
    }
    if (pixels >= LEAST_PIXELS) count += 1
  }
  return count
}
