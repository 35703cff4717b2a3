import type { RenderPass } from '../../../../shared/scene/renderPass.ts'
import type { GeometryPicture } from './geometryPass.ts'

/** The distance at which 16 bits of depth end, metres; farther things, and the sky, have the last value. */
export interface DepthRange {
  readonly metres: number
}

const END_16_BIT = 65_535
/** Motion of nothing: the middle of the 16 bits. */
const MOTION_ZERO = 32_768
/** Steps for each pixel of motion: up to 511 pixels a frame either way. */
export const MOTION_STEPS = 64

/** Bytes of one frame of a pass, as the file's pixel format has them: see `PASS_FORMATS`. Pure. */
export function passPixels(pass: RenderPass, picture: GeometryPicture, range: DepthRange): Uint8Array {
  switch (pass) {
    case 'depth':
      return bytesOf(depthValues(picture, range.metres))
    case 'normal':
      return bytesOf(normalValues(picture))
    case 'id':
      return idColours(picture)
    case 'motion':
      return bytesOf(motionValues(picture))
  }
}

function bytesOf(values: Uint16Array): Uint8Array {
  return new Uint8Array(values.buffer)
}

/** Metres along the camera's axis, 0 to the range over 0 to 65535. */
function depthValues({ places }: GeometryPicture, range: number): Uint16Array {
  const values = new Uint16Array(places.length / 4)
  for (let pixel = 0; pixel < values.length; pixel++) {
    const isSky = places[pixel * 4 + 1] === 0
    values[pixel] = isSky ? END_16_BIT : Math.min(END_16_BIT, Math.round((places[pixel * 4]! / range) * END_16_BIT))
  }
  return values
}

/** X, y, z from -1 to 1 as red, green, blue from 0 to 65535; black where there is nothing. */
function normalValues({ normals }: GeometryPicture): Uint16Array {
  const values = new Uint16Array((normals.length / 4) * 3)
  for (let pixel = 0; pixel < normals.length / 4; pixel++) {
    if (normals[pixel * 4 + 3] === 0) continue
    for (let axis = 0; axis < 3; axis++) {
      const share = (normals[pixel * 4 + axis]! + 1) / 2
      values[pixel * 3 + axis] = Math.round(Math.min(1, Math.max(0, share)) * END_16_BIT)
    }
  }
  return values
}

/** Red: pixels to the right, green: pixels down, both 32768 + 64 a pixel; blue: 65535 where there is something. */
function motionValues({ places }: GeometryPicture): Uint16Array {
  const values = new Uint16Array((places.length / 4) * 3)
  for (let pixel = 0; pixel < places.length / 4; pixel++) {
    const isThere = places[pixel * 4 + 1] !== 0
    for (let axis = 0; axis < 2; axis++) {
      const value = MOTION_ZERO + MOTION_STEPS * (isThere ? places[pixel * 4 + 2 + axis]! : 0)
      values[pixel * 3 + axis] = Math.round(Math.min(END_16_BIT, Math.max(0, value)))
    }
    values[pixel * 3 + 2] = isThere ? END_16_BIT : 0
  }
  return values
}

/** Blue, green, red and a byte that nobody reads. */
function idColours({ places }: GeometryPicture): Uint8Array {
  const values = new Uint8Array(places.length)
  const known = new Map<number, readonly [number, number, number]>()
  for (let pixel = 0; pixel < places.length / 4; pixel++) {
    const id = Math.round(places[pixel * 4 + 1]!)
    const colour = known.get(id) ?? idColour(id)
    known.set(id, colour)
    const [red, green, blue] = colour
    values[pixel * 4] = blue
    values[pixel * 4 + 1] = green
    values[pixel * 4 + 2] = red
    values[pixel * 4 + 3] = 255
  }
  return values
}

/**
 * The flat colour of an object id, the same in every shot: black for the sky, dark grey for scenery, then hues a golden
 * angle apart in three degrees of lightness, so that neighbours differ and no two of the first two hundred are the same.
 */
export function idColour(id: number): readonly [number, number, number] {
  if (id === 0) return [0, 0, 0]
  if (id === 1) return [64, 64, 64]
  const hue = (id * 0.618_033_988_75) % 1
  const lightness = [0.5, 0.68, 0.36][id % 3]!
  const chroma = (1 - Math.abs(2 * lightness - 1)) * 0.85
  const channel = (shift: number) => {
    const ramp = Math.min(1, Math.max(0, Math.abs(((hue * 6 + shift) % 6) - 3) - 1))
    return Math.round(255 * (lightness + chroma * (ramp - 0.5)))
  }
  return [channel(0), channel(4), channel(2)]
}

/** Pixel format of each pass's file, as FFmpeg names it. */
export const PASS_FORMATS = {
  depth: 'gray16le',
  normal: 'rgb48le',
  id: 'bgr0',
  motion: 'rgb48le',
} as const satisfies Record<RenderPass, string>
