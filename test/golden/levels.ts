import type { DecodedPicture } from './readFilm.ts'

/**
 * Compares the levels of two pictures where both are flat, so that edges do not count. Two figures, because an encoder
 * errs in single blocks and a wrong conversion errs everywhere.
 */
export interface LevelsApart {
  /**
   * The largest difference of Y', Cb or Cr (BT.709, of 255) in any one block: these are what an encoder quantises, and
   * one step of Cb is nearly two of blue.
   */
  readonly inOneBlock: number
  /** The largest difference of red, green or blue between the averages of all blocks that have one colour. */
  readonly inOneColour: number
}

const BLOCK = 8
const FLAT = 12
/** A colour of fewer blocks than this is judged block by block only. */
const FEWEST_BLOCKS = 12

/** Levels of `shown` against those of `decoded`; both of one size. */
export function levelsApart(shown: DecodedPicture, decoded: DecodedPicture): LevelsApart {
  let inOneBlock = 0
  const colours = new Map<string, { blocks: number; apart: [number, number, number] }>()
  for (let top = 0; top + BLOCK <= shown.height; top += BLOCK) {
    for (let left = 0; left + BLOCK <= shown.width; left += BLOCK) {
      const [here, there] = [flatColour(shown, left, top), flatColour(decoded, left, top)]
      if (here === null || there === null) continue
      const apart = here.map((level, channel) => there[channel]! - level) as [number, number, number]
      inOneBlock = Math.max(inOneBlock, ...lumaAndChroma(apart).map(Math.abs))
      const name = here.map((level) => Math.round(level / 4)).join()
      const colour = colours.get(name) ?? { blocks: 0, apart: [0, 0, 0] }
      colours.set(name, { blocks: colour.blocks + 1, apart: colour.apart.map((sum, at) => sum + apart[at]!) as never })
    }
  }
  let inOneColour = 0
  for (const { blocks, apart } of colours.values()) {
    if (blocks >= FEWEST_BLOCKS) inOneColour = Math.max(inOneColour, ...apart.map((sum) => Math.abs(sum / blocks)))
  }
  return { inOneBlock, inOneColour }
}

/** A difference of red, green and blue as one of Y', Cb and Cr (ITU-R BT.709-6, item 3). */
function lumaAndChroma([red, green, blue]: readonly [number, number, number]): [number, number, number] {
  const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return [luma, (blue - luma) / 1.8556, (red - luma) / 1.5748]
}

function flatColour({ rgba, width }: DecodedPicture, left: number, top: number): [number, number, number] | null {
  const means: number[] = []
  for (const channel of [0, 1, 2]) {
    let [sum, least, most] = [0, 255, 0]
    for (let y = top; y < top + BLOCK; y += 1) {
      for (let x = left; x < left + BLOCK; x += 1) {
        const value = rgba[(y * width + x) * 4 + channel]!
        sum += value
        least = Math.min(least, value)
        most = Math.max(most, value)
      }
    }
    if (most - least >= FLAT) return null
    means.push(sum / BLOCK ** 2)
  }
  return means as [number, number, number]
}
