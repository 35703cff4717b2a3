import { createLoudnessMeter } from '../../shared/audio/loudness.ts'
import type { SoundTarget } from '../../shared/export/index.ts'
import { Limiter } from './limiter.ts'
import type { Stereo } from './soundSource.ts'

/** A way to hear the same sound again from its start. */
export type Replay = () => AsyncGenerator<Stereo>

export interface Listening {
  readonly signal?: AbortSignal | undefined
  /** Told the samples heard so far. */
  readonly onSample?: ((sample: number) => void) | undefined
}

export interface Loudness {
  /** Null where nothing is loud enough to be measured. */
  readonly integratedLufs: number | null
  readonly truePeakDb: number | null
}

/** Louder than this a quiet film is not made: what would rise is the noise of its recording. */
const LARGEST_LIFT_DB = 30
/** The limiter stays this far below the promised peak, for what the lossy codec adds. */
const CODEC_HEADROOM_DB = 0.8
const CLOSE_ENOUGH_LU = 0.2
const MOST_REHEARSALS = 6

/** How a film's sound is brought to its target. */
export interface Mastering {
  readonly gainDb: number
  /** What comes out: the target, or as near to it as the peaks and the noise allow. */
  readonly integratedLufs: number
}

/**
 * Finds the gain that brings a film's sound to its target loudness. Where the peaks then meet the limiter, which
 * takes loudness away, the sound is played through it and the gain corrected, a secant step at a time. Null when
 * the film is silent.
 */
export async function planMastering(
  replay: Replay,
  target: SoundTarget,
  listening: Listening = {},
): Promise<Mastering | null> {
  const raw = await measureLoudness(replay(), target.sampleRate, listening)
  if (raw.integratedLufs === null || raw.truePeakDb === null) return null
  let gainDb = Math.min(LARGEST_LIFT_DB, target.integratedLufs - raw.integratedLufs)
  const unlimited = { gainDb, integratedLufs: raw.integratedLufs + gainDb }
  if (raw.truePeakDb + gainDb <= ceilingOf(target)) return unlimited
  // Where the limiter has nothing to do, loudness is gain: the first point of the secant.
  const untouchedDb = ceilingOf(target) - raw.truePeakDb
  let before: Mastering = { gainDb: untouchedDb, integratedLufs: raw.integratedLufs + untouchedDb }
  let best: Mastering | undefined
  for (let rehearsal = 0; rehearsal < MOST_REHEARSALS; rehearsal += 1) {
    const { integratedLufs } = await measureLoudness(master(replay(), gainDb, target), target.sampleRate, listening)
    const heard = { gainDb, integratedLufs: integratedLufs ?? Number.NEGATIVE_INFINITY }
    if (!best || missing(heard, target) < missing(best, target)) best = heard
    if (missing(heard, target) <= CLOSE_ENOUGH_LU) break
    const slope = (heard.integratedLufs - before.integratedLufs) / (heard.gainDb - before.gainDb)
    const step = (target.integratedLufs - heard.integratedLufs) / Math.max(0.1, slope)
    before = heard
    gainDb = Math.min(LARGEST_LIFT_DB, gainDb + step)
    if (gainDb === before.gainDb) break
  }
  return best ?? unlimited
}

function missing(heard: Mastering, target: SoundTarget): number {
  return Math.abs(heard.integratedLufs - target.integratedLufs)
}

/** The sound with its gain, its peaks held below the target's. Null leaves it as it is. */
export async function* master(
  sound: AsyncGenerator<Stereo>,
  gainDb: number | null,
  target: SoundTarget,
): AsyncGenerator<Stereo> {
  if (gainDb === null) {
    yield* sound
    return
  }
  const gain = 10 ** (gainDb / 20)
  const limiter = new Limiter(ceilingOf(target), target.sampleRate)
  for await (const { left, right } of sound) {
    yield limiter.process({ left: left.map((sample) => sample * gain), right: right.map((sample) => sample * gain) })
  }
  yield limiter.finish()
}

function ceilingOf(target: SoundTarget): number {
  return target.truePeakDb - CODEC_HEADROOM_DB
}

/** Plays sound to its end and measures it. Throws the signal's reason when it is aborted. */
export async function measureLoudness(
  sound: AsyncGenerator<Stereo>,
  sampleRate: number,
  { signal, onSample }: Listening = {},
): Promise<Loudness> {
  const meter = createLoudnessMeter(sampleRate, 2)
  let heard = 0
  for await (const { left, right } of sound) {
    signal?.throwIfAborted()
    meter.push([left, right])
    heard += left.length
    onSample?.(heard)
  }
  return { integratedLufs: finite(meter.integratedLufs()), truePeakDb: finite(meter.truePeakDb()) }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
