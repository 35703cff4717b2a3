import { describe, expect, it } from 'vitest'
import { contains, durationOf, intersect, overlaps, range, rangeOf } from './range.ts'
import { clampTicks, scale, ticks } from './ticks.ts'

const between = (start: number, end: number) => range(ticks(start), ticks(end))

describe('a range', () => {
  it('holds its start and not its end', () => {
    expect([9, 10, 19, 20].map((t) => contains(between(10, 20), ticks(t)))).toEqual([false, true, true, false])
  })

  it('does not overlap what it touches, and an empty range overlaps nothing', () => {
    expect(overlaps(between(10, 20), between(19, 30))).toBe(true)
    expect(overlaps(between(10, 20), between(20, 30))).toBe(false)
    expect(overlaps(between(10, 20), between(15, 15))).toBe(false)
  })

  it('has in common with another what both hold', () => {
    expect(intersect(between(10, 20), between(15, 30))).toEqual(between(15, 20))
    expect(intersect(between(10, 20), between(20, 30))).toBeUndefined()
  })

  it('is as long as it was made, and never ends before it starts', () => {
    expect(durationOf(rangeOf(ticks(10), ticks(5)))).toBe(5)
    expect(() => between(20, 10)).toThrow(RangeError)
  })
})

describe('ticks', () => {
  it('are whole and safe', () => {
    expect(() => ticks(0.5)).toThrow(RangeError)
    expect(() => ticks(2 ** 53)).toThrow(RangeError)
  })

  it('are limited and scaled by exact fractions', () => {
    expect([5, 15, 25].map((t) => clampTicks(ticks(t), ticks(10), ticks(20)))).toEqual([10, 15, 20])
    expect(scale(ticks(10), 1, 4)).toBe(3)
    expect(scale(ticks(10), 1, 4, 'floor')).toBe(2)
  })
})
