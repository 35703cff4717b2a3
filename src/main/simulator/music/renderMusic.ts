import { designBiquad, filterInPlace } from '../../../shared/audio/biquad.ts'
import { integratedLufsOf } from '../../../shared/audio/loudness.ts'
import type { StereoSamples } from '../../../shared/audio/stems.ts'
import { ACOUSTICS, addRoom } from '../sound/room.ts'
import { ENSEMBLE_LEVELS, play } from './instruments.ts'
import type { Score, ScoredNote } from './score.ts'

const MUSIC_LUFS = -18.5
const HIGHEST_PEAK = 0.45
/** The ring of the closing chord is let out over this share of it. */
const FADE_SHARE = 0.45

/** Plays a score in a hall at the level it has without speech, fading with its last chord into exactly `frames` samples. */
export function renderMusic(score: Score, frames: number, sampleRate: number): StereoSamples {
  const left = new Float32Array(frames)
  const right = new Float32Array(frames)
  const played = new Map<string, StereoSamples>()
  for (const note of score.notes) {
    const name = `${note.instrument} ${note.pitch} ${note.durationSeconds.toFixed(3)} ${note.velocity.toFixed(1)}`
    const sound = played.get(name) ?? play(note, sampleRate)
    played.set(name, sound)
    addNote(left, right, note, sound, sampleRate)
  }
  addRoom(left, right, sampleRate, ACOUSTICS.hall)
  for (const channel of [left, right]) {
    filterInPlace(channel, designBiquad({ kind: 'highPass', hertz: 34, q: Math.SQRT1_2 }, sampleRate))
    fadeOut(channel, sampleRate, frames / sampleRate - (frames / sampleRate - score.closingSeconds) * FADE_SHARE)
  }
  setLevel(left, right, sampleRate)
  return [left, right]
}

function addNote(
  left: Float32Array,
  right: Float32Array,
  note: ScoredNote,
  sound: StereoSamples,
  sampleRate: number,
): void {
  const first = Math.round(note.startSeconds * sampleRate)
  const level = ENSEMBLE_LEVELS[note.instrument] * note.velocity
  const angle = ((note.pan + 1) * Math.PI) / 4
  const [toLeft, toRight] = [level * Math.SQRT2 * Math.cos(angle), level * Math.SQRT2 * Math.sin(angle)]
  const end = Math.min(sound[0].length, left.length - first)
  for (let index = 0; index < end; index++) {
    left[first + index]! += toLeft * sound[0][index]!
    right[first + index]! += toRight * sound[1][index]!
  }
}

function fadeOut(samples: Float32Array, sampleRate: number, fromSeconds: number): void {
  const first = Math.max(0, Math.round(fromSeconds * sampleRate))
  for (let index = first; index < samples.length; index++) {
    samples[index]! *= 0.5 + 0.5 * Math.cos((Math.PI * (index - first + 1)) / (samples.length - first))
  }
}

function setLevel(left: Float32Array, right: Float32Array, sampleRate: number): void {
  const lufs = integratedLufsOf([left, right], sampleRate)
  let peak = 1e-9
  for (const channel of [left, right]) for (const sample of channel) peak = Math.max(peak, Math.abs(sample))
  const gain = Math.min(Number.isFinite(lufs) ? 10 ** ((MUSIC_LUFS - lufs) / 20) : 1, HIGHEST_PEAK / peak)
  for (const channel of [left, right]) for (let index = 0; index < channel.length; index++) channel[index]! *= gain
}
