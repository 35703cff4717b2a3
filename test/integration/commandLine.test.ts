import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
    ['an option that nobody knows', ['film', 'A ball falls', '--secnds', '3'], /no option --secnds.*mean --seconds\?/],
    ['an option without its value', ['film', 'A ball falls', '-o'], /-o needs a value/],
    ['a language that it does not speak', ['film', 'A ball', '--lang', 'fr'], /"fr".*en \(English\), id \(Bahasa/],
    ['a script without @', ['film', 'story.txt', '-o', 'f.mp4'], /"@story\.txt"/],
    ['an empty script', ['film', '@empty.txt', '-o', 'f.mp4'], /empty\.txt.*no words/],
    ['a folder as the film', ['film', 'A ball falls', '-o', 'folder'], /"folder" is a folder.*folder\/film\.mp4/],
    ['a film that is there', ['film', 'A ball falls', '-o', 'old.mp4'], /old\.mp4.*--overwrite \(-y\)/],
    ['a film that is there, for an export', ['export', '--project', 'p', '-o', 'old.mp4'], /--overwrite/],
    ['a project that is not there', ['export', '--project', 'Kopi', '-o', 'f.mp4'], /Kopi\.dalang/],
    ['a word too many', ['export', 'Kopi', '-o', 'f.mp4'], /"Kopi" is one word too many/],
    ['a forgotten command', ['A ball falls'], /dalang film "A ball falls" -o film\.mp4/],
    ['words without quotes', ['film', 'A', 'ball', '-o', 'f.mp4'], /one pair of quotes/],
    ['an option of another command', ['serve', '--seed', '3'], /takes no --seed/],
    ['an unknown command', ['flim'], /no command "flim"/],
    ['a script that is not there', ['film', '@gone.txt', '-o', 'f.mp4'], /gone\.txt/],
  ])('ends with 2 and says what to do about %s', async (_what, words, message) => {
    writeFileSync(path.join(folder, 'story.txt'), 'A red ball falls.\n')
    writeFileSync(path.join(folder, 'empty.txt'), '\n  \n')
    writeFileSync(path.join(folder, 'old.mp4'), 'a film')
    mkdirSync(path.join(folder, 'folder'))
    const { status, stderr } = await dalang(...words).ended
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)])
  })

  it('ends with 3 when the words cannot become a shot, and offers some that can', async () => {
    const { status, stderr } = await dalang('film', 'Keadilan mengalahkan kesedihan', '-o', 'f.mp4').ended
    expect([status, stderr]).toEqual([3, expect.stringContaining('→')])
  })

  it('ends with 3 when only the scenery of the words could be shown, and offers an example with the same things', async () => {
    const english = await dalang('film', 'A rainbow sits on a wooden table', '-o', 'f.mp4').ended
    expect([english.status, english.stderr]).toEqual([3, expect.stringMatching(/"rainbow": .*"sits": .*→ .*table/s)])
    const indonesian = await dalang('film', 'Pelangi menari di atas meja kayu', '-o', 'f.mp4').ended
    expect([indonesian.status, indonesian.stderr]).toEqual([3, expect.stringMatching(/Inti dari kata-kata.*→ .*meja/s)])
    expect(existsSync(path.join(folder, 'f.mp4'))).toBe(false)
  })

  it('refuses a whole script before any work when one of its shots cannot be made', async () => {
    writeFileSync(path.join(folder, 'story.txt'), 'A red ball falls.\n\nJustice defeats sadness.\n')
    const { status, stderr } = await dalang('film', '@story.txt', '-o', 'f.mp4').ended
    expect([status, stderr]).toEqual([3, expect.stringContaining('2/2')])
    expect(existsSync(path.join(folder, 'f.mp4'))).toBe(false)
  })

  it('prints help in both languages', async () => {
    expect((await dalang('--help').ended).stdout).toContain('Exit status')
    expect((await dalang('--help', '--lang', 'id').ended).stdout).toContain('Status keluar')
    expect((await dalang('generate', '--help').ended).stdout).toMatch(/^dalang generate "WORDS" --project DIR/)
  })

  it('makes a film in the language of its words, warns first, adds to its project, and keeps that one’s size', async () => {
    const words = 'Bola merah mengkilap jatuh dari meja'
    const small = ['--height', '90', '--seconds', '0.5', '--seed', '1']
    const first = await dalang('film', words, '-o', 'f.mp4', '--project', 'Kopi', ...small).ended
    expect([first.status, first.stdout]).toEqual([0, expect.stringMatching(/^Dipahami .*Film sudah jadi: f\.mp4/s)])
    expect(first.stderr).toMatch(/Perhatian: .*"mengkilap".*Menggambar.*Menyelesaikan film/s)
    expect(first.stdout + first.stderr).not.toMatch(/Understood|Drawing|Warning/)

    const unlike = await dalang('generate', words, '--project', 'Kopi', '--height', '180').ended
    expect([unlike.status, unlike.stderr]).toEqual([2, expect.stringMatching(/160x90.*--height/s)])
    const alike = await dalang('generate', words, '--project', 'Kopi.dalang', '--seconds', '0.5', '--lang', 'en').ended
    expect([alike.status, alike.stdout]).toEqual([
      0,
      expect.stringMatching(/^Adds to the project .*Kopi\.dalang: 160x90, 24 fps, 0\.5 s long.*160x90/s),
    ])

    const before = readFileSync(path.join(folder, 'f.mp4'))
    expect((await dalang('export', '--project', 'Kopi', '-o', 'f.mp4').ended).status).toBe(2)
    expect(readFileSync(path.join(folder, 'f.mp4'))).toEqual(before)
    expect((await dalang('export', '--project', 'Kopi', '-o', 'f.mp4', '-y').ended).status).toBe(0)
    expect(readFileSync(path.join(folder, 'f.mp4'))).not.toEqual(before)
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
