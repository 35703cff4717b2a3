import { describe, expect, it } from 'vitest'
import { linkedClips } from '../model/index.ts'
import { lift } from './lift.ts'
import { linkClips, unlinkClips } from './links.ts'
import { clipId, drawing, edited, film } from './testing/drawnFilm.ts'

const doc = film({ V1: 'A---', A1: 'a---', A9: 'M---' })

describe('links', () => {
  it('make clips go together', () => {
    const linked = edited(doc, linkClips(doc, { idSeed: 's', clipIds: [clipId('A'), clipId('M')] }))
    expect(drawing(edited(linked, lift(linked, { clipIds: [clipId('M')] })))).toEqual({ V1: '', A1: 'a---', A9: '' })
  })

  it('are taken apart for all that were linked', () => {
    const apart = edited(doc, unlinkClips(doc, { clipIds: [clipId('A')] }))
    expect(linkedClips(apart, clipId('a')).map(({ id }) => id)).toEqual([clipId('a')])
  })

  it('need two clips, and something to take apart', () => {
    expect(linkClips(doc, { idSeed: 's', clipIds: [clipId('M')] })).toMatchObject({
      refusal: { reason: 'nothingToDo' },
    })
    expect(unlinkClips(doc, { clipIds: [clipId('M')] })).toMatchObject({ refusal: { reason: 'nothingToDo' } })
  })
})
