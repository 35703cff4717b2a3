import { describe, expect, it } from 'vitest'
import { extract } from './extract.ts'
import { clipId, drawing, edited, film, sourceSeconds } from './testing/drawnFilm.ts'

describe('extract', () => {
  it('closes the gap on every track, so that picture and sound stay in step', () => {
    const doc = film({ V1: 'A---B---C---', A1: 'a---b---c---' })
    expect(drawing(edited(doc, extract(doc, { clipIds: [clipId('B')] })))).toEqual({ V1: 'A---C---', A1: 'a---c---' })
  })

  it('shortens music that plays across, without a jump in its middle', () => {
    const doc = film({ V1: 'A---B---C---', A9: 'M-----------' })
    const next = edited(doc, extract(doc, { clipIds: [clipId('B')] }))
    expect(drawing(next)).toEqual({ V1: 'A---C---', A9: 'M-------' })
    expect(sourceSeconds(next, 'M')).toEqual([5])
  })

  it('takes along the titles that lie over the extracted picture, and trims those that reach into it', () => {
    const doc = film({ V1: 'A---B---C---', V2: '.....T-....' })
    expect(drawing(edited(doc, extract(doc, { clipIds: [clipId('B')] })))).toEqual({ V1: 'A---C---', V2: '' })
    const reaching = film({ V1: 'A---B---C---', V2: '..T---.....' })
    expect(drawing(edited(reaching, extract(reaching, { clipIds: [clipId('B')] })))).toEqual({
      V1: 'A---C---',
      V2: '..T-',
    })
  })

  it('cuts the beginning of a sound that begins within the closed time, so that its rest stays in step', () => {
    const doc = film({ V1: 'A---B---C---', A9: '.....M------' })
    const next = edited(doc, extract(doc, { clipIds: [clipId('B')] }))
    expect(drawing(next)).toEqual({ V1: 'A---C---', A9: '....M---' })
    expect(sourceSeconds(next, 'M')).toEqual([8])
  })

  it('leaves the time of an overlay, because the picture beneath goes on', () => {
    const doc = film({ V1: 'A-------B---', V2: '..T-.I--' })
    expect(drawing(edited(doc, extract(doc, { clipIds: [clipId('T')] })))).toEqual({
      V1: 'A-------B---',
      V2: '.....I--',
    })
  })

  it('leaves the time of a sound under a picture, and closes it where there is no picture', () => {
    const doc = film({ V1: 'A-------', A9: '..M-..N-..O-P-' })
    const under = edited(doc, extract(doc, { clipIds: [clipId('M')] }))
    expect(drawing(under)).toEqual({ V1: 'A-------', A9: '......N-..O-P-' })
    const beyond = edited(doc, extract(doc, { clipIds: [clipId('O')] }))
    expect(drawing(beyond)).toEqual({ V1: 'A-------', A9: '..M-..N-..P-' })
  })

  it('closes several gaps at once', () => {
    const doc = film({ V1: 'A-B-C-D-', A1: 'a-b-c-d-' })
    const next = edited(doc, extract(doc, { clipIds: [clipId('A'), clipId('C')] }))
    expect(drawing(next)).toEqual({ V1: 'B-D-', A1: 'b-d-' })
  })

  it('leaves locked tracks where they are', () => {
    const doc = film({ V1: 'A---B---C---', A9: '#M---N------' })
    expect(drawing(edited(doc, extract(doc, { clipIds: [clipId('B')] })))).toEqual({
      V1: 'A---C---',
      A9: '#M---N------',
    })
  })
})
