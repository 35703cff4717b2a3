import type { MediaFacts, MediaProblem } from '../../shared/media/mediaFacts.ts'
import type { Result } from '../../shared/result.ts'
import type {
  FilmstripFacts,
  FilmstripRequest,
  mediaContract,
  PeaksFacts,
  PeaksRequest,
  ProxyFacts,
  ProxyRequest,
  ThumbnailFacts,
  ThumbnailRequest,
} from '../workers/contracts/media.ts'
import type { ProcessHost } from '../workers/processHost.ts'
import { resultOf } from '../workers/progressStream.ts'
import type { WorkerClient } from '../workers/workerClient.ts'
import { WorkerCallFailed, WorkerCrashed, WorkerTimedOut } from '../workers/workerExit.ts'
import { createMediaLane } from './mediaLane.ts'
import { mediaSource, refuseMedia } from './mediaSource.ts'

export interface MediaCallOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (fraction: number) => void
}

/**
 * Everything that opens media files, done in processes that a broken file may take down: then that one call is
 * refused with `workerCrashed` or `timedOut`, and the next call finds a new process. Rejects only with the reason of
 * an aborted signal, or when the service is closed.
 */
export interface MediaService {
  /** `displayName` is the person's name for a file that is stored under another one. */
  probe(
    file: string,
    options?: { displayName?: string; signal?: AbortSignal },
  ): Promise<Result<MediaFacts, MediaProblem>>
  makeThumbnail(request: ThumbnailRequest, options?: MediaCallOptions): Promise<Result<ThumbnailFacts, MediaProblem>>
  makeFilmstrip(request: FilmstripRequest, options?: MediaCallOptions): Promise<Result<FilmstripFacts, MediaProblem>>
  makePeaks(request: PeaksRequest, options?: MediaCallOptions): Promise<Result<PeaksFacts, MediaProblem>>
  makeProxy(request: ProxyRequest, options?: MediaCallOptions): Promise<Result<ProxyFacts, MediaProblem>>
  /** Stops what runs and what waits, and ends the processes. */
  close(): Promise<void>
}

export interface MediaServiceOptions {
  /** The longest that a probe or a thumbnail may take. */
  readonly answerTimeoutMs?: number
  /** The longest that other work may go without progress. */
  readonly stallTimeoutMs?: number
  readonly memoryLimitMb?: number
}

/** Lower goes first: what a person waits for, before what only makes the studio smoother. */
const PRIORITY = { probe: 0, thumbnail: 1, filmstrip: 2, peaks: 3, proxy: 4 } as const

/** Proxies take minutes, so they have a process of their own and nobody waits behind one. */
export function createMediaService(processHost: ProcessHost, options: MediaServiceOptions = {}): MediaService {
  const { answerTimeoutMs = 20_000, stallTimeoutMs = 60_000, memoryLimitMb = 3_072 } = options
  const shortWork = createMediaLane(processHost, { label: 'media', memoryLimitMb })
  const longWork = createMediaLane(processHost, { label: 'proxy', memoryLimitMb })

  type Client = WorkerClient<typeof mediaContract>
  type Limits = { signal?: AbortSignal; context: { timeoutMs: number } }

  async function ask<Value>(
    lane: typeof shortWork,
    priority: number,
    request: { file: string; displayName?: string },
    signal: AbortSignal | undefined,
    timeoutMs: number,
    call: (client: Client, limits: Limits) => Promise<Result<Value, MediaProblem>>,
  ): Promise<Result<Value, MediaProblem>> {
    try {
      return await lane.run(priority, signal, (client, stop) => call(client, { signal: stop, context: { timeoutMs } }))
    } catch (error) {
      const source = mediaSource(request.file, request.displayName)
      if (error instanceof WorkerTimedOut) return refuseMedia(source, 'timedOut', error.message)
      if (error instanceof WorkerCrashed && !lane.closed) return refuseMedia(source, 'workerCrashed', error.message)
      if (error instanceof WorkerCallFailed) return refuseMedia(source, 'unreadable', error.message)
      throw error
    }
  }

  return {
    probe: (file, { displayName, signal } = {}) =>
      ask(shortWork, PRIORITY.probe, { file, displayName }, signal, answerTimeoutMs, (client, limits) =>
        client.probe({ file, displayName }, limits),
      ),
    makeThumbnail: (request, { signal } = {}) =>
      ask(shortWork, PRIORITY.thumbnail, request, signal, answerTimeoutMs, (client, limits) =>
        client.makeThumbnail(request, limits),
      ),
    makeFilmstrip: (request, { signal, onProgress } = {}) =>
      ask(shortWork, PRIORITY.filmstrip, request, signal, stallTimeoutMs, async (client, limits) =>
        resultOf(await client.makeFilmstrip(request, limits), onProgress),
      ),
    makePeaks: (request, { signal, onProgress } = {}) =>
      ask(shortWork, PRIORITY.peaks, request, signal, stallTimeoutMs, async (client, limits) =>
        resultOf(await client.makePeaks(request, limits), onProgress),
      ),
    makeProxy: (request, { signal, onProgress } = {}) =>
      ask(longWork, PRIORITY.proxy, request, signal, stallTimeoutMs, async (client, limits) =>
        resultOf(await client.makeProxy(request, limits), onProgress),
      ),
    close: async () => {
      await Promise.all([shortWork.close(), longWork.close()])
    },
  }
}
