import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
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
import { prepareMediaRuntime } from '../../src/main/export/mediaRuntime.ts'

/** Small media files with known content, made on the spot. */

export interface MadeVideo {
  readonly width: number
  readonly height: number
  readonly framesPerSecond: number
  readonly frames: number
  /** The hue of the background, so that clips can be told apart. */
  readonly hue: number
  /** Moving texture and grain, so that an encoder works as hard as on filmed material. */
  readonly textured?: boolean
  /** How a player has to turn the pictures clockwise, as a telephone writes it. */
  readonly rotation?: 0 | 90 | 180 | 270
}

/** A moving disc over a coloured gradient, its number as a row of black and white bits along the top edge. */
export async function makeVideo(path: string, video: MadeVideo): Promise<void> {
  prepareMediaRuntime()
  const output = new Output({ format: new Mp4OutputFormat(), target: new FilePathTarget(path) })
  const source = new VideoSampleSource({ codec: 'avc', quality: new Quality('very-high') })
  output.addVideoTrack(source, { frameRate: video.framesPerSecond, rotation: video.rotation ?? 0 })
  await output.start()
  for (let index = 0; index < video.frames; index += 1) {
    const sample = new VideoSample(drawPicture(video, index), {
      format: 'RGBA',
      codedWidth: video.width,
      codedHeight: video.height,
      timestamp: index / video.framesPerSecond,
      duration: 1 / video.framesPerSecond,
    })
    await source.add(sample)
    sample.close()
  }
  await output.finalize()
}

const BITS = 8

function drawPicture(video: MadeVideo, index: number): Buffer {
  const { width, height, hue } = video
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const gradient = context.createLinearGradient(0, 0, width, height)
  gradient.addColorStop(0, `hsl(${hue} 55% 30%)`)
  gradient.addColorStop(1, `hsl(${hue + 40} 60% 70%)`)
  context.fillStyle = gradient
  context.fillRect(0, 0, width, height)
  if (video.textured) drawTexture(context, video, index)
  context.fillStyle = '#ffffff'
  context.beginPath()
  context.arc(width * (0.2 + 0.01 * (index % 60)), height * 0.6, height * 0.15, 0, Math.PI * 2)
  context.fill()
  for (let bit = 0; bit < BITS; bit += 1) {
    context.fillStyle = (index >> bit) & 1 ? '#ffffff' : '#000000'
    context.fillRect(Math.round((width * bit) / BITS), 0, Math.ceil(width / BITS), Math.round(height / 10))
  }
  return canvas.data()
}

let noise: Canvas | undefined

function drawTexture(context: SKRSContext2D, { width, height }: MadeVideo, index: number): void {
  noise ??= makeNoise(512)
  for (const [zoom, alpha, speed] of [
    [6, 0.35, 0.9],
    [3, 0.1, 0.9],
    [1, 0.03, 131],
  ] as const) {
    const tile = noise.width * zoom
    const shift = (index * speed) % tile
    context.globalAlpha = alpha
    for (let y = -shift; y < height; y += tile) {
      for (let x = -shift; x < width; x += tile) context.drawImage(noise, x, y, tile, tile)
    }
  }
  context.globalAlpha = 1
}

function makeNoise(size: number): Canvas {
  const canvas = createCanvas(size, size)
  const context = canvas.getContext('2d')
  const image = context.createImageData(size, size)
  let state = 1
  for (let index = 0; index < size * size; index += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    image.data.fill(state >>> 24, index * 4, index * 4 + 3)
    image.data[index * 4 + 3] = 255
  }
  context.putImageData(image, 0, 0)
  return canvas
}

/** Reads the number that `makeVideo` drew from a luma plane of the same shape. */
export function readNumber(luma: Uint8Array, width: number, height: number): number {
  let number = 0
  for (let bit = 0; bit < BITS; bit += 1) {
    const x = Math.round((width * (bit + 0.5)) / BITS)
    if (luma[Math.round(height / 20) * width + x]! > 128) number |= 1 << bit
  }
  return number
}

/** A WAV file of one function of time, the same in each channel. */
export async function makeSound(
  path: string,
  sound: { sampleRate: number; channels: number; seconds: number; amplitudeAt: (seconds: number) => number },
): Promise<void> {
  prepareMediaRuntime()
  const output = new Output({ format: new WavOutputFormat(), target: new FilePathTarget(path) })
  const source = new AudioSampleSource({ codec: 'pcm-f32' })
  output.addAudioTrack(source)
  await output.start()
  const count = Math.round(sound.seconds * sound.sampleRate)
  const data = new Float32Array(count * sound.channels)
  for (let index = 0; index < count; index += 1) {
    const amplitude = sound.amplitudeAt(index / sound.sampleRate)
    for (let channel = 0; channel < sound.channels; channel += 1) data[channel * count + index] = amplitude
  }
  const sample = new AudioSample({
    data,
    format: 'f32-planar',
    numberOfChannels: sound.channels,
    sampleRate: sound.sampleRate,
    timestamp: 0,
  })
  await source.add(sample)
  sample.close()
  await output.finalize()
}
