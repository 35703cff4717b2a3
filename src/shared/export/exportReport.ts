import { z } from 'zod'

/** Why an export did not give a film. Each code has a sentence in every language of the studio. */
export const exportProblem = z.discriminatedUnion('code', [
  z.object({ code: z.literal('cancelled') }),
  z.object({ code: z.literal('diskFull') }),
  z.object({ code: z.literal('folderMissing') }),
  z.object({ code: z.literal('notWritable') }),
  z.object({ code: z.literal('unreadableMedia'), assetId: z.string() }),
  /** The finished file is not what was planned; it was thrown away. */
  z.object({
    code: z.literal('verificationFailed'),
    check: z.enum(['streams', 'frameCount', 'duration', 'picture', 'watermark', 'loudness']),
  }),
  z.object({ code: z.literal('workerCrashed') }),
])
export type ExportProblem = z.infer<typeof exportProblem>

export const exportStage = z.enum(['audio', 'picture', 'verify', 'publish'])
export type ExportStage = z.infer<typeof exportStage>

export const exportProgress = z.object({
  stage: exportStage,
  framesDone: z.int().nonnegative(),
  framesTotal: z.int().positive(),
  /** Null until there is enough to go by. */
  secondsLeft: z.number().nonnegative().nullable(),
})
export type ExportProgress = z.infer<typeof exportProgress>

/** What was delivered. */
export const exportReport = z.object({
  path: z.string(),
  bytes: z.int().positive(),
  frameCount: z.int().positive(),
  durationSeconds: z.number().positive(),
  /** Integrated loudness of the delivered sound; null when the film is silent. */
  integratedLufs: z.number().nullable(),
  truePeakDb: z.number().nullable(),
})
export type ExportReport = z.infer<typeof exportReport>
