import { describe, expect, it } from 'vitest'
import { mixStems } from './mixStems.ts'

const stereo = (...samples: number[]) => [Float32Array.from(samples), Float32Array.from(samples)] as const

describe('the mix', () => {
  it('is the sum of the stems', () => {
    const [left] = mixStems({
      sampleRate: 48_000,
      frames: 3,
      roles: { effects: stereo(0.25, 0, -0.5), music: stereo(0.25, 0.125, 0) },
    })
    expect([...left]).toEqual([0.5, 0.125, -0.5])
  })

  it('is turned down as a whole where it would be too loud', () => {
    const [left] = mixStems({ sampleRate: 48_000, frames: 2, roles: { effects: stereo(1.5, 0.75) } })
    expect(left[0]).toBeCloseTo(0.891, 3)
    expect(left[1]).toBeCloseTo(0.891 / 2, 3)
  })

  it('is silence without stems', () => {
    expect([...mixStems({ sampleRate: 48_000, frames: 2, roles: {} })[1]]).toEqual([0, 0])
  })
})
