import { open } from 'node:fs/promises'
import { type Image, loadImage } from '@napi-rs/canvas'
import type { MediaFacts, MediaProblem } from '../../shared/media/mediaFacts.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { ImageFormat } from './contentType.ts'
import { IMAGE_HEAD_BYTES, readImageHeader } from './imageHeader.ts'
import { MEDIA_LIMITS } from './mediaLimits.ts'
import { type MediaSource, refuseMedia } from './mediaSource.ts'

/** The facts of an image; of a moving one, those of its first picture. */
export async function probeImage(
  source: MediaSource,
  format: ImageFormat,
  mislabelledAs: string | null,
): Promise<Result<MediaFacts, MediaProblem>> {
  const decoded = await decodeImage(source, format)
  if (!decoded.ok) return decoded
  const { width, height } = decoded.value
  return ok({
    kind: 'image',
    container: format,
    mimeType: `image/${format}`,
    mislabelledAs,
    image: { width, height, format },
  })
}

/** Decodes an image after its header has shown that it is of a sane size. */
export async function decodeImage(source: MediaSource, format: ImageFormat): Promise<Result<Image, MediaProblem>> {
  const handle = await open(source.path)
  try {
    const { size } = await handle.stat()
    if (size > MEDIA_LIMITS.imageBytes) {
      return refuseMedia(source, 'tooLarge', `The image has ${size} bytes; ${MEDIA_LIMITS.imageBytes} is the most.`)
    }
    const head = new Uint8Array(Math.min(size, IMAGE_HEAD_BYTES))
    await handle.read(head, 0, head.length, 0)
    const header = readImageHeader(head, format)
    if (header === null) {
      const ends = isCutShort(head, format)
      return refuseMedia(source, ends ? 'truncated' : 'unreadable', `The ${format} image states no dimensions.`)
    }
    const { imageSide, imagePixels } = MEDIA_LIMITS
    if (Math.max(header.width, header.height) > imageSide || header.width * header.height > imagePixels) {
      return refuseMedia(source, 'tooLarge', `The image is ${header.width} × ${header.height} pixels.`)
    }
    const bytes = Buffer.alloc(size)
    await handle.read(bytes, 0, size, 0)
    if (isCutShort(bytes, format)) return refuseMedia(source, 'truncated', `The ${format} image ends before its end.`)
    return ok(await loadImage(bytes))
  } catch (error) {
    return refuseMedia(source, 'unreadable', `The ${format} image cannot be decoded: ${(error as Error).message}`)
  } finally {
    await handle.close()
  }
}

/** Whether the bytes stop before the end that the format marks or states; decoders fill the rest with grey. */
function isCutShort(bytes: Uint8Array, format: ImageFormat): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-4096)
  switch (format) {
    case 'png':
      return !tail.includes('IEND')
    case 'jpeg':
      return !tail.includes(Buffer.of(0xff, 0xd9))
    case 'gif':
      return tail.findLast((byte) => byte !== 0) !== 0x3b
    case 'webp':
      return bytes.length < new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8
    case 'avif':
      return false
  }
}
