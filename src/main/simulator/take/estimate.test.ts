import { describe, expect, it } from 'vitest'
import { calibrationOf, estimateSeconds } from './estimate.ts'
import type { TakeFiles } from './takeFiles.ts'

const shot = { width: 640, height: 360, frameRate: { num: 24, den: 1 }, quality: 'draft' as const }
const files = {
  durationSeconds: 5,
  frameCount: 120,
  stageSeconds: { understand: 0.1, stage: 0.1, simulate: 1, sound: 0.5, picture: 30, encode: 2 },
} as TakeFiles

describe('the estimate', () => {
  it('gives back the time of the take that it was measured on', () => {
    expect(estimateSeconds(calibrationOf(files, shot), { ...shot, durationSeconds: 5 })).toBeCloseTo(33.7, 6)
  })

  it('grows with length, size and quality', () => {
    const calibration = calibrationOf(files, shot)
    const of = (change: object) => estimateSeconds(calibration, { ...shot, durationSeconds: 5, ...change })
    expect(of({ durationSeconds: 10 })).toBeCloseTo(2 * 33.7 - 0.2, 6)
    expect(of({ width: 1280, height: 720 })).toBeCloseTo(32 * 4 + 1.7, 6)
    expect(of({ quality: 'standard' })).toBeCloseTo(32 * 2 + 1.7, 6)
  })

  it('is not guessed from frames of quite another size', () => {
    const calibration = calibrationOf(files, { ...shot, width: 64, height: 36 })
    expect(estimateSeconds(calibration, { ...shot, durationSeconds: 5 })).toBeNull()
    expect(
      estimateSeconds(calibrationOf(files, shot), { ...shot, width: 64, height: 36, durationSeconds: 5 }),
    ).toBeNull()
  })
})
