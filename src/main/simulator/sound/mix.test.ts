import { describe, expect, it } from 'vitest'
import { mixStems } from './mix.ts'

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

  it('is silence without stems', () => {
    expect([...mixStems({ sampleRate: 48_000, frames: 2, roles: {} })[1]]).toEqual([0, 0])
  })
})
