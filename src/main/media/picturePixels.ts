import { type Canvas, createCanvas, ImageData } from '@napi-rs/canvas'
import type { VideoSample } from 'mediabunny'

/** A frame as a canvas of the given height, upright and with square pixels. */
export async function canvasOfFrame(frame: VideoSample, height: number): Promise<Canvas> {
  const width = Math.max(1, Math.round((frame.displayWidth * height) / frame.displayHeight))
  using scaled = await frame.transform({ width, height, fit: 'fill' })
  const pixels = new Uint8ClampedArray(width * height * 4)
  await scaled.copyTo(pixels, { format: 'RGBA' } as VideoFrameCopyToOptions)
  const canvas = createCanvas(width, height)
  canvas.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0)
  return canvas
}

const JPEG_QUALITY = 82
const WEBP_QUALITY = 80

/** The bytes of a picture: WebP for a file of that extension, else JPEG. */
export async function encodePicture(canvas: Canvas, file: string): Promise<Buffer> {
  return file.endsWith('.webp') ? canvas.encode('webp', WEBP_QUALITY) : canvas.encode('jpeg', JPEG_QUALITY)
}
