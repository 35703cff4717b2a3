import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

const PROGRAM = path.resolve(import.meta.dirname, '../../src/main/cli/dalang.js')

/** The studio as a person has it: `dalang serve` in a process and folders of its own. */
export interface StudioProgram {
  /** Holds `data` and `projects`. */
  readonly root: string
  readonly pid: number
  /** The address that was printed; it works once. */
  readonly invitation: string
  /** Ends it as a power failure would: nothing can be written any more. */
  kill(): Promise<void>
  /** Ends it as Ctrl+C does. */
  stop(): Promise<void>
}

/** An empty folder for a studio that has never been started. */
export function newStudioFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'dalang-e2e-'))
}

export function removeStudioFolder(root: string): void {
  rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

/** Starts the program in the folder and waits until it has printed where it is. */
export async function startStudio(root: string): Promise<StudioProgram> {
  const program = spawn(process.execPath, [PROGRAM, 'serve', '--no-open', '--json', '--port', '0'], {
    env: { ...process.env, DALANG_DATA: path.join(root, 'data'), DALANG_PROJECTS: path.join(root, 'projects') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (program.exitCode !== null || program.signalCode !== null) return
    const ended = new Promise((resolve) => program.once('exit', resolve))
    program.kill(signal)
    await ended
  }
  return {
    root,
    pid: program.pid!,
    invitation: await printedAddress(program),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

function printedAddress(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    program.once('exit', (code) => reject(new Error(`The studio ended with ${code} before it said where it is`)))
    createInterface({ input: program.stdout! }).on('line', (line) => {
      const event = JSON.parse(line) as { event: string; url?: string }
      if (event.event === 'serving' && event.url) resolve(event.url)
    })
  })
}
