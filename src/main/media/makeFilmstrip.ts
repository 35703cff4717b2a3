import { writeFile } from 'node:fs/promises'
import { createCanvas } from '@napi-rs/canvas'
import { EncodedPacketSink, type InputVideoTrack, VideoSampleSink } from 'mediabunny'
import type { MediaProblem } from '../../shared/media/mediaFacts.ts'
import { ok, type Result } from '../../shared/result.ts'
import { fromSeconds, type Ticks } from '../../shared/time/index.ts'
import { type MediaSource, refuseMedia } from './mediaSource.ts'
import { openInput } from './openInput.ts'
import { canvasOfFrame, encodePicture } from './picturePixels.ts'
import { publishFile } from './publishFile.ts'

export interface Filmstrip {
  readonly frameWidth: number
  readonly frameHeight: number
  readonly times: Ticks[]
}

/**
 * Writes `count` pictures, evenly spaced over the film from its start, side by side into one image. The film is walked
 * once, forward; where its key frames are close enough to the wanted moments only they are decoded.
 */
export async function makeFilmstrip(
  source: MediaSource,
  output: string,
  options: { height: number; count: number },
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<Result<Filmstrip, MediaProblem>> {
  using input = openInput(source.path)
  const track = await input.getPrimaryVideoTrack()
  if (track === null) return refuseMedia(source, 'empty', 'There is no picture in it.')
  const { height, count } = options
  const width = Math.max(1, Math.round(((await track.getDisplayWidth()) * height) / (await track.getDisplayHeight())))
  const start = Math.max(0, await track.getFirstTimestamp())
  const moments = await stripMoments(track, start, await track.computeDuration(), count)

  const strip = createCanvas(width * count, height)
  const context = strip.getContext('2d')
  const times: Ticks[] = []
  let last = null as { timestamp: number; x: number } | null
  for await (const frame of new VideoSampleSink(track).samplesAtTimestamps(moments)) {
    using shown = frame
    signal.throwIfAborted()
    const x = times.length * width
    if (shown === null || shown.timestamp === last?.timestamp) {
      if (last !== null) context.drawImage(strip, last.x, 0, width, height, x, 0, width, height)
    } else {
      context.drawImage(await canvasOfFrame(shown, height), x, 0, width, height)
      last = { timestamp: shown.timestamp, x }
    }
    times.push(fromSeconds(Math.max(0, (last?.timestamp ?? start) - start)))
    onProgress(times.length / count)
  }
  if (last === null) return refuseMedia(source, 'unreadable', 'No picture comes out of it.')

  const bytes = await encodePicture(strip, output)
  await publishFile(output, (partial) => writeFile(partial, bytes))
  return ok({ frameWidth: width, frameHeight: height, times })
}

/** The moments to decode: the key frame just before each wanted moment where there is one, else that moment. */
async function stripMoments(track: InputVideoTrack, start: number, end: number, count: number): Promise<number[]> {
  const packets = new EncodedPacketSink(track)
  const spacing = (end - start) / count
  const moments: number[] = []
  for (let index = 0; index < count; index++) {
    const wanted = start + index * spacing
    const key = await packets.getKeyPacket(wanted, { metadataOnly: true })
    const near = key !== null && wanted - key.timestamp < spacing / 4
    moments.push(near ? key.timestamp : wanted)
  }
  return moments
}
