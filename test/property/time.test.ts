import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cumulativeSamples,
  dividesEvenly,
  formatTimecode,
  frameAt,
  frameStart,
  framesToCover,
  fromMediaTime,
  isOnFrame,
  mulDiv,
  parseTimecode,
  type Rate,
  rate,
  SEQUENCE_RATES,
  samplesBetween,
  snapToFrame,
  TICKS_PER_SECOND,
  type Ticks,
  ticks,
  ticksOfSamples,
  ticksPerFrame,
  toMediaTime,
} from '../../src/shared/time/index.ts'
import { ceil, dividedBy, floor, fraction, isWhole, nearest, secondsOf, times } from './rationalOracle.ts'

const SAMPLE_RATES = [44_100, 48_000, 96_000]
const TWO_DAYS = 48 * 3600 * TICKS_PER_SECOND
const anyRate = fc.constantFrom(...SEQUENCE_RATES)
const anySampleRate = fc.constantFrom(...SAMPLE_RATES)
const anyTime = fc.integer({ min: 0, max: TWO_DAYS }).map(ticks)
const anyMoment = fc.integer({ min: -TWO_DAYS, max: TWO_DAYS }).map(ticks)
const anyFrame = fc.integer({ min: 0, max: 10_000_000 })
const anySafe = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })
const anySmall = fc.integer({ min: -1000, max: 1000 })
const settings = { seed: 705_600_000, numRuns: 500 }

/** The frame rate as a fraction. */
const perSecond = ({ num, den }: Rate) => fraction(num, den)
const framesIn = (t: Ticks, frameRate: Rate) => times(secondsOf(t), perSecond(frameRate))

