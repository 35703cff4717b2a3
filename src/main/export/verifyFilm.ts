import { createCanvas } from '@napi-rs/canvas'
import {
  ALL_FORMATS,
  EncodedPacketSink,
  FilePathSource,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  type VideoSample,
  VideoSampleSink,
} from 'mediabunny'
import {
  type Canvas2D,
  framePlanner,
  markRect,
  paintWatermark,
  type WatermarkLayer,
} from '../../shared/compositor/index.ts'
import { documentOfPlan, type ExportPlan, type ExportProblem } from '../../shared/export/index.ts'
import { frameStart, toSeconds } from '../../shared/time/index.ts'
import { ExportFailed } from './exportProblem.ts'
import { type Listening, type Loudness, measureLoudness } from './masterSound.ts'
import { soundOfFile } from './mixSound.ts'

type Check = Extract<ExportProblem, { code: 'verificationFailed' }>['check']

/**
 * Reads a finished film as a player would (with another demultiplexer than the one that wrote it) and compares it
 * with its plan: streams, size, number of frames, length, and at the first, middle and last frame that it decodes
 * and that the mark stands where the plan put it. Throws `ExportFailed` at the first difference.
 */
export async function verifyFilm(
  path: string,
  plan: ExportPlan,
  expectedLufs: number | null,
  listening: Listening = {},
): Promise<Loudness> {
  const { signal } = listening
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS })
  try {
    const { video, audio } = await verifyStreams(input, plan)
    signal?.throwIfAborted()
    await verifyLength(video, audio, plan)
    signal?.throwIfAborted()
    await verifyPictures(video, plan, signal)
  } finally {
    input.dispose()
  }
  return verifyLoudness(path, plan, expectedLufs, listening)
}

const LOUDNESS_TOLERANCE_LU = 1

/** Measures the sound as delivered; a silent film (nothing expected) is only measured. */
async function verifyLoudness(
  path: string,
  plan: ExportPlan,
  expectedLufs: number | null,
  listening: Listening,
): Promise<Loudness> {
  const { sampleRate, sampleCount } = plan.sound
  const loudness = await measureLoudness(soundOfFile(path, sampleRate, sampleCount), sampleRate, listening)
  if (expectedLufs === null) return loudness
  demand(loudness.integratedLufs !== null, 'loudness')
  demand(Math.abs(loudness.integratedLufs - expectedLufs) <= LOUDNESS_TOLERANCE_LU, 'loudness')
  return loudness
}

function demand(holds: boolean, check: Check): asserts holds {
  if (!holds) throw new ExportFailed({ code: 'verificationFailed', check })
}

const CODEC_NAMES = { h264: 'avc', av1: 'av1' } as const

async function verifyStreams(input: Input, plan: ExportPlan) {
  const videos = await input.getVideoTracks()
  const audios = await input.getAudioTracks()
  const [video, audio] = [videos[0], audios[0]]
  demand(video !== undefined && videos.length === 1 && audio !== undefined && audios.length === 1, 'streams')
  demand((await video.getCodec()) === CODEC_NAMES[plan.codec], 'streams')
  demand((await audio.getCodec()) === 'aac' && (await audio.getNumberOfChannels()) === 2, 'streams')
  demand((await video.getDisplayWidth()) === plan.width, 'streams')
  demand((await video.getDisplayHeight()) === plan.height, 'streams')
  return { video, audio }
}

async function verifyLength(video: InputVideoTrack, audio: InputAudioTrack, plan: ExportPlan): Promise<void> {
  let frames = 0
  for await (const _ of new EncodedPacketSink(video).packets(undefined, undefined, { metadataOnly: true })) frames += 1
  demand(frames === plan.frameCount, 'frameCount')
  const frameSeconds = plan.frameRate.den / plan.frameRate.num
  const planned = plan.frameCount * frameSeconds
  for (const track of [video, audio]) {
    const length = await track.computeDuration()
    // A block of AAC is 1024 samples; the last one may reach past the end.
    const tolerance = track === audio ? Math.max(frameSeconds, 2048 / plan.sound.sampleRate) : frameSeconds / 2
    demand(Math.abs(length - planned) <= tolerance, 'duration')
  }
}

