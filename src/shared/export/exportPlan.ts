import { z } from 'zod'
import { anyRecord, documentOf, idSchema, type StudioDocument } from '../model/index.ts'
import { rateSchema } from '../time/index.ts'
import { exportCodec, exportPreset } from './presets.ts'

export const exportRequest = z.object({
  sequenceId: idSchema('sequence'),
  preset: exportPreset,
  codec: exportCodec,
})
export type ExportRequest = z.infer<typeof exportRequest>

/** A half-open range of frames that are made in the same way. */
export const exportSegment = z.object({
  startFrame: z.int().nonnegative(),
  endFrame: z.int().positive(),
  path: z.enum(['graph', 'canvas']),
})
export type ExportSegment = z.infer<typeof exportSegment>

/** How loud a film leaves the studio: EBU R 128 integrated loudness and true peak. */
export const soundTarget = z.object({
  sampleRate: z.literal(48_000),
  channels: z.literal(2),
  sampleCount: z.int().nonnegative(),
  bitsPerSecond: z.int().positive(),
  integratedLufs: z.number(),
  truePeakDb: z.number(),
})
export type SoundTarget = z.infer<typeof soundTarget>

/**
 * What says where the film comes from. No field may be left out: a film without its marks is not a deliverable.
 * The invisible mark and the signed credentials have their place here; no exporter writes them yet, so no plan can
 * ask for them.
 */
export const provenance = z.object({
  visibleMark: z.object({ recordId: z.string().min(1), text: z.string().min(1) }),
  invisibleMark: z.null(),
  credentials: z.null(),
})
export type Provenance = z.infer<typeof provenance>

/**
 * Everything that an export needs except the media files: the records as they were when it was asked for, so that
 * later edits do not reach a running export and the same plan makes the same film.
 */
export const exportPlan = z.object({
  version: z.literal(1),
  sequenceId: idSchema('sequence'),
  title: z.string(),
  width: z.int().positive().multipleOf(2),
  height: z.int().positive().multipleOf(2),
  frameRate: rateSchema,
  frameCount: z.int().positive(),
  codec: exportCodec,
  segments: z.array(exportSegment).min(1),
  sound: soundTarget,
  provenance,
  /** The media that the film uses. */
  assetIds: z.array(idSchema('asset')),
  records: z.array(anyRecord),
})
export type ExportPlan = z.infer<typeof exportPlan>

/** The document as it was when the export was planned. */
export function documentOfPlan(plan: ExportPlan): StudioDocument {
  return documentOf(plan.records)
}
