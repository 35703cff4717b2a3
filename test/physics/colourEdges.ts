import type { BallColour } from './ballTrack.ts'
import type { DecodedFrame } from './decodeFilm.ts'
import { markOn, meet } from './filmMark.ts'
import type { Spot } from './pinhole.ts'

const CHANNEL: Readonly<Record<BallColour, 0 | 1 | 2>> = { red: 0, green: 1, blue: 2 }
/** How much a colour must stand out of grey to belong to the thing, of 255. */
const STANDS_OUT = 40
/** How far from an edge the colours on its two sides are whole, pixels. */
const BESIDE = 3

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/**
 * The edge of the only convex thing of a primary colour on a picture: for each row its left and right end, for each column
 * its top and bottom, to a part of a pixel, where its brightness is half that of the thing and half that of what is behind it.
 * What else is of that colour, a glowing sky, is smaller and does not count; nor does an edge of the film's mark.
 */
export function colourEdges(frame: DecodedFrame, size: PictureSize, colour: BallColour): Spot[] {
  const { rgba } = frame
  const channel = CHANNEL[colour]
  const colourAt = (at: number) => {
    const others = [0, 1, 2].filter((other) => other !== channel).map((other) => rgba[4 * at + other] ?? 0)
    return (rgba[4 * at + channel] ?? 0) - Math.max(...others)
  }
  const region = largestRegion(size, (at) => colourAt(at) > STANDS_OUT)
  const stands = (at: number) => region[at] === 1
  const spots: Spot[] = []
  const lookAlong = (first: number, step: number, length: number, spotAt: (place: number) => Spot) => {
    let [start, end] = [-1, -1]
    for (let place = 0; place < length; place += 1) {
      if (!stands(first + place * step)) continue
      if (start < 0) start = place
      end = place
    }
    if (start <= BESIDE || end >= length - 1 - BESIDE || end - start < 4 * BESIDE) return
    const lightAt = (place: number) => lightOf(rgba, first + place * step)
    for (const at of [crossing(lightAt, start, 1), crossing(lightAt, end, -1)]) {
      if (at !== undefined) spots.push(spotAt(at + 0.5))
    }
  }
  for (let y = 0; y < size.height; y += 1) lookAlong(y * size.width, 1, size.width, (x) => [x, y + 0.5])
  for (let x = 0; x < size.width; x += 1) lookAlong(x, size.width, size.height, (y) => [x + 0.5, y])
  const mark = markOn(frame, size)
  return spots.filter(([x, y]) => !meet({ left: x - 1, top: y - 1, right: x + 1, bottom: y + 1 }, mark))
}

/** Of all pixels that are of a kind, those of the largest patch that hangs together: 1 in it, 0 outside. */
function largestRegion({ width, height }: PictureSize, isOfKind: (at: number) => boolean): Uint8Array {
  const seen = new Uint8Array(width * height)
  let largest: number[] = []
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] || !isOfKind(start)) continue
    const patch = [start]
    seen[start] = 1
    for (let next = 0; next < patch.length; next += 1) {
      const at = patch[next] as number
      const x = at % width
      for (const beside of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (beside < 0 || beside >= seen.length || seen[beside] || !isOfKind(beside)) continue
        seen[beside] = 1
        patch.push(beside)
      }
    }
    if (patch.length > largest.length) largest = patch
  }
  const region = new Uint8Array(width * height)
  for (const at of largest) region[at] = 1
  return region
}

/** Of white: how much brighter one side of an edge must be than the other to tell where it is. */
const LEAST_CONTRAST = 0.05

/** Where a line across an edge near `from` is half as bright as between its sides, seen from the outside. */
function crossing(lightAt: (place: number) => number, from: number, inward: 1 | -1): number | undefined {
  const [without, within] = [lightAt(from - inward * BESIDE), lightAt(from + inward * BESIDE)]
  if (Math.abs(within - without) < LEAST_CONTRAST) return undefined
  const share = (place: number) => (lightAt(place) - without) / (within - without)
  for (let at = from - inward * BESIDE; at !== from + inward * BESIDE; at += inward) {
    const [here, next] = [share(at), share(at + inward)]
    if (here < 0.5 && next >= 0.5) return at + (inward * (0.5 - here)) / (next - here)
  }
  return undefined
}

/**
 * The light of a pixel by its luma alone, linear. A film's colours are stored at half its width and height and lie up to half
 * a pixel aside, its luma does not.
 */
export function lightOf(rgba: Uint8ClampedArray, pixel: number): number {
  const at = 4 * pixel
  const luma = 0.2126 * (rgba[at] ?? 0) + 0.7152 * (rgba[at + 1] ?? 0) + 0.0722 * (rgba[at + 2] ?? 0)
  const value = luma / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
