import { createCanvas, ImageData } from '@napi-rs/canvas'

/** Pixels between two pictures of a sheet. */
const GAP = 4
const PAPER = '#16181c'
const JPEG_QUALITY = 84

/** Pictures in rows on one sheet, as a JPEG file: each RGBA of the same size, scaled to `cellWidth`. */
export function contactSheet(
  pictures: readonly Uint8ClampedArray[],
  { width, height }: { readonly width: number; readonly height: number },
  { columns, cellWidth }: { readonly columns: number; readonly cellWidth: number },
): Buffer {
  const cellHeight = Math.max(1, Math.round((cellWidth * height) / width))
  const rows = Math.ceil(pictures.length / columns)
  const sheet = createCanvas(columns * (cellWidth + GAP) - GAP, Math.max(1, rows * (cellHeight + GAP) - GAP))
  const context = sheet.getContext('2d')
  context.fillStyle = PAPER
  context.fillRect(0, 0, sheet.width, sheet.height)
  const picture = createCanvas(width, height)
  for (const [index, rgba] of pictures.entries()) {
    picture.getContext('2d').putImageData(new ImageData(rgba, width, height), 0, 0)
    const [column, row] = [index % columns, Math.floor(index / columns)]
    context.drawImage(picture, column * (cellWidth + GAP), row * (cellHeight + GAP), cellWidth, cellHeight)
  }
  return sheet.toBuffer('image/jpeg', JPEG_QUALITY)
}
