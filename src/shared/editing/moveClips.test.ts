import { describe, expect, it } from 'vitest'
import { sub, ticks } from '../time/index.ts'
import { moveClips } from './moveClips.ts'
import { clipId, drawing, edited, FRAME, film, named, seconds, sourceSeconds, trackId } from './testing/drawnFilm.ts'

describe('moveClips', () => {
  const doc = film({ V1: 'A---......B-----C---', V2: '', A1: 'a---......b-----c---', A9: '' })
  const overwrite = { idSeed: 's', mode: 'overwrite' } as const

  it('moves a clip and its sound', () => {
    const moved = edited(doc, moveClips(doc, { ...overwrite, clipIds: [clipId('A')], by: seconds(3) }))
    expect(drawing(moved)).toMatchObject({ V1: '...A---...B-----C---', A1: '...a---...b-----c---' })
  })

  it('trims what it lands on', () => {
    const moved = edited(doc, moveClips(doc, { ...overwrite, clipIds: [clipId('A')], by: seconds(8) }))
    expect(drawing(moved)).toMatchObject({ V1: '........A---B---C---', A1: '........a---b---c---' })
    expect(sourceSeconds(moved, 'B')).toEqual([7])
  })

  it('cuts in two what it lands in the middle of, and keeps each side linked with itself', () => {
    const moved = edited(doc, moveClips(doc, { ...overwrite, clipIds: [clipId('A')], by: seconds(11) }))
    expect(drawing(moved)).toMatchObject({ V1: '..........BA---BC---', A1: '..........ba---bc---' })
    const links = ['B', 'b'].map((name) => named(moved, name).map(({ link }) => link))
    expect(links[0]).toEqual(links[1])
    expect(links[0]![0]).not.toBe(links[0]![1])
  })

  it('takes the sound of the picture that it covers along', () => {
    const mute = film({ V1: 'I---....B---', A1: '........b---' })
    const moved = edited(mute, moveClips(mute, { ...overwrite, clipIds: [clipId('I')], by: seconds(8) }))
    expect(drawing(moved)).toEqual({ V1: '........I---', A1: '' })
  })

  it('leaves the picture whose sound it covers', () => {
    const doc = film({ V1: '....B---', A1: '....b---', A9: 'M---' })
    const toTrack = { clipId: clipId('M'), trackId: trackId('A1') }
    const moved = edited(doc, moveClips(doc, { ...overwrite, clipIds: [clipId('M')], by: seconds(2), toTrack }))
    expect(drawing(moved)).toEqual({ V1: '....B---', A1: '..M---b-', A9: '' })
  })

  it('is refused rather than overlap when asked so', () => {
    const outcome = moveClips(doc, { idSeed: 's', mode: 'refuseOverlap', clipIds: [clipId('A')], by: seconds(8) })
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: 'overlap', trackId: trackId('V1') } })
  })

  it('stops at zero', () => {
    const moved = edited(doc, moveClips(doc, { ...overwrite, clipIds: [clipId('B'), clipId('C')], by: seconds(-15) }))
    expect(drawing(moved)).toMatchObject({ V1: 'B-----C---' })
  })

  it('moves pictures by whole frames, with their sounds, and a lone sound by any time', () => {
    const by = sub(seconds(3), ticks(100))
    expect(named(edited(doc, moveClips(doc, { ...overwrite, clipIds: [clipId('A')], by })), 'a')[0]!.start).toBe(
      seconds(3),
    )
    const music = film({ A9: 'M---', V1: '' })
    expect(named(edited(music, moveClips(music, { ...overwrite, clipIds: [clipId('M')], by })), 'M')[0]!.start).toBe(by)
    expect(by % FRAME).not.toBe(0)
  })

  it('carries a picture to another track while its sound stays on its own', () => {
    const toTrack = { clipId: clipId('A'), trackId: trackId('V2') }
    const moved = edited(doc, moveClips(doc, { ...overwrite, clipIds: [clipId('A')], by: seconds(0), toTrack }))
    expect(drawing(moved)).toMatchObject({ V1: '..........B-----C---', V2: 'A---', A1: 'a---......b-----c---' })
  })

  it.each([
    ['wrongTrackKind', 'A', 'A1'],
    ['noTrackThere', 'T', 'V1'],
  ])('is refused as %s', (reason, carried, row) => {
    const two = film({ V1: 'A---', V2: '....T---', A1: '' })
    const toTrack = { clipId: clipId(carried), trackId: trackId(row) }
    const outcome = moveClips(two, { ...overwrite, clipIds: [clipId('A'), clipId('T')], by: seconds(0), toTrack })
    expect(outcome).toMatchObject({ ok: false, refusal: { reason } })
  })
})
