import { describe, expect, it } from 'vitest'
import { runCommand } from '../editing/index.ts'
import { clipId, edited, film, SEQUENCE, seconds, trackId } from '../editing/testing/drawnFilm.ts'
import { rangeOf } from '../time/index.ts'
import { clipAt, clipsInRange, linkedClips, sequenceEnd, sequenceIndex, trackLane } from './sequenceIndex.ts'

const doc = film({ V1: 'A---B---..C-', V2: '..T-', A1: 'a---b---..c-' })
const clips = trackLane(doc, trackId('V1'))!.clips
const names = (found: readonly { name: string }[]) => found.map(({ name }) => name).join('')

describe('the index of a sequence', () => {
  it('knows the tracks in order, with their clips by start, and where it all ends', () => {
    const index = sequenceIndex(doc, SEQUENCE)!
    expect(index.tracks.map(({ track }) => track.name)).toEqual(['V1', 'V2', 'A1'])
    expect(index.videoTracks.map((lane) => names(lane.clips))).toEqual(['ABC', 'T'])
    expect(index.audioTracks.map((lane) => names(lane.clips))).toEqual(['abc'])
    expect(sequenceEnd(doc, SEQUENCE)).toBe(seconds(12))
  })

  it.each([
    [0, 'A'],
    [3.9, 'A'],
    [4, 'B'],
    [8, undefined],
    [10, 'C'],
    [12, undefined],
    [-1, undefined],
  ])('finds the clip that plays at second %d: %s', (at, name) => {
    expect(clipAt(clips, seconds(at))?.name).toBe(name)
  })

  it.each([
    [0, 12, 'ABC'],
    [4, 4, 'B'],
    [3, 2, 'AB'],
    [8, 2, ''],
    [5, 0, ''],
    [12, 5, ''],
  ])('finds the clips in a range from second %d, %d long: %s', (start, length, expected) => {
    expect(names(clipsInRange(clips, rangeOf(seconds(start), seconds(length))))).toBe(expected)
  })

  it('finds what is linked', () => {
    expect(linkedClips(doc, clipId('B')).map(({ id }) => id)).toEqual([clipId('B'), clipId('b')])
    expect(linkedClips(doc, clipId('T')).map(({ id }) => id)).toEqual([clipId('T')])
    expect(linkedClips(doc, clipId('Z'))).toEqual([])
  })

  it('stays the same object, part by part, where an edit did not touch it', () => {
    const before = sequenceIndex(doc, SEQUENCE)!
    const next = edited(doc, runCommand(doc, 'setClipLook', { clipIds: [clipId('T')], opacity: 0.5 }))
    const after = sequenceIndex(next, SEQUENCE)!
    expect(after.videoTracks[0]).toBe(before.videoTracks[0])
    expect(after.videoTracks[1]).not.toBe(before.videoTracks[1])
    expect(after.audioTracks).toBe(before.audioTracks)
    const renamed = edited(doc, runCommand(doc, 'renameProject', { name: 'Other' }))
    expect(sequenceIndex(renamed, SEQUENCE)).toBe(before)
  })
})
