import { anyRecord, checkInvariants, documentOf, type StudioDocument } from '../../shared/model/index.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import type { ProjectDatabase } from '../database/openDatabase.ts'
import { unknownFields } from './unknownFields.ts'

/** Why the records of a project cannot be worked on. `detail` is for the person, in plain English. */
export type DocumentProblem =
  /** Something in them is not as it must be, or they break a rule of the document. */
  | { readonly code: 'damaged'; readonly detail: string }
  /** They hold what this version does not know. Another program of the same format wrote it; an edit would lose it. */
  | { readonly code: 'unknownContent'; readonly detail: string }

const MOST_NAMED = 3

/** Reads the document of a project that is of this version, and checks every rule of it. */
export function readDocument(db: ProjectDatabase): Result<StudioDocument, DocumentProblem> {
  const rows = db.prepare<[], { id: string; json: string }>('SELECT id, json FROM record').all()
  const unknown: string[] = []
  const records = []
  for (const { id, json } of rows) {
    const stored = storedJson(json)
    const parsed = anyRecord.safeParse(stored)
    if (!parsed.success) {
      const faults = parsed.error.issues.map((issue) => `${[id, ...issue.path].join('.')}: ${issue.message}`)
      return refused({ code: 'damaged', detail: named(faults) })
    }
    unknown.push(...unknownFields(stored, parsed.data, id))
    records.push(parsed.data)
  }
  if (unknown.length > 0) return refused({ code: 'unknownContent', detail: named(unknown) })
  const doc = documentOf(records)
  const violations = checkInvariants(doc)
  if (violations.length === 0) return ok(doc)
  return refused({ code: 'damaged', detail: named(violations.map((violation) => JSON.stringify(violation))) })
}

function storedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not a record in any version: the schema says so below.
    return undefined
  }
}

function named(faults: readonly string[]): string {
  const more = faults.length - MOST_NAMED
  return [...faults.slice(0, MOST_NAMED), ...(more > 0 ? [`+${more}`] : [])].join('; ')
}
