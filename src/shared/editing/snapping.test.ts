import { describe, expect, it } from 'vitest'
import { add, sub, ticks } from '../time/index.ts'
import { snapCandidates, snapTo } from './snapping.ts'
import { clipId, film, SEQUENCE, seconds } from './testing/drawnFilm.ts'

describe('snapping', () => {
  const doc = film({ V1: 'A---..B---', A9: 'M-----' })
  const none = { exclude: new Set([]), playhead: null }

  it('offers zero, the edges of all clips and the playhead, each once', () => {
    const candidates = snapCandidates(doc, SEQUENCE, { ...none, playhead: seconds(1) })
    expect(candidates).toEqual([0, 1, 4, 6, 10].map(seconds))
  })

  it('offers no edge of what is dragged', () => {
    const candidates = snapCandidates(doc, SEQUENCE, { ...none, exclude: new Set([clipId('A'), clipId('B')]) })
    expect(candidates).toEqual([0, 6].map(seconds))
  })

  it('snaps within a distance on the screen, whatever the zoom', () => {
    const candidates = [4, 6].map(seconds)
    for (const ticksPerPixel of [1, 1_000, 23_520_000]) {
      const eightPixels = ticks(8 * ticksPerPixel)
      expect(snapTo(add(seconds(4), eightPixels), candidates, 8, ticksPerPixel)).toBe(seconds(4))
      expect(snapTo(sub(seconds(4), eightPixels), candidates, 8, ticksPerPixel)).toBe(seconds(4))
      expect(snapTo(sub(sub(seconds(4), eightPixels), ticks(1)), candidates, 8, ticksPerPixel)).toBeUndefined()
    }
  })

  it('chooses the nearest, and of two equally near the earlier', () => {
    const candidates = [4, 6].map(seconds)
    expect(snapTo(seconds(5.1), candidates, 100, 7_056_000)).toBe(seconds(6))
    expect(snapTo(seconds(5), candidates, 100, 7_056_000)).toBe(seconds(4))
    expect(snapTo(seconds(5), [], 100, 7_056_000)).toBeUndefined()
  })
})
