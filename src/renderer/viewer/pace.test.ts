import { describe, expect, it } from 'vitest'
import { Pace } from './pace.ts'

const leanAfter = (...paints: number[]) => {
  const pace = new Pace(41)
  for (const ms of paints) pace.record(ms)
  return pace.lean
}
const times = (count: number, ms: number) => Array.from({ length: count }, () => ms)

describe('the pace of play', () => {
  it('stays with the originals while they come in time', () => {
    expect(leanAfter(...times(500, 30))).toBe(false)
  })

  it('forgives a hiccup, such as a cut', () => {
    expect(leanAfter(...times(100, 20), 300, ...times(100, 20))).toBe(false)
  })

  it('takes the small copies when a second of frames was too slow, and keeps them', () => {
    expect(leanAfter(...times(23, 60))).toBe(false)
    expect(leanAfter(...times(24, 60))).toBe(true)
    expect(leanAfter(...times(24, 60), ...times(100, 5))).toBe(true)
  })
})
