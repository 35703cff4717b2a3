import { contains, latest, type Ticks, type TimeRange, ZERO } from '../time/index.ts'
import { endOf } from './clipTime.ts'
import type { StudioDocument } from './document.ts'
import type { ClipId, SequenceId, TrackId } from './ids.ts'
import type { AnyRecord, ClipRecord, SequenceRecord, TrackRecord } from './records.ts'

/**
 * What a sequence looks like in time. Computed once per document and carried from one document to the next:
 * every part that an edit left alone is the same object as before, so consumers may compare with `===`.
 */
export interface SequenceIndex {
  readonly sequence: SequenceRecord
  /** All tracks by order. */
  readonly tracks: readonly TrackLane[]
  /** Bottom to top. */
  readonly videoTracks: readonly TrackLane[]
  /** Top to bottom of the list. */
  readonly audioTracks: readonly TrackLane[]
  /** The end of the last clip; zero when there is none. */
  readonly end: Ticks
}

/** A track with its clips by start. */
export interface TrackLane {
  readonly track: TrackRecord
  readonly clips: readonly ClipRecord[]
}

/** One record's step from one document to the next: added without `from`, removed without `to`. */
export interface RecordChange {
  readonly from?: AnyRecord
  readonly to?: AnyRecord
}

interface DocumentIndex {
  readonly sequences: ReadonlyMap<SequenceId, SequenceRecord>
  readonly lanes: ReadonlyMap<TrackId, TrackLane>
  readonly links: ReadonlyMap<string, readonly ClipId[]>
  readonly bySequence: ReadonlyMap<SequenceId, SequenceIndex>
}

const EMPTY_INDEX: DocumentIndex = { sequences: new Map(), lanes: new Map(), links: new Map(), bySequence: new Map() }
const indexes = new WeakMap<StudioDocument, DocumentIndex>()

/** The index of a sequence, or undefined when there is no such sequence. */
export function sequenceIndex(doc: StudioDocument, sequenceId: SequenceId): SequenceIndex | undefined {
  return indexOf(doc).bySequence.get(sequenceId)
}

/** A track with its clips, or undefined when there is no such track. */
export function trackLane(doc: StudioDocument, trackId: TrackId): TrackLane | undefined {
  return indexOf(doc).lanes.get(trackId)
}

export function sequenceEnd(doc: StudioDocument, sequenceId: SequenceId): Ticks {
  return sequenceIndex(doc, sequenceId)?.end ?? ZERO
}

/** The ids of all clips that carry this link. */
export function clipIdsOfLink(doc: StudioDocument, link: string): readonly ClipId[] {
  return indexOf(doc).links.get(link) ?? []
}

/** The clip and everything linked with it; empty when there is no such clip. */
export function linkedClips(doc: StudioDocument, clipId: ClipId): ClipRecord[] {
  const clip = doc.records.get(clipId) as ClipRecord | undefined
  if (!clip) return []
  if (clip.link === null) return [clip]
  return clipIdsOfLink(doc, clip.link).map((id) => doc.records.get(id) as ClipRecord)
}

/** The clip of a track that plays at `t`. */
export function clipAt(clips: readonly ClipRecord[], t: Ticks): ClipRecord | undefined {
  const clip = clips[firstEndingAfter(clips, t)]
  return clip && contains({ start: clip.start, end: endOf(clip) }, t) ? clip : undefined
}

/** The clips of a track that share a tick with the range, by start. */
export function clipsInRange(clips: readonly ClipRecord[], range: TimeRange): readonly ClipRecord[] {
  if (range.start >= range.end) return []
  const first = firstEndingAfter(clips, range.start)
  let beyond = first
  while (beyond < clips.length && clips[beyond]!.start < range.end) beyond += 1
  return clips.slice(first, beyond)
}

/** The position of the first clip whose end lies after `t`: clips of a track do not overlap, so ends are sorted too. */
export function firstEndingAfter(clips: readonly ClipRecord[], t: Ticks): number {
  let low = 0
  let high = clips.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (endOf(clips[middle]!) > t) high = middle
    else low = middle + 1
  }
  return low
}

/** Clips by start; the id settles ties so that the order never depends on how the document came about. */
export function byStart(a: ClipRecord, b: ClipRecord): number {
  return a.start - b.start || (a.id < b.id ? -1 : 1)
}

/** Gives `after` the index of `before` with the changes worked in, so that the next look-up does not start anew. */
export function carryIndex(before: StudioDocument, after: StudioDocument, changes: Iterable<RecordChange>): void {
  const known = indexes.get(before)
  if (known) indexes.set(after, advanced(known, changes))
}

function indexOf(doc: StudioDocument): DocumentIndex {
  const known = indexes.get(doc)
  if (known) return known
  const built = advanced(
    EMPTY_INDEX,
    Array.from(doc.records.values(), (to) => ({ to })),
  )
  indexes.set(doc, built)
  return built
}

