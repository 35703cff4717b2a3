import { describe, expect, it } from 'vitest'
import { CROWDED_SEQUENCE, type CrowdedShape, crowdedSequence } from '../../../test/fixtures/crowdedSequence.ts'
import { sequenceIndex } from '../../shared/model/sequenceIndex.ts'
import { TICKS_PER_SECOND, ticks, ZERO } from '../../shared/time/index.ts'
import { clipsInside, hitTest, nearestRowIndex, rowAt } from './hitTest.ts'
import { rulerMarks } from './ruler.ts'
import { lanesOnScreen, type TimelineView, timeAtX, xOfTime } from './timelineView.ts'
import { layOutTimeline } from './viewModel.ts'

const lanesOf = (shape: CrowdedShape) => {
  const index = sequenceIndex(crowdedSequence(shape), CROWDED_SEQUENCE)
  if (!index) throw new Error('The fixture has no sequence')
  return lanesOnScreen(index)
}

/** 100 pixels a second. */
const VIEW: TimelineView = {
  ticksPerPixel: TICKS_PER_SECOND / 100,
  scrollTicks: ZERO,
  scrollTop: 0,
  width: 1000,
  height: 400,
}

describe('the layout of the timeline', () => {
  it('puts the topmost picture first and sounds below pictures', () => {
    const names = lanesOf({ videoTracks: 2, audioTracks: 2, clipsPerTrack: 1 }).map((lane) => lane.track.name)
    expect(names).toEqual(['V2', 'V1', 'A1', 'A2'])
  })

  it('places the clips in view and only these', () => {
    const lanes = lanesOf({ videoTracks: 1, audioTracks: 0, clipsPerTrack: 100, lengths: [48], gaps: [24] })
    const view = { ...VIEW, scrollTicks: ticks(30 * TICKS_PER_SECOND) }
    const row = layOutTimeline(lanes, view).rows[0]
    expect(row?.boxes.map(({ x, width }) => [x, width])).toEqual([
      [0, 200],
      [300, 200],
      [600, 200],
      [900, 200],
    ])
  })

  it('merges neighbours that are too narrow to see and keeps wide ones apart', () => {
    const lanes = lanesOf({ videoTracks: 1, audioTracks: 0, clipsPerTrack: 40, lengths: [1, 1, 1, 240] })
    const row = layOutTimeline(lanes, { ...VIEW, ticksPerPixel: TICKS_PER_SECOND / 10 }).rows[0]
    expect(row?.boxes).toHaveLength(10)
    expect(row?.runs).toHaveLength(10)
    expect(row?.runs.every((run) => run.count === 3)).toBe(true)
  })

  it('draws ten thousand tiny clips as a handful of runs', () => {
    const lanes = lanesOf({ videoTracks: 2, audioTracks: 0, clipsPerTrack: 5000, lengths: [2] })
    const model = layOutTimeline(lanes, { ...VIEW, ticksPerPixel: TICKS_PER_SECOND })
    expect(model.rows.map((row) => [row.boxes.length, row.runs.length])).toEqual([
      [0, 1],
      [0, 1],
    ])
  })

  it('gives back the same rows, and the same model, when nothing is to be drawn anew', () => {
    const lanes = lanesOf({ videoTracks: 2, audioTracks: 1, clipsPerTrack: 10 })
    const model = layOutTimeline(lanes, VIEW)
    expect(layOutTimeline(lanes, { ...VIEW, scrollTop: 30 }, model)).toBe(model)
    const renamed = lanes.map((lane, index) =>
      index === 1 ? { ...lane, track: { ...lane.track, name: 'New' } } : lane,
    )
    const next = layOutTimeline(renamed, VIEW, model)
    expect(next.rows.map((row, index) => row === model.rows[index])).toEqual([true, false, true])
  })
})

describe('finding what is under the pointer', () => {
  const lanes = lanesOf({ videoTracks: 1, audioTracks: 1, clipsPerTrack: 5, lengths: [48], gaps: [24] })
  const model = layOutTimeline(lanes, VIEW)
  const at = (x: number, y: number) => {
    const hit = hitTest(model, VIEW, x, y)
    return hit.kind === 'clip' ? `${hit.clip.id} ${hit.part}` : hit.kind
  }

  it('tells the ends of a clip from its body', () => {
    expect([at(2, 10), at(100, 10), at(197, 10)]).toEqual(['clip_v0-0 start', 'clip_v0-0 body', 'clip_v0-0 end'])
  })

  it('tells an empty stretch of a track from no track at all', () => {
    expect([at(250, 10), at(250, 399)]).toEqual(['track', 'nothing'])
  })

  it('follows the scroll', () => {
    const scrolled = { ...VIEW, scrollTop: 54, scrollTicks: ticks(3 * TICKS_PER_SECOND) }
    const moved = layOutTimeline(lanes, scrolled)
    const hit = hitTest(moved, scrolled, 100, 20)
    expect(hit.kind === 'clip' && hit.clip.id).toBe('clip_a0-1')
  })

  it('always leaves a body to take hold of, however narrow the clip', () => {
    const narrow = { ...VIEW, ticksPerPixel: TICKS_PER_SECOND / 4 }
    const hit = hitTest(layOutTimeline(lanes, narrow), narrow, 4, 10)
    expect(hit.kind === 'clip' && hit.part).toBe('body')
  })

  it('finds the clips that a rectangle touches', () => {
    const seconds = (count: number) => ticks(count * TICKS_PER_SECOND)
    expect(clipsInside(model, seconds(2.5), seconds(4), 0, 30)).toEqual(['clip_v0-1'])
    expect(clipsInside(model, seconds(1), seconds(4), 0, 300)).toHaveLength(4)
  })

  it('finds the row of a height, and the nearest one for a height between', () => {
    expect(rowAt(model, 10)?.lane.track.name).toBe('V1')
    expect(rowAt(model, 57)).toBeUndefined()
    expect(nearestRowIndex(model, 5000)).toBe(1)
  })
})

describe('pixels and time', () => {
  it('are inverse', () => {
    const view = { ...VIEW, scrollTicks: ticks(12_345) }
    expect(xOfTime(view, timeAtX(view, 321))).toBeCloseTo(321, 3)
  })
})

describe('the ruler', () => {
  const rate = { num: 24, den: 1 }

  it('labels no closer than can be read at any zoom', () => {
    for (let zoom = TICKS_PER_SECOND / 2000; zoom < TICKS_PER_SECOND * 60; zoom *= 1.7) {
      const labelled = rulerMarks({ ...VIEW, ticksPerPixel: zoom }, rate).filter((mark) => mark.label !== null)
      const apart = labelled.slice(1).map((mark, index) => mark.x - (labelled[index]?.x ?? 0))
      expect(Math.min(...apart, 1000)).toBeGreaterThanOrEqual(90)
      expect(labelled.length).toBeGreaterThan(0)
    }
  })

  it('counts in whole seconds when a second is wide enough', () => {
    const labels = rulerMarks(VIEW, rate).flatMap((mark) => mark.label ?? [])
    expect(labels.slice(0, 3)).toEqual(['00:00:00:00', '00:00:01:00', '00:00:02:00'])
  })

  it('counts frames when one is wide enough', () => {
    const labels = rulerMarks({ ...VIEW, ticksPerPixel: TICKS_PER_SECOND / 2400 }, rate).flatMap((m) => m.label ?? [])
    expect(labels.slice(0, 2)).toEqual(['00:00:00:00', '00:00:00:01'])
  })
})
