import { oc } from '@orpc/contract'
import { z } from 'zod'
import { resultSchema } from '../../../shared/contract/result.ts'
import { exportPlan, exportProblem, exportProgress, exportReport } from '../../../shared/export/index.ts'
import { progressEvents } from './progress.ts'

export const exportOrder = z.object({
  plan: exportPlan,
  /** The absolute path of each asset's file. */
  mediaFiles: z.record(z.string(), z.string()),
  destination: z.string().min(1),
  jobId: z.string().regex(/^[A-Za-z0-9_-]{1,100}$/),
})

/** What the export worker does: it makes one film. */
export const exportContract = {
  write: oc.input(exportOrder).output(progressEvents(exportProgress, resultSchema(exportReport, exportProblem))),
}
