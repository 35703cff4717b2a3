import type { ClipId, ClipRecord, TrackRecord } from '../../shared/model/index.ts'
import { firstEndingAfter } from '../../shared/model/sequenceIndex.ts'
import type { Ticks } from '../../shared/time/index.ts'
import { type TimelineView, timeAtX } from './timelineView.ts'
import type { TimelineModel, TrackRow } from './viewModel.ts'

/** What lies under a point of the track area. */
export type TimelineHit =
  | { readonly kind: 'clip'; readonly clip: ClipRecord; readonly track: TrackRecord; readonly part: ClipPart }
  | { readonly kind: 'track'; readonly track: TrackRecord }
  | { readonly kind: 'nothing' }

export type ClipPart = 'start' | 'body' | 'end'

/** How near a clip's end the pointer takes hold of the end, in pixels; less on narrow clips. */
const HANDLE = 7

/** Finds what is under a point by binary search: rows by height, clips by time. */
export function hitTest(model: TimelineModel, view: TimelineView, x: number, y: number): TimelineHit {
  const row = rowAt(model, y + view.scrollTop)
  if (!row) return { kind: 'nothing' }
  const { track, clips } = row.lane
  const time = timeAtX(view, x)
  const clip = clips[firstEndingAfter(clips, time)]
  if (!clip || clip.start > time) return { kind: 'track', track }
  return { kind: 'clip', clip, track, part: partAt(clip, view, time) }
}

/** The row at a height below the top of the first track, or undefined in a gap. */
export function rowAt(model: TimelineModel, y: number): TrackRow | undefined {
  const rows = model.rows
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    const row = rows[middle] as TrackRow
    if (row.top + row.height > y) high = middle
    else low = middle + 1
  }
  const row = rows[low]
  return row && row.top <= y ? row : undefined
}

/** The row whose middle is nearest to a height: where a dragged clip would land. */
export function nearestRowIndex(model: TimelineModel, y: number): number {
  let best = 0
  let distance = Number.POSITIVE_INFINITY
  for (const [index, row] of model.rows.entries()) {
    const away = Math.abs(row.top + row.height / 2 - y)
    if (away < distance) {
      best = index
      distance = away
    }
  }
  return best
}

/** All clips that a rectangle touches: times `[from, to]`, heights below the top of the first track. */
export function clipsInside(
  model: TimelineModel,
  from: Ticks,
  to: Ticks,
  topY: number,
  bottomY: number,
): readonly ClipId[] {
  const found: ClipId[] = []
  for (const row of model.rows) {
    if (row.top + row.height < topY || row.top > bottomY) continue
    const { clips } = row.lane
    for (let index = firstEndingAfter(clips, from); index < clips.length; index += 1) {
      const clip = clips[index] as ClipRecord
      if (clip.start > to) break
      found.push(clip.id)
    }
  }
  return found
}

function partAt(clip: ClipRecord, view: TimelineView, time: number): ClipPart {
  const width = clip.duration / view.ticksPerPixel
  const handle = Math.min(HANDLE, width / 4)
  const fromStart = (time - clip.start) / view.ticksPerPixel
  if (fromStart < handle) return 'start'
  return width - fromStart <= handle ? 'end' : 'body'
}
