import { describe, expect, it } from 'vitest'
import { endOf, find } from '../model/index.ts'
import { add, ticks } from '../time/index.ts'
import { placeMedia } from './placeMedia.ts'
import { asset, drawing, edited, FRAME, film, named, SEQUENCE, seconds, trackId } from './testing/drawnFilm.ts'

describe('placeMedia', () => {
  const media = [asset('video', 'X', 4), asset('video', 'Y', 4, false), asset('audio', 'S', 4), asset('image', 'P', 0)]
  const doc = film({ V1: 'A-----B-----', A1: 'a-----b-----', A9: 'M-----------' }, ...media)
  const place = (assetId: string, mode: 'overwrite' | 'insert' | 'append', at = 0, more = {}) =>
    edited(
      doc,
      placeMedia(doc, { idSeed: 's', sequenceId: SEQUENCE, assetId: assetId as never, at: seconds(at), mode, ...more }),
    )

  it('overwrites picture and sound', () => {
    expect(drawing(place('asset_X', 'overwrite', 4))).toEqual({
      V1: 'A---X---B---',
      A1: 'a---X---b---',
      A9: 'M-----------',
    })
  })

  it('inserts by cutting what plays there and moving the rest, while music plays on', () => {
    expect(drawing(place('asset_X', 'insert', 4))).toEqual({
      V1: 'A---X---A-B-----',
      A1: 'a---X---a-b-----',
      A9: 'M-----------',
    })
  })

  it('cuts even music when its track is the one that was named', () => {
    expect(drawing(place('asset_S', 'insert', 4, { audioTrackId: trackId('A9') }))).toMatchObject({
      A9: 'M---S---M-------',
    })
  })

  it('appends after the last picture, however long the music', () => {
    const long = film({ V1: 'A---', A1: 'a---', A9: 'M-----------' }, ...media)
    const input = { idSeed: 's', sequenceId: SEQUENCE, assetId: media[0]!.id, at: seconds(0), mode: 'append' } as const
    expect(drawing(edited(long, placeMedia(long, input)))).toEqual({
      V1: 'A---X---',
      A1: 'a---X---',
      A9: 'M-----------',
    })
  })

  it('appends a sound after the last one of its track', () => {
    expect(drawing(place('asset_S', 'append', 0, { audioTrackId: trackId('A9') }))).toMatchObject({
      A9: 'M-----------S---',
    })
  })

  it('links a video with its sound; a mute one comes without', () => {
    const [picture, sound] = named(place('asset_X', 'append'), 'X')
    expect(picture!.link).toBe(sound!.link)
    expect(picture!.link).not.toBeNull()
    expect(named(place('asset_Y', 'append'), 'Y')).toMatchObject([{ kind: 'video', link: null }])
  })

  it('shows a still for five seconds', () => {
    expect(named(place('asset_P', 'append'), 'P')).toMatchObject([{ kind: 'image', duration: seconds(5) }])
  })

  it('cuts a video down to whole frames and puts it on a frame', () => {
    const ragged = asset('video', 'R', 4.01)
    const next = film({ V1: '', A1: '' }, ragged)
    const at = add(seconds(1), ticks(FRAME / 4))
    const input = { idSeed: 's', sequenceId: SEQUENCE, assetId: ragged.id, at, mode: 'overwrite' } as const
    const [picture, sound] = named(edited(next, placeMedia(next, input)), 'R')
    expect([picture!.start, endOf(picture!)]).toEqual([seconds(1), seconds(5)])
    expect(endOf(sound!)).toBe(seconds(5))
  })

  it('gives a sound by itself a free track, a new one if need be, unless a track is named', () => {
    const added = named(place('asset_S', 'overwrite', 2), 'S')[0]!
    expect([trackId('A1'), trackId('A9')]).not.toContain(added.trackId)
    expect(drawing(place('asset_S', 'overwrite', 2, { audioTrackId: trackId('A9') }))).toMatchObject({
      A9: 'M-S---M-----',
    })
  })

  it('makes a new track when all are locked', () => {
    const locked = film({ V1: '#A---', A1: '#a---' }, ...media)
    const input = {
      idSeed: 's',
      sequenceId: SEQUENCE,
      assetId: media[0]!.id,
      at: seconds(0),
      mode: 'overwrite',
    } as const
    const next = edited(locked, placeMedia(locked, input))
    expect(named(next, 'X').map(({ trackId }) => find(next, trackId)!.locked)).toEqual([false, false])
    expect(drawing(next)).toMatchObject({ V1: '#A---', A1: '#a---' })
  })

  it.each([
    ['wrongTrackKind', { videoTrackId: trackId('A1') }],
    ['trackNotInSequence', { videoTrackId: trackId('Z') }],
    ['notFound', { assetId: 'asset_Z' }],
    ['mediaTooShort', { assetId: 'asset_blink' }],
  ])('is refused as %s', (reason, wrong) => {
    const empty = film({ V1: '', A1: '' }, ...media, asset('video', 'blink', 0.03))
    const input = {
      idSeed: 's',
      sequenceId: SEQUENCE,
      assetId: media[0]!.id,
      at: seconds(0),
      mode: 'overwrite',
      ...wrong,
    }
    expect(placeMedia(empty, input as never)).toMatchObject({ ok: false, refusal: { reason } })
  })
})
