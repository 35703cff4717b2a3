import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createJobStore } from '../../src/main/jobs/jobStore.ts'
import { createProjectLibrary, type ProjectLibrary } from '../../src/main/projects/projectLibrary.ts'
import { createConfSettings } from '../../src/main/settings/settingsStore.ts'
import type { Job, JobInput } from '../../src/shared/contract/index.ts'
import { recordsOfType, type SequenceId } from '../../src/shared/model/index.ts'
import { FPS_24 } from '../../src/shared/time/index.ts'
import { eachFrame, filmFacts } from '../physics/decodeFilm.ts'
import { Dice } from '../property/randomStudio.ts'

/** More with `npm run test:long`. */
const KILLS = Number(process.env.DALANG_KILLS ?? 2)

let root: string
let folder: string
let sequenceId: SequenceId
let film: string
const dice = new Dice(41)

function newLibrary(): ProjectLibrary {
  return createProjectLibrary({
    projectsFolder: root,
    settings: createConfSettings(path.join(root, 'data')),
    surroundings: { now: Date.now, backupFailed: () => {} },
  })
}

/** Looks into the project while no program has it open. */
async function look<Seen>(see: (jobs: Job[], takes: number, clips: number) => Seen): Promise<Seen> {
  const library = newLibrary()
  const opened = await library.open(folder)
  if (!opened.ok) throw new Error(opened.refusal.code)
  const session = opened.value
  const seen = see(
    createJobStore(session.db).list(),
    recordsOfType(session.document, 'take').length,
    recordsOfType(session.document, 'clip').length,
  )
  await library.close(session.projectId)
  return seen
}

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'dalang-making-'))
  film = path.join(root, 'film ätzend 電影.mp4')
  const library = newLibrary()
  const made = await library.create({
    name: 'Making',
    language: 'id',
    format: 'landscape',
    size: { width: 160, height: 90 },
  })
  if (!made.ok) throw new Error(made.refusal.code)
  folder = made.value.folder
  sequenceId = recordsOfType(made.value.document, 'sequence')[0]?.id as SequenceId
  await library.close(made.value.projectId)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

interface Working {
  readonly process: ChildProcess
  readonly words: string[]
  readonly ended: Promise<void>
}

function work(input: JobInput): Working {
  const jobFile = path.join(root, 'job.json')
  writeFileSync(jobFile, JSON.stringify(input))
  const program = path.join(import.meta.dirname, 'makingProgram.ts')
  const child = spawn(process.execPath, [program, folder, path.join(root, 'data'), jobFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const words: string[] = []
  child.stdout.on('data', (text) => words.push(...String(text).split('\n').filter(Boolean)))
  return { process: child, words, ended: new Promise((resolve) => child.on('close', () => resolve())) }
}

async function until(working: Working, word: RegExp): Promise<void> {
  while (!working.words.some((line) => word.test(line)) && working.process.exitCode === null) await sleep(20)
}

function childrenOf(pid: number): number[] {
  const listed = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
  return listed
    .split('\n')
    .map(Number)
    .filter((child) => child > 0)
}

const SHOT: JobInput = {
  kind: 'generate',
  provider: 'simulator',
  request: {
    prompt: 'A red ball is dropped from 1 m',
    seed: 5,
    durationSeconds: 1,
    width: 160,
    height: 90,
    frameRate: FPS_24,
    quality: 'draft',
  },
  placement: { kind: 'library' },
  parentTakeId: null,
}

describe('killing the studio while it makes a shot', () => {
  it('goes on with the job at the next start, and lands the take once', async () => {
    const placed = (): JobInput => ({ ...SHOT, placement: { kind: 'end', sequenceId } }) as JobInput
    for (let round = 0; round < KILLS; round += 1) {
      const working = work(placed())
      await until(working, /^running/)
      await sleep(dice.whole(0, 2500))
      working.process.kill('SIGKILL')
      await working.ended
    }
    const last = work(placed())
    await last.ended
    expect(last.words.at(-1)).toContain('takeId')
    expect(
      await look((jobs, takes, clips) => [
        jobs.filter(({ state }) => state === 'succeeded').length === takes,
        takes > 0,
        clips >= 2 * takes,
      ]),
    ).toEqual([true, true, true])
  }, 180_000)

  it('starts the work again when only its worker is killed', async () => {
    const working = work(SHOT)
    await until(working, /^running picture [1-9]/)
    const workers = childrenOf(working.process.pid as number)
    expect(workers.length).toBeGreaterThan(0)
    for (const worker of workers) process.kill(worker, 'SIGKILL')
    await working.ended
    expect(working.words.at(-1)).toContain('takeId')
    expect(working.words.some((line) => line.endsWith('attempt 2'))).toBe(true)
  }, 120_000)
})

describe('killing the studio while it exports', () => {
  it('leaves one complete film or none, and no half file once it ran again', async () => {
    const input = (): JobInput => ({
      kind: 'export',
      sequenceId,
      revision: null,
      film: { preset: 'sequence', codec: 'h264' },
      destination: film,
    })
    for (let round = 0; round < KILLS; round += 1) {
      const working = work(input())
      await until(working, /^running/)
      await sleep(dice.whole(0, 1200))
      working.process.kill('SIGKILL')
      await working.ended
      if (existsSync(film)) await expectCompleteFilm()
    }
    const last = work(input())
    await last.ended
    expect(last.words.at(-1)).toContain('film')
    await expectCompleteFilm()
    expect(readdirSync(root).filter((name) => name.includes('partial'))).toEqual([])
  }, 180_000)
})

async function expectCompleteFilm(): Promise<void> {
  const facts = await filmFacts(film)
  expect(facts).toMatchObject({ width: 160, height: 90, videoCodec: 'avc', audioCodec: 'aac' })
  expect(await eachFrame(film, () => {})).toBe(Math.round(facts.durationSeconds * 24))
}
