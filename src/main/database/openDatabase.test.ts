import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listBackups, newestGoodBackup, takeBackup } from './backups.ts'
import { closeDatabase, openDatabase } from './openDatabase.ts'
import { SCHEMA_VERSION } from './schema.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dalang-database-'))
  file = path.join(folder, 'project.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function newDatabase() {
  const made = openDatabase(file, { create: true })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

describe('opening a project database', () => {
  it('makes a new one and opens it again', () => {
    closeDatabase(newDatabase())
    const again = openDatabase(file, { create: false })
    expect(again.ok).toBe(true)
    if (again.ok) closeDatabase(again.value)
  })

  it('refuses one that is open elsewhere', () => {
    const db = newDatabase()
    expect(openDatabase(file, { create: false })).toEqual({ ok: false, refusal: { code: 'inUse' } })
    closeDatabase(db)
  })

  it('refuses a newer version and leaves it as it is', () => {
    const db = newDatabase()
    db.pragma(`user_version = ${SCHEMA_VERSION + 3}`)
    closeDatabase(db)
    const before = readFileSync(file)
    expect(openDatabase(file, { create: false })).toEqual({
      ok: false,
      refusal: { code: 'newerVersion', version: SCHEMA_VERSION + 3, supported: SCHEMA_VERSION },
    })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('refuses the database of another program', () => {
    const foreign = new Database(file)
    foreign.exec('CREATE TABLE other (x)')
    foreign.close()
    expect(openDatabase(file, { create: false })).toEqual({ ok: false, refusal: { code: 'notAProject' } })
  })

  it('says when the file is damaged', () => {
    const db = newDatabase()
    for (let note = 0; note < 2000; note += 1)
      db.prepare('INSERT INTO note VALUES (?, ?)').run(`n${note}`, 'x'.repeat(200))
    closeDatabase(db)
    const bytes = readFileSync(file)
    bytes.fill(0xa5, 8192, bytes.length - 4096)
    writeFileSync(file, bytes)
    const opened = openDatabase(file, { create: false })
    expect(opened.ok).toBe(false)
    expect(!opened.ok && opened.refusal.code).toBe('damaged')
  })

  it('says when the file is not a database at all', () => {
    writeFileSync(file, 'a shopping list, not a film'.repeat(100))
    const opened = openDatabase(file, { create: false })
    expect(!opened.ok && opened.refusal.code).toBe('damaged')
  })
})

describe('backups', () => {
  it('are whole databases, and a damaged one is passed over', async () => {
    const backups = path.join(folder, 'backups')
    const db = newDatabase()
    db.prepare("INSERT INTO note VALUES ('kept', 'yes')").run()
    const good = await takeBackup(db, backups, 1_700_000_000_000)
    const bad = await takeBackup(db, backups, 1_700_000_700_000)
    closeDatabase(db)
    writeFileSync(bad.file, 'half a file')
    expect(listBackups(backups).map(({ takenAtMs }) => takenAtMs)).toEqual([1_700_000_700_000, 1_700_000_000_000])
    expect(newestGoodBackup(backups)?.file).toBe(good.file)
    const copy = new Database(good.file, { readonly: true })
    expect(copy.prepare("SELECT value FROM note WHERE key = 'kept'").pluck().get()).toBe('yes')
    copy.close()
  })
})
