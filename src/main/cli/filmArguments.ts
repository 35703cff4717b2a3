import { z } from 'zod'
import { type ExportCodec, exportCodec } from '../../shared/export/presets.ts'
import { type Quality, quality } from '../../shared/model/index.ts'
import { type Rate, SEQUENCE_RATES } from '../../shared/time/index.ts'

export const ASPECTS = ['16:9', '9:16', '1:1', '4:3', '21:9'] as const
export type Aspect = (typeof ASPECTS)[number]

/** The options of `dalang film` and `dalang generate`, parsed. */
export interface FilmOptions {
  readonly seconds: number | undefined
  readonly width: number
  readonly height: number
  readonly frameRate: Rate
  readonly quality: Quality
  readonly seed: number | undefined
  readonly codec: ExportCodec
}

export interface RawFilmOptions {
  readonly seconds?: string | undefined
  readonly aspect?: string | undefined
  readonly height?: string | undefined
  readonly fps?: string | undefined
  readonly quality?: string | undefined
  readonly seed?: string | undefined
  readonly codec?: string | undefined
}

export type FilmOptionFault = { readonly option: string; readonly given: string; readonly allowed: string }

const DEFAULT_HEIGHT = 360

/** Parses the options; the first that is off is named with what it may be. */
export function parseFilmOptions(raw: RawFilmOptions): FilmOptions | FilmOptionFault {
  const seconds = optionalNumber(raw.seconds, 0.5, 60)
  if (seconds === 'off') return { option: '--seconds', given: raw.seconds ?? '', allowed: '0.5 … 60' }
  const aspect = z.enum(ASPECTS).safeParse(raw.aspect ?? '16:9')
  if (!aspect.success) return { option: '--aspect', given: raw.aspect ?? '', allowed: ASPECTS.join(', ') }
  const height = optionalNumber(raw.height, 64, 2160)
  if (height === 'off' || (height ?? 2) % 2 !== 0) {
    return { option: '--height', given: raw.height ?? '', allowed: '64 … 2160, 2, 4, 6 …' }
  }
  const frameRate = parseRate(raw.fps ?? '24')
  if (!frameRate) {
    const allowed = SEQUENCE_RATES.map(({ num, den }) => (den === 1 ? String(num) : (num / den).toFixed(2)))
    return { option: '--fps', given: raw.fps ?? '', allowed: allowed.join(', ') }
  }
  const chosenQuality = quality.safeParse(raw.quality ?? 'draft')
  if (!chosenQuality.success)
    return { option: '--quality', given: raw.quality ?? '', allowed: quality.options.join(', ') }
  const seed = optionalNumber(raw.seed, 0, 4_294_967_295)
  if (seed === 'off' || (seed !== undefined && !Number.isInteger(seed))) {
    return { option: '--seed', given: raw.seed ?? '', allowed: '0 … 4294967295' }
  }
  const codec = exportCodec.safeParse(raw.codec ?? 'h264')
  if (!codec.success) return { option: '--codec', given: raw.codec ?? '', allowed: exportCodec.options.join(', ') }
  const size = frameSize(aspect.data, height ?? DEFAULT_HEIGHT)
  return { seconds, ...size, frameRate, quality: chosenQuality.data, seed, codec: codec.data }
}

/** The even frame size of a height: a vertical film is as high as stated, too. */
export function frameSize(aspect: Aspect, height: number): { width: number; height: number } {
  const [across, down] = aspect.split(':').map(Number) as [number, number]
  return { width: 2 * Math.round((height * across) / down / 2), height }
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
