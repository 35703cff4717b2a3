import type { Id, RecordType } from './ids.ts'
import type {
  AnyRecord,
  AssetRecord,
  ClipRecord,
  ProjectRecord,
  SequenceRecord,
  TakeRecord,
  TrackRecord,
} from './records.ts'

/** All records of a project by id. Never changed in place. */
export interface StudioDocument {
  readonly records: ReadonlyMap<string, AnyRecord>
}

interface RecordOf {
  project: ProjectRecord
  sequence: SequenceRecord
  track: TrackRecord
  clip: ClipRecord
  asset: AssetRecord
  take: TakeRecord
}

export const EMPTY_DOCUMENT: StudioDocument = { records: new Map() }

export function documentOf(records: Iterable<AnyRecord>): StudioDocument {
  return { records: new Map(Array.from(records, (record) => [record.id, record])) }
}

/** The record of an id, or undefined when there is none (or it is of another type, which the id rules out). */
export function find<Type extends RecordType>(doc: StudioDocument, id: Id<Type>): RecordOf[Type] | undefined {
  return doc.records.get(id) as RecordOf[Type] | undefined
}

/** The record of an id that must exist. Throws when it does not: a broken invariant, not a user's mistake. */
export function must<Type extends RecordType>(doc: StudioDocument, id: Id<Type>): RecordOf[Type] {
  const record = find(doc, id)
  if (!record) throw new Error(`The document has no record ${id}`)
  return record
}

export function recordsOfType<Type extends RecordType>(doc: StudioDocument, type: Type): RecordOf[Type][] {
  const found: AnyRecord[] = []
  for (const record of doc.records.values()) if (record.type === type) found.push(record)
  return found as RecordOf[Type][]
}
