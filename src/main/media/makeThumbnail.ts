import { writeFile } from 'node:fs/promises'
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { EncodedPacketSink, VideoSampleSink } from 'mediabunny'
import type { MediaProblem } from '../../shared/media/mediaFacts.ts'
import { ok, type Result } from '../../shared/result.ts'
import { type Ticks, toSeconds } from '../../shared/time/index.ts'
import { type MediaSource, refuseMedia } from './mediaSource.ts'
import { openInput } from './openInput.ts'
import { canvasOfFrame, encodePicture } from './picturePixels.ts'
import { decodeImage } from './probeImage.ts'
import { publishFile } from './publishFile.ts'
import { sniffFile } from './sniffFile.ts'

/** How far into a film its thumbnail is, so that it is not a fade from black. */
const DEFAULT_POSITION = 0.1

/** Decoding more film than this for one picture takes longer than a person wants to wait for it. */
const MOST_DECODED_SECONDS = 2

/**
 * Writes a small picture of a film or an image to `output` (`.jpg` or `.webp`). Of a film it shows the moment `atTicks`
 * after its start, or the key frame before it where key frames are far apart. Throws when the file cannot be decoded.
 */
export async function makeThumbnail(
  source: MediaSource,
  output: string,
  options: { height: number; atTicks?: Ticks },
): Promise<Result<{ width: number; height: number }, MediaProblem>> {
  const type = await sniffFile(source)
  let canvas: Canvas
  if (type.kind === 'image') {
    const image = await decodeImage(source, type.format)
    if (!image.ok) return image
    const width = Math.max(1, Math.round((image.value.width * options.height) / image.value.height))
    canvas = createCanvas(width, options.height)
    const context = canvas.getContext('2d')
    context.imageSmoothingQuality = 'high'
    context.drawImage(image.value, 0, 0, width, options.height)
  } else {
    using input = openInput(source.path)
    const track = await input.getPrimaryVideoTrack()
    if (track === null) return refuseMedia(source, 'empty', 'There is no picture in it.')
    const start = Math.max(0, await track.getFirstTimestamp())
    const seconds =
      options.atTicks === undefined
        ? start + ((await track.computeDuration()) - start) * DEFAULT_POSITION
        : start + toSeconds(options.atTicks)
    const key = await new EncodedPacketSink(track).getKeyPacket(seconds, { metadataOnly: true })
    const isFarFromKey = key !== null && seconds - key.timestamp > MOST_DECODED_SECONDS
    using frame = await new VideoSampleSink(track).getSample(isFarFromKey ? key.timestamp : seconds)
    if (frame === null) return refuseMedia(source, 'unreadable', 'No picture comes out of it.')
    canvas = await canvasOfFrame(frame, options.height)
  }
  const bytes = await encodePicture(canvas, output)
  await publishFile(output, (partial) => writeFile(partial, bytes))
  return ok({ width: canvas.width, height: canvas.height })
}
