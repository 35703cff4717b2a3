import { describe, expect, it } from 'vitest'
import { CROWDED_SEQUENCE, crowdedSequence } from '../../../test/fixtures/crowdedSequence.ts'
import { type ClipId, find, sequenceIndex } from '../../shared/model/index.ts'
import { type ListMove, listWindow, moveInList, nearestLeft } from './listWindow.ts'
import { lanesOnScreen } from './timelineView.ts'

const doc = crowdedSequence({ videoTracks: 2, audioTracks: 1, clipsPerTrack: 300 })
const lanes = lanesOnScreen(sequenceIndex(doc, CROWDED_SEQUENCE)!)
const clip = (id: string) => find(doc, id as ClipId)!
const go = (from: string, ...moves: ListMove[]) =>
  moves.reduce((at, move) => moveInList(lanes, at, move) ?? at, clip(from)).id

describe('the list of the timeline', () => {
  it('holds what is near the focus and says where it is', () => {
    const listed = listWindow(lanes, clip('clip_v0-150'))
    expect(listed.map(({ first, clips }) => [first, clips.length])).toEqual([
      [125, 51],
      [125, 51],
      [125, 51],
    ])
  })

  it('begins at the beginning', () => {
    expect(listWindow(lanes, undefined)[0]).toMatchObject({ first: 0 })
    expect(moveInList(lanes, undefined, 'first')?.id).toBe('clip_v1-0')
  })
})

describe('walking in the list', () => {
  it('goes along a track and stays at its ends', () => {
    expect(go('clip_v0-3', 'next')).toBe('clip_v0-4')
    expect(go('clip_v0-0', 'previous')).toBe('clip_v0-0')
    expect(go('clip_v0-7', 'first')).toBe('clip_v0-0')
    expect(go('clip_v0-7', 'last', 'next')).toBe('clip_v0-299')
  })

  it('goes to the clip at the same time on the next track', () => {
    expect(go('clip_v1-9', 'below')).toBe('clip_v0-9')
    expect(go('clip_v1-9', 'below', 'below', 'below')).toBe('clip_a0-9')
    expect(go('clip_v1-9', 'above')).toBe('clip_v1-9')
  })

  it('stays near when its clip is deleted', () => {
    const gone = clip('clip_v0-9')
    const left = lanes.map((lane) => ({ ...lane, clips: lane.clips.filter(({ id }) => id !== gone.id) }))
    expect(nearestLeft(left, gone)?.id).toBe('clip_v0-8')
    const without = lanes.filter((lane) => lane.track.id !== gone.trackId)
    expect(nearestLeft(without, gone)?.id).toBe('clip_v1-0')
  })
})