describe('time against fractions', () => {
  it('divides a second evenly at every rate that a sequence can have, and at the three sampling rates', () => {
    for (const frameRate of SEQUENCE_RATES) {
      expect(dividesEvenly(frameRate)).toBe(true)
      const frame = dividedBy(fraction(TICKS_PER_SECOND), perSecond(frameRate))
      expect(isWhole(frame)).toBe(true)
      expect(BigInt(ticksPerFrame(frameRate))).toBe(floor(frame))
    }
    for (const hz of SAMPLE_RATES) expect(TICKS_PER_SECOND % hz).toBe(0)
    for (const odd of [rate(11), rate(13), rate(120_001, 1000)]) expect(dividesEvenly(odd)).toBe(false)
  })

  it('multiplies and divides without losing a bit', () => {
    const operands = fc.oneof(
      fc.tuple(anySafe, anySmall, anySafe),
      fc.tuple(anySafe, anySafe, anySafe),
      fc.tuple(anySmall, anySmall, anySmall),
    )
    fc.assert(
      fc.property(operands, ([a, b, c]) => {
        fc.pre(c !== 0)
        const exact = dividedBy(times(fraction(a), fraction(b)), fraction(c))
        for (const [rounding, expected] of [
          ['floor', floor(exact)],
          ['ceil', ceil(exact)],
          ['round', nearest(exact)],
        ] as const) {
          if (expected > Number.MAX_SAFE_INTEGER || expected < Number.MIN_SAFE_INTEGER) {
            expect(() => mulDiv(a, b, c, rounding)).toThrow(RangeError)
          } else {
            const got = mulDiv(a, b, c, rounding)
            expect(BigInt(got)).toBe(expected)
            expect(Object.is(got, -0)).toBe(false)
          }
        }
      }),
      { ...settings, numRuns: 3000 },
    )
  })

  it.each([Number.NaN, 0.5, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d as a factor or divisor', (wrong) => {
    expect(() => mulDiv(wrong, 1, 1, 'floor')).toThrow(RangeError)
    expect(() => mulDiv(1, wrong, 1, 'floor')).toThrow(RangeError)
    expect(() => mulDiv(1, 1, wrong, 'floor')).toThrow(RangeError)
    expect(() => mulDiv(1, 1, 0, 'floor')).toThrow(RangeError)
  })

  it('finds the frame on screen, the nearest boundary and the frames that cover a length', () => {
    fc.assert(
      fc.property(anyMoment, anyRate, (t, frameRate) => {
        const frames = framesIn(t, frameRate)
        expect(BigInt(frameAt(t, frameRate))).toBe(floor(frames))
        expect(BigInt(framesToCover(t, frameRate))).toBe(ceil(frames))
        expect(snapToFrame(t, frameRate)).toBe(frameStart(Number(nearest(frames)), frameRate))
        expect(isOnFrame(t, frameRate)).toBe(isWhole(frames))
      }),
      settings,
    )
  })

  it('finds the frame again by when it begins, at every rate', () => {
    fc.assert(
      fc.property(anyFrame, anyRate, (index, frameRate) => {
        const start = frameStart(index, frameRate)
        expect(frameAt(start, frameRate)).toBe(index)
        expect(frameAt(ticks(start + ticksPerFrame(frameRate) - 1), frameRate)).toBe(index)
        expect(snapToFrame(start, frameRate)).toBe(start)
      }),
      settings,
    )
  })

  it('never falls into the trap of seconds as floats: frame 29 at 25 fps, and every frame of two hours', () => {
    const asFloat = (index: number, fps: number) => Math.floor((index / fps) * fps)
    expect(asFloat(29, 25)).toBe(28)
    for (const frameRate of SEQUENCE_RATES) {
      const frames = Math.floor((7200 * frameRate.num) / frameRate.den)
      let wrong = 0
      for (let i = 0; i < frames; i += 1) if (frameAt(frameStart(i, frameRate), frameRate) !== i) wrong += 1
      expect(wrong).toBe(0)
    }
  })

  it('counts the samples before a moment, at every sampling rate', () => {
    fc.assert(
      fc.property(anyMoment, anySampleRate, (t, hz) => {
        expect(BigInt(cumulativeSamples(t, hz))).toBe(floor(times(secondsOf(t), fraction(hz))))
      }),
      settings,
    )
  })

  it('gives every sample of a film to exactly one of its parts, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(anyTime, { minLength: 2, maxLength: 40 }), anySampleRate, (cuts, hz) => {
        const sorted = cuts.toSorted((a, b) => a - b)
        const parts = sorted.slice(1).map((end, i) => samplesBetween(sorted[i]!, end, hz))
        const whole = samplesBetween(sorted[0]!, sorted.at(-1)!, hz)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole)
        expect(parts.every((part) => part >= 0)).toBe(true)
      }),
      settings,
    )
  })

  it('gives every frame its samples without drift, at every frame rate and sampling rate', () => {
    for (const frameRate of SEQUENCE_RATES) {
      for (const hz of SAMPLE_RATES) {
        const inAFrame = dividedBy(fraction(hz), perSecond(frameRate))
        const hours24 = Math.floor((24 * 3600 * frameRate.num) / frameRate.den)
        for (const index of [0, 1, 2, 3, 1000, hours24 - 1]) {
          const samples = samplesBetween(frameStart(index, frameRate), frameStart(index + 1, frameRate), hz)
          const expected = floor(times(inAFrame, fraction(index + 1))) - floor(times(inAFrame, fraction(index)))
          expect(BigInt(samples)).toBe(expected)
        }
      }
    }
  })

  it('gives 1601, 1602, 1601, 1602, 1602 samples to the frames of 29.97 fps at 48 kHz, for a day', () => {
    const ntsc = rate(30_000, 1001)
    const samplesOf = (index: number) => samplesBetween(frameStart(index, ntsc), frameStart(index + 1, ntsc), 48_000)
    const pattern = [1601, 1602, 1601, 1602, 1602]
    const aDay = 2_589_405
    for (const first of [0, 5, 100_000, aDay]) {
      expect(pattern.map((_, i) => samplesOf(first + i))).toEqual(pattern)
    }
  })

  it('holds whole samples exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 96_000 * 3600 * 48 }), anySampleRate, (count, hz) => {
        const length = ticksOfSamples(count, hz)
        expect(cumulativeSamples(length, hz)).toBe(count)
        expect(isWhole(times(secondsOf(length), fraction(hz)))).toBe(true)
      }),
      settings,
    )
  })

  it('goes to a timescale that divides a second and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(2 ** 32), max: 2 ** 32 }),
        fc.constantFrom(600, 1000, 15_360, 44_100, 48_000, 90_000),
        (value, timescale) => {
          const t = fromMediaTime(value, timescale)
          const exact = times(fraction(value, timescale), fraction(TICKS_PER_SECOND))
          expect(BigInt(t)).toBe(nearest(exact))
          expect(toMediaTime(t, timescale)).toBe(value)
        },
      ),
      settings,
    )
  })
})

