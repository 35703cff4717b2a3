import { describe, expect, it } from 'vitest'
import { endOf } from '../model/index.ts'
import { add, ticks } from '../time/index.ts'
import { clipId, drawing, edited, FRAME, film, named, seconds, sourceSeconds } from './testing/drawnFilm.ts'
import { trimClip } from './trimClip.ts'
import { trimLimits } from './trimLimits.ts'

describe('trimClip', () => {
  const doc = film({ V1: 'A-----..B---', A1: 'a-----..b---' })
  const clip = (name: string) => ({ idSeed: 's', clipId: clipId(name) })

  it('moves the end of a clip and of its sound', () => {
    const next = edited(doc, trimClip(doc, { ...clip('A'), edge: 'end', to: seconds(3) }))
    expect(drawing(next)).toEqual({ V1: 'A--.....B---', A1: 'a--.....b---' })
    const longer = edited(next, trimClip(next, { ...clip('A'), edge: 'end', to: seconds(8) }))
    expect(drawing(longer)).toEqual({ V1: 'A-------B---', A1: 'a-------b---' })
  })

  it('moves the beginning and with it the source, so that what remains stays where it was', () => {
    const next = edited(doc, trimClip(doc, { ...clip('A'), edge: 'start', to: seconds(2) }))
    expect(drawing(next)).toEqual({ V1: '..A---..B---', A1: '..a---..b---' })
    expect(sourceSeconds(next, 'A')).toEqual([7])
  })

  it('makes a J or L cut when a clip is trimmed alone, and leaves that cut alone later', () => {
    const lCut = edited(doc, trimClip(doc, { ...clip('a'), edge: 'end', to: seconds(8), alone: true }))
    expect(drawing(lCut)).toEqual({ V1: 'A-----..B---', A1: 'a-------b---' })
    const trimmed = edited(lCut, trimClip(lCut, { ...clip('A'), edge: 'end', to: seconds(4) }))
    expect(drawing(trimmed)).toEqual({ V1: 'A---....B---', A1: 'a-------b---' })
  })

  it('cuts back a linked sound that would stick out, and lets one that ends earlier be', () => {
    const short = film({ V1: 'A-----', A1: 'a---' })
    const trimmed = edited(short, trimClip(short, { ...clip('A'), edge: 'end', to: seconds(2) }))
    expect(drawing(trimmed)).toEqual({ V1: 'A-', A1: 'a-' })
    const less = edited(short, trimClip(short, { ...clip('A'), edge: 'end', to: seconds(5) }))
    expect(drawing(less)).toEqual({ V1: 'A----', A1: 'a---' })
  })

  it('trims pictures by whole frames', () => {
    const to = add(seconds(3), ticks(FRAME / 3))
    const [trimmed] = named(edited(doc, trimClip(doc, { ...clip('A'), edge: 'end', to })), 'A')
    expect(endOf(trimmed!)).toBe(seconds(3))
  })

  it.each([
    ['outsideSource', { edge: 'start', to: seconds(0) }, { V1: '......A---' }],
    ['outsideSource', { edge: 'end', to: seconds(18) }, { V1: 'A---' }],
    ['overlap', { edge: 'end', to: seconds(9) }, { V1: 'A-----..B---' }],
    ['tooShort', { edge: 'end', to: seconds(0) }, { V1: 'A-----..B---' }],
    ['nothingToDo', { edge: 'end', to: seconds(6) }, { V1: 'A-----..B---' }],
  ] as const)('is refused as %s', (reason, trim, rows) => {
    const outcome = trimClip(film(rows), { ...clip('A'), ...trim })
    expect(outcome).toMatchObject({ ok: false, refusal: { reason } })
  })

  describe('with ripple', () => {
    const row = film({ V1: 'A-----B---', A1: 'a-----b---', A9: 'M---------' })

    it('pulls up what follows when a clip gets shorter', () => {
      const next = edited(row, trimClip(row, { ...clip('A'), edge: 'end', to: seconds(4), ripple: true }))
      expect(drawing(next)).toEqual({ V1: 'A---B---', A1: 'a---b---', A9: 'M-------' })
    })

    it('keeps the beginning of the clip in place when its head is cut off', () => {
      const next = edited(row, trimClip(row, { ...clip('B'), edge: 'start', to: seconds(7), ripple: true }))
      expect(drawing(next)).toEqual({ V1: 'A-----B--', A1: 'a-----b--', A9: 'M--------' })
      expect(sourceSeconds(next, 'B')).toEqual([6])
    })

    it('pushes on what follows when a clip gets longer, while music plays on', () => {
      const next = edited(row, trimClip(row, { ...clip('A'), edge: 'end', to: seconds(8), ripple: true }))
      expect(drawing(next)).toEqual({ V1: 'A-------B---', A1: 'a-------b---', A9: 'M---------' })
    })

    it('shows more of the head and pushes on the rest', () => {
      const next = edited(row, trimClip(row, { ...clip('B'), edge: 'start', to: seconds(4), ripple: true }))
      expect(drawing(next)).toEqual({ V1: 'A-----B-----', A1: 'a-----b-----', A9: 'M---------' })
      expect(sourceSeconds(next, 'B')).toEqual([3])
    })

    it('keeps the sound of a J cut in step with its picture', () => {
      const jCut = film({ V1: 'A---B-------', A1: 'a--b--------' })
      const next = edited(jCut, trimClip(jCut, { ...clip('B'), edge: 'start', to: seconds(6), ripple: true }))
      expect(drawing(next)).toEqual({ V1: 'A---B-----', A1: 'a--b------' })
      expect([sourceSeconds(next, 'B'), sourceSeconds(next, 'b')]).toEqual([[7], [7]])
    })

    it('leaves the film its length when the clip lies over another picture', () => {
      const over = film({ V1: 'A---------B-', V2: '..T--' })
      const shorter = edited(over, trimClip(over, { ...clip('T'), edge: 'end', to: seconds(4), ripple: true }))
      expect(drawing(shorter)).toEqual({ V1: 'A---------B-', V2: '..T-' })
      const longer = edited(over, trimClip(over, { ...clip('T'), edge: 'end', to: seconds(7), ripple: true }))
      expect(drawing(longer)).toEqual({ V1: 'A---------B-', V2: '..T----' })
    })
  })
})

describe('trimLimits', () => {
  it('stops at the source, at the neighbours, and a frame before nothing is left', () => {
    const doc = film({ V1: 'A-........B---....C-' })
    const clips = ['A', 'B', 'C'].map((name) => named(doc, name)[0]!)
    const [, b] = clips
    expect(trimLimits(doc, b!, clips, 'start')).toEqual({ start: seconds(5), end: seconds(14) - FRAME })
    expect(trimLimits(doc, b!, clips, 'end')).toEqual({ start: seconds(10) + FRAME, end: seconds(18) })
    expect(trimLimits(doc, clips[0]!, clips, 'start')).toEqual({ start: seconds(0), end: seconds(2) - FRAME })
    expect(trimLimits(doc, clips[2]!, clips, 'end')).toEqual({ start: seconds(18) + FRAME, end: seconds(33) })
  })
})
