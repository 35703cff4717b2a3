import type { ImageFormat } from './contentType.ts'

/** The size of an image as its header states it, before anything is decoded. */
export interface ImageHeader {
  readonly width: number
  readonly height: number
  /** Whether the image is turned by a quarter when shown (EXIF orientation 5 to 8), so that its sides swap. */
  readonly sidesSwap: boolean
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
  png: (view) => upright(view.getUint32(16), view.getUint32(20)),
  // GIF89a: the logical screen's sides as little-endian 16 bits.
  gif: (view) => upright(view.getUint16(6, true), view.getUint16(8, true)),
  jpeg: readJpeg,
  webp: readWebp,
  avif: readAvif,
}

function upright(width: number, height: number): ImageHeader {
  return { width, height, sidesSwap: false }
}

/** JPEG (ITU T.81): walks the marker segments to the frame header; the orientation is in APP1 (EXIF). */
function readJpeg(view: DataView): ImageHeader | null {
  let sidesSwap = false
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    const length = view.getUint16(at + 2)
    const isFrameHeader = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrameHeader) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), sidesSwap }
    if (marker === 0xda || length < 2) return null
    if (marker === 0xe1) sidesSwap ||= exifOrientation(view, at + 4, length - 2) >= 5
    at += 2 + length
  }
}

/** EXIF 2.32, tag 0x0112 of the first directory; 1 (upright) when it is absent. */
function exifOrientation(view: DataView, start: number, length: number): number {
  if (length < 14 || view.getUint32(start) !== 0x45786966) return 1
  const tiff = start + 6
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  const entries = view.getUint16(directory, little)
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > start + length) return 1
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little)
  }
  return 1
}

/** WebP (RFC 9649): lossy, lossless or extended, each with its own place for the sides. */
function readWebp(view: DataView): ImageHeader | null {
  switch (view.getUint32(12)) {
    case 0x56503820: // 'VP8 '
      return upright(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
    case 0x5650384c: {
      // 'VP8L'
      const bits = view.getUint32(21, true)
      return upright((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
    }
    case 0x56503858: // 'VP8X'
      return upright(
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
    const found = upright(view.getUint32(at + 8), view.getUint32(at + 12))
    if (largest === null || found.width * found.height > largest.width * largest.height) largest = found
  }
  return largest
}
