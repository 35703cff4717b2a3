import { type Canvas, createCanvas, ImageData } from '@napi-rs/canvas'
import type { VideoSample } from 'mediabunny'
import { UprightScaler } from './uprightScaler.ts'

/** A frame as a canvas of the given height, upright, with square pixels, and in the colours of the export. */
export async function canvasOfFrame(frame: VideoSample, height: number): Promise<Canvas> {
  const width = Math.max(1, Math.round((frame.displayWidth * height) / frame.displayHeight))
  const scaler = new UprightScaler({ width, height }, 'rgba')
  try {
    const pixels = Uint8ClampedArray.from((await scaler.scale(frame)).toBuffer())
    const canvas = createCanvas(width, height)
    canvas.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0)
    return canvas
  } finally {
    scaler.close()
  }
}

const JPEG_QUALITY = 82
const WEBP_QUALITY = 80

/** The bytes of a picture: WebP for a file of that extension, else JPEG. */
export async function encodePicture(canvas: Canvas, file: string): Promise<Buffer> {
  return file.endsWith('.webp') ? canvas.encode('webp', WEBP_QUALITY) : canvas.encode('jpeg', JPEG_QUALITY)
}
