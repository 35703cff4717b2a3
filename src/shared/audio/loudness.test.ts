import { describe, expect, it } from 'vitest'
import { createLoudnessMeter, integratedLufsOf } from './loudness.ts'

const RATE = 48_000

function sine(hertz: number, db: number, seconds: number, sampleRate = RATE, phase = 0): Float32Array {
  const amplitude = 10 ** (db / 20)
  return Float32Array.from(
    { length: Math.round(seconds * sampleRate) },
    (_, index) => amplitude * Math.sin((2 * Math.PI * hertz * index) / sampleRate + phase),
  )
}

function joined(...parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

describe('integrated loudness', () => {
  it('reads the reference tones of BS.1770 and EBU Tech 3341', () => {
    for (const sampleRate of [44_100, 48_000, 96_000]) {
      const tone = sine(997, -20, 3, sampleRate)
      expect(integratedLufsOf([tone, tone], sampleRate)).toBeCloseTo(-20, 1)
      expect(integratedLufsOf([tone], sampleRate)).toBeCloseTo(-23, 1)
    }
    const full = sine(997, 0, 3)
    expect(integratedLufsOf([full], RATE)).toBeCloseTo(-3.01, 1)
  })

  it('gates what is 10 LU below (Tech 3341 cases 3 and 5)', () => {
    const three = joined(sine(1000, -36, 10), sine(1000, -23, 60), sine(1000, -36, 10))
    expect(Math.abs(integratedLufsOf([three, three], RATE) + 23)).toBeLessThan(0.1)
    const five = joined(sine(1000, -26, 20), sine(1000, -20, 20.1), sine(1000, -26, 20))
    expect(Math.abs(integratedLufsOf([five, five], RATE) + 23)).toBeLessThan(0.1)
  })

  it('does not depend on how the sound is cut into chunks', () => {
    const tone = joined(sine(440, -18, 1.3), sine(90, -12, 0.9), sine(3000, -30, 1))
    const meter = createLoudnessMeter(RATE, 2)
    for (let at = 0; at < tone.length; at += 1601)
      meter.push([tone.subarray(at, at + 1601), tone.subarray(at, at + 1601)])
    expect(meter.integratedLufs()).toBeCloseTo(integratedLufsOf([tone, tone], RATE), 9)
  })

  it('is minus infinity for silence', () => {
    expect(integratedLufsOf([new Float32Array(RATE)], RATE)).toBe(Number.NEGATIVE_INFINITY)
  })
})

describe('true peak', () => {
  it('finds the crest between samples', () => {
    const meter = createLoudnessMeter(RATE, 1)
    meter.push([sine(RATE / 4, -6, 1, RATE, Math.PI / 4)])
    expect(meter.truePeakDb()).toBeGreaterThan(-6.4)
    expect(meter.truePeakDb()).toBeLessThan(-5.8)
  })

  it('does not depend on chunks', () => {
    const tone = sine(11_300, -3, 0.5, RATE, 0.4)
    const whole = createLoudnessMeter(RATE, 1)
    whole.push([tone])
    const cut = createLoudnessMeter(RATE, 1)
    for (let at = 0; at < tone.length; at += 7) cut.push([tone.subarray(at, at + 7)])
    expect(cut.truePeakDb()).toBeCloseTo(whole.truePeakDb(), 6)
  })
})
