import { describe, expect, it } from 'vitest'
import type { SplashEvent } from '../../../shared/scene/stagedWater.ts'
import { addBubble, addSplash } from './splashSound.ts'

const RATE = 48_000
const EARS = { left: 1, right: 1 }

function splash(changes: Partial<SplashEvent> = {}): Float32Array {
  const [left, right] = [new Float32Array(RATE), new Float32Array(RATE)]
  const event: SplashEvent = {
    kind: 'splash',
    timeSeconds: 0.2,
    waterId: 'pond-1',
    point: [0, 0, 0],
    speed: 4,
    massKg: 5,
    radius: 0.1,
    ...changes,
  }
  addSplash(left, right, RATE, event, EARS, 3)
  return left
}

function energy(samples: Float32Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0)
}

describe('the sound of a splash', () => {
  it('begins within a millisecond of the entry', () => {
    const sound = splash()
    const onset = sound.findIndex((sample) => Math.abs(sample) > 1e-3) / RATE
    expect(onset).toBeGreaterThanOrEqual(0.2)
    expect(onset).toBeLessThan(0.201)
  })

  it('is louder the faster and the heavier what enters', () => {
    expect(energy(splash({ speed: 6 }))).toBeGreaterThan(energy(splash({ speed: 3 })) * 2)
    expect(energy(splash({ massKg: 20 }))).toBeGreaterThan(energy(splash()))
  })

  it('rings a bubble at 3.26 m/s over its radius', () => {
    const [left, right] = [new Float32Array(RATE), new Float32Array(RATE)]
    addBubble(left, right, RATE, 0, 0.00326, 1, EARS)
    const rising: number[] = []
    for (let index = 1; index < 0.0039 * RATE; index++)
      if (left[index - 1]! < 0 && left[index]! >= 0) rising.push(index)
    const period = (rising.at(-1)! - rising[0]!) / (rising.length - 1) / RATE
    expect(1 / period).toBeGreaterThan(960)
    expect(1 / period).toBeLessThan(1040)
  })

  it('lets a bubble rise in pitch as it dies', () => {
    const [left, right] = [new Float32Array(RATE), new Float32Array(RATE)]
    addBubble(left, right, RATE, 0, 0.00326, 1, EARS)
    const rising: number[] = []
    for (let index = 1; index < 0.03 * RATE; index++) if (left[index - 1]! < 0 && left[index]! >= 0) rising.push(index)
    expect(rising.at(-1)! - rising.at(-2)!).toBeLessThan(0.8 * (rising[1]! - rising[0]!))
  })
})
