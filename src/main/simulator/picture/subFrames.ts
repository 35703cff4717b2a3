/** How much work a frame gets. */
export type Quality = 'draft' | 'standard' | 'final'

/** Pictures averaged for one frame. */
export const SUB_FRAMES: Readonly<Record<Quality, number>> = { draft: 2, standard: 4, final: 8 }

/** Pictures of a frame of standard quality in which something moves fast: with fewer, its trail shows steps. */
export const FAST_SUB_FRAMES = 8
/** Farther than this between the opening and closing of the shutter is fast, pixels. */
export const FAST_TRAVEL_PIXELS = 12

/** Pictures of a frame in which only part is sharp: as many dots make the disc of a blurred point. */
export const LENS_SUB_FRAMES: Readonly<Record<Quality, number>> = { draft: 6, standard: 12, final: 24 }

/** One of the pictures that are averaged into a frame. */
export interface SubFrame {
  /** Within the pixel, -0.5 to 0.5. */
  readonly pixelOffset: readonly [number, number]
  /** On the unit disc of the sun. */
  readonly sunOffset: readonly [number, number]
  /** On the unit disc of the lens; in the middle where all shall be sharp. */
  readonly lensOffset: readonly [number, number]
  /** Of the frame's length, from -0.25 to 0.25: a shutter of 180 degrees, centred on the frame's own time. */
  readonly shutterShare: number
}

/**
 * The sub-frames of any frame: evenly over the shutter, by a Halton sequence over the pixel and over the sun's disc.
 * The same for every frame, so that a still picture stands still. A draft's two pictures are of one
 * instant: they smooth edges, two instants would show everything twice.
 */
export function subFramesOf(quality: Quality, count = SUB_FRAMES[quality], isFocusShallow = false): SubFrame[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = 2 * Math.PI * halton(index + 1, 3)
    const radius = Math.sqrt((index + 0.5) / count)
    return {
      pixelOffset: [halton(index + 1, 2) - 0.5, halton(index + 1, 3) - 0.5],
      sunOffset: [radius * Math.cos(angle), radius * Math.sin(angle)],
      lensOffset: isFocusShallow ? onLens(index, count) : [0, 0],
      shutterShare: quality === 'draft' ? 0 : ((index + 0.5) / count - 0.5) / 2,
    }
  })
}

/** Evenly over the lens: a spiral with the golden angle, one in the middle. */
function onLens(index: number, count: number): readonly [number, number] {
  const radius = Math.sqrt(index / Math.max(1, count - 1))
  const angle = index * Math.PI * (3 - Math.sqrt(5))
  return [radius * Math.cos(angle), radius * Math.sin(angle)]
}

function halton(index: number, base: number): number {
  let [result, fraction, rest] = [0, 1, index]
  while (rest > 0) {
    fraction /= base
    result += fraction * (rest % base)
    rest = Math.floor(rest / base)
  }
  return result
}