/** Who leaves and who arrives, per track or link. */
class Steps<Key, Item> extends Map<Key, { readonly leaving: Set<ClipId>; readonly arriving: Item[] }> {
  on(key: Key): { readonly leaving: Set<ClipId>; readonly arriving: Item[] } {
    const known = this.get(key) ?? { leaving: new Set<ClipId>(), arriving: [] }
    this.set(key, known)
    return known
  }
}

function advanced(before: DocumentIndex, changes: Iterable<RecordChange>): DocumentIndex {
  const sequences = new Map(before.sequences)
  const tracks = new Map(Array.from(before.lanes, ([id, lane]) => [id, lane.track]))
  const clipSteps = new Steps<TrackId, ClipRecord>()
  const linkSteps = new Steps<string, ClipId>()

  for (const { from, to } of changes) {
    if (from?.type === 'sequence') sequences.delete(from.id)
    if (to?.type === 'sequence') sequences.set(to.id, to)
    if (from?.type === 'track') tracks.delete(from.id)
    if (to?.type === 'track') tracks.set(to.id, to)
    const left = from?.type === 'clip' ? from : undefined
    const came = to?.type === 'clip' ? to : undefined
    if (left) clipSteps.on(left.trackId).leaving.add(left.id)
    if (came) clipSteps.on(came.trackId).arriving.push(came)
    if (left?.link !== came?.link) {
      if (left?.link) linkSteps.on(left.link).leaving.add(left.id)
      if (came?.link) linkSteps.on(came.link).arriving.push(came.id)
    }
  }

  const lanes = new Map<TrackId, TrackLane>()
  for (const [id, track] of tracks) {
    const lane = before.lanes.get(id)
    const step = clipSteps.get(id)
    const clips = step ? settled(lane?.clips ?? [], step.leaving, step.arriving) : (lane?.clips ?? [])
    lanes.set(id, lane && lane.track === track && lane.clips === clips ? lane : { track, clips })
  }
  return { sequences, lanes, links: relinked(before.links, linkSteps), bySequence: arranged(before, sequences, lanes) }
}

/** The clips of a track after some left and some arrived. */
export function settled(
  clips: readonly ClipRecord[],
  leaving: ReadonlySet<ClipId>,
  arriving: readonly ClipRecord[],
): readonly ClipRecord[] {
  if (leaving.size === 0 && arriving.length === 0) return clips
  const staying = leaving.size === 0 ? clips : clips.filter((clip) => !leaving.has(clip.id))
  return [...staying, ...arriving].sort(byStart)
}

function relinked(links: DocumentIndex['links'], steps: Steps<string, ClipId>): DocumentIndex['links'] {
  if (steps.size === 0) return links
  const next = new Map(links)
  for (const [link, { leaving, arriving }] of steps) {
    const members = [...(links.get(link) ?? []).filter((id) => !leaving.has(id)), ...arriving].sort()
    if (members.length === 0) next.delete(link)
    else next.set(link, members)
  }
  return next
}

function arranged(
  before: DocumentIndex,
  sequences: ReadonlyMap<SequenceId, SequenceRecord>,
  lanes: ReadonlyMap<TrackId, TrackLane>,
): DocumentIndex['bySequence'] {
  const lanesOf = Map.groupBy(lanes.values(), (lane) => lane.track.sequenceId)
  const next = new Map<SequenceId, SequenceIndex>()
  for (const [id, sequence] of sequences) {
    const tracks = (lanesOf.get(id) ?? []).sort(byOrder)
    const known = before.bySequence.get(id)
    const same = known?.sequence === sequence && sameItems(known.tracks, tracks)
    next.set(id, same ? known : sequenceOf(sequence, tracks, known))
  }
  return next
}

function sequenceOf(
  sequence: SequenceRecord,
  tracks: readonly TrackLane[],
  known: SequenceIndex | undefined,
): SequenceIndex {
  const ofKind = (kind: TrackRecord['kind'], before: readonly TrackLane[] | undefined) => {
    const found = tracks.filter((lane) => lane.track.kind === kind)
    return before && sameItems(before, found) ? before : found
  }
  return {
    sequence,
    tracks: known && sameItems(known.tracks, tracks) ? known.tracks : tracks,
    videoTracks: ofKind('video', known?.videoTracks),
    audioTracks: ofKind('audio', known?.audioTracks),
    end: tracks.reduce((end, lane) => (lane.clips.length > 0 ? latest(end, endOf(lane.clips.at(-1)!)) : end), ZERO),
  }
}

function byOrder(a: TrackLane, b: TrackLane): number {
  return a.track.order < b.track.order ? -1 : a.track.order > b.track.order ? 1 : a.track.id < b.track.id ? -1 : 1
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i])
}
