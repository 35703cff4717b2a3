import { describe, expect, it } from 'vitest'
import { CROWDED_SEQUENCE, crowdedSequence } from '../../../test/fixtures/crowdedSequence.ts'
import { runCommand } from '../../shared/editing/index.ts'
import { apply } from '../../shared/history/index.ts'
import type { ClipId, TrackId } from '../../shared/model/index.ts'
import { FPS_24, frameStart, ticks } from '../../shared/time/index.ts'
import { clipsToSplit, clipsToTrim, neighbouringCut } from './editChoices.ts'

/** Two picture tracks and two sound tracks, each with clips of 48 frames and gaps of 24. */
const doc = crowdedSequence({ videoTracks: 2, audioTracks: 2, clipsPerTrack: 4, lengths: [48], gaps: [24] })
const frame = (count: number) => frameStart(count, FPS_24)
const set = (...ids: string[]) => new Set(ids as ClipId[])

describe('what a split at the playhead cuts', () => {
  it('is the selected clips that lie under it', () => {
    expect(clipsToSplit(doc, set('clip_v0-0', 'clip_v0-1'), frame(10))).toEqual(['clip_v0-0'])
  })

  it('is everything when no selected clip lies under it', () => {
    expect(clipsToSplit(doc, set('clip_v0-1'), frame(10))).toBeNull()
    expect(clipsToSplit(doc, set('clip_gone'), frame(10))).toBeNull()
  })
})

describe('what a trim to the playhead acts on', () => {
  const trimmed = (selection: ReadonlySet<ClipId>, at = frame(10), document = doc) =>
    clipsToTrim(document, CROWDED_SEQUENCE, selection, at)

  it('is the selected clips under it, each link once', () => {
    expect(trimmed(set('clip_v0-0', 'clip_a0-0', 'clip_a1-0', 'clip_v0-1'))).toEqual(['clip_v0-0', 'clip_a1-0'])
  })

  it('is the topmost picture when nothing is selected there', () => {
    expect(trimmed(set())).toEqual(['clip_v1-0'])
  })

  it('passes over locked tracks', () => {
    const locked = runCommand(doc, 'setTrack', { trackId: 'track_v1' as TrackId, locked: true })
    if (!locked.ok) throw new Error('The track could not be locked')
    expect(trimmed(set(), frame(10), apply(doc, locked.value))).toEqual(['clip_v0-0'])
  })

  it('is nothing in a gap', () => {
    expect(trimmed(set(), frame(60))).toEqual([])
  })
})

describe('going from cut to cut', () => {
  const cut = (from: number, direction: 1 | -1) => neighbouringCut(doc, CROWDED_SEQUENCE, frame(from), direction)

  it('finds the next and the previous edge of any clip', () => {
    expect(cut(10, 1)).toBe(frame(48))
    expect(cut(48, 1)).toBe(frame(72))
    expect(cut(48, -1)).toBe(0)
  })

  it('finds none beyond the ends', () => {
    expect(neighbouringCut(doc, CROWDED_SEQUENCE, ticks(0), -1)).toBeUndefined()
    expect(cut(100_000, 1)).toBeUndefined()
  })
})
