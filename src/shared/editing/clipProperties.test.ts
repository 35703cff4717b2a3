import { describe, expect, it } from 'vitest'
import { setClipGain, setClipLook, setTitle } from './clipProperties.ts'
import { clipId, edited, film, named } from './testing/drawnFilm.ts'

const doc = film({ V1: 'A---T---', A1: 'a---' })
const all = { clipIds: [clipId('A'), clipId('a'), clipId('T')] }

describe('properties of clips', () => {
  it('set the look of the pictures in a selection and leave what is not given', () => {
    const transform = { x: 0.25, y: 0, scale: 0.5 }
    const next = edited(doc, setClipLook(doc, { ...all, transform }))
    expect(named(next, 'A')).toMatchObject([{ transform, opacity: 1 }])
    expect(named(next, 'T')).toMatchObject([{ transform, opacity: 1 }])
    expect(named(next, 'a')).toEqual(named(doc, 'a'))
  })

  it('set the loudness of the sounds in a selection', () => {
    const next = edited(doc, setClipGain(doc, { ...all, gainDb: -6 }))
    expect(named(next, 'a')).toMatchObject([{ gainDb: -6 }])
    expect(named(next, 'A')).toEqual(named(doc, 'A'))
  })

  it('are refused where nothing has them', () => {
    expect(setClipLook(doc, { clipIds: [clipId('a')], opacity: 0 })).toMatchObject({
      refusal: { reason: 'wrongClipKind' },
    })
    expect(setClipGain(doc, { clipIds: [clipId('T')], gainDb: 0 })).toMatchObject({
      refusal: { reason: 'wrongClipKind' },
    })
    expect(setTitle(doc, { clipId: clipId('A'), text: 'x' })).toMatchObject({ refusal: { reason: 'wrongClipKind' } })
  })
})
