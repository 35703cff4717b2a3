import { type DecodedFrame, eachFrame, type FilmFacts } from '../physics/decodeFilm.ts'

/** What an eye would say of a film, told by its pixels alone. Times are seconds. */
export interface FilmLook {
  readonly frames: number
  /** How much of the picture is clearly red: 0 to 1. */
  redShare(seconds: number): number
  /** How far down the picture the middle of what is red lies: 0 at the top, 1 at the bottom. */
  redMiddle(seconds: number): number
  /** The standard deviation of luma, 0 to 127: next to nothing for a blank picture. */
  contrast(seconds: number): number
  mean(seconds: number): { red: number; green: number; blue: number }
  /** The corners where white letters stand on a dark plate. */
  markedCorners(seconds: number): readonly Corner[]
}

export type Corner = 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight'

/** Decodes a small film whole. */
export async function lookAtFilm(file: string, { width, height }: FilmFacts): Promise<FilmLook> {
  const frames: DecodedFrame[] = []
  await eachFrame(file, (frame) => void frames.push(frame))
  const shownAt = (seconds: number): Uint8ClampedArray => {
    const shown = frames.findLast(({ timeSeconds }) => timeSeconds <= seconds + 1e-6)
    if (!shown) throw new RangeError(`No picture at ${seconds} s`)
    return shown.rgba
  }
  return {
    frames: frames.length,
    redShare(seconds) {
      return redPixels(shownAt(seconds)).length / (width * height)
    },
    redMiddle(seconds) {
      const red = redPixels(shownAt(seconds))
      const rows = red.reduce((sum, pixel) => sum + Math.floor(pixel / width), 0)
      return rows / red.length / height
    },
    contrast(seconds) {
      const values = lumaOf(shownAt(seconds))
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
    },
    mean(seconds) {
      const pixels = shownAt(seconds)
      const sums = [0, 0, 0]
      for (let at = 0; at < pixels.length; at += 4) for (let c = 0; c < 3; c += 1) sums[c]! += pixels[at + c]!
      const [red, green, blue] = sums.map((sum) => sum / (width * height)) as [number, number, number]
      return { red, green, blue }
    },
    markedCorners(seconds) {
      const luma = lumaOf(shownAt(seconds))
      const corners: readonly Corner[] = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight']
      return corners.filter((corner) => hasLetters(luma, width, height, corner))
    },
  }
}

function redPixels(rgba: Uint8ClampedArray): readonly number[] {
  const red: number[] = []
  for (let pixel = 0; pixel < rgba.length / 4; pixel += 1) {
    const [r, g, b] = [rgba[pixel * 4]!, rgba[pixel * 4 + 1]!, rgba[pixel * 4 + 2]!]
    if (r > 70 && r > 2.2 * g && r > 2.2 * b) red.push(pixel)
  }
  return red
}

function lumaOf(rgba: Uint8ClampedArray): Float32Array {
  const luma = new Float32Array(rgba.length / 4)
  for (let index = 0; index < luma.length; index += 1) {
    luma[index] = 0.2126 * rgba[index * 4]! + 0.7152 * rgba[index * 4 + 1]! + 0.0722 * rgba[index * 4 + 2]!
  }
  return luma
}

/** Letters are many narrow white strokes: along a row, luma leaps up and down again within a few pixels. */
function hasLetters(luma: Float32Array, width: number, height: number, corner: Corner): boolean {
  const [boxWidth, boxHeight] = [Math.round(width * 0.4), Math.round(height * 0.16)]
  const left = corner.endsWith('Left') ? 0 : width - boxWidth
  const top = corner.startsWith('top') ? 0 : height - boxHeight
  const stroke = Math.max(4, Math.round(height * 0.012))
  let strokes = 0
  for (let y = top; y < top + boxHeight; y += 1) {
    for (let x = left + stroke; x < left + boxWidth - stroke; x += 1) {
      const here = luma[y * width + x]!
      const isPeak =
        here > 190 && luma[y * width + x - stroke]! < here - 70 && luma[y * width + x + stroke]! < here - 70
      if (isPeak) strokes += 1
    }
  }
  return strokes > boxHeight
}
