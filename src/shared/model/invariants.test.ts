import { describe, expect, it } from 'vitest'
import { asset, film, named, SEQUENCE, seconds, trackId } from '../editing/testing/drawnFilm.ts'
import { documentOf, EMPTY_DOCUMENT } from './document.ts'
import { checkInvariants, LATEST_TIME } from './invariants.ts'
import type { AnyRecord, ClipRecord } from './records.ts'

const doc = film({ V1: 'A---B---', A1: 'a---b---' }, asset('video', 'mute', 9, false))
const A = named(doc, 'A')[0]! as Extract<ClipRecord, { kind: 'video' }>
const a = named(doc, 'a')[0]! as Extract<ClipRecord, { kind: 'audio' }>
const without = (id: string) => documentOf([...doc.records.values()].filter((record) => record.id !== id))
const withRecord = (...changed: object[]) => documentOf([...doc.records.values(), ...(changed as AnyRecord[])])
const reasons = (...changed: object[]) => checkInvariants(withRecord(...changed)).map(({ reason }) => reason)

describe('a document', () => {
  it('is sound when every rule holds', () => {
    expect(checkInvariants(doc)).toEqual([])
  })

  it('has exactly one project', () => {
    expect(checkInvariants(EMPTY_DOCUMENT)).toEqual([{ reason: 'notOneProject', count: 0 }])
    expect(reasons({ id: 'project_2', type: 'project', name: 'x', language: 'en' })).toEqual(['notOneProject'])
  })

  it('files every record under its own id, whose prefix is its type', () => {
    const misfiled = { records: new Map(doc.records).set('clip_other', A) }
    expect(checkInvariants(misfiled)).toContainEqual({ reason: 'misfiled', id: 'clip_other' })
    expect(reasons({ ...asset('image', 'x', 0), id: 'take_x' })).toEqual(['misfiled'])
  })

  it.each([trackId('V1'), SEQUENCE, 'asset_film'])('needs everything that is referred to: %s', (id) => {
    expect(checkInvariants(without(id))).toContainEqual({ reason: 'notFound', id })
  })

  it('shows in each clip what that kind of clip can show', () => {
    expect(reasons({ ...A, assetId: 'asset_song' })).toEqual(['wrongMedia'])
    expect(reasons({ ...a, assetId: 'asset_still' })).toEqual(['wrongMedia'])
    expect(reasons({ ...a, assetId: 'asset_mute' })).toEqual(['wrongMedia'])
    expect(reasons({ ...a, assetId: 'asset_film' })).toEqual([])
  })

  it('has pictures on video tracks and sounds on audio tracks', () => {
    expect(reasons({ ...A, trackId: trackId('A1'), start: seconds(20) })).toEqual(['wrongTrackKind'])
    expect(reasons({ ...a, trackId: trackId('V1'), start: seconds(20) })).toEqual(['wrongTrackKind'])
  })

  it('has no two clips at the same time on a track; touching is fine', () => {
    expect(reasons({ ...A, duration: seconds(4.04) })).toEqual(['overlap'])
    expect(reasons({ ...a, duration: a.duration + 1 })).toEqual(['overlap'])
  })

  it('keeps pictures on frames and lets sounds be anywhere', () => {
    expect(reasons({ ...A, start: A.start + 1, duration: A.duration - 1 })).toEqual(['offFrame'])
    expect(reasons({ ...a, start: a.start + 1, duration: a.duration - 1 })).toEqual([])
  })

  it('stays within the source', () => {
    expect(reasons({ ...a, sourceIn: -1 })).toEqual(['outsideSource'])
    expect(reasons({ ...a, sourceIn: seconds(16) })).toEqual([])
    expect(reasons({ ...a, sourceIn: seconds(16) + 1 })).toEqual(['outsideSource'])
  })

  it('stays within its time and lasts', () => {
    expect(reasons({ ...a, start: -1 })).toEqual(['beforeStart'])
    expect(reasons({ ...a, duration: 0 })).toEqual(['tooShort'])
    expect(reasons({ ...a, start: LATEST_TIME })).toEqual(['tooLate'])
  })

  it('has rates whose frames are whole ticks, each track at its own place, and links within a sequence', () => {
    const sequence = doc.records.get(SEQUENCE)!
    expect(reasons({ ...sequence, frameRate: { num: 13, den: 1 } })).toEqual(['unevenRate'])
    expect(reasons({ ...doc.records.get(trackId('V1'))!, id: 'track_twin' })).toEqual(['sameOrder'])
    const elsewhere = [
      { ...sequence, id: 'sequence_2' },
      { ...doc.records.get(trackId('A1'))!, id: 'track_2', sequenceId: 'sequence_2' },
      { ...a, id: 'clip_2', trackId: 'track_2' },
    ]
    expect(reasons(...elsewhere)).toEqual(['linkAcrossSequences'])
  })

  it('has takes of a picture and of sounds that are there', () => {
    const take = { id: 'take_1', type: 'take', pictureAssetId: 'asset_film', stems: [], number: 1 }
    expect(reasons(take)).toEqual([])
    expect(reasons({ ...take, pictureAssetId: 'asset_song' })).toEqual(['wrongMedia'])
    expect(reasons({ ...take, stems: [{ role: 'music', assetId: 'asset_nobody' }] })).toEqual(['notFound'])
  })
})
