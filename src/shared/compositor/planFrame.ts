import {
  type ClipRecord,
  IDENTITY_TRANSFORM,
  must,
  recordsOfType,
  type SequenceId,
  type StudioDocument,
  type TrackRecord,
} from '../model/index.ts'
import { add, sub, type Ticks } from '../time/index.ts'
import type { FramePlan, PictureLayer } from './framePlan.ts'
import { placePicture, type Size } from './placePicture.ts'
import { type MarkedRecord, watermarkAt } from './watermark.ts'

/**
 * Everything that is on one frame of a sequence, bottom to top: the clips of its video tracks that are not muted,
 * then the watermark. `frame` is the size of the frame when it is not the sequence's own: the composition is fitted
 * inside as it is, so that a film of another shape still is the film that was seen. Throws when the document has no
 * such sequence.
 */
export function planFrame(doc: StudioDocument, sequenceId: SequenceId, tick: Ticks, frame?: Size): FramePlan {
  return framePlanner(doc, sequenceId, frame)(tick)
}

/** `planFrame` for many frames of one unchanging document: the clips are sorted once. */
export function framePlanner(doc: StudioDocument, sequenceId: SequenceId, frame?: Size): (tick: Ticks) => FramePlan {
  const sequence = must(doc, sequenceId)
  const size = frame ?? sequence
  const stage = placePicture(sequence, size, IDENTITY_TRANSFORM)
  const marked = markedRecord(doc, sequenceId)
  const tracks = visibleVideoTracks(doc, sequenceId).map((track) => clipsInOrder(doc, track))
  return (tick) => {
    const layers: PictureLayer[] = []
    for (const clips of tracks) {
      const clip = clipAt(clips, tick)
      const layer = clip && layerOf(clip, tick)
      if (layer) layers.push(layer)
    }
    return { width: size.width, height: size.height, stage, layers, watermark: watermarkAt(marked, size, tick) }
  }
}

/** The record that the visible mark of a sequence names. */
export function markedRecord(doc: StudioDocument, sequenceId: SequenceId): MarkedRecord {
  const language = recordsOfType(doc, 'project')[0]?.language ?? 'en'
  return { recordId: sequenceId, language }
}

/** The sequence's video tracks that are seen, the lowest first. */
export function visibleVideoTracks(doc: StudioDocument, sequenceId: SequenceId): TrackRecord[] {
  return recordsOfType(doc, 'track')
    .filter((track) => track.sequenceId === sequenceId && track.kind === 'video' && !track.muted)
    .sort(byOrder)
}

/** Fractional indexes compare letter by letter; equal ones by id, so that every machine agrees. */
function byOrder(a: TrackRecord, b: TrackRecord): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function clipsInOrder(doc: StudioDocument, track: TrackRecord): ClipRecord[] {
  return recordsOfType(doc, 'clip')
    .filter((clip) => clip.trackId === track.id)
    .sort((a, b) => a.start - b.start)
}

/** The clip whose half-open range holds `tick`, by bisection: clips of one track do not overlap. */
function clipAt(clips: readonly ClipRecord[], tick: Ticks): ClipRecord | undefined {
  let low = 0
  let high = clips.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (clips[middle]!.start <= tick) low = middle + 1
    else high = middle
  }
  const clip = clips[low - 1]
  return clip && tick < add(clip.start, clip.duration) ? clip : undefined
}

function layerOf(clip: ClipRecord, tick: Ticks): PictureLayer | undefined {
  switch (clip.kind) {
    case 'video': {
      const sourceTime = add(clip.sourceIn, sub(tick, clip.start))
      return { kind: 'video', clipId: clip.id, assetId: clip.assetId, sourceTime, ...seen(clip) }
    }
    case 'image':
      return { kind: 'image', clipId: clip.id, assetId: clip.assetId, ...seen(clip) }
    case 'title': {
      const { text, lineHeight, colour } = clip
      return { kind: 'title', clipId: clip.id, text, lineHeight, colour, ...seen(clip) }
    }
    case 'audio':
      return undefined
  }
}

function seen(clip: Exclude<ClipRecord, { kind: 'audio' }>) {
  return { transform: clip.transform, opacity: clip.opacity }
}
