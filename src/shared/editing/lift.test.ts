import { describe, expect, it } from 'vitest'
import { lift } from './lift.ts'
import { clipId, drawing, edited, film, trackId } from './testing/drawnFilm.ts'

describe('lift', () => {
  const doc = film({ V1: 'A---B---C---', A1: 'a---b---c---' })

  it('takes a clip and its sound away and leaves the gap', () => {
    expect(drawing(edited(doc, lift(doc, { clipIds: [clipId('B')] })))).toEqual({
      V1: 'A---....C---',
      A1: 'a---....c---',
    })
  })

  it('takes only the sound when the sound is meant alone', () => {
    const lifted = edited(doc, lift(doc, { clipIds: [clipId('b')], alone: true }))
    expect(drawing(lifted)).toEqual({ V1: 'A---B---C---', A1: 'a---....c---' })
  })

  it('is refused on a locked track, also when only the linked sound is locked', () => {
    const locked = film({ V1: 'A---', A1: '#a---' })
    expect(lift(locked, { clipIds: [clipId('A')] })).toEqual({
      ok: false,
      refusal: { reason: 'trackLocked', trackId: trackId('A1') },
    })
  })

  it('is refused for a clip that is not there', () => {
    expect(lift(doc, { clipIds: [clipId('Z')] })).toEqual({ ok: false, refusal: { reason: 'notFound', id: 'clip_Z' } })
  })
})
