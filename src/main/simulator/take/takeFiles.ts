import { z } from 'zod'
import { STEM_ROLES } from '../../../shared/audio/stems.ts'
import { renderPass } from '../../../shared/scene/renderPass.ts'
import { promptRefusal } from '../../../shared/scene/sceneSpec.ts'
import { takeReport } from '../../../shared/scene/takeReport.ts'
import { takeStage } from '../../../shared/scene/takeRequest.ts'
import { understanding } from '../../../shared/scene/understanding.ts'

/** What a finished take left in its folder. Every file is a path on this machine. */
export const takeFiles = z.object({
  /** H.264 and the mixed sound in MP4. */
  clip: z.string(),
  /** One WAV file for each role that sounds. */
  stems: z.array(z.object({ role: z.enum(STEM_ROLES), file: z.string() })),
  /** FFV1 in Matroska, one for each pass that was asked for. */
  passes: z.array(z.object({ pass: renderPass, file: z.string() })),
  /** The staged scene, the event log, and what was understood, as JSON. */
  sceneFile: z.string(),
  eventsFile: z.string(),
  understandingFile: z.string(),
  understanding,
  /** What was measured on the motion, as JSON and here. */
  reportFile: z.string(),
  report: takeReport,
  durationSeconds: z.number(),
  frameCount: z.int(),
  /** What drew the pictures. */
  adapterName: z.string(),
  /** Measured, seconds of wall time. Encoding is what it added to drawing. */
  stageSeconds: z.record(takeStage, z.number()),
  /** Of the process that made the take: the time of all its cores together, and the most memory it ever held. */
  usage: z.object({ coreSeconds: z.number(), peakMemoryMb: z.number() }),
})
export type TakeFiles = z.infer<typeof takeFiles>

/** Why there is no take. */
export const takeProblem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('promptRefused'), refusal: promptRefusal }),
  /** Nothing on this machine can draw; the message names what to install. */
  z.object({ kind: z.literal('cannotDraw'), message: z.string() }),
])
export type TakeProblem = z.infer<typeof takeProblem>
