import { z } from 'zod'
import type { AssetId, ProjectId } from '../model/index.ts'
import { idSchema } from '../model/index.ts'
import type { JobId } from './jobs.ts'
import { resultSchema } from './result.ts'

/** What of an asset is fetched. `thumbnail` and `filmstrip` are JPEG, `peaks` the format of `shared/audio/peaks.ts`. */
export const mediaAspect = z.enum(['original', 'proxy', 'thumbnail', 'filmstrip', 'peaks'])
export type MediaAspect = z.infer<typeof mediaAspect>

/** The address of an asset's media, relative to the studio's own origin. Answers HTTP ranges. */
export function mediaUrl(projectId: ProjectId, assetId: AssetId, aspect: MediaAspect): string {
  return `/media/${projectId}/${assetId}/${aspect}`
}

/** The address of a finished film, to save a copy of it from the browser. */
export function filmUrl(projectId: ProjectId, jobId: JobId): string {
  return `/film/${projectId}/${jobId}`
}

/** Where a file is sent to be imported: POST its bytes. The answer is an `importOutcome` as JSON. */
export function importUrl(projectId: ProjectId, fileName: string): string {
  return `/import/${projectId}?name=${encodeURIComponent(fileName)}`
}

export const importOutcome = resultSchema(
  z.object({ assetId: idSchema('asset') }),
  /** `code` has words in the catalogue (`mediaProblem.<code>`). */
  z.object({ code: z.string(), file: z.string(), detail: z.string() }),
)
export type ImportOutcome = z.infer<typeof importOutcome>

/** A filmstrip is one row of this many equal pictures, evenly spaced over the source from its start. */
export const FILMSTRIP_PICTURES = 24
