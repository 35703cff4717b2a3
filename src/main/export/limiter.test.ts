import { describe, expect, it } from 'vitest'
import { createLoudnessMeter } from '../../shared/audio/loudness.ts'
import { Limiter } from './limiter.ts'

const RATE = 48_000

function limit(samples: Float32Array, ceilingDb: number, blockLength = 1000): Float32Array {
  const limiter = new Limiter(ceilingDb, RATE)
  const out: number[] = []
  for (let from = 0; from < samples.length; from += blockLength) {
    const block = samples.subarray(from, from + blockLength)
    out.push(...limiter.process({ left: block, right: block }).left)
  }
  out.push(...limiter.finish().left)
  return Float32Array.from(out)
}

function truePeakDb(samples: Float32Array): number {
  const meter = createLoudnessMeter(RATE, 1)
  meter.push([samples])
  return meter.truePeakDb()
}

const tone = (hertz: number, amplitude: number, count = RATE / 2) =>
  Float32Array.from({ length: count }, (_, index) => amplitude * Math.sin((2 * Math.PI * hertz * index) / RATE))

describe('the limiter', () => {
  it('leaves sound below the ceiling as it is, to the sample', () => {
    const quiet = tone(440, 0.5)
    const limited = limit(quiet, -1)
    expect(limited).toHaveLength(quiet.length)
    expect(limited).toEqual(quiet)
  })

  it('holds peaks below the ceiling from the very first sample', () => {
    const loud = tone(997, 1.9)
    loud[0] = 2
    expect(truePeakDb(limit(loud, -1))).toBeLessThan(-0.95)
  })

  it('holds peaks between samples too', () => {
    // A quarter of the rate at 45 degrees: samples reach 0.707 of the wave.
    const hidden = Float32Array.from(
      { length: 9600 },
      (_, index) => 1.2 * Math.sin((Math.PI / 2) * index + Math.PI / 4),
    )
    expect(truePeakDb(hidden)).toBeGreaterThan(1)
    expect(truePeakDb(limit(hidden, -1))).toBeLessThan(-0.9)
  })

  it('turns down around a single click and lets go again', () => {
    const click = tone(200, 0.4, RATE)
    click[24_000] = 1.5
    const limited = limit(click, -1)
    expect(Math.abs(limited[24_000]!)).toBeLessThanOrEqual(10 ** (-1 / 20))
    expect(limited.subarray(0, 23_000)).toEqual(click.subarray(0, 23_000))
    for (let index = 47_000; index < RATE; index += 1) expect(limited[index]).toBeCloseTo(click[index]!, 2)
  })

  it('gives the same sound whatever the length of the blocks', () => {
    const loud = tone(313, 1.5)
    expect(limit(loud, -1, 777)).toEqual(limit(loud, -1, 4800))
  })

  it('never turns a sample up', () => {
    const loud = tone(90, 1.7)
    for (const [index, sample] of limit(loud, -1).entries()) {
      expect(Math.abs(sample)).toBeLessThanOrEqual(Math.abs(loud[index]!) + 1e-6)
    }
  })
})
