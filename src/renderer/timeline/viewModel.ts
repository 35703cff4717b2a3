import type { ClipRecord } from '../../shared/model/index.ts'
import { firstEndingAfter, type TrackLane } from '../../shared/model/sequenceIndex.ts'
import { type TimelineView, xOfTime } from './timelineView.ts'

/** One clip as it is drawn: pixels from the left edge of the track area, cut off nowhere. */
export interface ClipBox {
  readonly clip: ClipRecord
  readonly x: number
  readonly width: number
}

/** A run of neighbouring clips, each too narrow to see, drawn as one. */
export interface ClipRun {
  readonly x: number
  readonly width: number
  readonly count: number
}

export interface TrackRow {
  readonly lane: TrackLane
  /** Pixels from the top of the first track, before scrolling. */
  readonly top: number
  readonly height: number
  readonly boxes: readonly ClipBox[]
  readonly runs: readonly ClipRun[]
  /** What the row was laid out for: a change of any of it makes a new row. */
  readonly ticksPerPixel: number
  readonly scrollTicks: number
  readonly width: number
}

export interface TimelineModel {
  readonly rows: readonly TrackRow[]
  /** The height of all tracks together. */
  readonly contentHeight: number
}

/** Clips narrower than this are merged with their neighbours. */
export const NARROWEST_CLIP = 3

/** Empty room below the last track, so that it is seen to be the last. */
export const TRACKS_END_ROOM = 24

const VIDEO_TRACK_HEIGHT = 54
const AUDIO_TRACK_HEIGHT = 38
const TRACK_GAP = 1
/** Between the pictures and the sounds. */
const KIND_GAP = 6

export interface RowPlace {
  readonly lane: TrackLane
  /** Pixels from the top of the first track, before scrolling. */
  readonly top: number
  readonly height: number
}

/** Where each track lies, from top to bottom. */
export function rowPlaces(lanes: readonly TrackLane[]): readonly RowPlace[] {
  const places: RowPlace[] = []
  let top = 0
  let above: TrackLane | undefined
  for (const lane of lanes) {
    if (above) top += above.track.kind === lane.track.kind ? TRACK_GAP : KIND_GAP
    above = lane
    const height = lane.track.kind === 'video' ? VIDEO_TRACK_HEIGHT : AUDIO_TRACK_HEIGHT
    places.push({ lane, top, height })
    top += height
  }
  return places
}

/**
 * Lays out what is to be drawn: rows from top to bottom, in each the clips that touch the view. Rows that need no
 * redrawing are the same objects as in `previous`, and so is the whole model when no row changed.
 */
export function layOutTimeline(
  lanes: readonly TrackLane[],
  view: TimelineView,
  previous?: TimelineModel,
): TimelineModel {
  const rows = rowPlaces(lanes).map(({ lane, top, height }, index) => {
    const before = previous?.rows[index]
    return before && isStill(before, lane, view, top) ? before : layOutRow(lane, view, top, height)
  })
  if (previous && previous.rows.length === rows.length && rows.every((row, index) => row === previous.rows[index])) {
    return previous
  }
  const last = rows.at(-1)
  return { rows, contentHeight: last ? last.top + last.height : 0 }
}

function isStill(row: TrackRow, lane: TrackLane, view: TimelineView, top: number): boolean {
  return (
    row.lane.track === lane.track &&
    row.lane.clips === lane.clips &&
    row.top === top &&
    row.ticksPerPixel === view.ticksPerPixel &&
    row.scrollTicks === view.scrollTicks &&
    row.width === view.width
  )
}

function layOutRow(lane: TrackLane, view: TimelineView, top: number, height: number): TrackRow {
  const boxes: ClipBox[] = []
  const runs: ClipRun[] = []
  const firstTime = view.scrollTicks
  const lastTime = view.scrollTicks + view.width * view.ticksPerPixel
  let run: { x: number; end: number; count: number } | undefined
  const closeRun = () => {
    if (run) runs.push({ x: run.x, width: Math.max(1, run.end - run.x), count: run.count })
    run = undefined
  }
  for (let index = firstEndingAfter(lane.clips, firstTime); index < lane.clips.length; index += 1) {
    const clip = lane.clips[index] as ClipRecord
    if (clip.start >= lastTime) break
    const x = xOfTime(view, clip.start)
    const width = clip.duration / view.ticksPerPixel
    if (width >= NARROWEST_CLIP) {
      closeRun()
      boxes.push({ clip, x, width })
    } else if (run && x - run.end < NARROWEST_CLIP) {
      run = { x: run.x, end: x + width, count: run.count + 1 }
    } else {
      closeRun()
      run = { x, end: x + width, count: 1 }
    }
  }
  closeRun()
  return {
    lane,
    top,
    height,
    boxes,
    runs,
    ticksPerPixel: view.ticksPerPixel,
    scrollTicks: view.scrollTicks,
    width: view.width,
  }
}
