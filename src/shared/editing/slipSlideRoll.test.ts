import { describe, expect, it } from 'vitest'
import { roll } from './roll.ts'
import { slide } from './slide.ts'
import { slip } from './slip.ts'
import { clipId, drawing, edited, film, seconds, sourceSeconds } from './testing/drawnFilm.ts'

const doc = film({ V1: 'A-----B---C-----', A1: 'a-----b---c-----' })

describe('slip', () => {
  it('shows another part of the source in the same place, picture and sound alike', () => {
    const next = edited(doc, slip(doc, { clipId: clipId('B'), by: seconds(2) }))
    expect(drawing(next)).toEqual(drawing(doc))
    expect([sourceSeconds(next, 'B'), sourceSeconds(next, 'b')]).toEqual([[7], [7]])
  })

  it('is refused beyond the source and for what has none', () => {
    expect(slip(doc, { clipId: clipId('B'), by: seconds(-6) })).toMatchObject({ refusal: { reason: 'outsideSource' } })
    expect(slip(doc, { clipId: clipId('B'), by: seconds(12) })).toMatchObject({ refusal: { reason: 'outsideSource' } })
    const title = film({ V1: 'T---' })
    expect(slip(title, { clipId: clipId('T'), by: seconds(1) })).toMatchObject({ refusal: { reason: 'wrongClipKind' } })
  })
})

describe('slide', () => {
  it('moves a clip while one neighbour gives way and the other follows', () => {
    const next = edited(doc, slide(doc, { clipId: clipId('B'), by: seconds(2) }))
    expect(drawing(next)).toEqual({ V1: 'A-------B---C---', A1: 'a-------b---c---' })
    expect([sourceSeconds(next, 'B'), sourceSeconds(next, 'C')]).toEqual([[5], [7]])
  })

  it('eats a gap beside it, but not the clip beyond', () => {
    const gap = film({ V1: 'A-----B---..C---' })
    expect(drawing(edited(gap, slide(gap, { clipId: clipId('B'), by: seconds(2) })))).toEqual({
      V1: 'A-------B---C---',
    })
    expect(slide(gap, { clipId: clipId('B'), by: seconds(3) })).toMatchObject({ refusal: { reason: 'overlap' } })
  })

  it('is refused when a neighbour has nothing left to give', () => {
    expect(slide(doc, { clipId: clipId('B'), by: seconds(-6) })).toMatchObject({ refusal: { reason: 'tooShort' } })
    expect(slide(doc, { clipId: clipId('B'), by: seconds(-5.9) })).toMatchObject({
      refusal: { reason: 'outsideSource' },
    })
  })
})

describe('roll', () => {
  it('moves the cut between two clips, in picture and sound', () => {
    const next = edited(doc, roll(doc, { clipId: clipId('A'), edge: 'end', to: seconds(4) }))
    expect(drawing(next)).toEqual({ V1: 'A---B-----C-----', A1: 'a---b-----c-----' })
    expect(sourceSeconds(next, 'B')).toEqual([3])
  })

  it('is the same from the other side of the cut', () => {
    const fromA = edited(doc, roll(doc, { clipId: clipId('A'), edge: 'end', to: seconds(4) }))
    const fromB = edited(doc, roll(doc, { clipId: clipId('B'), edge: 'start', to: seconds(4) }))
    expect(fromB.records).toEqual(fromA.records)
  })

  it('leaves the picture when the sound is rolled alone', () => {
    const next = edited(doc, roll(doc, { clipId: clipId('a'), edge: 'end', to: seconds(4), alone: true }))
    expect(drawing(next)).toEqual({ V1: 'A-----B---C-----', A1: 'a---b-----c-----' })
  })

  it('is refused where no clip touches', () => {
    expect(roll(doc, { clipId: clipId('A'), edge: 'start', to: seconds(1) })).toMatchObject({
      refusal: { reason: 'notAdjacent', clipId: clipId('A') },
    })
  })
})
