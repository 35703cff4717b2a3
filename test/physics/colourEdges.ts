import type { BallColour } from './ballTrack.ts'
import type { DecodedFrame } from './decodeFilm.ts'
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
 * its top and bottom, to a part of a pixel. There a pixel is half the thing and half what is behind it, in linear light.
 */
export function colourEdges({ rgba }: DecodedFrame, size: PictureSize, colour: BallColour): Spot[] {
  const channel = CHANNEL[colour]
  const stands = (at: number) => {
    const others = [0, 1, 2].filter((other) => other !== channel).map((other) => rgba[4 * at + other] ?? 0)
    return (rgba[4 * at + channel] ?? 0) - Math.max(...others) > STANDS_OUT
  }
  const spots: Spot[] = []
  const lookAlong = (first: number, step: number, length: number, spotAt: (place: number) => Spot) => {
    let [start, end] = [-1, -1]
    for (let place = 0; place < length; place += 1) {
      if (!stands(first + place * step)) continue
      if (start < 0) start = place
      end = place
    }
    if (start <= BESIDE || end >= length - 1 - BESIDE || end - start < 4 * BESIDE) return
    const colourAt = (place: number) => linearColour(rgba, first + place * step)
    for (const at of [crossing(colourAt, start, 1), crossing(colourAt, end, -1)]) {
      if (at !== undefined) spots.push(spotAt(at + 0.5))
    }
  }
  for (let y = 0; y < size.height; y += 1) lookAlong(y * size.width, 1, size.width, (x) => [x, y + 0.5])
  for (let x = 0; x < size.width; x += 1) lookAlong(x, size.width, size.height, (y) => [x + 0.5, y])
  return spots
}

type Colour = readonly [number, number, number]

/** Where a line across an edge near `from` is half what is inside and half what is outside, seen from the outside. */
export function crossing(colourAt: (place: number) => Colour, from: number, inward: 1 | -1): number | undefined {
  const outsideColour = colourAt(from - inward * BESIDE)
  const insideColour = colourAt(from + inward * BESIDE)
  const difference = insideColour.map((value, channel) => value - (outsideColour[channel] ?? 0))
  const whole = difference.reduce((sum, value) => sum + value * value, 0)
  const share = (place: number) => {
    const colour = colourAt(place)
    return difference.reduce((sum, value, channel) => {
      return sum + (value * ((colour[channel] ?? 0) - (outsideColour[channel] ?? 0))) / whole
    }, 0)
  }
  for (let at = from - inward * BESIDE; at !== from + inward * BESIDE; at += inward) {
    const [here, next] = [share(at), share(at + inward)]
    if (here < 0.5 && next >= 0.5) return at + (inward * (0.5 - here)) / (next - here)
  }
  return undefined
}

/** The light of a pixel, out of sRGB. */
export function linearColour(rgba: Uint8ClampedArray, pixel: number): Colour {
  return [0, 1, 2].map((channel) => LINEAR[rgba[4 * pixel + channel] ?? 0] ?? 0) as unknown as Colour
}

const LINEAR = Float64Array.from({ length: 256 }, (_, code) => {
  const value = code / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
})
