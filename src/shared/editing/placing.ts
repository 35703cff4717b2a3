import { z } from 'zod'
import {
  type AssetRecord,
  availableDuration,
  type ClipRecord,
  IDENTITY_TRANSFORM,
  LATEST_TIME,
  orderBetween,
  rangeOfClip,
  type SequenceIndex,
  type TrackId,
  type TrackRecord,
  type TrackRole,
} from '../model/index.ts'
import { ok, type Result, refused } from '../result.ts'
import {
  frameAt,
  frameStart,
  framesToCover,
  snapToFrame,
  TICKS_PER_SECOND,
  type Ticks,
  ticks,
  ZERO,
} from '../time/index.ts'
import { clearRange } from './clearRange.ts'
import type { Draft } from './draft.ts'
import { insertTime } from './insertTime.ts'
import type { Refusal } from './refusal.ts'

/**
 * How new clips come into a sequence: `overwrite` replaces what lies there, `insert` makes room on every
 * unlocked track, `append` puts them after everything.
 */
export const placingMode = z.enum(['overwrite', 'insert', 'append'])
export type PlacingMode = z.infer<typeof placingMode>

/** How long a still is shown unless somebody says otherwise. */
export const STILL_DURATION = ticks(5 * TICKS_PER_SECOND)

/** Where new clips begin: pictures on a frame, and everything that moves pictures. */
export function placeAt(sequence: SequenceIndex, mode: PlacingMode, at: Ticks, hasPicture: boolean): Ticks {
  const { frameRate } = sequence.sequence
  if (mode === 'append') return frameStart(framesToCover(sequence.end, frameRate), frameRate)
  return hasPicture || mode === 'insert' ? snapToFrame(at, frameRate) : at
}

/** The whole frames of a picture, or all of a sound. Refused when there is less than a frame, or more than a sequence holds. */
export function placedDuration(sequence: SequenceIndex, asset: AssetRecord): Result<Ticks, Refusal> {
  const { frameRate } = sequence.sequence
  const wished = asset.media.kind === 'image' ? STILL_DURATION : availableDuration(asset)
  if (wished > LATEST_TIME) return refused({ reason: 'mediaTooLong', assetId: asset.id })
  const duration = asset.media.kind === 'audio' ? wished : frameStart(frameAt(wished, frameRate), frameRate)
  return duration > 0 ? ok(duration) : refused({ reason: 'mediaTooShort', assetId: asset.id })
}

/** Writes new clips, which begin together, into the draft. */
export function place(draft: Draft, sequence: SequenceIndex, mode: PlacingMode, clips: readonly ClipRecord[]): void {
  if (mode === 'insert') {
    const { frameRate } = sequence.sequence
    const frames = Math.max(...clips.map((clip) => framesToCover(clip.duration, frameRate)))
    insertTime(draft, sequence, clips[0]!.start, frameStart(frames, frameRate))
  }
  if (mode === 'overwrite') for (const clip of clips) clearRange(draft, clip.trackId, rangeOfClip(clip))
  for (const clip of clips) draft.put(clip)
}

/** A track that was asked for by name. Refused when it is not in the sequence. */
export function namedTrack(sequence: SequenceIndex, trackId: TrackId): Result<TrackId, Refusal> {
  const found = sequence.tracks.some(({ track }) => track.id === trackId)
  return found ? ok(trackId) : refused({ reason: 'trackNotInSequence', trackId, sequenceId: sequence.sequence.id })
}

/** The first unlocked track of a kind, with one of the roles if possible; a new one when all are locked. */
export function trackFor(
  draft: Draft,
  sequence: SequenceIndex,
  kind: TrackRecord['kind'],
  roles: readonly TrackRole[] = [],
): TrackId {
  const lanes = kind === 'video' ? sequence.videoTracks : sequence.audioTracks
  const open = lanes.map(({ track }) => track).filter((track) => !track.locked)
  const fitting = roles.map((role) => open.find((track) => track.role === role)).find((track) => track !== undefined)
  return (fitting ?? open[0])?.id ?? newTrack(draft, sequence, kind, kind === 'video' ? 'picture' : 'sound')
}

/** The first unlocked track with this role; a new one when there is none. */
export function trackOfRole(draft: Draft, sequence: SequenceIndex, role: TrackRole): TrackId {
  const found = sequence.audioTracks.find(({ track }) => track.role === role && !track.locked)
  return found?.track.id ?? newTrack(draft, sequence, 'audio', role)
}

/** Adds a track after all others of the sequence. */
export function newTrack(
  draft: Draft,
  sequence: SequenceIndex,
  kind: TrackRecord['kind'],
  role: TrackRole,
  name = '',
): TrackId {
  const id = draft.mint('track')
  const order = orderBetween(draft.lastOrder(sequence), null)
  draft.put({
    id,
    type: 'track',
    sequenceId: sequence.sequence.id,
    kind,
    role,
    name,
    order,
    muted: false,
    locked: false,
  })
  return id
}

/** What a picture clip looks like before anybody touches it. */
export const UNTOUCHED_LOOK = { transform: IDENTITY_TRANSFORM, opacity: 1 } as const

/** A new clip that shows an asset from its beginning. */
export function clipOf(
  draft: Draft,
  asset: AssetRecord,
  kind: 'video' | 'image' | 'audio',
  placed: { trackId: TrackId; start: Ticks; duration: Ticks; link: string | null },
): ClipRecord {
  const common = { id: draft.mint('clip'), type: 'clip', name: asset.name.slice(0, 200), ...placed } as const
  switch (kind) {
    case 'video':
      return { ...common, ...UNTOUCHED_LOOK, kind, assetId: asset.id, sourceIn: ZERO }
    case 'image':
      return { ...common, ...UNTOUCHED_LOOK, kind, assetId: asset.id }
    case 'audio':
      return { ...common, kind, assetId: asset.id, sourceIn: ZERO, gainDb: 0 }
  }
}
