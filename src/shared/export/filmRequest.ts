import { z } from 'zod'

/** What a person chooses in the export dialog or on the command line. */
export const filmPreset = z.enum(['sequence', '1080p', '720p', 'vertical', 'square'])
export type FilmPreset = z.infer<typeof filmPreset>

/** `h264` with AAC, or the royalty-free `vp9` with Opus; both in MP4. */
export const filmCodec = z.enum(['h264', 'vp9'])
export type FilmCodec = z.infer<typeof filmCodec>

export const filmRequest = z.object({ preset: filmPreset, codec: filmCodec })
export type FilmRequest = z.infer<typeof filmRequest>
