import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface FilmStagesResult {
  readonly filmSeconds: number
  readonly wallSeconds: number
  /** Seconds between the first sight of each stage and the first of the next, in order. */
  readonly stageSeconds: Readonly<Record<string, number>>
}

/** Times `dalang film` for 5 seconds of 640x360 draft, from the words to the file, split by stage. */
export async function runFilmStages(): Promise<FilmStagesResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dalang-bench-'))
  const program = path.resolve(import.meta.dirname, '../../src/main/cli/main.ts')
  const prompt = 'A red rubber ball falls from a wooden table and bounces three times. Cheerful mood.'
  const words = [
    'film',
    prompt,
    '-o',
    path.join(folder, 'film.mp4'),
    '--seconds',
    '5',
    '--height',
    '360',
    '--seed',
    '1',
    '--json',
  ]
  try {
    const child = execFile(process.execPath, [program, ...words], {
      maxBuffer: 2 ** 26,
      env: { ...process.env, DALANG_DATA: path.join(folder, 'data'), DALANG_PROJECTS: folder },
    })
    const started = performance.now()
    const seen: { stage: string; atSeconds: number }[] = []
    child.stdout?.on('data', (text: string) => {
      for (const line of text.split('\n')) {
        const stage = /"stage":"(\w+)"/.exec(line)?.[1]
        if (stage) seen.push({ stage: stageName(stage, seen), atSeconds: (performance.now() - started) / 1000 })
      }
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    if (code !== 0) throw new Error(`dalang film ended with ${code}`)
    const wallSeconds = (performance.now() - started) / 1000
    return { filmSeconds: 5, wallSeconds, stageSeconds: stageSeconds(seen, wallSeconds) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The export has a stage of the same name as the shot: pictures. */
function stageName(stage: string, seen: readonly { stage: string }[]): string {
  return stage === 'picture' && seen.some((earlier) => earlier.stage === 'audio') ? 'film picture' : stage
}

function stageSeconds(seen: readonly { stage: string; atSeconds: number }[], end: number): Record<string, number> {
  const firsts = seen.filter(({ stage }, index) => seen.findIndex((other) => other.stage === stage) === index)
  const times: Record<string, number> = { 'start and reading': firsts[0]?.atSeconds ?? end }
  for (const [index, { stage, atSeconds }] of firsts.entries())
    times[stage] = (firsts[index + 1]?.atSeconds ?? end) - atSeconds
  return times
}
