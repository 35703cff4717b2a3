import { describe, expect, it } from 'vitest'
import { GRAIN_SECONDS, SoundStretch } from './soundStretch.ts'

const RATE = 48_000
const tone = (hertz: number, seconds: number) =>
  Float32Array.from({ length: seconds * RATE }, (_, index) => Math.sin((2 * Math.PI * hertz * index) / RATE))

/** Hands sound over in pieces as a decoder does, and collects what comes out. */
function stretch(sound: Float32Array, speed: number, pieceLength = 1024): Float32Array {
  const stretching = new SoundStretch(1, RATE, speed)
  const heard: number[] = []
  for (let at = 0; at < sound.length; at += pieceLength) {
    heard.push(...stretching.push([sound.subarray(at, at + pieceLength)])[0]!)
  }
  return Float32Array.from([...heard, ...stretching.finish()[0]!])
}

function crossings(sound: Float32Array): number {
  return sound.filter((value, index) => index > 0 && value >= 0 && sound[index - 1]! < 0).length
}

describe('sound at another speed', () => {
  it('is itself at normal speed', () => {
    const sound = tone(313, 0.5)
    const heard = stretch(sound, 1)
    const whole = heard.length - Math.round((GRAIN_SECONDS * RATE) / 2)
    expect(whole).toBeGreaterThan(0.4 * RATE)
    for (let index = 0; index < whole; index += 1) expect(heard[index]).toBeCloseTo(sound[index]!, 5)
  })

  it.each([0.5, 2, 4, 8])('lasts as much less or more at %s times the speed', (speed) => {
    expect(Math.abs(stretch(tone(200, 2), speed).length / RATE - 2 / speed)).toBeLessThan(2 * GRAIN_SECONDS)
  })

  it.each([0.5, 2, 4])('keeps its pitch at %s times the speed', (speed) => {
    // 100 Hz repeats within the half grain that neighbours are apart, at these speeds in step.
    const heard = stretch(tone(100, 4), speed)
    expect(crossings(heard) / (heard.length / RATE)).toBeCloseTo(100, -0.5)
  })

  it('is as loud as before where the sound is steady', () => {
    const heard = stretch(new Float32Array(RATE).fill(0.5), 2).slice(0, 0.4 * RATE)
    for (const value of heard) expect(value).toBeCloseTo(0.5, 5)
  })

  it('does not depend on the pieces in which the decoder hands it over', () => {
    const sound = tone(440, 1)
    expect(stretch(sound, 2, 333)).toEqual(stretch(sound, 2, 48_000))
    expect(stretch(sound, 8, 100)).toEqual(stretch(sound, 8, 4096))
  })

  it('brings what happens in the film at its faster time', () => {
    const click = new Float32Array(2 * RATE)
    click.fill(1, RATE, RATE + 0.06 * RATE)
    const heard = stretch(click, 4)
    const first = heard.findIndex((value) => value > 0.5) / RATE
    expect(first).toBeGreaterThan(0.25 - GRAIN_SECONDS)
    expect(first).toBeLessThan(0.25 + GRAIN_SECONDS)
  })
})
