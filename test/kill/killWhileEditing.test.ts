import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProjectLibrary, type ProjectLibrary } from '../../src/main/projects/projectLibrary.ts'
import { createConfSettings } from '../../src/main/settings/settingsStore.ts'
import { checkInvariants } from '../../src/shared/model/invariants.ts'
import { Dice } from '../property/randomStudio.ts'
import { documentHash } from './documentHash.ts'

const KILLS = 20

let root: string
let folder: string

function newLibrary(): ProjectLibrary {
  return createProjectLibrary({
    projectsFolder: root,
    settings: createConfSettings(path.join(root, 'data')),
    surroundings: { now: Date.now, backupFailed: () => {} },
  })
}

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'dalang-kill-'))
  const library = newLibrary()
  const made = await library.create({ name: 'Kill', language: 'en', format: 'landscape' })
  if (!made.ok) throw new Error(made.refusal.code)
  folder = made.value.folder
  await library.close(made.value.projectId)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Runs the editing program and kills it `afterMs` after its first word. Gives what it had said. */
async function editThenKill(seed: number, afterMs: number): Promise<string[]> {
  const program = path.join(import.meta.dirname, 'editingProgram.ts')
  const child = spawn(process.execPath, [program, folder, path.join(root, 'data'), String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complaint = ''
  child.stderr.on('data', (text) => {
    complaint += text
  })
  const firstWord = new Promise<void>((resolve) =>
    child.stdout.on('data', (text) => {
      said += text
      resolve()
    }),
  )
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  await Promise.race([firstWord, ended])
  await sleep(afterMs)
  const diedByItself = child.exitCode !== null
  child.kill('SIGKILL')
  await ended
  if (diedByItself) throw new Error(`The editing program stopped by itself: ${complaint}`)
  return said.split('\n').slice(0, -1)
}

describe('killing the studio while it edits', () => {
  it(`keeps every acknowledged gesture, ${KILLS} times over, and undo works`, async () => {
    const dice = new Dice(20261122)
    const seenRevisions: number[] = []
    for (let round = 1; round <= KILLS; round += 1) {
      const words = await editThenKill(round, dice.whole(5, 400))
      const hashes = new Map<number, string>()
      let acknowledged = 0
      for (const [verb, revision, hash] of words.map((line) => line.split(' '))) {
        if (verb === 'will' && hash) hashes.set(Number(revision), hash)
        if (verb === 'did') acknowledged = Number(revision)
      }
      const library = newLibrary()
      const opened = await library.open(folder)
      if (!opened.ok) throw new Error(`round ${round}: ${opened.refusal.code}`)
      const session = opened.value
      const { revision } = session.snapshot()
      expect(revision).toBeGreaterThanOrEqual(acknowledged)
      expect(revision).toBeLessThanOrEqual(acknowledged + 1)
      if (hashes.has(revision)) expect(documentHash(session.document)).toBe(hashes.get(revision))
      expect(checkInvariants(session.document)).toEqual([])
      expect(session.recovered).toBe(true)
      const before = documentHash(session.document)
      if (session.snapshot().history.undo !== null) {
        expect(session.undo()).toBe(true)
        expect(session.redo()).toBe(true)
        expect(documentHash(session.document)).toBe(before)
      }
      seenRevisions.push(revision)
      await library.close(session.projectId)
    }
    // Each round really edited: otherwise nothing was at stake.
    expect(seenRevisions.every((revision, round) => round === 0 || revision > (seenRevisions[round - 1] ?? 0))).toBe(
      true,
    )
  }, 120_000)
})
