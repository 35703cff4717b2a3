import { describe, expect, it } from 'vitest'
import { find, type StudioDocument, sequenceIndex } from '../model/index.ts'
import { drawing, edited, film, SEQUENCE, trackId } from './testing/drawnFilm.ts'
import { addTrack, moveTrack, removeTrack, setTrack } from './tracks.ts'

const doc = film({ V1: 'A---', V2: '', V3: '', A1: 'a---' })

describe('tracks', () => {
  it('are added on top (video) and below (audio) of the others', () => {
    const top = edited(doc, addTrack(doc, { idSeed: 's', sequenceId: SEQUENCE, kind: 'video', name: 'New' }))
    const both = edited(
      top,
      addTrack(top, { idSeed: 't', sequenceId: SEQUENCE, kind: 'audio', role: 'music', name: 'M' }),
    )
    expect(rows(both)).toEqual({ video: ['V1', 'V2', 'V3', 'New'], audio: ['A1', 'M'] })
  })

  it('go with their clips, but not the last of a kind', () => {
    expect(drawing(edited(doc, removeTrack(doc, { trackId: trackId('V1') })))).toEqual({ V2: '', V3: '', A1: 'a---' })
    expect(removeTrack(doc, { trackId: trackId('A1') })).toEqual({
      ok: false,
      refusal: { reason: 'lastTrack', kind: 'audio' },
    })
  })

  it('stay while they are locked', () => {
    const locked = film({ V1: '#A---', V2: '' })
    expect(removeTrack(locked, { trackId: trackId('V1') })).toMatchObject({ refusal: { reason: 'trackLocked' } })
  })

  it.each([
    ['V1', 2, ['V2', 'V3', 'V1']],
    ['V1', 1, ['V2', 'V1', 'V3']],
    ['V3', 0, ['V3', 'V1', 'V2']],
  ])('move: %s to place %i', (row, toIndex, expected) => {
    expect(rows(edited(doc, moveTrack(doc, { trackId: trackId(row), toIndex }))).video).toEqual(expected)
  })

  it('do not move where they are already or where there is no place', () => {
    expect(moveTrack(doc, { trackId: trackId('V2'), toIndex: 1 })).toMatchObject({ refusal: { reason: 'nothingToDo' } })
    expect(moveTrack(doc, { trackId: trackId('V2'), toIndex: 3 })).toMatchObject({
      refusal: { reason: 'noTrackThere' },
    })
  })

  it('are muted, locked and named', () => {
    const next = edited(doc, setTrack(doc, { trackId: trackId('A1'), muted: true, name: 'Suara' }))
    expect(find(next, trackId('A1'))).toMatchObject({ muted: true, locked: false, name: 'Suara' })
  })
})

function rows(doc: StudioDocument): { video: string[]; audio: string[] } {
  const { videoTracks, audioTracks } = sequenceIndex(doc, SEQUENCE)!
  return { video: videoTracks.map(({ track }) => track.name), audio: audioTracks.map(({ track }) => track.name) }
}
