import { designBiquad, filterInPlace } from '../../../shared/audio/biquad.ts'
import { integratedLufsOf } from '../../../shared/audio/loudness.ts'
import type { DialogueTiming, StereoSamples } from '../../../shared/audio/stems.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { ACOUSTICS, addRoom } from '../sound/room.ts'
import { createSpeaker, type Speaker, type SpokenLine } from './espeak.ts'
import { resample } from './resample.ts'
import { type StagedLine, voiceFor } from './voices.ts'

/** The spoken lines of a scene and when their sounds are made. */
export interface Dialogue {
  readonly stem: StereoSamples
  readonly timings: readonly DialogueTiming[]
}

const WORDS_PER_MINUTE = 148
/** Faster than this, words run together. */
const LARGEST_HURRY = 1.45
const BREATH_AT_END_SECONDS = 0.12
const LINE_LUFS = -17
const HIGHEST_PEAK = 0.55
const FADE_SECONDS = 0.006

/**
 * Speaks every line at its time. A line that would run past the clip's end is spoken faster, up to a limit;
 * what still does not fit is faded out at the end. Undefined without lines.
 */
export async function renderDialogue(
  scene: StagedScene,
  frames: number,
  sampleRate: number,
): Promise<Dialogue | undefined> {
  if (scene.lines.length === 0) return undefined
  const speaker = await createSpeaker()
  const left = new Float32Array(frames)
  const timings: DialogueTiming[] = []
  scene.lines.forEach((line, index) => {
    const room = scene.durationSeconds - line.startSeconds
    if (room <= BREATH_AT_END_SECONDS) return
    const spoken = speakWithin(speaker, line, room - BREATH_AT_END_SECONDS)
    const voice = warmed(resample(spoken.samples, spoken.sampleRate, sampleRate), sampleRate)
    placeLine(left, voice, Math.round(line.startSeconds * sampleRate), sampleRate)
    timings.push(timingOf(index, line, spoken, scene.durationSeconds))
  })
  const right = left.slice()
  addRoom(left, right, sampleRate, ACOUSTICS[scene.surroundings])
  return { stem: [left, right], timings }
}

function speakWithin(speaker: Speaker, line: StagedLine, seconds: number): SpokenLine {
  const voice = voiceFor(line)
  const calm = speaker.speak(line.text, voice, WORDS_PER_MINUTE)
  const hurry = calm.samples.length / calm.sampleRate / seconds
  if (hurry <= 1) return calm
  return speaker.speak(line.text, voice, WORDS_PER_MINUTE * Math.min(LARGEST_HURRY, hurry * 1.04))
}

/** Takes the buzz and the boxiness out of a formant voice and gives it some chest, then an even level. */
function warmed(voice: Float32Array, sampleRate: number): Float32Array {
  for (const design of [
    { kind: 'highPass', hertz: 75, q: Math.SQRT1_2 },
    { kind: 'lowShelf', hertz: 230, gainDb: 2.5 },
    { kind: 'peak', hertz: 480, q: 1.1, gainDb: -1.5 },
    { kind: 'peak', hertz: 3100, q: 1, gainDb: -3 },
    { kind: 'highShelf', hertz: 6500, gainDb: -4 },
  ] as const) {
    filterInPlace(voice, designBiquad(design, sampleRate))
  }
  evened(voice, sampleRate)
  const lufs = integratedLufsOf([voice, voice], sampleRate)
  const loudness = Number.isFinite(lufs) ? 10 ** ((LINE_LUFS - lufs) / 20) : 1
  const peak = voice.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 1e-9)
  const gain = Math.min(loudness, HIGHEST_PEAK / peak)
  return voice.map((sample) => sample * gain)
}

/** A slow compressor, 2.5 to 1 above a fifth of full scale, so that no syllable jumps out. */
function evened(voice: Float32Array, sampleRate: number): void {
  const [attack, release] = [1 - Math.exp(-1 / (0.004 * sampleRate)), 1 - Math.exp(-1 / (0.12 * sampleRate))]
  const threshold = 0.2
  let level = 0
  for (let index = 0; index < voice.length; index++) {
    const loud = Math.abs(voice[index]!)
    level += (loud > level ? attack : release) * (loud - level)
    if (level > threshold) voice[index]! *= (level / threshold) ** (1 / 2.5 - 1)
  }
}

function placeLine(into: Float32Array, voice: Float32Array, first: number, sampleRate: number): void {
  const length = Math.min(voice.length, into.length - first)
  const fade = Math.round(FADE_SECONDS * sampleRate)
  for (let index = 0; index < length; index++) {
    const edge = Math.min(1, index / fade, (length - 1 - index) / fade)
    into[first + index]! += voice[index]! * edge
  }
}

function timingOf(index: number, line: StagedLine, spoken: SpokenLine, clipSeconds: number): DialogueTiming {
  const phonemes = spoken.phonemes
    .map((phoneme) => ({
      ...phoneme,
      startSeconds: line.startSeconds + phoneme.startSeconds,
      endSeconds: Math.min(clipSeconds, line.startSeconds + phoneme.endSeconds),
    }))
    .filter((phoneme) => phoneme.startSeconds < clipSeconds)
  const end = phonemes.at(-1)?.endSeconds ?? line.startSeconds
  return { line: index, startSeconds: line.startSeconds, endSeconds: end, phonemes }
}
