import { z } from 'zod'
import { type ExportCodec, exportCodec } from '../../shared/export/presets.ts'
import { type Quality, quality } from '../../shared/model/index.ts'
import { type RenderPass, renderPass } from '../../shared/scene/renderPass.ts'
import { FPS_24, type Rate, SEQUENCE_RATES, sameRate } from '../../shared/time/index.ts'
import type { Allowed, BadOption } from './badOption.ts'

export const ASPECTS = ['16:9', '9:16', '1:1', '4:3', '21:9'] as const
export type Aspect = (typeof ASPECTS)[number]

/** The options of `dalang film` and `dalang generate`, parsed. What was not asked for is undefined. */
export interface FilmOptions {
  readonly seconds: number | undefined
  readonly aspect: Aspect | undefined
  readonly height: number | undefined
  readonly frameRate: Rate | undefined
  readonly quality: Quality
  /** Wanted beside the picture. */
  readonly passes: readonly RenderPass[]
  readonly seed: number | undefined
  readonly codec: ExportCodec
}

export interface RawFilmOptions {
  readonly seconds?: string | undefined
  readonly aspect?: string | undefined
  readonly height?: string | undefined
  readonly fps?: string | undefined
  readonly quality?: string | undefined
  readonly passes?: string | undefined
  readonly seed?: string | undefined
  readonly codec?: string | undefined
}

/** Size in pixels and frames per second of a film. */
export interface FrameFormat {
  readonly width: number
  readonly height: number
  readonly frameRate: Rate
}

const DEFAULT_HEIGHT = 360
const DEFAULT_ASPECT: Aspect = '16:9'

/** Parses the options; the first that is off is named with what it may be. */
export function parseFilmOptions(raw: RawFilmOptions): FilmOptions | BadOption {
  const bad = (option: keyof RawFilmOptions, allowed: Allowed): BadOption => ({
    option: `--${option}`,
    given: raw[option] ?? '',
    allowed,
  })
  const seconds = optionalNumber(raw.seconds, 0.5, 60)
  if (seconds === 'off') return bad('seconds', { kind: 'number', from: 0.5, to: 60 })
  const aspect = z.enum(ASPECTS).optional().safeParse(raw.aspect)
  if (!aspect.success) return bad('aspect', { kind: 'oneOf', values: ASPECTS })
  const height = optionalNumber(raw.height, 64, 2160)
  if (height === 'off' || (height ?? 2) % 2 !== 0) return bad('height', { kind: 'even', from: 64, to: 2160 })
  const frameRate = raw.fps === undefined ? undefined : parseRate(raw.fps)
  if (raw.fps !== undefined && !frameRate) return bad('fps', { kind: 'oneOf', values: SEQUENCE_RATES.map(rateText) })
  const chosenQuality = quality.safeParse(raw.quality ?? 'draft')
  if (!chosenQuality.success) return bad('quality', { kind: 'oneOf', values: quality.options })
  const passes = z.array(renderPass).safeParse(raw.passes?.split(',').map((name) => name.trim()) ?? [])
  if (!passes.success) return bad('passes', { kind: 'oneOf', values: renderPass.options })
  const seed = optionalNumber(raw.seed, 0, 4_294_967_295)
  if (seed === 'off' || (seed !== undefined && !Number.isInteger(seed)))
    return bad('seed', { kind: 'whole', from: 0, to: 4_294_967_295 })
  const codec = exportCodec.safeParse(raw.codec ?? 'h264')
  if (!codec.success) return bad('codec', { kind: 'oneOf', values: exportCodec.options })
  return {
    seconds,
    aspect: aspect.data,
    height,
    frameRate,
    quality: chosenQuality.data,
    passes: [...new Set(passes.data)],
    seed,
    codec: codec.data,
  }
}

type AskedFormat = Pick<FilmOptions, 'aspect' | 'height' | 'frameRate'>

/** The format of a film that begins now: what was asked for, else 16:9, 360 pixels high, 24 frames a second. */
export function newFilmFormat({ aspect, height, frameRate }: AskedFormat): FrameFormat {
  return { ...frameSize(aspect ?? DEFAULT_ASPECT, height ?? DEFAULT_HEIGHT), frameRate: frameRate ?? FPS_24 }
}

/** The options that ask for another format than a film already has. */
export function optionsAgainst({ aspect, height, frameRate }: AskedFormat, film: FrameFormat): string[] {
  const against = {
    '--aspect': aspect !== undefined && frameSize(aspect, film.height).width !== film.width,
    '--height': height !== undefined && height !== film.height,
    '--fps': frameRate !== undefined && !sameRate(frameRate, film.frameRate),
  }
  return Object.entries(against).flatMap(([option, differs]) => (differs ? [option] : []))
}

/** The even frame size of a height: a vertical film is as high as stated, too. */
export function frameSize(aspect: Aspect, height: number): { width: number; height: number } {
  const [across, down] = aspect.split(':').map(Number) as [number, number]
  return { width: 2 * Math.round((height * across) / down / 2), height }
}

/** Frames per second as people write them: `24`, `29.97`, `23.976`. */
export function rateText({ num, den }: Rate): string {
  return String(Number((num / den).toFixed(3)))
}

function optionalNumber(text: string | undefined, least: number, most: number): number | undefined | 'off' {
  if (text === undefined) return undefined
  const value = text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) && value >= least && value <= most ? value : 'off'
}

/** A frame rate as people write it: `24`, `29.97`, `30000/1001`. */
function parseRate(text: string): Rate | undefined {
  const fraction = /^(\d+)\/(\d+)$/.exec(text)
  const value = fraction ? Number(fraction[1]) / Number(fraction[2]) : Number(text)
  return SEQUENCE_RATES.find(({ num, den }) => Math.abs(num / den - value) < 0.005)
}
