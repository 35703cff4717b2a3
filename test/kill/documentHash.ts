import { createHash } from 'node:crypto'
import type { StudioDocument } from '../../src/shared/model/index.ts'

/** The same for equal documents, whatever the order of their records and fields. */
export function documentHash(doc: StudioDocument): string {
  const records = [...doc.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(records, sortedFields)).digest('hex').slice(0, 24)
}

function sortedFields(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
