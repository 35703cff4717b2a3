import { type Diff, diffOf, isEmpty, sameValue } from '../history/index.ts'
import {
  type AnyRecord,
  type ClipId,
  type ClipRecord,
  clipIdsOfLink,
  type Id,
  idMinter,
  laneViolations,
  type RecordType,
  recordViolations,
  type SequenceId,
  type SequenceIndex,
  type StudioDocument,
  sequenceIndex,
  settled,
  type TrackId,
  type TrackRecord,
  trackLane,
} from '../model/index.ts'
import { ok, type Result, refused } from '../result.ts'
import type { Refusal } from './refusal.ts'

/** What a draft does to the clips of one track. */
interface DraftLane {
  readonly leaving: Set<ClipId>
  readonly arriving: Map<ClipId, ClipRecord>
  /** The outcome, worked out when somebody asks. */
  clips: readonly ClipRecord[] | undefined
}

/**
 * The document as a command would leave it. A command writes its wish here without looking left or right;
 * `finish` judges the whole and refuses it if the document would not be sound or a locked track would change.
 */
export class Draft {
  readonly #before: StudioDocument
  readonly #after = new Map<string, AnyRecord | undefined>()
  readonly #lanes = new Map<TrackId, DraftLane>()
  readonly #mint: <Type extends RecordType>(type: Type) => Id<Type>
  readonly #seed: string
  #links = 0

  /** `idSeed` names the new records; a command that makes none needs none. */
  constructor(doc: StudioDocument, idSeed = 'none') {
    this.#before = doc
    this.#seed = idSeed
    this.#mint = idMinter(idSeed)
  }

  /** An id that no record has. */
  mint<Type extends RecordType>(type: Type): Id<Type> {
    const id = this.#mint(type)
    return this.#get(id) ? this.mint(type) : id
  }

  /** A link that no clip has. */
  mintLink(): string {
    this.#links += 1
    const link = `${this.#seed}-${this.#links.toString(36)}`
    return this.linked(link).length > 0 ? this.mintLink() : link
  }

  put(record: AnyRecord): void {
    this.#set(record.id, record)
  }

  remove(id: AnyRecord['id']): void {
    this.#set(id, undefined)
  }

  clip(id: ClipId): ClipRecord | undefined {
    return this.#get(id) as ClipRecord | undefined
  }

  track(id: TrackId): TrackRecord | undefined {
    return this.#get(id) as TrackRecord | undefined
  }

  isLocked(trackId: TrackId): boolean {
    return this.track(trackId)?.locked ?? false
  }

  /** The sequence with its tracks as they were before this draft. */
  sequence(id: SequenceId): SequenceIndex | undefined {
    return sequenceIndex(this.#before, id)
  }

  /** The highest order key among the tracks of a sequence, new ones included; null when it has none. */
  lastOrder({ sequence, tracks }: SequenceIndex): string | null {
    const added = [...this.#after.values()].filter(
      (record): record is TrackRecord => record?.type === 'track' && record.sequenceId === sequence.id,
    )
    const orders = [...tracks.map(({ track }) => track), ...added].map((track) => track.order).sort()
    return orders.at(-1) ?? null
  }

  /** The clips of a track by start, as this draft has them now. */
  clipsOn(trackId: TrackId): readonly ClipRecord[] {
    const lane = this.#lane(trackId)
    lane.clips ??= settled(trackLane(this.#before, trackId)?.clips ?? [], lane.leaving, [...lane.arriving.values()])
    return lane.clips
  }

  /** The clips with this link, as this draft has them now. */
  linked(link: string): ClipRecord[] {
    const ids = new Set<string>([...clipIdsOfLink(this.#before, link), ...this.#after.keys()])
    return Array.from(ids, (id) => this.#get(id)).filter(
      (record): record is ClipRecord => record?.type === 'clip' && record.link === link,
    )
  }

  /** The difference that the draft makes, or why it must not be made. */
  finish(): Result<Diff, Refusal> {
    const diff = diffOf(Array.from(this.#after, ([id, after]) => ({ before: this.#before.records.get(id), after })))
    if (isEmpty(diff)) return refused({ reason: 'nothingToDo' })
    const refusal = this.#touchedLock() ?? this.#unsoundRecord(diff) ?? this.#overlap()
    return refusal ? refused(refusal) : ok(diff)
  }

  #get(id: string): AnyRecord | undefined {
    const changed = this.#after.get(id)
    return changed || this.#after.has(id) ? changed : this.#before.records.get(id)
  }

  #set(id: string, record: AnyRecord | undefined): void {
    const former = this.#get(id)
    if (former?.type === 'clip') {
      const lane = this.#lane(former.trackId)
      lane.leaving.add(former.id)
      lane.arriving.delete(former.id)
      lane.clips = undefined
    }
    if (record?.type === 'clip') {
      const lane = this.#lane(record.trackId)
      lane.arriving.set(record.id, record)
      lane.clips = undefined
    }
    this.#after.set(id, record)
  }

  #lane(trackId: TrackId): DraftLane {
    const known = this.#lanes.get(trackId)
    if (known) return known
    const lane: DraftLane = { leaving: new Set(), arriving: new Map(), clips: undefined }
    this.#lanes.set(trackId, lane)
    return lane
  }

  #touchedLock(): Refusal | undefined {
    for (const trackId of this.#lanes.keys()) {
      const lane = trackLane(this.#before, trackId)
      if (lane?.track.locked && !sameValue(lane.clips, this.clipsOn(trackId))) return { reason: 'trackLocked', trackId }
    }
    return undefined
  }

  #unsoundRecord(diff: Diff): Refusal | undefined {
    const lookup = (id: string) => this.#get(id)
    const judged = (record: AnyRecord) => recordViolations(record, lookup)[0]
    for (const record of diff.added) {
      const violation = judged(record)
      if (violation) return violation
    }
    for (const { to } of diff.updated) {
      const violation = judged(to)
      if (violation) return violation
    }
    return undefined
  }

  #overlap(): Refusal | undefined {
    for (const [trackId, { arriving }] of this.#lanes) {
      if (arriving.size === 0) continue
      const [violation] = laneViolations(this.clipsOn(trackId))
      if (violation) return violation
    }
    return undefined
  }
}
