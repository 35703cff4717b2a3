import { describe, expect, it } from 'vitest'
import { breakPartials } from './breakSound.ts'

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('the crack of a thing that breaks', () => {
  it('is over within a few hundredths of a second, and repeats for the same seed', () => {
    const cracks = breakPartials({ energy: 2 }, 'glass', 9)
    expect(Math.max(...cracks.map(({ lateSeconds }) => lateSeconds))).toBeLessThan(0.04)
    expect(Math.min(...cracks.map(({ lateSeconds }) => lateSeconds))).toBeGreaterThanOrEqual(0)
    expect(breakPartials({ energy: 2 }, 'glass', 9)).toEqual(cracks)
  })

  it('is higher for glass than for stone, and louder for more energy', () => {
    const pitch = (material: 'glass' | 'stone') =>
      mean(breakPartials({ energy: 2 }, material, 9).map(({ frequencyHz }) => frequencyHz))
    expect(pitch('glass')).toBeGreaterThan(2 * pitch('stone'))
    const loudness = (energy: number) =>
      mean(breakPartials({ energy }, 'glass', 9).map(({ amplitude }) => Math.abs(amplitude)))
    expect(loudness(4) / loudness(1)).toBeCloseTo(2, 5)
  })
})
