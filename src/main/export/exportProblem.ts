import { AVERROR_ENOSPC, FFmpegError } from 'node-av'
import type { ExportProblem } from '../../shared/export/index.ts'
import { UnreadableMedia } from './sourceFrames.ts'

/** Thrown inside an export to end it with a problem that a person can act on. */
export class ExportFailed extends Error {
  readonly problem: ExportProblem

  constructor(problem: ExportProblem, cause?: unknown) {
    super(`The export failed: ${problem.code}`, { cause })
    this.problem = problem
  }
}

/** The problem that an error stands for, or undefined when it is a fault of ours. */
export function problemOf(error: unknown): ExportProblem | undefined {
  if (error instanceof ExportFailed) return error.problem
  if (error instanceof UnreadableMedia) return { code: 'unreadableMedia', assetId: error.assetId }
  if (error instanceof FFmpegError && error.code === AVERROR_ENOSPC) return { code: 'diskFull' }
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'diskFull' }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
    case 'ENAMETOOLONG':
      return { code: 'notWritable' }
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'folderMissing' }
    default:
      return undefined
  }
}
