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
import { LARGEST_LIFT_DB, type Loudness, measureLoudness } from './masterSound.ts'
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
  { gainDb, signal }: { gainDb: number | null; signal?: AbortSignal | undefined },
): Promise<Loudness> {
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
  return verifyLoudness(path, plan, gainDb, signal)
}

const LOUDNESS_TOLERANCE_LU = 1

/** Measures the sound as delivered. It is not held to the target where the film is silent or too quiet to lift. */
async function verifyLoudness(
  path: string,
  plan: ExportPlan,
  gainDb: number | null,
  signal?: AbortSignal,
): Promise<Loudness> {
  const { sampleRate, sampleCount, integratedLufs } = plan.sound
  const loudness = await measureLoudness(soundOfFile(path, sampleRate, sampleCount), sampleRate, signal)
  if (gainDb === null) return loudness
  demand(loudness.integratedLufs !== null, 'loudness')
  const quiet = gainDb >= LARGEST_LIFT_DB
  const excess = loudness.integratedLufs - integratedLufs
  demand(excess <= LOUDNESS_TOLERANCE_LU && (quiet || excess >= -LOUDNESS_TOLERANCE_LU), 'loudness')
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

/** A tenth of the luma range. The mark's letters are 0.3 to 0.9 of it brighter than its plate on any picture. */
const SMALLEST_CONTRAST = 22

/**
 * How much brighter the picture is where the mark's letters are than on the rest of its plate. Without the mark
 * both areas show the same picture, and the difference is near zero whatever is on it.
 */
export function markContrast(luma: Uint8Array, width: number, mark: WatermarkLayer): number {
  const rect = markRect(mark)
  const left = Math.floor(rect.x)
  const top = Math.floor(rect.y)
  const drawn = drawMark(mark, left, top, Math.ceil(rect.width) + 1, Math.ceil(rect.height) + 1)
  let [letters, letterCount, plate, plateCount] = [0, 0, 0, 0]
  for (let index = 0; index < drawn.data.length / 4; index += 1) {
    const brightness = drawn.data[index * 4]!
    const x = left + (index % drawn.width)
    const y = top + Math.floor(index / drawn.width)
    const value = luma[y * width + x]
    if (value === undefined) continue
    if (brightness > 200) {
      letters += value
      letterCount += 1
    } else if (brightness < 70) {
      plate += value
      plateCount += 1
    }
  }
  return letterCount === 0 || plateCount === 0 ? 0 : letters / letterCount - plate / plateCount
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
