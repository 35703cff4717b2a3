import { describe, expect, it } from 'vitest'
import { endOf } from '../model/index.ts'
import { add, ticks } from '../time/index.ts'
import { splitClips } from './splitClips.ts'
import { clipId, drawing, edited, FRAME, film, named, seconds, sourceSeconds } from './testing/drawnFilm.ts'

describe('splitClips', () => {
  const doc = film({ V1: 'A-----B-', A1: 'a-----b-', A9: 'M-------' })

  it('cuts a clip and its sound, each half going on where the other stops', () => {
    const next = edited(doc, splitClips(doc, { idSeed: 's', clipIds: [clipId('A')], at: seconds(2) }))
    expect(drawing(next)).toEqual({ V1: 'A-A---B-', A1: 'a-a---b-', A9: 'M-------' })
    expect(sourceSeconds(next, 'A')).toEqual([5, 7])
    expect(sourceSeconds(next, 'a')).toEqual([5, 7])
  })

  it('links the right halves with each other and no longer with the left ones', () => {
    const next = edited(doc, splitClips(doc, { idSeed: 's', clipIds: [clipId('A')], at: seconds(2) }))
    const [pictures, sounds] = [named(next, 'A').map(({ link }) => link), named(next, 'a').map(({ link }) => link)]
    expect(pictures).toEqual(sounds)
    expect(pictures[0]).not.toBe(pictures[1])
  })

  it('cuts everything under the playhead when no clips are named', () => {
    const next = edited(doc, splitClips(doc, { idSeed: 's', clipIds: null, at: seconds(7) }))
    expect(drawing(next)).toEqual({ V1: 'A-----BB', A1: 'a-----bb', A9: 'M------M' })
  })

  it('passes locked tracks by when no clips are named', () => {
    const locked = film({ V1: 'A-----', A9: '#M-----' })
    const next = edited(locked, splitClips(locked, { idSeed: 's', clipIds: null, at: seconds(3) }))
    expect(drawing(next)).toEqual({ V1: 'A--A--', A9: '#M-----' })
  })

  it('cuts pictures on the nearest frame and a sound alone at any moment', () => {
    const between = add(seconds(2), ticks(FRAME / 4))
    const [head] = named(edited(doc, splitClips(doc, { idSeed: 's', clipIds: [clipId('A')], at: between })), 'A')
    expect(endOf(head!)).toBe(seconds(2))
    const [sound] = named(edited(doc, splitClips(doc, { idSeed: 's', clipIds: [clipId('M')], at: between })), 'M')
    expect(endOf(sound!)).toBe(between)
  })

  it('is refused where nothing plays across', () => {
    expect(splitClips(doc, { idSeed: 's', clipIds: [clipId('A')], at: seconds(6) })).toEqual({
      ok: false,
      refusal: { reason: 'nothingToDo' },
    })
  })

  it('puts a linked clip that begins after the cut on the side of the right half', () => {
    const late = film({ V1: 'A-----', A1: '...a--' })
    const next = edited(late, splitClips(late, { idSeed: 's', clipIds: [clipId('A')], at: seconds(2) }))
    expect(named(next, 'a')[0]!.link).toBe(named(next, 'A')[1]!.link)
  })
})
