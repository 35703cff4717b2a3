import { z } from 'zod'
import { shotRequest } from '../../../shared/model/recipe.ts'
import { takeReport } from '../../../shared/scene/takeReport.ts'
import { takeStage } from '../../../shared/scene/takeRequest.ts'
import { understanding } from '../../../shared/scene/understanding.ts'
import type { PictureFault } from '../picture/frameChecks.ts'

/** A shot to look at without making its film: a few pictures on one sheet. */
export const inspectionOrder = z.object({
  request: shotRequest,
  /** A JPEG file; its folder is made. */
  sheetFile: z.string().min(1),
  pictures: z.int().min(1).max(64),
  columns: z.int().positive(),
  /** Of one picture on the sheet, pixels. */
  cellWidth: z.int().positive(),
})
export type InspectionOrder = z.infer<typeof inspectionOrder>

export const pictureFault = z.enum([
  'black',
  'blank',
  'blownOut',
  'subjectUnseen',
  'subjectCutOff',
  'emptyComposition',
  'floating',
]) satisfies z.ZodType<PictureFault>

/** What was found out about a shot. */
export const inspection = z.object({
  sheetFile: z.string(),
  understanding,
  durationSeconds: z.number(),
  frameCount: z.int(),
  report: takeReport,
  bodies: z.int(),
  impacts: z.int(),
  faults: z.array(pictureFault),
  /** The faults of each picture of the sheet, in order. */
  ofPictures: z.array(z.array(pictureFault)),
  /** Labels of what rests on nothing. */
  floating: z.array(z.string()),
  /** Seconds of wall time; of the pictures, those of the sheet. */
  stageSeconds: z.record(takeStage, z.number()),
  peakMemoryMb: z.number(),
})
export type Inspection = z.infer<typeof inspection>
