import { snapCandidates, sourceReach, trimLimits } from '../../shared/editing/index.ts'
import {
  type ClipId,
  type ClipRecord,
  endOf,
  find,
  linkedClips,
  must,
  type SequenceId,
  type StudioDocument,
  trackLane,
} from '../../shared/model/index.ts'
import {
  add,
  clampTicks,
  latest,
  sub,
  type Ticks,
  type TimeRange,
  ticksPerFrame,
  ZERO,
} from '../../shared/time/index.ts'
import type { ProjectSession } from '../client/index.ts'
import { useSession } from '../session/sessionStore.ts'
import { nearestRowIndex } from './hitTest.ts'
import { snapDrag } from './snapDrag.ts'
import type { ClipDrag, PointerSpot, TrimEdge, TrimHow } from './toolMachine.ts'
import type { TimelineModel } from './viewModel.ts'

/** A drag of clips or of an edge in hand: computed from the document as it was when the drag began. */
export interface ClipGesture {
  /** Shows the drag up to a spot; returns the moment it snapped to. */
  preview(from: PointerSpot, to: PointerSpot): Ticks | null
}

/** Begins a drag of a clip or of its end; the gesture of the project is open from here on. */
export function beginClipGesture(project: ProjectSession, drag: ClipDrag, model: () => TimelineModel): ClipGesture {
  project.beginGesture()
  switch (drag.kind) {
    case 'move':
      return moveGesture(project, drag.grabbed, model)
    case 'trim':
      return trimGesture(project, drag)
    case 'slip':
      return slipGesture(project, drag.grabbed)
  }
}

/** Moves the selected clips, or the grabbed one when it is not selected. */
function moveGesture(project: ProjectSession, grabbedId: ClipId, model: () => TimelineModel): ClipGesture {
  const { doc, sequenceId } = project.store.getState()
  const { selection } = useSession.getState()
  const grabbed = must(doc, grabbedId)
  const chosen = selection.has(grabbedId) ? [...selection].filter((id) => find(doc, id)) : [grabbedId]
  const carried = withLinked(doc, chosen)
  const candidates = snapCandidates(doc, sequenceId, {
    exclude: new Set(carried.map((clip) => clip.id)),
    playhead: useSession.getState().playhead,
  })
  const edges = [...new Set(carried.flatMap((clip) => [clip.start, endOf(clip)]))]
  return {
    preview: (from, to) => {
      const { snapping, ticksPerPixel } = useSession.getState()
      const wished = sub(to.time, from.time)
      const { by, snapTime } =
        snapping && !to.loose ? snapDrag(edges, wished, candidates, ticksPerPixel) : { by: wished, snapTime: null }
      const row = model().rows[nearestRowIndex(model(), to.contentY)]
      const target = row?.lane.track
      const grabbedTrack = find(doc, grabbed.trackId)
      const move = { clipIds: chosen, by, mode: 'overwrite' as const }
      const changesTrack =
        target && target.kind === grabbedTrack?.kind && target.id !== grabbed.trackId && !target.locked
      const carriedOver =
        changesTrack &&
        project.previewGesture('moveClips', { ...move, toTrack: { clipId: grabbedId, trackId: target.id } }).ok
      if (!carriedOver) project.previewGesture('moveClips', move)
      return snapTime
    },
  }
}

/** Trims one end of a clip. The end stops where its source or its neighbour stops it. */
function trimGesture(
  project: ProjectSession,
  { grabbed: id, edge, how }: Extract<ClipDrag, { kind: 'trim' }>,
): ClipGesture {
  const { doc, sequenceId } = project.store.getState()
  const grabbed = must(doc, id)
  const limits = limitsOf(doc, grabbed, edge, how)
  const origin = edge === 'start' ? grabbed.start : endOf(grabbed)
  const candidates = snapCandidates(doc, sequenceId, {
    exclude: new Set(linkedClips(doc, id).map((clip) => clip.id)),
    playhead: useSession.getState().playhead,
  })
  return {
    preview: (from, to) => {
      const { snapping, ticksPerPixel } = useSession.getState()
      const wished = sub(to.time, from.time)
      const { by, snapTime } =
        snapping && !to.loose ? snapDrag([origin], wished, candidates, ticksPerPixel) : { by: wished, snapTime: null }
      const time = clampTicks(add(origin, by), limits.start, limits.end)
      useSession
        .getState()
        .peekAt(edgeFrame(doc, sequenceId, edge, how === 'ripple' && edge === 'start' ? origin : time))
      if (how === 'roll') project.previewGesture('roll', { clipId: id, edge, to: time })
      else project.previewGesture('trimClip', { clipId: id, edge, to: time, ripple: how === 'ripple' })
      return time === snapTime ? snapTime : null
    },
  }
}

/** The frame to look at while an end is in hand: the first that is seen, or the last. */
function edgeFrame(doc: StudioDocument, sequenceId: SequenceId, edge: TrimEdge, time: Ticks): Ticks {
  const frame = ticksPerFrame(must(doc, sequenceId).frameRate)
  return edge === 'start' ? time : latest(ZERO, sub(time, frame))
}

/** How far an end can go. A ripple pushes the neighbour away and a roll takes from it: only the source stops these. */
function limitsOf(doc: StudioDocument, clip: ClipRecord, edge: TrimEdge, how: TrimHow): TimeRange {
  const neighbours = how === 'plain' ? (trackLane(doc, clip.trackId)?.clips ?? []) : []
  return trimLimits(doc, clip, neighbours, edge)
}

/** Shows another part of the source: dragged to the left, a later one. */
function slipGesture(project: ProjectSession, id: ClipId): ClipGesture {
  const { doc } = project.store.getState()
  const clip = must(doc, id)
  const reach = sourceReach(doc, clip)
  return {
    preview: (from, to) => {
      const by = clampTicks(sub(from.time, to.time), sub(reach.start, clip.start), sub(reach.end, endOf(clip)))
      useSession.getState().peekAt(clip.start)
      project.previewGesture('slip', { clipId: id, by })
      return null
    },
  }
}

/** Clips and all that is linked with them, each once. */
export function withLinked(doc: StudioDocument, ids: Iterable<ClipId>): readonly ClipRecord[] {
  const clips = new Map<ClipId, ClipRecord>()
  for (const id of ids) for (const clip of linkedClips(doc, id)) clips.set(clip.id, clip)
  return [...clips.values()]
}
