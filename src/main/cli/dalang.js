#!/usr/bin/env node
// Starts the command line under a Node that can run the studio: this one when it is new enough, else the one that
// is pinned among the project's packages.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST_MAJOR = 24
const here = path.dirname(fileURLToPath(import.meta.url))

if (Number(process.versions.node.split('.')[0]) >= OLDEST_MAJOR) {
  await import('./main.ts')
} else {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const pinned = path.resolve(here, '../../../node_modules/node/bin', name)
  if (!existsSync(pinned)) {
    console.error(`Dalang needs Node ${OLDEST_MAJOR} or newer, or its own packages: run "npm ci" in its folder first.`)
    process.exit(1)
  }
  const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}
