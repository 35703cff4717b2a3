import { describe, expect, it } from 'vitest'
import { placePicture } from './placePicture.ts'

const frame = { width: 1920, height: 1080 }
const still = { x: 0, y: 0, scale: 1 }

describe('placing a picture', () => {
  it('fills the frame with a picture of its shape', () => {
    expect(placePicture({ width: 1280, height: 720 }, frame, still)).toEqual({ x: 0, y: 0, width: 1920, height: 1080 })
  })

  it('fits an upright picture inside and centres it', () => {
    const rect = placePicture({ width: 1080, height: 1920 }, frame, still)
    expect(rect).toEqual({ x: 656, y: 0, width: 608, height: 1080 })
  })

  it('scales about the middle, then moves by fractions of the frame', () => {
    const rect = placePicture({ width: 1920, height: 1080 }, frame, { x: 0.25, y: -0.1, scale: 0.5 })
    expect(rect).toEqual({ x: 960, y: 162, width: 960, height: 540 })
  })

  it('lands on even pixels however odd the numbers are', () => {
    for (let scale = 0.013; scale < 3; scale += 0.0371) {
      const rect = placePicture({ width: 641, height: 359 }, frame, { x: scale / 7, y: -scale / 9, scale })
      for (const value of Object.values(rect)) expect(Math.abs(value % 2)).toBe(0)
      expect(rect.width).toBeGreaterThanOrEqual(2)
      expect(rect.height).toBeGreaterThanOrEqual(2)
    }
  })
})