async function verifyPictures(video: InputVideoTrack, plan: ExportPlan, signal?: AbortSignal): Promise<void> {
  const planAt = framePlanner(documentOfPlan(plan), plan.sequenceId, plan)
  const sink = new VideoSampleSink(video, { hardwareAcceleration: 'prefer-software' })
  const halfFrame = plan.frameRate.den / plan.frameRate.num / 2
  for (const index of new Set([0, plan.frameCount >> 1, plan.frameCount - 1])) {
    signal?.throwIfAborted()
    const start = frameStart(index, plan.frameRate)
    const sample = await sink.getSample(toSeconds(start) + halfFrame)
    demand(sample !== null, 'picture')
    const luma = await lumaOf(sample)
    sample.close()
    demand(markContrast(luma, plan.width, planAt(start).watermark) >= SMALLEST_CONTRAST, 'watermark')
  }
}

/** The luma plane of a 4:2:0 picture, row after row without padding. */
async function lumaOf(sample: VideoSample): Promise<Uint8Array> {
  const bytes = new Uint8Array(sample.allocationSize())
  const [luma] = await sample.copyTo(bytes)
  const { codedWidth, codedHeight } = sample
  const rows = new Uint8Array(codedWidth * codedHeight)
  for (let y = 0; y < codedHeight; y += 1) {
    const from = luma!.offset + y * luma!.stride
    rows.set(bytes.subarray(from, from + codedWidth), y * codedWidth)
  }
  return rows
}

/** Of 255. The mark gives 115 on white and more on anything darker; pictures without it stayed below 31. */
const SMALLEST_CONTRAST = 60

/**
 * How much brighter the picture is where the mark's letters are than on the plate beside them. It is measured in
 * squares as high as the text and averaged, so that what the picture itself shows there cancels out: without the
 * mark the difference is near zero.
 */
export function markContrast(luma: Uint8Array, width: number, mark: WatermarkLayer): number {
  const rect = markRect(mark)
  const left = Math.floor(rect.x)
  const top = Math.floor(rect.y)
  const drawn = drawMark(mark, left, top, Math.ceil(rect.width) + 1, Math.ceil(rect.height) + 1)
  const columns = Math.ceil(drawn.width / mark.textHeight)
  const squares = new Map<number, Square>()
  for (let index = 0; index < drawn.data.length / 4; index += 1) {
    const x = index % drawn.width
    const y = Math.floor(index / drawn.width)
    const value = luma[(top + y) * width + left + x]
    if (value === undefined) continue
    const key = Math.floor(y / mark.textHeight) * columns + Math.floor(x / mark.textHeight)
    const square = squares.get(key) ?? { letters: 0, letterCount: 0, plate: 0, plateCount: 0 }
    squares.set(key, square)
    const brightness = drawn.data[index * 4]!
    if (brightness > LETTER) {
      square.letters += value
      square.letterCount += 1
    } else if (brightness < PLATE) {
      square.plate += value
      square.plateCount += 1
    }
  }
  return meanContrast([...squares.values()])
}

/** Levels of the mark drawn on mid grey: above one it is letter, below the other plate or the letters' edge. */
const LETTER = 200
const PLATE = 90

interface Square {
  letters: number
  letterCount: number
  plate: number
  plateCount: number
}

function meanContrast(squares: readonly Square[]): number {
  let [contrast, weight] = [0, 0]
  for (const { letters, letterCount, plate, plateCount } of squares) {
    const both = Math.min(letterCount, plateCount)
    if (both === 0) continue
    contrast += (letters / letterCount - plate / plateCount) * both
    weight += both
  }
  return weight === 0 ? 0 : contrast / weight
}

/** The mark alone on mid grey, cut to its rectangle. */
function drawMark(mark: WatermarkLayer, left: number, top: number, width: number, height: number) {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#808080'
  context.fillRect(0, 0, width, height)
  context.translate(-left, -top)
  paintWatermark(mark, context as unknown as Canvas2D)
  return context.getImageData(0, 0, width, height)
}
