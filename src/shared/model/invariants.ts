import { dividesEvenly, isOnFrame, TICKS_PER_SECOND, type Ticks, ticks } from '../time/index.ts'
import { isPicture } from './clipTime.ts'
import type { StudioDocument } from './document.ts'
import { type AssetId, type ClipId, type SequenceId, type TrackId, typeOfId } from './ids.ts'
import type { AnyRecord, AssetRecord, ClipRecord, SequenceRecord, TakeRecord, TrackRecord } from './records.ts'
import { byStart } from './sequenceIndex.ts'

/** A sequence holds at most two days: far from where sums of ticks would leave the safe integers. */
export const LATEST_TIME = ticks(48 * 3600 * TICKS_PER_SECOND)

/** Something that must never be true of a document. `reason` is a catalogue key. */
export type Violation =
  | { readonly reason: 'misfiled'; readonly id: string }
  | { readonly reason: 'notOneProject'; readonly count: number }
  | { readonly reason: 'notFound'; readonly id: string }
  | { readonly reason: 'wrongMedia'; readonly id: string; readonly assetId: AssetId }
  | { readonly reason: 'wrongTrackKind'; readonly trackId: TrackId }
  | { readonly reason: 'tooShort'; readonly clipId: ClipId }
  | { readonly reason: 'beforeStart'; readonly clipId: ClipId }
  | { readonly reason: 'tooLate'; readonly clipId: ClipId }
  | { readonly reason: 'offFrame'; readonly clipId: ClipId }
  | { readonly reason: 'outsideSource'; readonly clipId: ClipId }
  | { readonly reason: 'overlap'; readonly trackId: TrackId; readonly clipIds: readonly [ClipId, ClipId] }
  | { readonly reason: 'unevenRate'; readonly sequenceId: SequenceId }
  | { readonly reason: 'sameOrder'; readonly trackIds: readonly [TrackId, TrackId] }
  | { readonly reason: 'linkAcrossSequences'; readonly link: string }

type Lookup = (id: string) => AnyRecord | undefined

/** Everything that is wrong with a document; empty when it is sound. */
export function checkInvariants(doc: StudioDocument): Violation[] {
  const lookup: Lookup = (id) => doc.records.get(id)
  const violations: Violation[] = []
  const clips: ClipRecord[] = []
  const tracks: TrackRecord[] = []
  let projects = 0
  for (const [key, record] of doc.records) {
    if (key !== record.id || typeOfId(key) !== record.type) violations.push({ reason: 'misfiled', id: key })
    violations.push(...recordViolations(record, lookup))
    if (record.type === 'clip') clips.push(record)
    if (record.type === 'track') tracks.push(record)
    if (record.type === 'project') projects += 1
  }
  if (projects !== 1) violations.push({ reason: 'notOneProject', count: projects })
  for (const onTrack of Map.groupBy(clips, (clip) => clip.trackId).values()) {
    violations.push(...laneViolations(onTrack.sort(byStart)))
  }
  return [...violations, ...orderViolations(tracks), ...linkViolations(clips, lookup)]
}

/** What is wrong with one record and with what it refers to. */
export function recordViolations(record: AnyRecord, lookup: Lookup): Violation[] {
  switch (record.type) {
    case 'project':
    case 'asset':
      return []
    case 'sequence':
      return dividesEvenly(record.frameRate) ? [] : [{ reason: 'unevenRate', sequenceId: record.id }]
    case 'track':
      return lookup(record.sequenceId) ? [] : [{ reason: 'notFound', id: record.sequenceId }]
    case 'clip':
      return clipViolations(record, lookup)
    case 'take':
      return takeViolations(record, lookup)
  }
}

/** Overlaps among the clips of one track, which come by start. */
export function laneViolations(clips: readonly ClipRecord[]): Violation[] {
  const violations: Violation[] = []
  for (let i = 1; i < clips.length; i += 1) {
    const [earlier, later] = [clips[i - 1]!, clips[i]!]
    if (earlier.start + earlier.duration > later.start) {
      violations.push({ reason: 'overlap', trackId: later.trackId, clipIds: [earlier.id, later.id] })
    }
  }
  return violations
}

