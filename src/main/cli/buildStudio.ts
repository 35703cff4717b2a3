import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { translate } from '../../shared/i18n/index.ts'
import { CommandStopped, EXIT } from './exitCodes.ts'
import type { Reporter } from './reporter.ts'

/** Builds the page and the desktop app when they are missing or older than their sources. */
export async function buildStudio(root: string, reporter: Reporter): Promise<void> {
  const stamp = path.join(root, 'out', 'sources.sha256')
  const fingerprint = fingerprintOf(root)
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint
  if (isFresh && existsSync(path.join(root, 'out/renderer/index.html'))) return
  reporter.say('cli.building')
  const output = await runBuild(root)
  if (output !== undefined)
    throw new CommandStopped(EXIT.failed, `${translate(reporter.language, 'cli.buildFailed')}\n${output}`)
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, fingerprint)
}

/** Runs the build; undefined when it went well, else what it printed. */
async function runBuild(root: string): Promise<string | undefined> {
  const program = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const build = spawn(process.execPath, [program, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  build.stdout.on('data', (text) => {
    output += text
  })
  build.stderr.on('data', (text) => {
    output += text
  })
  const code = await new Promise((resolve) => build.on('exit', resolve))
  return code === 0 ? undefined : output
}

/** A hash over the names, sizes and times of everything the build reads. */
function fingerprintOf(root: string): string {
  const hash = createHash('sha256')
  const visit = (file: string) => {
    const stats = statSync(file)
    if (stats.isDirectory()) {
      for (const name of readdirSync(file).sort()) visit(path.join(file, name))
    } else {
      hash.update(`${path.relative(root, file)}:${stats.size}:${stats.mtimeMs}\n`)
    }
  }
  for (const part of ['src', 'resources', 'electron.vite.config.ts', 'package-lock.json']) visit(path.join(root, part))
  return hash.digest('hex')
}
