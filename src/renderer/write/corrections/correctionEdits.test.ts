import { describe, expect, it } from 'vitest'
import { isUncorrected } from '../../../shared/scene/corrections.ts'
import { carriedOver, correctAction, correctFilm, correctionCount, correctThing } from './correctionEdits.ts'

describe('editing corrections', () => {
  it('collects the corrections of one thing in one place', () => {
    const once = correctThing({}, 'ball-1', { count: 3 })
    const twice = correctThing(once, 'ball-1', { colour: '#ff0000' })
    expect(twice.things).toEqual([{ entityId: 'ball-1', count: 3, colour: '#ff0000' }])
    expect(correctionCount(twice)).toBe(2)
  })

  it('forgets a thing, an action or the filming when its last correction is taken back', () => {
    const thing = correctThing(correctThing({}, 'ball-1', { count: 3 }), 'ball-1', { count: undefined })
    const action = correctAction(correctAction({}, 0, { bounces: 2 }), 0, { bounces: undefined })
    const film = correctFilm(correctFilm({}, { camera: 'pan' }), { camera: undefined })
    for (const one of [thing, action, film]) expect(isUncorrected(one)).toBe(true)
  })

  it('tells "no place" from a place that is not corrected', () => {
    const none = correctFilm({}, { set: null })
    expect(correctionCount(none)).toBe(1)
    expect(isUncorrected(none)).toBe(false)
  })

  it('lets go of corrected actions when the words change, and keeps things and filming', () => {
    const all = correctFilm(correctAction(correctThing({}, 'ball-1', { count: 2 }), 1, { absent: true }), {
      mood: 'sad',
    })
    expect(carriedOver(all)).toEqual({ things: [{ entityId: 'ball-1', count: 2 }], film: { mood: 'sad' } })
  })
})
