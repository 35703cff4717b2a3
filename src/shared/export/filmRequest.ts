import { z } from 'zod'
import { exportCodec, exportPreset } from './presets.ts'

/** What a person chooses in the export dialog or on the command line. */
export const filmRequest = z.object({ preset: exportPreset, codec: exportCodec })
export type FilmRequest = z.infer<typeof filmRequest>
