export type ImageFormat = 'png' | 'jpeg' | 'webp' | 'gif' | 'avif'

/** What the first bytes of a file show it to be. */
export type ContentType =
  | { readonly kind: 'image'; readonly format: ImageFormat }
  | { readonly kind: 'timed'; readonly container: TimedContainer }
  /** Recognised as something that is not media, or not media that is taken in. */
  | { readonly kind: 'foreign'; readonly name: string }
  | { readonly kind: 'unknown' }

export type TimedContainer = 'mp4' | 'matroska' | 'wav' | 'ogg' | 'flac' | 'mp3' | 'adts' | 'mpeg-ts'

/** How many bytes from the start of a file {@link contentTypeOf} wants to see. */
export const HEAD_BYTES = 4096

const AVIF_BRANDS = ['avif', 'avis']
const HEIF_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1']
const MP4_BOXES = ['ftyp', 'moov', 'mdat', 'free', 'skip', 'wide', 'styp', 'moof', 'pnot']

const FOREIGN: readonly (readonly [name: string, ...start: number[]])[] = [
  ['a PDF document', 0x25, 0x50, 0x44, 0x46],
  ['a ZIP archive', 0x50, 0x4b, 0x03, 0x04],
  ['a program', 0x7f, 0x45, 0x4c, 0x46],
  ['a program', 0x4d, 0x5a],
  ['a gzip archive', 0x1f, 0x8b],
  ['a TIFF image', 0x49, 0x49, 0x2a, 0x00],
  ['a TIFF image', 0x4d, 0x4d, 0x00, 0x2a],
  ['a SQLite database', 0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
]

/** Judges a file by its first bytes; its name has no say. */
export function contentTypeOf(head: Uint8Array): ContentType {
  const ascii = (from: number, length: number) => String.fromCharCode(...head.subarray(from, from + length))
  const startsWith = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte)

  if (startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { kind: 'image', format: 'png' }
  if (startsWith(0xff, 0xd8, 0xff)) return { kind: 'image', format: 'jpeg' }
  if (ascii(0, 4) === 'GIF8') return { kind: 'image', format: 'gif' }
  if (ascii(0, 4) === 'RIFF' || ascii(0, 4) === 'RF64') {
    if (ascii(8, 4) === 'WEBP') return { kind: 'image', format: 'webp' }
    if (ascii(8, 4) === 'WAVE') return { kind: 'timed', container: 'wav' }
  }
  if (ascii(4, 4) === 'ftyp') {
    const brands = brandsOf(head, ascii)
    if (brands.some((brand) => AVIF_BRANDS.includes(brand))) return { kind: 'image', format: 'avif' }
    if (HEIF_BRANDS.includes(brands[0] ?? '')) return { kind: 'foreign', name: 'a HEIF image' }
  }
  if (MP4_BOXES.includes(ascii(4, 4))) return { kind: 'timed', container: 'mp4' }
  if (startsWith(0x1a, 0x45, 0xdf, 0xa3)) return { kind: 'timed', container: 'matroska' }
  if (ascii(0, 4) === 'OggS') return { kind: 'timed', container: 'ogg' }
  if (ascii(0, 4) === 'fLaC') return { kind: 'timed', container: 'flac' }
  if (ascii(0, 3) === 'ID3') return { kind: 'timed', container: 'mp3' }
  for (const [name, ...bytes] of FOREIGN) if (startsWith(...bytes)) return { kind: 'foreign', name }
  if (isText(head)) return { kind: 'foreign', name: ascii(0, 64).includes('<svg') ? 'an SVG drawing' : 'text' }
  if (head[0] === 0x47 && head[188] === 0x47 && head[376] === 0x47) return { kind: 'timed', container: 'mpeg-ts' }
  if (head[0] === 0xff && (head[1]! & 0xf6) === 0xf0) return { kind: 'timed', container: 'adts' }
  if (head[0] === 0xff && (head[1]! & 0xe0) === 0xe0) return { kind: 'timed', container: 'mp3' }
  return { kind: 'unknown' }
}

function brandsOf(head: Uint8Array, ascii: (from: number, length: number) => string): string[] {
  const boxBytes = Math.min(new DataView(head.buffer, head.byteOffset).getUint32(0), head.length)
  const brands = [ascii(8, 4)]
  for (let at = 16; at + 4 <= boxBytes; at += 4) brands.push(ascii(at, 4))
  return brands
}

function isText(head: Uint8Array): boolean {
  try {
    // The head may end inside a character, so the text is taken as unfinished.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a file with control characters is not text
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text)
  } catch {
    return false
  }
}

const EXTENSIONS: Record<ImageFormat | TimedContainer, readonly string[]> = {
  png: ['png'],
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  webp: ['webp'],
  gif: ['gif'],
  avif: ['avif'],
  mp4: ['mp4', 'm4v', 'mov', 'qt', 'm4a', 'm4b', '3gp', '3g2', 'f4v', 'cmfv', 'cmfa', 'mj2'],
  matroska: ['mkv', 'webm', 'mka', 'mk3d', 'weba'],
  wav: ['wav', 'wave', 'bwf', 'rf64'],
  ogg: ['ogg', 'oga', 'ogv', 'opus', 'spx'],
  flac: ['flac'],
  mp3: ['mp3', 'mp2', 'mpga'],
  adts: ['aac', 'adts'],
  'mpeg-ts': ['ts', 'mts', 'm2ts', 'm2t'],
}

/**
 * The extension of `fileName` in lower case when it names another kind of file than `content`; null when it fits
 * or says nothing.
 */
export function misleadingExtension(fileName: string, content: ImageFormat | TimedContainer): string | null {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase()
  if (extension === undefined || EXTENSIONS[content].includes(extension)) return null
  return Object.values(EXTENSIONS).some((known) => known.includes(extension)) ? extension : null
}
