import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { buildStudio } from './buildStudio.ts'
import type { Reporter } from './reporter.ts'
import { serveCommand } from './serveCommand.ts'

/** An app that ends with an error this soon never showed a window. */
const FAILED_START_MS = 10_000

const ROOT = path.resolve(import.meta.dirname, '../../..')

/**
 * Opens the studio: the desktop app where Electron's program is present or can be downloaded, else the same studio
 * in the browser.
 */
export async function startCommand(
  options: { port: number; open: boolean },
  reporter: Reporter,
  signal: AbortSignal,
): Promise<void> {
  await buildStudio(ROOT, reporter)
  const electron = await electronProgram(reporter)
  if (electron === undefined) {
    reporter.say('cli.noElectron')
    return serveCommand(options, reporter, signal)
  }
  if (await runElectron(electron, signal)) return
  reporter.say('cli.electronFailed')
  await serveCommand(options, reporter, signal)
}

/** The path of Electron's program, downloaded if need be; undefined where it cannot be had or shown. */
async function electronProgram(reporter: Reporter): Promise<string | undefined> {
  const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  if (!hasScreen) return undefined
  const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const programOf = () => {
    const name =
      { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ??
      'electron'
    const program = path.join(folder, 'dist', name)
    return existsSync(program) ? program : undefined
  }
  const present = programOf()
  if (present) return present
  reporter.say('cli.fetchingElectron')
  await new Promise<void>((resolve) => {
    const download = spawn(process.execPath, [path.join(folder, 'install.js')], { stdio: 'ignore', timeout: 180_000 })
    download.on('error', () => resolve())
    download.on('exit', () => resolve())
  })
  return programOf()
}

/** Runs the desktop app to its end. False when it could not run here (a missing library, no rights for its sandbox). */
async function runElectron(program: string, signal: AbortSignal): Promise<boolean> {
  const started = Date.now()
  const app = spawn(program, [ROOT], { stdio: 'inherit' })
  signal.addEventListener('abort', () => app.kill())
  const code = await new Promise<number | null>((resolve) => {
    app.on('error', () => resolve(1))
    app.on('exit', resolve)
  })
  return code === 0 || signal.aborted || Date.now() - started > FAILED_START_MS
}
