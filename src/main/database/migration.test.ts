import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Migration } from './migration.ts'
import { closeDatabase, type OpenDatabaseOptions, openDatabase, type ProjectDatabase } from './openDatabase.ts'
import { MIGRATIONS } from './schema.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dalang-migration-'))
  file = path.join(folder, 'project.db')
  const db = opened({ create: true })
  const [clip, take] = [
    { id: 'clip_1', type: 'clip', colour: 'red' },
    { id: 'take_1', type: 'take', recipe: { seed: 1 } },
  ]
  const [put, change] = [
    db.prepare('INSERT INTO record (id, type, json) VALUES (?, ?, ?)'),
    { added: [take], updated: [{ from: { ...clip, colour: 'blue' }, to: clip }], removed: [{ ...clip, id: 'clip_2' }] },
  ]
  for (const record of [clip, take]) put.run(record.id, record.type, JSON.stringify(record))
  db.prepare("INSERT INTO change VALUES (1, 'command', 'label', ?, 0)").run(JSON.stringify(change))
  db.prepare("INSERT INTO history_step VALUES (1, 'label', ?, 0)").run(JSON.stringify(change))
  db.prepare(
    "INSERT INTO job (id, kind, state, input, attempt, created_at_ms) VALUES ('job_1', 'generate', 'queued', ?, 0, 0)",
  ).run('{"seed":1}')
  closeDatabase(db)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function opened(options: OpenDatabaseOptions): ProjectDatabase {
  const made = openDatabase(file, options)
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  return made.value
}
const withStep = (step: Migration) => ({ create: false, migrations: [...MIGRATIONS, step] })
const json = (db: ProjectDatabase, sql: string) => JSON.parse(db.prepare<[], string>(sql).pluck().get() as string)
const paint = (record: Readonly<Record<string, unknown>>) =>
  record.type === 'clip' ? { ...record, colour: { name: record.colour } } : record

describe('a step of the stored format', () => {
  it('brings up every record, those that changes and steps of undo remember too', () => {
    const db = opened(withStep({ record: paint }))
    expect(json(db, "SELECT json FROM record WHERE id = 'clip_1'")).toMatchObject({ colour: { name: 'red' } })
    for (const table of ['change', 'history_step']) {
      expect(json(db, `SELECT diff FROM ${table}`)).toEqual({
        added: [{ id: 'take_1', type: 'take', recipe: { seed: 1 } }],
        updated: [
          {
            from: { id: 'clip_1', type: 'clip', colour: { name: 'blue' } },
            to: { id: 'clip_1', type: 'clip', colour: { name: 'red' } },
          },
        ],
        removed: [{ id: 'clip_2', type: 'clip', colour: { name: 'red' } }],
      })
    }
    closeDatabase(db)
  })

  it('brings up recipes wherever a take lies, and nothing else', () => {
    const db = opened(withStep({ recipe: ({ seed }) => ({ seeds: [seed] }) }))
    expect(json(db, "SELECT json FROM record WHERE id = 'take_1'").recipe).toEqual({ seeds: [1] })
    expect(json(db, 'SELECT diff FROM history_step').added[0].recipe).toEqual({ seeds: [1] })
    expect(json(db, "SELECT json FROM record WHERE id = 'clip_1'")).toEqual({
      id: 'clip_1',
      type: 'clip',
      colour: 'red',
    })
    closeDatabase(db)
  })

  it('may change what diffs and jobs look like, and the tables', () => {
    const db = opened(
      withStep({
        tables: 'ALTER TABLE note ADD COLUMN colour TEXT',
        diff: (diff) => ({ ...diff, moved: [] }),
        job: (job) => ({ ...job, input: { seeds: [job.input.seed] } }),
      }),
    )
    expect(json(db, 'SELECT diff FROM change').moved).toEqual([])
    expect(json(db, 'SELECT input FROM job')).toEqual({ seeds: [1] })
    expect(db.prepare('SELECT colour FROM note').all()).toEqual([])
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length + 1)
    closeDatabase(db)
  })

  it('is taken back whole when it fails, or when what it leads to does not pass, and the file can be opened as before', () => {
    const tables = 'ALTER TABLE note ADD COLUMN colour TEXT'
    const fails = () => {
      throw new Error('a clip without a colour')
    }
    for (const options of [
      withStep({ tables, record: fails }),
      { ...withStep({ tables, record: paint }), afterMigration: fails },
      withStep({ tables: `${tables}; SELECT nothing` }),
    ]) {
      expect(openDatabase(file, options)).toMatchObject({
        ok: false,
        refusal: { code: 'notUpgraded', version: MIGRATIONS.length },
      })
      const db = opened({ create: false })
      expect(json(db, "SELECT json FROM record WHERE id = 'clip_1'").colour).toBe('red')
      expect(() => db.prepare('SELECT colour FROM note')).toThrow()
      closeDatabase(db)
    }
  })

  it('is not begun when the backup before it cannot be made', () => {
    const beforeMigration = () => {
      throw Object.assign(new Error('no space left'), { syscall: 'write', code: 'ENOSPC' })
    }
    expect(openDatabase(file, { ...withStep({ record: paint }), beforeMigration })).toEqual({
      ok: false,
      refusal: { code: 'notWritable', detail: 'no space left' },
    })
    const db = opened({ create: false })
    expect(json(db, "SELECT json FROM record WHERE id = 'clip_1'").colour).toBe('red')
    closeDatabase(db)
  })
})
