import type { MediaProblem } from '../../shared/media/mediaFacts.ts'
import type { Result } from '../../shared/result.ts'
import { type MediaSource, refuseMedia } from './mediaSource.ts'

/** What the file system says when it is the place, not the content, that is at fault. */
const WRITE_FAILURES = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'EBUSY', 'EIO', 'EFBIG']

/**
 * Turns what making something from a file may throw into a refusal: a full or closed disk, a file that is gone, or
 * content that a decoder chokes on. A cancelled signal's reason is thrown on.
 */
export async function refuseFailures<Value>(
  source: MediaSource,
  signal: AbortSignal | undefined,
  work: () => Promise<Result<Value, MediaProblem>>,
): Promise<Result<Value, MediaProblem>> {
  try {
    return await work()
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return refuseMedia(source, 'missing', message)
    if (code !== undefined && WRITE_FAILURES.includes(code)) return refuseMedia(source, 'notWritten', message)
    return refuseMedia(source, 'unreadable', `The content cannot be decoded: ${message}`)
  }
}
