import { type AnyRecord, carryIndex, type RecordChange, type StudioDocument } from '../model/index.ts'
import type { Diff } from './diff.ts'
import { sameValue } from './sameValue.ts'

/**
 * The document after a diff. Throws when the diff was made for another document: it adds what is there, or
 * changes or removes what is not there as the diff remembers it.
 */
export function apply(doc: StudioDocument, diff: Diff): StudioDocument {
  const records = new Map(doc.records)
  for (const record of diff.removed) {
    expect(records, record)
    records.delete(record.id)
  }
  for (const { from, to } of diff.updated) {
    if (from.id !== to.id) throw new Error(`A diff cannot turn ${from.id} into ${to.id}`)
    expect(records, from)
    records.set(to.id, to)
  }
  for (const record of diff.added) {
    if (records.has(record.id)) throw new Error(`The diff adds ${record.id}, which is there already`)
    records.set(record.id, record)
  }
  const next: StudioDocument = { records }
  carryIndex(doc, next, changesOf(diff))
  return next
}

function expect(records: ReadonlyMap<string, AnyRecord>, record: AnyRecord): void {
  const found = records.get(record.id)
  if (found === undefined) throw new Error(`The diff needs ${record.id}, which is not there`)
  if (!sameValue(found, record)) throw new Error(`The diff remembers another ${record.id}`)
}

function* changesOf(diff: Diff): Iterable<RecordChange> {
  for (const from of diff.removed) yield { from }
  yield* diff.updated
  for (const to of diff.added) yield { to }
}
