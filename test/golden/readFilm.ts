import { toAvFrame } from '@mediabunny/server'
import { ALL_FORMATS, AudioSampleSink, FilePathSource, Input, type VideoSample, VideoSampleSink } from 'mediabunny'
import { Frame } from 'node-av'
import { nameColours, SCALE_FLAGS, scaleInput } from '../../src/main/export/colour.ts'
import { PictureGraph } from '../../src/main/export/filterGraph.ts'
import { prepareMediaRuntime } from '../../src/main/export/mediaRuntime.ts'
import { rate } from '../../src/shared/time/index.ts'
import type { Luma } from './ssim.ts'

/** Decoding a film for a look at what is in it. */

export interface DecodedPicture extends Luma {
  /** Seconds. */
  readonly timestamp: number
  readonly rgba: Uint8ClampedArray
}

/** Every picture of a small film, or those whose numbers are asked for. */
export async function readPictures(path: string, wanted?: readonly number[]): Promise<DecodedPicture[]> {
  prepareMediaRuntime()
  using input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS })
  const track = (await input.getPrimaryVideoTrack())!
  const pictures: DecodedPicture[] = []
  let number = 0
  for await (const sample of new VideoSampleSink(track).samples()) {
    if (!wanted || wanted.includes(number)) {
      const width = sample.codedWidth
      const height = sample.codedHeight
      const rgba = await toRgba(sample)
      const data = new Float32Array(width * height)
      for (let index = 0; index < data.length; index += 1) {
        const [red, green, blue] = [rgba[index * 4]!, rgba[index * 4 + 1]!, rgba[index * 4 + 2]!]
        data[index] = 0.2126 * red + 0.7152 * green + 0.0722 * blue
      }
      pictures.push({ timestamp: sample.timestamp, width, height, data, rgba })
    }
    sample.close()
    number += 1
  }
  return pictures
}

/** RGBA by the colours that the file names; Mediabunny's own conversion takes every file for BT.601. */
async function toRgba(sample: VideoSample): Promise<Uint8ClampedArray> {
  const frame = new Frame()
  frame.alloc()
  await toAvFrame(sample, frame)
  nameColours(frame)
  const { width, height, format, colorSpace, colorRange } = frame
  const input = { label: 'main', width, height, format, colorSpace, colorRange }
  const scale = `scale=${width}:${height}:${SCALE_FLAGS}:${scaleInput(frame)}:out_range=full`
  const graph = await PictureGraph.open([input], `[main]${scale},format=rgba[out]`, rate(30))
  await graph.push('main', frame)
  const pixels = Uint8ClampedArray.from((await graph.pull())!.toBuffer())
  graph.close()
  frame.free()
  return pixels
}

/** A film's sound from time 0 on. */
export async function readSound(
  path: string,
): Promise<{ sampleRate: number; left: Float32Array; right: Float32Array }> {
  prepareMediaRuntime()
  using input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS })
  const track = (await input.getPrimaryAudioTrack())!
  const sampleRate = await track.getSampleRate()
  const length = Math.ceil((await track.computeDuration()) * sampleRate)
  const left = new Float32Array(length)
  const right = new Float32Array(length)
  for await (const sample of new AudioSampleSink(track).samples()) {
    const at = Math.round(sample.timestamp * sampleRate)
    for (const [channel, plane] of [left, right].entries()) {
      const block = new Float32Array(sample.numberOfFrames)
      sample.copyTo(block, { planeIndex: Math.min(channel, sample.numberOfChannels - 1), format: 'f32-planar' })
      const skipped = Math.max(0, -at)
      plane.set(block.subarray(skipped, Math.max(skipped, Math.min(block.length, length - at))), Math.max(0, at))
    }
    sample.close()
  }
  return { sampleRate, left, right }
}
