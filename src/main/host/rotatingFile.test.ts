import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLog } from './log.ts'
import { openRotatingFile } from './rotatingFile.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dalang-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')

describe('a log file', () => {
  it('begins anew when it is full, keeps the files before it, and lets the oldest go', () => {
    const log = openRotatingFile(path.join(folder, 'studio.log'), { bytes: 10, files: 3 })
    for (const line of ['one 1\n', 'two 2\n', 'three\n', 'four\n', 'five\n']) log.write(line)
    expect(readdirSync(folder).sort()).toEqual(['studio.1.log', 'studio.2.log', 'studio.log'])
    expect([read('studio.2.log'), read('studio.1.log'), read('studio.log')]).toEqual([
      'two 2\n',
      'three\n',
      'four\nfive\n',
    ])
  })

  it('goes on in the file of the last run', () => {
    const limits = { bytes: 12, files: 2 }
    openRotatingFile(path.join(folder, 'studio.log'), limits).write('first\n')
    const again = openRotatingFile(path.join(folder, 'studio.log'), limits)
    again.write('second\n')
    expect([read('studio.1.log'), read('studio.log')]).toEqual(['first\n', 'second\n'])
  })

  it('takes a line that is longer than a whole file', () => {
    const log = openRotatingFile(path.join(folder, 'studio.log'), { bytes: 4, files: 2 })
    log.write('longer\n')
    expect(read('studio.log')).toBe('longer\n')
  })

  it('does not stop the studio when it cannot be written', () => {
    rmSync(folder, { recursive: true })
    expect(() => openRotatingFile(path.join(folder, 'studio.log'), { bytes: 4, files: 2 }).write('x\n')).not.toThrow()
  })
})

describe('the log of the studio', () => {
  it('holds lines of JSON in at most three files of five megabytes', () => {
    const log = openLog(folder)
    log.warn({ project: 'project_x' }, 'something')
    expect(JSON.parse(read('studio.log'))).toMatchObject({ project: 'project_x', msg: 'something' })
    const long = 'x'.repeat(1024 * 1024)
    for (let line = 0; line < 24; line += 1) log.info(long)
    const sizes = readdirSync(folder).map((name) => statSync(path.join(folder, name)).size)
    expect(sizes).toHaveLength(3)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(5 * 1024 * 1024)
  })
})
