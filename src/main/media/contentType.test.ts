import { describe, expect, it } from 'vitest'
import { contentTypeOf, misleadingExtension } from './contentType.ts'

const head = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))
const ftyp = (...brands: string[]) =>
  head([0, 0, 0, 12 + brands.length * 4], 'ftyp', brands[0]!, [0, 0, 0, 0], ...brands.slice(1))

describe('the first bytes of a file', () => {
  it.each([
    ['png', head([0x89], 'PNG\r\n', [0x1a], '\n')],
    ['jpeg', head([0xff, 0xd8, 0xff, 0xe0])],
    ['gif', head('GIF89a')],
    ['webp', head('RIFF', [0, 0, 0, 0], 'WEBPVP8 ')],
    ['avif', ftyp('avif', 'mif1')],
    ['avif', ftyp('mif1', 'avif')],
  ])('show a %s image', (format, bytes) => {
    expect(contentTypeOf(bytes)).toEqual({ kind: 'image', format })
  })

  it.each([
    ['mp4', ftyp('isom', 'avc1')],
    ['mp4', head([0, 0, 0, 8], 'wide', [0, 0, 1, 0], 'mdat')],
    ['matroska', head([0x1a, 0x45, 0xdf, 0xa3])],
    ['wav', head('RIFF', [0, 0, 0, 0], 'WAVEfmt ')],
    ['ogg', head('OggS')],
    ['flac', head('fLaC')],
    ['mp3', head('ID3', [4, 0])],
    ['mp3', head([0xff, 0xfb, 0x90, 0x64])],
    ['adts', head([0xff, 0xf1, 0x50, 0x80])],
    ['mpeg-ts', head([0x47, ...new Array(187).fill(0xff), 0x47, ...new Array(187).fill(0xff), 0x47])],
  ])('show %s', (container, bytes) => {
    expect(contentTypeOf(bytes)).toEqual({ kind: 'timed', container })
  })

  it.each([
    ['text', head('Ringkasan: hujan turun.\n')],
    ['text', Buffer.from('Kafé '.repeat(1000)).subarray(0, 4096)],
    ['an SVG drawing', head('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PDF document', head('%PDF-1.7')],
    ['a ZIP archive', head('PK', [3, 4])],
    ['a HEIF image', ftyp('heic', 'mif1')],
    ['text', head('#EXTM3U\nhttp://192.168.0.1/secret.ts\n')],
  ])('show %s, which is not taken in', (name, bytes) => {
    expect(contentTypeOf(bytes)).toEqual({ kind: 'foreign', name })
  })

  it('may show nothing', () => {
    expect(contentTypeOf(head([0x9c, 0x03, 0xfe, 0x00]))).toEqual({ kind: 'unknown' })
  })
})

describe('an extension', () => {
  it('misleads only when it names another medium', () => {
    expect([
      misleadingExtension('rain.mp4', 'mp4'),
      misleadingExtension('rain.MOV', 'mp4'),
      misleadingExtension('rain.mp4', 'png'),
      misleadingExtension('rain.wav', 'mp3'),
      misleadingExtension('rain.take3', 'mp4'),
      misleadingExtension('rain', 'mp4'),
      misleadingExtension('.mp4/rain', 'png'),
    ]).toEqual([null, null, 'mp4', 'wav', null, null, null])
  })
})
