import { Conversion, ConversionCanceledError, FilePathTarget, Mp4OutputFormat, Output, Quality } from 'mediabunny'
import type { MediaProblem } from '../../shared/media/mediaFacts.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Rate } from '../../shared/time/index.ts'
import { frameRateOf } from './frameRate.ts'
import { type MediaSource, refuseMedia } from './mediaSource.ts'
import { openInput } from './openInput.ts'
import { publishFile } from './publishFile.ts'

const PROXY_HEIGHT = 540
/** A seek decodes half of this many frames on average. */
const PROXY_GOP_FRAMES = 15
const ASSUMED_RATE = 30

/**
 * Writes a smaller copy of a film for scrubbing: H.264 in MP4, at most 540 lines, upright, a key frame at least every
 * 15 frames, at the film's own frame times counted from its first presented moment. Throws the signal's reason when it is cancelled.
 */
export async function makeProxy(
  source: MediaSource,
  output: string,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<Result<{ width: number; height: number; frameRate: Rate | null }, MediaProblem>> {
  using input = openInput(source.path)
  const track = await input.getPrimaryVideoTrack()
  if (track === null) return refuseMedia(source, 'empty', 'There is no picture in it.')
  const { frameRate } = frameRateOf(await track.computeFrameRateMetrics())
  const sourceHeight = await track.getDisplayHeight()
  // 4:2:0 wants even sides.
  const height = Math.max(2, Math.floor(Math.min(PROXY_HEIGHT, sourceHeight) / 2) * 2)
  const width = Math.max(2, Math.round(((await track.getDisplayWidth()) * height) / sourceHeight / 2) * 2)
  const framesPerSecond = frameRate === null ? ASSUMED_RATE : frameRate.num / frameRate.den

  // Awaited here: the input is closed when this function is left.
  return await publishFile(output, async (partial) => {
    const conversion = await Conversion.init({
      input,
      output: new Output({ format: new Mp4OutputFormat({ fastStart: false }), target: new FilePathTarget(partial) }),
      tracks: 'primary',
      video: {
        width,
        height,
        fit: 'fill',
        codec: 'avc',
        quality: new Quality('medium'),
        // Half a frame short, so that rounding never makes it the sixteenth.
        keyFrameInterval: (PROXY_GOP_FRAMES - 0.5) / framesPerSecond,
        forceTranscode: true,
        allowTransformationMetadata: false,
        hardwareAcceleration: 'prefer-software',
      },
      audio: { codec: 'aac', quality: new Quality('medium'), numberOfChannels: 2 },
      showWarnings: false,
    })
    const lost = conversion.discardedTracks.find((discarded) => discarded.track === track)
    if (lost !== undefined)
      return refuseMedia(source, 'unsupportedCodec', `Its picture cannot be copied: ${lost.reason}.`)
    conversion.onProgress = onProgress
    const cancel = () => void conversion.cancel()
    signal.throwIfAborted()
    signal.addEventListener('abort', cancel, { once: true })
    try {
      await conversion.execute()
    } catch (error) {
      throw error instanceof ConversionCanceledError ? signal.reason : error
    } finally {
      signal.removeEventListener('abort', cancel)
    }
    return ok({ width, height, frameRate })
  })
}
