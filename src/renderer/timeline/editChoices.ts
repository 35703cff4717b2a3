import {
  type ClipId,
  type ClipRecord,
  clipAt,
  endOf,
  find,
  rangeOfClip,
  type SequenceId,
  type StudioDocument,
  sequenceIndex,
} from '../../shared/model/index.ts'
import { contains, type Ticks } from '../../shared/time/index.ts'

/** The selected clips that the document still has. */
export function selectedClips(doc: StudioDocument, selection: ReadonlySet<ClipId>): readonly ClipRecord[] {
  return [...selection].map((id) => find(doc, id)).filter((clip) => clip !== undefined)
}

/** What a split at the playhead cuts: the selected clips under it, or with none everything (null). */
export function clipsToSplit(
  doc: StudioDocument,
  selection: ReadonlySet<ClipId>,
  playhead: Ticks,
): readonly ClipId[] | null {
  const under = selectedClips(doc, selection).filter((clip) => contains(rangeOfClip(clip), playhead))
  return under.length > 0 ? under.map((clip) => clip.id) : null
}

/**
 * What a trim to the playhead acts on: the selected clips under it, each link once; with none the topmost picture
 * that is not locked, or else the first sound.
 */
export function clipsToTrim(
  doc: StudioDocument,
  sequenceId: SequenceId,
  selection: ReadonlySet<ClipId>,
  playhead: Ticks,
): readonly ClipId[] {
  const chosen = selectedClips(doc, selection).filter((clip) => contains(rangeOfClip(clip), playhead))
  if (chosen.length > 0) return oncePerLink(chosen)
  const index = sequenceIndex(doc, sequenceId)
  const lanes = [...(index?.videoTracks.toReversed() ?? []), ...(index?.audioTracks ?? [])]
  for (const { track, clips } of lanes) {
    const clip = track.locked ? undefined : clipAt(clips, playhead)
    if (clip) return [clip.id]
  }
  return []
}

/** The nearest edge of a clip before or after a moment, or undefined when there is none. */
export function neighbouringCut(
  doc: StudioDocument,
  sequenceId: SequenceId,
  from: Ticks,
  direction: 1 | -1,
): Ticks | undefined {
  let best: Ticks | undefined
  for (const { clips } of sequenceIndex(doc, sequenceId)?.tracks ?? []) {
    for (const clip of clips) {
      for (const edge of [clip.start, endOf(clip)]) {
        const beyond = direction === 1 ? edge > from : edge < from
        if (beyond && (best === undefined || (direction === 1 ? edge < best : edge > best))) best = edge
      }
    }
  }
  return best
}

function oncePerLink(clips: readonly ClipRecord[]): readonly ClipId[] {
  const links = new Set<string>()
  return clips
    .filter((clip) => {
      if (clip.link === null) return true
      if (links.has(clip.link)) return false
      links.add(clip.link)
      return true
    })
    .map((clip) => clip.id)
}
