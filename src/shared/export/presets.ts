import { z } from 'zod'
import type { Size } from '../compositor/index.ts'

/** The sizes that a film can leave the studio in. `sequence` is as it was edited. */
export const exportPreset = z.enum(['sequence', 'landscape1080', 'landscape720', 'vertical1080', 'square1080'])
export type ExportPreset = z.infer<typeof exportPreset>

/** `h264` plays everywhere; `av1` is free of royalties and smaller, and takes longer. Both go into MP4. */
export const exportCodec = z.enum(['h264', 'av1'])
export type ExportCodec = z.infer<typeof exportCodec>

const SIZES: Record<Exclude<ExportPreset, 'sequence'>, Size> = {
  landscape1080: { width: 1920, height: 1080 },
  landscape720: { width: 1280, height: 720 },
  vertical1080: { width: 1080, height: 1920 },
  square1080: { width: 1080, height: 1080 },
}

/** The frame's size under a preset. */
export function presetSize(preset: ExportPreset, sequence: Size): Size {
  return preset === 'sequence' ? { width: sequence.width, height: sequence.height } : SIZES[preset]
}
