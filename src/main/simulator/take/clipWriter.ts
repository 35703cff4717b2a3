import { registerMediabunnyServer } from '@mediabunny/server'
import {
  AudioSample,
  AudioSampleSource,
  FilePathTarget,
  Mp4OutputFormat,
  Output,
  Quality,
  VideoSample,
  VideoSampleSource,
  WavOutputFormat,
} from 'mediabunny'
import type { StereoSamples } from '../../../shared/audio/stems.ts'
import type { Rate } from '../../../shared/time/index.ts'
import { rgbaToYuv420 } from './yuv420.ts'

let registered = false

/** Registers the encoders once. Software only: a take has the same bytes with and without a graphics card. */
function prepareEncoders(): void {
  if (!registered) registerMediabunnyServer({ hardwareContext: null })
  registered = true
}

const KEY_FRAME_SECONDS = 1
/** A constant rate factor: nearly invisible loss, because a take is edited and encoded again. */
const PICTURE_QUANTIZER = 16
const SOUND_BITRATE = 192_000
/** Samples handed to an encoder at a time. */
const SOUND_BLOCK = 48_000

export interface ClipFormat {
  readonly width: number
  readonly height: number
  readonly frameRate: Rate
  readonly sampleRate: number
}

/** Writes the clip of a take: H.264, BT.709, a key frame each second, with AAC sound. */
export interface ClipWriter {
  /** Adds all of the sound; before the first picture, so that both lie near each other in the file. */
  addSound(mix: StereoSamples): Promise<void>
  /** Adds the next picture: RGBA, top row first. */
  addPicture(rgba: Uint8ClampedArray): Promise<void>
  finish(): Promise<void>
  /** Stops without completing the file. */
  abandon(): Promise<void>
}

/** Creates the file. Rejects when it cannot be created. */
export async function createClipWriter(file: string, format: ClipFormat): Promise<ClipWriter> {
  prepareEncoders()
  const { width, height, frameRate, sampleRate } = format
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: 'in-memory' }),
    target: new FilePathTarget(file),
  })
  const pictures = new VideoSampleSource({
    codec: 'avc',
    quality: new Quality({ quantizer: PICTURE_QUANTIZER, bitrate: pictureBitrate(width, height, frameRate) }),
    keyFrameInterval: KEY_FRAME_SECONDS,
    hardwareAcceleration: 'prefer-software',
    latencyMode: 'quality',
  })
  const sound = new AudioSampleSource({ codec: 'aac', quality: new Quality({ bitrate: SOUND_BITRATE }) })
  output.addVideoTrack(pictures, { frameRate: frameRate.num / frameRate.den })
  output.addAudioTrack(sound)
  await output.start()
  const secondsPerFrame = frameRate.den / frameRate.num
  let written = 0
  return {
    async addSound(mix) {
      await addSamples(sound, mix, sampleRate)
      sound.close()
    },
    async addPicture(rgba) {
      const sample = new VideoSample(rgbaToYuv420(rgba, width, height), {
        format: 'I420',
        codedWidth: width,
        codedHeight: height,
        timestamp: written * secondsPerFrame,
        duration: secondsPerFrame,
        colorSpace: { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false },
      })
      written++
      await pictures.add(sample)
      sample.close()
    },
    async finish() {
      pictures.close()
      await output.finalize()
    },
    abandon: () => output.cancel(),
  }
}

/** For encoders without a rate factor: 0.25 bits a pixel, never below 1 Mbit/s. */
function pictureBitrate(width: number, height: number, frameRate: Rate): number {
  return Math.round(Math.max(1_000_000, 0.25 * width * height * (frameRate.num / frameRate.den)))
}

/** Writes stereo samples as a WAV file of 24 bits. */
export async function writeWav(file: string, samples: StereoSamples, sampleRate: number): Promise<void> {
  prepareEncoders()
  const output = new Output({ format: new WavOutputFormat(), target: new FilePathTarget(file) })
  const source = new AudioSampleSource({ codec: 'pcm-s24' })
  output.addAudioTrack(source)
  await output.start()
  await addSamples(source, samples, sampleRate)
  source.close()
  await output.finalize()
}

async function addSamples(source: AudioSampleSource, [left, right]: StereoSamples, sampleRate: number): Promise<void> {
  for (let start = 0; start < left.length; start += SOUND_BLOCK) {
    const count = Math.min(SOUND_BLOCK, left.length - start)
    const planes = new Float32Array(2 * count)
    planes.set(left.subarray(start, start + count))
    planes.set(right.subarray(start, start + count), count)
    const sample = new AudioSample({
      data: planes,
      format: 'f32-planar',
      numberOfChannels: 2,
      sampleRate,
      timestamp: start / sampleRate,
    })
    await source.add(sample)
    sample.close()
  }
}
