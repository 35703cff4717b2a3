import { snapCandidates, trimLimits } from '../../shared/editing/index.ts'
import {
  type ClipId,
  type ClipRecord,
  endOf,
  find,
  linkedClips,
  must,
  type StudioDocument,
  trackLane,
} from '../../shared/model/index.ts'
import { clampTicks, sub, type Ticks } from '../../shared/time/index.ts'
import type { ProjectSession } from '../client/index.ts'
import { useSession } from '../session/sessionStore.ts'
import { nearestRowIndex } from './hitTest.ts'
import { snapDrag } from './snapDrag.ts'
import type { PointerSpot, TrimEdge } from './toolMachine.ts'
import type { TimelineModel } from './viewModel.ts'

/** A drag of clips or of an edge in hand: computed from the document as it was when the drag began. */
export interface ClipGesture {
  /** Shows the drag up to a spot; returns the moment it snapped to. */
  preview(from: PointerSpot, to: PointerSpot): Ticks | null
}

/** Begins to move the selected clips, or the grabbed one when it is not selected. */
export function moveGesture(project: ProjectSession, grabbedId: ClipId, model: () => TimelineModel): ClipGesture {
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
  project.beginGesture()
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

/** Begins to trim one end of a clip. The end stops where its source or its neighbour stops it. */
export function trimGesture(project: ProjectSession, grabbedId: ClipId, edge: TrimEdge): ClipGesture {
  const { doc, sequenceId } = project.store.getState()
  const grabbed = must(doc, grabbedId)
  const limits = trimLimits(doc, grabbed, trackLane(doc, grabbed.trackId)?.clips ?? [], edge)
  const origin = edge === 'start' ? grabbed.start : endOf(grabbed)
  const candidates = snapCandidates(doc, sequenceId, {
    exclude: new Set(linkedClips(doc, grabbedId).map((clip) => clip.id)),
    playhead: useSession.getState().playhead,
  })
  project.beginGesture()
  return {
    preview: (from, to) => {
      const { snapping, ticksPerPixel } = useSession.getState()
      const wished = sub(to.time, from.time)
      const { by, snapTime } =
        snapping && !to.loose ? snapDrag([origin], wished, candidates, ticksPerPixel) : { by: wished, snapTime: null }
      const time = clampTicks((origin + by) as Ticks, limits.start, limits.end)
      project.previewGesture('trimClip', { clipId: grabbedId, edge, to: time })
      return time === snapTime ? snapTime : null
    },
  }
}

/** Clips and all that is linked with them, each once. */
export function withLinked(doc: StudioDocument, ids: Iterable<ClipId>): readonly ClipRecord[] {
  const clips = new Map<ClipId, ClipRecord>()
  for (const id of ids) for (const clip of linkedClips(doc, id)) clips.set(clip.id, clip)
  return [...clips.values()]
}
