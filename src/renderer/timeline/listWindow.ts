import type { ClipRecord, TrackLane } from '../../shared/model/index.ts'

/** How many clips before and after the focused one the list holds: screen readers get a place, not five thousand. */
const REACH = 25

export interface ListedTrack {
  readonly lane: TrackLane
  /** The index on the track of the first listed clip. */
  readonly first: number
  readonly clips: readonly ClipRecord[]
}

/** The part of the timeline that the list shows: on each track the clips around the focused moment. */
export function listWindow(lanes: readonly TrackLane[], focused: ClipRecord | undefined): readonly ListedTrack[] {
  return lanes.map((lane) => {
    const at = focused ? nearestIndex(lane.clips, focused.start) : 0
    const first = Math.max(0, at - REACH)
    return { lane, first, clips: lane.clips.slice(first, at + REACH + 1) }
  })
}

export type ListMove = 'previous' | 'next' | 'above' | 'below' | 'first' | 'last'

/** Where the keyboard goes from a clip: along its track, or to the clip nearest in time on another track. */
export function moveInList(
  lanes: readonly TrackLane[],
  from: ClipRecord | undefined,
  move: ListMove,
): ClipRecord | undefined {
  const filled = lanes.filter((lane) => lane.clips.length > 0)
  const row = filled.findIndex((lane) => lane.track.id === from?.trackId)
  const lane = filled[row]
  if (!from || !lane) return filled[0]?.clips[0]
  const at = lane.clips.findIndex((clip) => clip.id === from.id)
  switch (move) {
    case 'previous':
      return lane.clips[at - 1] ?? from
    case 'next':
      return lane.clips[at + 1] ?? from
    case 'first':
      return lane.clips[0]
    case 'last':
      return lane.clips.at(-1)
    case 'above':
    case 'below': {
      const other = filled[row + (move === 'above' ? -1 : 1)]
      return other ? other.clips[nearestIndex(other.clips, from.start)] : from
    }
  }
}

/** Where the keyboard goes when its clip is gone: to the clip that is now nearest on the same track. */
export function nearestLeft(lanes: readonly TrackLane[], gone: ClipRecord): ClipRecord | undefined {
  const lane = lanes.find(({ track }) => track.id === gone.trackId)
  return lane?.clips[nearestIndex(lane.clips, gone.start)] ?? moveInList(lanes, undefined, 'first')
}

/** The index of the last clip that starts at or before a moment, else 0. */
function nearestIndex(clips: readonly ClipRecord[], time: number): number {
  let low = 0
  let high = clips.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((clips[middle] as ClipRecord).start <= time) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
