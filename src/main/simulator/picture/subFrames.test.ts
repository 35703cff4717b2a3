import { describe, expect, it } from 'vitest'
import { subFramesOf } from './subFrames.ts'

describe('sub-frames', () => {
  it('lie evenly in a shutter of half a frame, centred on the time of the frame', () => {
    const shares = subFramesOf('standard').map(({ shutterShare }) => shutterShare)
    expect(shares).toEqual([-0.1875, -0.0625, 0.0625, 0.1875])
  })

  it('show one instant in a draft', () => {
    expect(subFramesOf('draft').map(({ shutterShare }) => shutterShare)).toEqual([0, 0])
  })

  it('stay inside the pixel and the disc of the sun', () => {
    for (const { pixelOffset, sunOffset } of subFramesOf('final')) {
      expect(Math.max(...pixelOffset.map(Math.abs))).toBeLessThanOrEqual(0.5)
      expect(Math.hypot(...sunOffset)).toBeLessThanOrEqual(1)
    }
  })
})
