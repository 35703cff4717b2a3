import type { MediaCodec } from 'mediabunny'

/** Codecs that people know by another name than that of their files. */
const NAMES: Partial<Record<MediaCodec, string>> = {
  avc: 'H.264',
  hevc: 'HEVC',
  prores: 'ProRes',
  aac: 'AAC',
  ac3: 'Dolby Digital',
  eac3: 'Dolby Digital Plus',
  opus: 'Opus',
  vorbis: 'Vorbis',
}

/** What people call a codec; "?" when the file does not tell which one it is. */
export function codecName(codec: MediaCodec | null): string {
  return codec === null ? '?' : (NAMES[codec] ?? codec.toUpperCase())
}
