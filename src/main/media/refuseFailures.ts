import type { MediaProblem } from '../../shared/media/mediaFacts.ts'
import type { Result } from '../../shared/result.ts'
import { type MediaSource, refuseMedia } from './mediaSource.ts'

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
    const { syscall, path, message } = error as NodeJS.ErrnoException
    // Only what the file system says has a system call; the rest are words of a decoder.
    if (path === source.path) return refuseMedia(source, 'missing', message)
    if (syscall !== undefined && syscall !== 'read') return refuseMedia(source, 'notWritten', message)
    return refuseMedia(source, 'unreadable', `The content cannot be decoded: ${message}`)
  }
}
