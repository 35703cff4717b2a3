/**
 * Makes the icons of every system: `node resources/icons/makeIcons.ts`. `dalang.svg` is the sign of the studio, the
 * lamp of the shadow theatre with a puppet before it; at the sizes of a task bar, where every pixel counts, it is
 * `dalang-small.svg`, the lamp alone on a grid of sixteen.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'

const FOLDER = import.meta.dirname

/** Up to this size the small drawing is used. */
const SMALL_PX = 48

/** The sign as a PNG of `size` by `size` pixels. */
export async function drawIcon(size: number): Promise<Buffer> {
  const file = size <= SMALL_PX ? 'dalang-small.svg' : 'dalang.svg'
  const drawing = await loadImage(readFileSync(path.join(FOLDER, file)))
  const canvas = createCanvas(size, size)
  drawing.width = size
  drawing.height = size
  canvas.getContext('2d').drawImage(drawing, 0, 0)
  return canvas.encode('png')
}

/** A Windows icon: a directory of sixteen bytes for each picture, then the pictures as PNG. */
export function icoOf(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    // A byte has no 256: it is written as 0.
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

/** The kinds of picture in a macOS icon that may be PNG, with their pixels: plain ones, then those for dense screens. */
const ICNS_KINDS = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
  ['ic10', 1024],
] as const

/** A macOS icon: `icns` and the whole length, then pieces of kind, length and PNG; numbers with the high byte first. */
export function icnsOf(pngOf: (size: number) => Buffer): Buffer {
  const piece = (kind: string, content: Buffer) => {
    const head = Buffer.alloc(8)
    head.write(kind, 'latin1')
    head.writeUInt32BE(8 + content.length, 4)
    return Buffer.concat([head, content])
  }
  return piece('icns', Buffer.concat(ICNS_KINDS.map(([kind, size]) => piece(kind, pngOf(size)))))
}

export const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256] as const

/** Every icon file by its name in this folder. */
export async function makeIcons(): Promise<ReadonlyMap<string, Buffer>> {
  const sizes = new Set<number>([...ICO_SIZES, ...ICNS_KINDS.map(([, size]) => size), 512, 1024])
  const drawn = new Map<number, Buffer>()
  for (const size of sizes) drawn.set(size, await drawIcon(size))
  const pngOf = (size: number): Buffer => {
    const png = drawn.get(size)
    if (!png) throw new Error(`No icon was drawn at ${size} px`)
    return png
  }
  return new Map([
    ['512x512.png', pngOf(512)],
    ['icon.png', pngOf(1024)],
    ['icon.ico', icoOf(ICO_SIZES.map((size) => ({ size, png: pngOf(size) })))],
    ['icon.icns', icnsOf(pngOf)],
  ])
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, bytes] of await makeIcons()) writeFileSync(path.join(FOLDER, name), bytes)
}
