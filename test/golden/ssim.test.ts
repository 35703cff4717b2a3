import { describe, expect, it } from 'vitest'
import { type Luma, largestDifference, ssim } from './ssim.ts'

function picture(valueAt: (x: number, y: number) => number): Luma {
  const [width, height] = [64, 48]
  return {
    width,
    height,
    data: Float32Array.from({ length: width * height }, (_, i) => valueAt(i % width, (i / width) | 0)),
  }
}
const waves = picture((x, y) => 128 + 60 * Math.sin(x / 3) * Math.cos(y / 4))

describe('structural similarity', () => {
  it('is one for equal pictures', () => {
    expect(ssim(waves, waves)).toBeCloseTo(1, 9)
  })

  it('falls with noise, and much more with a shift', () => {
    const noisy = picture((x, y) => 128 + 60 * Math.sin(x / 3) * Math.cos(y / 4) + (((x * 31 + y * 17) % 7) - 3))
    const shifted = picture((x, y) => 128 + 60 * Math.sin((x + 4) / 3) * Math.cos(y / 4))
    expect(ssim(waves, noisy)).toBeGreaterThan(0.95)
    expect(ssim(waves, noisy)).toBeLessThan(1)
    expect(ssim(waves, shifted)).toBeLessThan(0.5)
  })

  it('comes with the largest difference at one pixel', () => {
    const spot = picture((x, y) => (x === 10 && y === 10 ? 200 : 100))
    expect(
      largestDifference(
        spot,
        picture(() => 100),
      ),
    ).toBe(100)
  })
})