describe('timecode', () => {
  const DROPPING = [rate(30_000, 1001), rate(60_000, 1001)]
  const underAHundredHours = (frameRate: Rate) =>
    fc.integer({ min: 0, max: Math.floor((99 * 3600 * frameRate.num) / frameRate.den) })

  it('leads back to the frame that it names', () => {
    for (const frameRate of SEQUENCE_RATES) {
      for (const dropFrame of [false, true]) {
        fc.assert(
          fc.property(underAHundredHours(frameRate), (index) => {
            const start = frameStart(index, frameRate)
            expect(parseTimecode(formatTimecode(start, frameRate, { dropFrame }), frameRate)).toBe(start)
          }),
          { ...settings, numRuns: 200 },
        )
      }
    }
  })

  it('numbers frames in drop-frame as one who counts and leaves numbers out would', () => {
    for (const frameRate of DROPPING) {
      const nominal = frameRate.num / 1000
      const twenty = frameAt(ticks(21 * 60 * TICKS_PER_SECOND), frameRate)
      let [minute, second, frame] = [0, 0, 0]
      for (let index = 0; index < twenty; index += 1) {
        const expected = `00:${two(minute)}:${two(second)};${two(frame)}`
        if (formatTimecode(frameStart(index, frameRate), frameRate, { dropFrame: true }) !== expected) {
          expect.fail(
            `frame ${index} is ${formatTimecode(frameStart(index, frameRate), frameRate, { dropFrame: true })}, not ${expected}`,
          )
        }
        frame += 1
        if (frame === nominal) [frame, second] = [0, second + 1]
        if (second === 60) [second, minute] = [0, minute + 1]
        if (second === 0 && frame === 0 && minute % 10 !== 0) frame = nominal / 15
      }
    }
  })

  it.each([
    ['00:00:59;29', 1799],
    ['00:01:00;02', 1800],
    ['00:10:00;00', 17_982],
    ['01:00:00;00', 107_892],
    ['10:00:00;00', 1_078_920],
  ])('knows the landmarks of drop-frame: %s is frame %i', (text, index) => {
    const ntsc = rate(30_000, 1001)
    expect(formatTimecode(frameStart(index, ntsc), ntsc, { dropFrame: true })).toBe(text)
    expect(parseTimecode(text, ntsc)).toBe(frameStart(index, ntsc))
  })

  it.each(['00:01:00;00', '00:01:00;01', '00:00:60:00', '00:00:00:30', '1:2', '', 'aa:bb:cc:dd', '-1:00:00:00'])(
    'knows that %j names no frame at 29.97 fps',
    (text) => expect(parseTimecode(text, rate(30_000, 1001))).toBeUndefined(),
  )

  it('writes a time before zero with a minus', () => {
    expect(formatTimecode(ticks(-1.5 * TICKS_PER_SECOND), rate(24))).toBe('-00:00:01:12')
    expect(formatTimecode(ticks(-1), rate(24))).toBe('-00:00:00:01')
  })

  it('does not know drop-frame at rates that have none', () => {
    expect(parseTimecode('00:00:01;00', rate(25))).toBeUndefined()
    expect(formatTimecode(ticks(TICKS_PER_SECOND), rate(25), { dropFrame: true })).toBe('00:00:01:00')
  })
})

function two(value: number): string {
  return String(value).padStart(2, '0')
}
