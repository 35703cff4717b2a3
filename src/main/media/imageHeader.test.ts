import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeImage } from '../../../test/fixtures/media/makeMedia.ts'
import { contentTypeOf } from './contentType.ts'
import { readImageHeader } from './imageHeader.ts'

const FORMATS = ['png', 'jpeg', 'webp', 'gif', 'avif'] as const

describe('the header of an image', () => {
  it.each(FORMATS)('states the size of a %s', async (format) => {
    expect(readImageHeader(await makeImage(format, 300, 177), format)).toEqual({ width: 300, height: 177 })
  })

  it('states the size of a lossless and of an extended WebP', () => {
    const webp = (kind: string, ...body: number[]) =>
      Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'), Buffer.from(kind), Buffer.alloc(4), Buffer.from(body)])
    const lossless = webp('VP8L', 0x2f, 0x2b, 0x01, 0x2c, 0x00)
    const extended = webp('VP8X', 0, 0, 0, 0, 0x2b, 0x01, 0, 0xb0, 0, 0)
    expect(readImageHeader(lossless, 'webp')).toEqual({ width: 300, height: 177 })
    expect(readImageHeader(extended, 'webp')).toEqual({ width: 300, height: 177 })
  })

  it.each(FORMATS)('of a %s may be any bytes without harm', async (format) => {
    const image = await makeImage(format)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(image.length), (noise, from) => {
        const spoilt = Uint8Array.from(image)
        spoilt.set(noise.subarray(0, Math.max(0, image.length - from)), from)
        const header = readImageHeader(spoilt.subarray(0, from + noise.length), format)
        if (header !== null) expect(header.width * header.height).toBeGreaterThan(0)
        contentTypeOf(noise)
        readImageHeader(noise, format)
      }),
      { numRuns: 200 },
    )
  })
})