function clipViolations(clip: ClipRecord, lookup: Lookup): Violation[] {
  const violations: Violation[] = []
  if (clip.duration <= 0) violations.push({ reason: 'tooShort', clipId: clip.id })
  if (clip.start < 0) violations.push({ reason: 'beforeStart', clipId: clip.id })
  if (clip.start + clip.duration > LATEST_TIME) violations.push({ reason: 'tooLate', clipId: clip.id })

  const track = lookup(clip.trackId) as TrackRecord | undefined
  const sequence = track && (lookup(track.sequenceId) as SequenceRecord | undefined)
  if (!track) violations.push({ reason: 'notFound', id: clip.trackId })
  else if ((track.kind === 'video') !== isPicture(clip)) {
    violations.push({ reason: 'wrongTrackKind', trackId: track.id })
  }
  if (sequence && dividesEvenly(sequence.frameRate) && isPicture(clip)) {
    const onFrames = isOnFrame(clip.start, sequence.frameRate) && isOnFrame(clip.duration, sequence.frameRate)
    if (!onFrames) violations.push({ reason: 'offFrame', clipId: clip.id })
  }
  if (clip.kind === 'title') return violations

  const asset = lookup(clip.assetId) as AssetRecord | undefined
  if (!asset) return [...violations, { reason: 'notFound', id: clip.assetId }]
  if (!canShow(clip, asset)) return [...violations, { reason: 'wrongMedia', id: clip.id, assetId: asset.id }]
  const available = availableDuration(asset)
  const outside = 'sourceIn' in clip && (clip.sourceIn < 0 || clip.sourceIn + clip.duration > available)
  return outside ? [...violations, { reason: 'outsideSource', clipId: clip.id }] : violations
}

/** How much of it there is to show: the available range begins at zero. Stills last as long as one likes. */
export function availableDuration(asset: AssetRecord): Ticks {
  return asset.media.kind === 'image' ? LATEST_TIME : asset.media.duration
}

function canShow(clip: Exclude<ClipRecord, { kind: 'title' }>, { media }: AssetRecord): boolean {
  switch (clip.kind) {
    case 'video':
      return media.kind === 'video'
    case 'image':
      return media.kind === 'image'
    case 'audio':
      return media.kind === 'audio' || (media.kind === 'video' && media.hasAudio)
  }
}

function takeViolations(take: TakeRecord, lookup: Lookup): Violation[] {
  const uses = [
    { assetId: take.pictureAssetId, kind: 'video' },
    ...take.stems.map(({ assetId }) => ({ assetId, kind: 'audio' })),
  ]
  return uses.flatMap(({ assetId, kind }): Violation[] => {
    const asset = lookup(assetId) as AssetRecord | undefined
    if (!asset) return [{ reason: 'notFound', id: assetId }]
    return asset.media.kind === kind ? [] : [{ reason: 'wrongMedia', id: take.id, assetId }]
  })
}

function orderViolations(tracks: readonly TrackRecord[]): Violation[] {
  return [...Map.groupBy(tracks, (track) => `${track.sequenceId} ${track.order}`).values()].flatMap(
    ([first, second]): Violation[] =>
      first && second ? [{ reason: 'sameOrder', trackIds: [first.id, second.id] }] : [],
  )
}

function linkViolations(clips: readonly ClipRecord[], lookup: Lookup): Violation[] {
  const sequenceOf = new Map<string, string | undefined>()
  const torn = new Set<string>()
  for (const { link, trackId } of clips) {
    if (link === null) continue
    const sequenceId = (lookup(trackId) as TrackRecord | undefined)?.sequenceId
    if (sequenceOf.has(link) && sequenceOf.get(link) !== sequenceId) torn.add(link)
    sequenceOf.set(link, sequenceId)
  }
  return Array.from(torn, (link) => ({ reason: 'linkAcrossSequences', link }))
}
