import { describe, expect, it } from 'vitest'
import { TICKS_PER_SECOND, type Ticks } from '../time/index.ts'
import { markRect, markText, shortId, watermarkAt } from './watermark.ts'

const HD = { width: 1920, height: 1080 }
const marked = { recordId: 'sequence_k2', language: 'id' as const }
const at = (seconds: number, size = HD, record = marked) =>
  watermarkAt(record, size, Math.round(seconds * TICKS_PER_SECOND) as Ticks)

/** When the mark changes its place in the first `seconds`, to a hundredth of a second. */
function moves(seconds: number, recordId: string): { at: number; x: number; y: number }[] {
  const found: { at: number; x: number; y: number }[] = []
  for (let hundredth = 0; hundredth < seconds * 100; hundredth += 1) {
    const { x, y } = at(hundredth / 100, HD, { ...marked, recordId })
    const last = found.at(-1)
    if (last?.x !== x || last.y !== y) found.push({ at: hundredth / 100, x, y })
  }
  return found
}

describe('the visible mark', () => {
  it('says in the language of the project that the film was made with AI, by what, and for which record', () => {
    expect(markText(marked)).toBe(`Dibuat dengan AI · Dalang · ${shortId('sequence_k2')}`)
    expect(markText({ ...marked, language: 'en' })).toMatch(/^Made with AI · Dalang · [0-9A-HJKMNP-TV-Z]{6}$/)
  })

  it('stays between two and four seconds in a place, and never takes the same place twice in a row', () => {
    for (const recordId of ['sequence_a', 'sequence_b', 'sequence_c', 'sequence_d']) {
      const found = moves(120, recordId)
      for (const [index, move] of found.entries()) {
        const next = found[index + 1]
        if (!next) continue
        expect(next.at - move.at).toBeGreaterThanOrEqual(1.99)
        expect(next.at - move.at).toBeLessThanOrEqual(4.01)
      }
    }
  })

  it('visits four corners and the middle third of the picture within each fifteen seconds', () => {
    for (const recordId of ['sequence_a', 'sequence_b', 'sequence_c']) {
      const places = moves(15, recordId)
      const corners = places.filter(({ x, y }) => Math.abs(x / 1920 - 0.5) > 1 / 6 && Math.abs(y / 1080 - 0.5) > 1 / 6)
      const middle = places.filter(({ x, y }) => Math.abs(x / 1920 - 0.5) <= 1 / 6 && Math.abs(y / 1080 - 0.5) <= 1 / 6)
      expect(corners).toHaveLength(4)
      expect(middle).toHaveLength(1)
    }
  })

  it('opens a film in a corner, where its title does not stand', () => {
    for (let index = 0; index < 50; index += 1) {
      const { x } = at(0, HD, { ...marked, recordId: `sequence_${index}` })
      expect(Math.abs(x / 1920 - 0.5)).toBeGreaterThan(1 / 6)
    }
  })

  it('takes another path for another record, and the same path every time for the same one', () => {
    expect(moves(60, 'sequence_a')).toEqual(moves(60, 'sequence_a'))
    expect(moves(60, 'sequence_a')).not.toEqual(moves(60, 'sequence_b'))
  })

  it('is at least five per cent of the short side high and lies inside the frame, whatever its shape', () => {
    for (const size of [
      HD,
      { width: 1080, height: 1920 },
      { width: 1080, height: 1080 },
      { width: 320, height: 180 },
    ]) {
      for (let second = 0; second < 30; second += 1) {
        const mark = at(second, size)
        const rect = markRect(mark)
        expect(mark.textHeight).toBeGreaterThanOrEqual(Math.min(size.width, size.height) * 0.05)
        expect(rect.x).toBeGreaterThanOrEqual(0)
        expect(rect.y).toBeGreaterThanOrEqual(0)
        expect(rect.x + rect.width).toBeLessThanOrEqual(size.width)
        expect(rect.y + rect.height).toBeLessThanOrEqual(size.height)
      }
    }
  })
})
