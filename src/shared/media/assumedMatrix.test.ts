import { describe, expect, it } from 'vitest'
import { assumedMatrix } from './assumedMatrix.ts'

describe('the colours of a video that does not say', () => {
  it('are those of old television in its sizes, and those of HD above', () => {
    expect(assumedMatrix({ width: 640, height: 360 })).toBe('smpte170m')
    expect(assumedMatrix({ width: 1024, height: 576 })).toBe('smpte170m')
    expect(assumedMatrix({ width: 1280, height: 720 })).toBe('bt709')
    expect(assumedMatrix({ width: 406, height: 720 })).toBe('bt709')
  })
})
