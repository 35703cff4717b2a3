import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dalang-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

function dalang(...words: string[]): { process: ChildProcess; ended: Promise<Ended> } {
  const program = path.resolve(import.meta.dirname, '../../src/main/cli/main.ts')
  const env = {
    ...process.env,
    LANG: 'C',
    LC_ALL: 'C',
    DALANG_DATA: path.join(folder, 'data'),
    DALANG_PROJECTS: folder,
    TMPDIR: folder,
  }
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, env })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (text) => {
    stdout += text
  })
  child.stderr.on('data', (text) => {
    stderr += text
  })
  return {
    process: child,
    ended: new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr }))),
  }
}

describe('the command line', () => {
  it.each<[string, string[], RegExp]>([
    ['no output', ['film', 'A ball falls'], /-o film\.mp4/],
    ['an output that is no MP4', ['film', 'A ball falls', '-o', 'film.avi'], /\.mp4/],
    ['a folder that is not there', ['film', 'A ball falls', '-o', 'nowhere/film.mp4'], /nowhere/],
    ['an impossible frame rate', ['film', 'A ball falls', '-o', 'f.mp4', '--fps', '17'], /--fps cannot be "17"/],
    ['an odd height', ['film', 'A ball falls', '-o', 'f.mp4', '--height', '361'], /--height/],
    ['words without quotes', ['film', 'A', 'ball', '-o', 'f.mp4'], /one pair of quotes/],
    ['an option of another command', ['serve', '--seed', '3'], /takes no --seed/],
    ['an unknown command', ['flim'], /no command "flim"/],
    ['a script that is not there', ['film', '@story.txt', '-o', 'f.mp4'], /story\.txt/],
  ])('ends with 2 and says what to do about %s', async (_what, words, message) => {
    const { status, stderr } = await dalang(...words).ended
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)])
  })

  it('ends with 3 when the words cannot become a shot, and offers some that can', async () => {
    const { status, stderr } = await dalang('film', 'Seorang wanita berjalan di Paris', '-o', 'f.mp4').ended
    expect([status, stderr]).toEqual([3, expect.stringContaining('→')])
  })

  it('refuses a whole script before any work when one of its shots cannot be made', async () => {
    writeFileSync(path.join(folder, 'story.txt'), 'A red ball falls.\n\nA dragon sings opera.\n')
    const { status, stderr } = await dalang('film', '@story.txt', '-o', 'f.mp4').ended
    expect([status, stderr]).toEqual([3, expect.stringContaining('2/2')])
    expect(existsSync(path.join(folder, 'f.mp4'))).toBe(false)
  })

  it('prints help in both languages', async () => {
    expect((await dalang('--help').ended).stdout).toContain('Exit status')
    expect((await dalang('--help', '--lang', 'id').ended).stdout).toContain('Status keluar')
  })

  it('stops on Ctrl+C with 130 and leaves no film and no temporary folder', async () => {
    const making = dalang('film', 'A red ball falls', '-o', 'f.mp4', '--height', '90', '--json')
    await new Promise<void>((resolve) =>
      making.process.stdout?.on('data', (text) => String(text).includes('"stage":"picture"') && resolve()),
    )
    making.process.kill('SIGINT')
    const { status } = await making.ended
    expect(status).toBe(130)
    expect(readdirSync(folder).filter((name) => name.startsWith('dalang-film-') || name.includes('.mp4'))).toEqual([])
  })
})
