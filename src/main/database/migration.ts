import type Database from 'better-sqlite3'

/** A value as it lies in the database: of an older format, so nothing is known of its fields. */
export type StoredJson = Readonly<Record<string, unknown>>

/** The stored parts of a job; null where it has none. */
export interface StoredJob {
  readonly input: StoredJson
  readonly progress: StoredJson | null
  readonly result: StoredJson | null
  readonly error: StoredJson | null
}

/**
 * One step of the stored format. The parts run in this order; each may be left out. What they return is stored, so
 * they return what they were given where nothing changes, and never change it in place.
 */
export interface Migration {
  /** SQL that changes the tables. */
  readonly tables?: string
  /**
   * Brings one record up: called for every record of the document, and for every one that a change or a step of undo
   * remembers, so that undo still fits the document.
   */
  readonly record?: (record: StoredJson) => StoredJson
  /** Brings up how a take was made, wherever a take lies. Called after `record`. */
  readonly recipe?: (recipe: StoredJson) => StoredJson
  /** Brings up the diffs themselves, after the records in them. */
  readonly diff?: (diff: StoredJson) => StoredJson
  readonly job?: (job: StoredJob) => StoredJob
}

/** A step that could not be done; what it began was taken back. `from` is the version that the file still has. */
export class MigrationFailed extends Error {
  readonly from: number

  constructor(from: number, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.from = from
  }
}

/** Does one step. Runs inside a transaction of the caller. */
export function runMigration(db: Database.Database, migration: Migration): void {
  const { tables, record, recipe, diff, job } = migration
  if (tables !== undefined) db.exec(tables)
  if (record || recipe) {
    const bringUp = (stored: StoredJson) => withRecipe(record ? record(stored) : stored, recipe)
    rewriteRecords(db, bringUp)
    rewriteDiffs(db, (stored) => overRecords(stored, bringUp))
  }
  if (diff) rewriteDiffs(db, diff)
  if (job) rewriteJobs(db, job)
}

function withRecipe(record: StoredJson, recipe: Migration['recipe']): StoredJson {
  return recipe && record.type === 'take' ? { ...record, recipe: recipe(record.recipe as StoredJson) } : record
}

/** A diff with each record in it brought up. */
function overRecords(diff: StoredJson, bringUp: (record: StoredJson) => StoredJson): StoredJson {
  const { added, updated, removed } = diff as {
    added: StoredJson[]
    updated: { from: StoredJson; to: StoredJson }[]
    removed: StoredJson[]
  }
  return {
    added: added.map(bringUp),
    updated: updated.map(({ from, to }) => ({ from: bringUp(from), to: bringUp(to) })),
    removed: removed.map(bringUp),
  }
}

function rewriteRecords(db: Database.Database, bringUp: (record: StoredJson) => StoredJson): void {
  const update = db.prepare('UPDATE record SET id = ?, type = ?, json = ? WHERE id = ?')
  for (const row of db.prepare<[], { id: string; json: string }>('SELECT id, json FROM record').all()) {
    const before = JSON.parse(row.json) as StoredJson
    const after = bringUp(before)
    if (after !== before) update.run(after.id, after.type, JSON.stringify(after), row.id)
  }
}

function rewriteDiffs(db: Database.Database, bringUp: (diff: StoredJson) => StoredJson): void {
  for (const [table, key] of [
    ['change', 'revision'],
    ['history_step', 'position'],
  ]) {
    const update = db.prepare(`UPDATE ${table} SET diff = ? WHERE ${key} = ?`)
    const rows = db.prepare<[], { key: number; diff: string }>(`SELECT ${key} AS key, diff FROM ${table}`).all()
    for (const row of rows) update.run(JSON.stringify(bringUp(JSON.parse(row.diff))), row.key)
  }
}

function rewriteJobs(db: Database.Database, bringUp: (job: StoredJob) => StoredJob): void {
  type Row = { id: string; input: string; progress: string | null; result: string | null; error: string | null }
  const parse = (text: string | null) => (text === null ? null : (JSON.parse(text) as StoredJson))
  const write = (value: StoredJson | null) => value && JSON.stringify(value)
  const update = db.prepare('UPDATE job SET input = ?, progress = ?, result = ?, error = ? WHERE id = ?')
  for (const row of db.prepare<[], Row>('SELECT id, input, progress, result, error FROM job').all()) {
    const { input, progress, result, error } = bringUp({
      input: JSON.parse(row.input),
      progress: parse(row.progress),
      result: parse(row.result),
      error: parse(row.error),
    })
    update.run(JSON.stringify(input), write(progress), write(result), write(error), row.id)
  }
}
