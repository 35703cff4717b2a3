import { describe, expect, it } from 'vitest'
import { addTitle } from './addTitle.ts'
import { setTitle } from './clipProperties.ts'
import { drawing, edited, film, named, SEQUENCE, seconds, trackId } from './testing/drawnFilm.ts'

describe('addTitle', () => {
  const title = { idSeed: 's', sequenceId: SEQUENCE, at: seconds(2), duration: seconds(3), text: 'J' }

  it('writes over the pictures on a free track above them', () => {
    const doc = film({ V1: 'A-------', V2: '', A1: '' })
    expect(drawing(edited(doc, addTitle(doc, title)))).toMatchObject({ V1: 'A-------', V2: '..J--' })
  })

  it('makes a track when there is none free above', () => {
    const doc = film({ V1: 'A-------', V2: '..I-----', A1: '' })
    const next = edited(doc, addTitle(doc, title))
    expect(drawing(next)).toMatchObject({ V1: 'A-------', V2: '..I-----', '': '..J--' })
  })

  it('keeps off the picture track even where that is empty', () => {
    const doc = film({ V1: '', A1: '' })
    expect(drawing(edited(doc, addTitle(doc, title)))).toMatchObject({ V1: '', '': '..J--' })
  })

  it('overwrites on a track that was named', () => {
    const doc = film({ V1: 'A-------', A1: 'a-------' })
    const next = edited(doc, addTitle(doc, { ...title, trackId: trackId('V1') }))
    expect(drawing(next)).toEqual({ V1: 'A-J--A--', A1: 'a-...a--' })
  })

  it('can be written anew', () => {
    const doc = film({ V1: '', V2: '' })
    const written = edited(doc, addTitle(doc, title))
    const clipId = named(written, 'J')[0]!.id
    const next = edited(written, setTitle(written, { clipId, text: 'Tamat', colour: '#ffaa00' }))
    expect(named(next, 'Tamat')).toMatchObject([{ kind: 'title', text: 'Tamat', colour: '#ffaa00' }])
  })
})
