import { z } from 'zod'
import {
  type AssetRecord,
  availableDuration,
  type ClipRecord,
  clipsInRange,
  endOf,
  IDENTITY_TRANSFORM,
  LATEST_TIME,
  rangeOfClip,
  type SequenceIndex,
  type TrackId,
  type TrackLane,
  type TrackRecord,
  type TrackRole,
} from '../model/index.ts'
import { ok, type Result, refused } from '../result.ts'
import {
  durationOf,
  frameAt,
  frameStart,
  framesToCover,
  latest,
  snapToFrame,
  TICKS_PER_SECOND,
  type Ticks,
  type TimeRange,
  ticks,
  ZERO,
} from '../time/index.ts'
import { clearRange } from './clearRange.ts'
import type { Draft } from './draft.ts'
import { insertTime } from './insertTime.ts'
import { newTrack } from './newTrack.ts'
import type { Refusal } from './refusal.ts'

/**
 * How new clips come into a sequence: `overwrite` replaces what lies there, `insert` makes room on every
 * unlocked track, `append` puts pictures after the last picture and sounds after the last sound of their track.
 */
export const placingMode = z.enum(['overwrite', 'insert', 'append'])
export type PlacingMode = z.infer<typeof placingMode>

/** How long a still is shown unless somebody says otherwise. */
export const STILL_DURATION = ticks(5 * TICKS_PER_SECOND)

/** Where a sound by itself goes, and where the sound of a video goes. */
export const LONE_SOUND_ROLES = ['sound', 'music'] as const
export const SOUND_OF_VIDEO_ROLES = ['sound', 'dialogue'] as const

/** What a picture clip looks like before anybody touches it. */
export const UNTOUCHED_LOOK = { transform: IDENTITY_TRANSFORM, opacity: 1 } as const

/** The whole frames of a picture, or all of a sound. Refused when that is nothing, or more than a sequence holds. */
export function placedDuration({ sequence }: SequenceIndex, asset: AssetRecord): Result<Ticks, Refusal> {
  const wished = asset.media.kind === 'image' ? STILL_DURATION : availableDuration(asset)
  if (wished > LATEST_TIME) return refused({ reason: 'mediaTooLong', assetId: asset.id })
  const { frameRate } = sequence
  const duration = asset.media.kind === 'audio' ? wished : frameStart(frameAt(wished, frameRate), frameRate)
  return duration > 0 ? ok(duration) : refused({ reason: 'mediaTooShort', assetId: asset.id })
}

/** Where something new begins: pictures, and everything that moves pictures, on a frame. */
export function placedStart(
  { sequence, videoTracks, audioTracks }: SequenceIndex,
  { mode, at, audioTrackId }: { mode: PlacingMode; at: Ticks; audioTrackId?: TrackId | undefined },
  kind: TrackRecord['kind'],
): Ticks {
  const { frameRate } = sequence
  if (mode === 'append') {
    if (kind === 'audio') {
      const named = audioTracks.find(({ track }) => track.id === audioTrackId)
      return endOfLane(named ?? unlockedByRole(audioTracks, LONE_SOUND_ROLES)[0])
    }
    const end = videoTracks.map(endOfLane).reduce(latest, ZERO)
    return frameStart(framesToCover(end, frameRate), frameRate)
  }
  return kind === 'video' || mode === 'insert' ? snapToFrame(at, frameRate) : at
}

/** Where something is being placed. */
export interface Placing {
  readonly draft: Draft
  readonly sequence: SequenceIndex
  readonly mode: PlacingMode
  readonly range: TimeRange
}

/** In `insert` mode opens the whole frames that something new takes; in the others leaves everything where it is. */
export function makeRoom({ draft, sequence, mode, range }: Placing, named: readonly (TrackId | undefined)[]): void {
  if (mode !== 'insert') return
  const { frameRate } = sequence.sequence
  const room = frameStart(framesToCover(durationOf(range), frameRate), frameRate)
  const cutEverythingOn = named.filter((trackId) => trackId !== undefined)
  insertTime(draft, sequence, range.start, room, { cutEverythingOn })
}

/** Puts new clips where they belong; in `overwrite` mode what lies there gives way. */
export function putDown({ draft, mode }: Placing, clips: readonly ClipRecord[]): void {
  if (mode === 'overwrite') for (const clip of clips) clearRange(draft, clip.trackId, rangeOfClip(clip))
  for (const clip of clips) draft.put(clip)
}

/** Why a track that was asked for by name cannot be used: it is not in the sequence, or not of this kind. */
export function unfitTrack(
  { sequence, tracks }: SequenceIndex,
  kind: TrackRecord['kind'],
  trackId: TrackId | undefined,
): Refusal | undefined {
  if (trackId === undefined) return undefined
  const found = tracks.find(({ track }) => track.id === trackId)
  if (!found) return { reason: 'trackNotInSequence', trackId, sequenceId: sequence.id }
  return found.track.kind === kind ? undefined : { reason: 'wrongTrackKind', trackId }
}

/**
 * The track for a new clip that nobody named one for: the first unlocked track with the earliest of the roles
 * that is not among `taken`; in `append` and `insert` it has to be free in the range. A new one when none fits.
 */
export function trackFor(
  { draft, sequence, mode, range }: Placing,
  kind: TrackRecord['kind'],
  roles: readonly [TrackRole, ...TrackRole[]],
  taken: readonly TrackId[] = [],
): TrackId {
  const lanes = kind === 'video' ? sequence.videoTracks : sequence.audioTracks
  const fitting = unlockedByRole(lanes, roles).find(
    ({ track }) =>
      !taken.includes(track.id) && (mode === 'overwrite' || clipsInRange(draft.clipsOn(track.id), range).length === 0),
  )
  return fitting?.track.id ?? newTrack(draft, sequence, kind, roles[0])
}

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

/** The unlocked tracks with one of the roles, those with the first role first. */
function unlockedByRole(lanes: readonly TrackLane[], roles: readonly TrackRole[]): TrackLane[] {
  return roles.flatMap((role) => lanes.filter(({ track }) => track.role === role && !track.locked))
}

function endOfLane(lane: TrackLane | undefined): Ticks {
  const last = lane?.clips.at(-1)
  return last ? endOf(last) : ZERO
}
