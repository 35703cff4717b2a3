import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { ICO_SIZES, makeIcons } from '../../resources/icons/makeIcons.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const { load } = createRequire(import.meta.url)('js-yaml') as { load(text: string): Record<string, unknown> }
const committed = (name: string) => readFileSync(path.join(ROOT, 'resources/icons', name))

/** The pictures in a Windows icon, with the sizes that its directory says. */
function picturesOfIco(file: Buffer): { size: number; png: Buffer }[] {
  expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1])
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index
    const [length, offset] = [file.readUInt32LE(at + 8), file.readUInt32LE(at + 12)]
    return { size: file.readUInt8(at) || 256, png: file.subarray(offset, offset + length) }
  })
}

function picturesOfIcns(file: Buffer): { kind: string; png: Buffer }[] {
  expect([file.toString('latin1', 0, 4), file.readUInt32BE(4)]).toEqual(['icns', file.length])
  const pictures = []
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    pictures.push({
      kind: file.toString('latin1', at, at + 4),
      png: file.subarray(at + 8, at + file.readUInt32BE(at + 4)),
    })
  }
  return pictures
}

async function pixelsOf(png: Buffer): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const image = await loadImage(png)
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { width, height, data } = context.getImageData(0, 0, image.width, image.height)
  return { width, height, data }
}
const widthOf = async (png: Buffer) => (await pixelsOf(png)).width

describe('the icons of the app', () => {
  it('are there for every system, in the sizes that it asks for', async () => {
    for (const { size, png } of picturesOfIco(committed('icon.ico'))) expect(await widthOf(png)).toBe(size)
    expect(picturesOfIco(committed('icon.ico')).map(({ size }) => size)).toEqual([...ICO_SIZES])
    const mac = await Promise.all(
      picturesOfIcns(committed('icon.icns')).map(async ({ kind, png }) => [kind, await widthOf(png)]),
    )
    expect(new Map(mac as [string, number][])).toEqual(
      new Map([
        ['icp4', 16],
        ['icp5', 32],
        ['ic07', 128],
        ['ic08', 256],
        ['ic09', 512],
        ['ic10', 1024],
        ['ic11', 32],
        ['ic12', 64],
        ['ic13', 256],
        ['ic14', 512],
      ]),
    )
    expect([await widthOf(committed('512x512.png')), await widthOf(committed('icon.png'))]).toEqual([512, 1024])
  })

  it('are what their script draws', async () => {
    const made = await makeIcons()
    for (const name of ['512x512.png', 'icon.png']) {
      const [drawn, kept] = [await pixelsOf(made.get(name) as Buffer), await pixelsOf(committed(name))]
      let difference = 0
      for (const [index, value] of drawn.data.entries()) difference += Math.abs(value - (kept.data[index] as number))
      expect(difference / drawn.data.length).toBeLessThan(0.5)
    }
    const sizes = (pictures: readonly unknown[]) => pictures.length
    expect(sizes(picturesOfIco(made.get('icon.ico') as Buffer))).toBe(sizes(picturesOfIco(committed('icon.ico'))))
    expect(sizes(picturesOfIcns(made.get('icon.icns') as Buffer))).toBe(sizes(picturesOfIcns(committed('icon.icns'))))
  })

  it('have a clear corner, a dark wall and an amber flame', async () => {
    const { width, data } = await pixelsOf(committed('512x512.png'))
    const at = (x: number, y: number) => [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4)]
    expect(at(2, 2)[3]).toBe(0)
    expect(Math.max(...at(60, 256).slice(0, 3))).toBeLessThan(80)
    const [red = 0, green = 0, blue = 0] = at(256, 130)
    expect([red > 220, green > 140, green < 220, blue < 130]).toEqual([true, true, true, true])
  })

  it('are what the packages and the page name', () => {
    const { win, mac, linux, files } = load(readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8')) as Record<
      string,
      { icon: string }
    > & { files: string[] }
    for (const { icon } of [win, mac, linux] as { icon: string }[])
      expect([icon, existsSync(path.join(ROOT, icon))]).toEqual([icon, true])
    expect(files).toContain('resources/icons/512x512.png')
    const page = readFileSync(path.join(ROOT, 'src/renderer/index.html'), 'utf8')
    const favicon = /rel="icon" href="([^"]+)"/.exec(page)?.[1] ?? ''
    expect([favicon, existsSync(path.join(ROOT, 'src/renderer', favicon))]).toEqual([favicon, true])
  })
})
