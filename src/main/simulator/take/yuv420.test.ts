import { describe, expect, it } from 'vitest'
import { rgbaToYuv420 } from './yuv420.ts'

function flat(r: number, g: number, b: number): number[] {
  const rgba = new Uint8ClampedArray(4 * 4 * 4)
  for (let pixel = 0; pixel < 16; pixel++) rgba.set([r, g, b, 255], pixel * 4)
  const planes = rgbaToYuv420(rgba, 4, 4)
  return [planes[0]!, planes[16]!, planes[20]!]
}

describe('the change to video colour', () => {
  it('uses the limited range of BT.709', () => {
    expect(flat(0, 0, 0)).toEqual([16, 128, 128])
    expect(flat(255, 255, 255)).toEqual([235, 128, 128])
    expect(flat(128, 128, 128)).toEqual([126, 128, 128])
  })

  it('gives the colour bars of BT.709', () => {
    expect(flat(255, 0, 0)).toEqual([63, 102, 240])
    expect(flat(0, 255, 0)).toEqual([173, 42, 26])
    expect(flat(0, 0, 255)).toEqual([32, 240, 118])
  })

  it('keeps luma per pixel and takes the mean of chroma over two by two pixels', () => {
    const rgba = new Uint8ClampedArray([255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255, 255])
    expect([...rgbaToYuv420(rgba, 2, 2)]).toEqual([235, 16, 16, 235, 128, 128])
  })
})
