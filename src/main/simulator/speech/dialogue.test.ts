import { describe, expect, it } from 'vitest'
import { powerSpectrum, rms } from '../../../../test/helpers/sound/analysis.ts'
import { ball, sceneOf, table } from '../../../../test/helpers/sound/scenes.ts'
import { renderDialogue } from './dialogue.ts'
import { resample } from './resample.ts'
import type { StagedLine } from './voices.ts'

const RATE = 48_000
const spoken = (lines: StagedLine[], durationSeconds: number) =>
  renderDialogue(sceneOf([ball('ball', 'rubber'), table()], { lines, durationSeconds }), durationSeconds * RATE, RATE)

describe('spoken lines', () => {
  const lines: StagedLine[] = [
    { text: 'Watch the ball fall.', language: 'en', startSeconds: 0.5 },
    { text: 'Selamat pagi, teman-teman.', language: 'id', startSeconds: 3, speaker: 'ibu' },
  ]

  it('are heard in their intervals, in both languages, and nowhere else', async () => {
    const dialogue = (await spoken(lines, 6))!
    const [left] = dialogue.stem
    expect(left.length).toBe(6 * RATE)
    expect(dialogue.timings.map((timing) => timing.line)).toEqual([0, 1])
    for (const timing of dialogue.timings) {
      expect(timing.endSeconds - timing.startSeconds).toBeGreaterThan(0.8)
      expect(timing.endSeconds - timing.startSeconds).toBeLessThan(3)
      expect(rms(left, RATE, timing.startSeconds, timing.endSeconds)).toBeGreaterThan(0.05)
    }
    expect(rms(left, RATE, 0, 0.5)).toBe(0)
    expect(rms(left, RATE, dialogue.timings[0]!.endSeconds + 0.9, 3)).toBeLessThan(0.001)
    expect(left.every(Number.isFinite)).toBe(true)
  })

  it('come with their sounds in order, each where the voice has energy', async () => {
    const dialogue = (await spoken(lines, 6))!
    const words = dialogue.timings.map((timing) => timing.phonemes.map((phoneme) => phoneme.ipa).join(''))
    expect(words[0]).toContain('wɑːtʃ')
    expect(words[1]).toContain('paɡi')
    for (const { phonemes } of dialogue.timings) {
      for (let index = 1; index < phonemes.length; index++) {
        expect(phonemes[index]!.startSeconds).toBeGreaterThanOrEqual(phonemes[index - 1]!.endSeconds)
      }
      for (const phoneme of phonemes.filter(({ ipa }) => /^[aɑɛɔ]/u.test(ipa))) {
        const middle = (phoneme.startSeconds + phoneme.endSeconds) / 2
        expect(rms(dialogue.stem[0], RATE, middle - 0.02, middle + 0.02)).toBeGreaterThan(0.03)
      }
    }
  })

  it('hurry to end within the clip', async () => {
    const text = 'This is a rather long sentence for a short clip.'
    const calm = (await spoken([{ text, language: 'en', startSeconds: 0.2 }], 8))!.timings[0]!
    const hurried = (await spoken([{ text, language: 'en', startSeconds: 0.2 }], 2.7))!.timings[0]!
    expect(calm.endSeconds).toBeGreaterThan(2.7)
    expect(hurried.endSeconds).toBeLessThanOrEqual(2.7)
    expect(hurried.phonemes.length).toBe(calm.phonemes.length)
  })

  it('sound the same each time', async () => {
    const [first, second] = [await spoken(lines, 6), await spoken(lines, 6)]
    expect(first!.stem[0]).toEqual(second!.stem[0])
  })
})

describe('resampling', () => {
  it('keeps pitch, level and length, and adds no image above the old Nyquist frequency', () => {
    const tone = Float32Array.from(
      { length: 22_050 },
      (_, index) => 0.5 * Math.sin((2 * Math.PI * 5000 * index) / 22_050),
    )
    const output = resample(tone, 22_050, RATE)
    expect(output.length).toBe(RATE)
    expect(rms(output, RATE, 0.1, 0.9)).toBeCloseTo(0.5 / Math.SQRT2, 3)
    const spectrum = powerSpectrum(output, 8000, 16_384)
    const powerAt = (hertz: number) =>
      Math.max(...spectrum.subarray((hertz / RATE) * 16_384 - 4, (hertz / RATE) * 16_384 + 5))
    expect(10 * Math.log10(powerAt(22_050 - 5000) / powerAt(5000))).toBeLessThan(-70)
  })
})
