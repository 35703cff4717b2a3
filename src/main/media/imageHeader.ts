import type { ImageFormat } from './contentType.ts'

/** The size of an image as its header states it, before anything is decoded and before EXIF turns it. */
export interface ImageHeader {
  readonly width: number
  readonly height: number
}

/** How many bytes from the start of an image {@link readImageHeader} may need (colour profiles come first). */
export const IMAGE_HEAD_BYTES = 1 << 20

/**
 * Reads the dimensions from the first bytes of an image, so that an image of absurd size is refused before a decoder
 * makes room for it. Null when the header is not there or makes no sense.
 */
export function readImageHeader(head: Uint8Array, format: ImageFormat): ImageHeader | null {
  const view = new DataView(head.buffer, head.byteOffset, head.length)
  try {
    const header = READERS[format](view)
    return header !== null && header.width > 0 && header.height > 0 ? header : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const READERS: Record<ImageFormat, (view: DataView) => ImageHeader | null> = {
  // PNG (W3C): signature, then IHDR with the sides as big-endian 32 bits.
  png: (view) => sides(view.getUint32(16), view.getUint32(20)),
  // GIF89a: the logical screen's sides as little-endian 16 bits.
  gif: (view) => sides(view.getUint16(6, true), view.getUint16(8, true)),
  jpeg: readJpeg,
  webp: readWebp,
  avif: readAvif,
}

function sides(width: number, height: number): ImageHeader {
  return { width, height }
}

/** JPEG (ITU T.81): walks the marker segments to the frame header. */
function readJpeg(view: DataView): ImageHeader | null {
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    const length = view.getUint16(at + 2)
    const isFrameHeader = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrameHeader) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    if (marker === 0xda || length < 2) return null
    at += 2 + length
  }
}

/** WebP (RFC 9649): lossy, lossless or extended, each with its own place for the sides. */
function readWebp(view: DataView): ImageHeader | null {
  switch (view.getUint32(12)) {
    case 0x56503820: // 'VP8 '
      return sides(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
    case 0x5650384c: {
      // 'VP8L'
      const bits = view.getUint32(21, true)
      return sides((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
    }
    case 0x56503858: // 'VP8X'
      return sides(
        view.getUint16(24, true) + (view.getUint8(26) << 16) + 1,
        view.getUint16(27, true) + (view.getUint8(29) << 16) + 1,
      )
    default:
      return null
  }
}

/** AVIF (ISO 23008-12): the largest 'ispe' property; a file may hold smaller ones for its tiles and thumbnails. */
function readAvif(view: DataView): ImageHeader | null {
  let largest: ImageHeader | null = null
  for (let at = 0; at + 16 <= view.byteLength; at++) {
    if (view.getUint32(at) !== 0x69737065) continue
    const found = sides(view.getUint32(at + 8), view.getUint32(at + 12))
    if (largest === null || found.width * found.height > largest.width * largest.height) largest = found
  }
  return largest
}
