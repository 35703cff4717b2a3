import { writeFileSync } from 'node:fs'
import { createCanvas, ImageData } from '@napi-rs/canvas'
import type { DecodedPicture } from './readFilm.ts'

/** Writes pictures side by side into a PNG, for a person to look at. */
export function writeContactSheet(path: string, pictures: readonly DecodedPicture[], columns: number): void {
  const cellWidth = Math.max(...pictures.map((picture) => picture.width))
  const cellHeight = Math.max(...pictures.map((picture) => picture.height))
  const rows = Math.ceil(pictures.length / columns)
  const sheet = createCanvas(columns * (cellWidth + 8), rows * (cellHeight + 8))
  const context = sheet.getContext('2d')
  for (const [index, { rgba, width, height }] of pictures.entries()) {
    const x = (index % columns) * (cellWidth + 8)
    const y = Math.floor(index / columns) * (cellHeight + 8)
    context.putImageData(new ImageData(rgba, width, height), x, y)
  }
  writeFileSync(path, sheet.toBuffer('image/png'))
}
