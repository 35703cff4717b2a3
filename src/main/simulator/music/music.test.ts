import { describe, expect, it } from 'vitest'
import { powerSpectrum, rms } from '../../../../test/helpers/sound/analysis.ts'
import type { Mood } from '../../../shared/scene/stagedScene.ts'
import { compose } from './compose.ts'
import { progression, triad, voiced } from './harmony.ts'
import { renderMusic } from './renderMusic.ts'

const RATE = 48_000
const MOODS = ['cheerful', 'calm', 'tense', 'sad'] as const

function heard(mood: Mood, seconds: number, seed: number): Float32Array {
  const [left, right] = renderMusic(compose(mood, seconds, seed), seconds * RATE, RATE)
  return left.map((sample, index) => (sample + right[index]!) / 2)
}

/** Rise of compressed energy in bands every 5 ms: large where notes begin. */
function onsetStrength(samples: Float32Array): number[] {
  const hop = RATE / 200
  const frames: Float64Array[] = []
  for (let start = 0; start + 1024 <= samples.length; start += hop) frames.push(powerSpectrum(samples, start, 1024))
  return frames.map((frame, index) => {
    const before = frames[index - 1]
    if (!before) return 0
    let rise = 0
    for (let bin = 1; bin < 200; bin++) rise += Math.max(0, frame[bin]! ** 0.25 - before[bin]! ** 0.25)
    return rise
  })
}

/** The period between `low` and `high` seconds at which onsets repeat best. */
function strongestPeriod(strength: readonly number[], low: number, high: number): number {
  const mean = strength.reduce((sum, value) => sum + value, 0) / strength.length
  const agreement = (lag: number) => {
    let sum = 0
    for (let index = lag; index < strength.length; index++)
      sum += (strength[index]! - mean) * (strength[index - lag]! - mean)
    return sum / (strength.length - lag)
  }
  let best = Math.round(low * 200)
  for (let lag = best; lag <= high * 200; lag++) if (agreement(lag) > agreement(best)) best = lag
  const [before, here, after] = [agreement(best - 1), agreement(best), agreement(best + 1)]
  return (best + (0.5 * (before - after)) / (before - 2 * here + after)) / 200
}

function chroma(samples: Float32Array): number[] {
  const classes = new Array<number>(12).fill(0)
  for (let start = 0; start + 16_384 <= samples.length; start += 8192) {
    const spectrum = powerSpectrum(samples, start, 16_384)
    for (let bin = 25; bin < 350; bin++) {
      const pitch = 69 + 12 * Math.log2((bin * RATE) / 16_384 / 440)
      if (Math.abs(pitch - Math.round(pitch)) < 0.3)
        classes[((Math.round(pitch) % 12) + 12) % 12]! += Math.sqrt(spectrum[bin]!)
    }
  }
  return classes
}

/** Krumhansl and Kessler's (1982) profiles. */
const PROFILES = {
  major: [6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88],
  minor: [6.33, 2.68, 3.52, 5.38, 2.6, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17],
}

function modeAt(classes: readonly number[], tonic: number): 'major' | 'minor' {
  const likeness = (profile: readonly number[]) => {
    const turned = classes.map((_, index) => classes[(index + tonic) % 12]!)
    const [a, b] = [turned, profile].map((values) => values.reduce((sum, value) => sum + value, 0) / 12) as [
      number,
      number,
    ]
    const dot = (x: readonly number[], ma: number, y: readonly number[], mb: number) =>
      x.reduce((sum, value, index) => sum + (value - ma) * (y[index]! - mb), 0)
    return dot(turned, a, profile, b) / Math.sqrt(dot(turned, a, turned, a) * dot(profile, b, profile, b))
  }
  return likeness(PROFILES.major) > likeness(PROFILES.minor) ? 'major' : 'minor'
}

describe('the score', () => {
  it('has tempos that tell moods apart and lie near each mood for any length', () => {
    for (const seconds of [4, 5, 8, 12, 30]) {
      const tempo = Object.fromEntries(MOODS.map((mood) => [mood, compose(mood, seconds, 3).beatsPerMinute]))
      expect(tempo.cheerful).toBeGreaterThan(tempo.tense!)
      expect(tempo.tense).toBeGreaterThan(tempo.sad!)
    }
  })

  for (const mood of MOODS) {
    it(`is heard at its tempo within 2 % (${mood})`, () => {
      for (const seed of [1, 2]) {
        const beat = 60 / compose(mood, 14, seed).beatsPerMinute
        const period = strongestPeriod(onsetStrength(heard(mood, 14, seed)), beat * 0.7, beat * 2.4)
        const beats = Math.round(period / beat)
        expect(beats === 1 || beats === 2).toBe(true)
        expect(Math.abs(period / (beat * beats) - 1)).toBeLessThan(0.02)
      }
    })

    it(`is heard in its mode (${mood})`, () => {
      for (const seed of [1, 2, 3]) {
        const score = compose(mood, 10, seed)
        expect(score.mode).toBe(mood === 'cheerful' || mood === 'calm' ? 'major' : 'minor')
        expect(modeAt(chroma(heard(mood, 10, seed)), score.tonic)).toBe(score.mode)
      }
    })
  }

  it('closes on the tonic chord and fades to silence exactly at the end', () => {
    for (const mood of MOODS) {
      const score = compose(mood, 6, 9)
      const last = score.notes.filter((note) => note.startSeconds >= score.closingSeconds - 1e-6)
      const tonic = triad(score.mode, score.tonic, 0)
      expect(last.every((note) => note.instrument === 'drum' || tonic.includes(note.pitch % 12))).toBe(true)
      const samples = heard(mood, 6, 9)
      expect(samples.length).toBe(6 * RATE)
      expect(Math.abs(samples.at(-1)!)).toBeLessThan(1e-6)
      expect(rms(samples, RATE, score.closingSeconds, score.closingSeconds + 0.4)).toBeGreaterThan(0.02)
      expect(samples.every((sample) => Math.abs(sample) < 0.6)).toBe(true)
    }
  })

  it('fits the shortest and longer clips', () => {
    for (const seconds of [0.5, 1, 2.5, 60]) {
      const score = compose('cheerful', seconds, 4)
      expect(score.notes.every((note) => note.startSeconds >= 0 && note.startSeconds < seconds)).toBe(true)
    }
    expect(heard('sad', 1, 4).every(Number.isFinite)).toBe(true)
  })

  it('repeats for a seed and differs for another', () => {
    expect(compose('calm', 8, 1)).toEqual(compose('calm', 8, 1))
    expect(compose('calm', 8, 1)).not.toEqual(compose('calm', 8, 2))
  })
})

describe('harmony', () => {
  it('begins at the tonic and reaches the cadence', () => {
    for (let slots = 2; slots < 20; slots++) {
      const path = progression('major', slots, 4, () => 0.3)
      expect(path).toHaveLength(slots)
      expect(path[0]).toBe(0)
      expect(path.at(-1)).toBe(4)
    }
  })

  it('leads voices by small steps and keeps common tones', () => {
    const first = voiced(triad('major', 0, 0), undefined, 60)
    const second = voiced(triad('major', 0, 5), first, 60)
    const moved = second.reduce((sum, pitch, voice) => sum + Math.abs(pitch - first[voice]!), 0)
    expect(moved).toBeLessThanOrEqual(3)
  })
})
