import { AvFrameVideoSampleResource } from '@mediabunny/server'
import {
  Conversion,
  FilePathTarget,
  type Input,
  type InputVideoTrack,
  Mp4OutputFormat,
  Output,
  Quality,
  VideoSample,
  VideoSampleSink,
  VideoSampleSource,
} from 'mediabunny'
import type { Size } from '../../shared/compositor/index.ts'
import type { MediaProblem } from '../../shared/media/mediaFacts.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Rate } from '../../shared/time/index.ts'
import { frameRateOf } from './frameRate.ts'
import { type MediaSource, refuseMedia } from './mediaSource.ts'
import { openInput } from './openInput.ts'
import { publishFile } from './publishFile.ts'
import { UprightScaler } from './uprightScaler.ts'

/** Standard definition: a player that finds no colour description takes such a film for BT.601, which it is. */
const MOST_LINES = 540
const MOST_COLUMNS = 1024
/** A seek decodes half of this many frames on average. */
const PROXY_GOP_FRAMES = 15
const ASSUMED_RATE = 30

/**
 * Writes a smaller copy of a film for scrubbing: H.264 in MP4, at most 540 lines and 1024 columns, upright, a key
 * frame at least every 15 frames, at the film's own frame times counted from its first presented moment. Throws the
 * signal's reason when it is cancelled.
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
  if (!(await track.canDecode())) return refuseMedia(source, 'unsupportedCodec', 'Its picture cannot be decoded.')
  const { frameRate } = frameRateOf(await track.computeFrameRateMetrics())
  const size = proxySize({ width: await track.getDisplayWidth(), height: await track.getDisplayHeight() })

  // Awaited here: the input is closed when this function is left.
  return await publishFile(output, async (partial) => {
    const film = new Output({ format: new Mp4OutputFormat({ fastStart: false }), target: new FilePathTarget(partial) })
    const picture = pictureSource(frameRate)
    film.addVideoTrack(picture)
    const start = Math.max(0, await input.getFirstTimestamp())
    const sound = await soundCopy(input, film, start)
    const stopped = new AbortController()
    const stop = AbortSignal.any([signal, stopped.signal])
    stop.addEventListener('abort', () => void sound.cancel(), { once: true })
    try {
      signal.throwIfAborted()
      await film.start()
      await Promise.all([copyPictures(track, picture, size, start, onProgress, stop), sound.execute()])
      await film.finalize()
    } catch (error) {
      stopped.abort(error)
      await film.cancel()
      throw signal.aborted ? signal.reason : error
    }
    return ok({ ...size, frameRate })
  })
}

/** 4:2:0 wants even sides. */
function proxySize({ width, height }: Size): Size {
  const scale = Math.min(1, MOST_LINES / height, MOST_COLUMNS / width)
  const even = (length: number) => Math.max(2, Math.round((length * scale) / 2) * 2)
  return { width: even(width), height: even(height) }
}

function pictureSource(frameRate: Rate | null): VideoSampleSource {
  const framesPerSecond = frameRate === null ? ASSUMED_RATE : frameRate.num / frameRate.den
  return new VideoSampleSource({
    codec: 'avc',
    quality: new Quality('medium'),
    // Half a frame short, so that rounding never makes it the sixteenth.
    keyFrameInterval: (PROXY_GOP_FRAMES - 0.5) / framesPerSecond,
    hardwareAcceleration: 'prefer-software',
    onEncodedPacket: (_packet, { decoderConfig } = {}) => {
      // The encoder does not know its colours; the file says them for it.
      if (!decoderConfig) return
      decoderConfig.colorSpace = { primaries: 'bt709', transfer: 'bt709', matrix: 'smpte170m', fullRange: false }
    },
  })
}

async function copyPictures(
  track: InputVideoTrack,
  picture: VideoSampleSource,
  size: Size,
  start: number,
  onProgress: (fraction: number) => void,
  stop: AbortSignal,
): Promise<void> {
  const end = await track.computeDuration()
  const scaler = new UprightScaler(size, 'standardDefinition')
  try {
    for await (const decoded of new VideoSampleSink(track).samples(start)) {
      using sample = decoded
      stop.throwIfAborted()
      // The first picture may have begun before the first presented moment.
      const begins = Math.max(start, sample.timestamp)
      const duration = sample.timestamp + sample.duration - begins
      const frame = (await scaler.scale(sample)).clone()
      if (!frame) throw new Error('There is no memory for another picture')
      using small = new VideoSample(new AvFrameVideoSampleResource(frame), { timestamp: begins - start, duration })
      await picture.add(small)
      onProgress(Math.min(1, (begins + duration - start) / Math.max(end - start, duration)))
    }
    picture.close()
  } finally {
    scaler.close()
  }
}

/** What copies the sound, if there is one, into the same file. */
function soundCopy(input: Input, output: Output, start: number): Promise<Conversion> {
  return Conversion.init({
    input,
    output,
    composable: true,
    showWarnings: false,
    tracks: 'primary',
    trim: { start },
    video: { discard: true },
    audio: { codec: 'aac', quality: new Quality('medium'), numberOfChannels: 2 },
  })
}
