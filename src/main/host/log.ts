import { mkdirSync } from 'node:fs'
import path from 'node:path'
import pino from 'pino'
import { openRotatingFile } from './rotatingFile.ts'

export type StudioLog = pino.Logger

const LIMITS = { bytes: 5 * 1024 * 1024, files: 3 }

/** A log of JSON lines in a file of the studio's data folder. Prompts and names of people do not go into it. */
export function openLog(folder: string): StudioLog {
  mkdirSync(folder, { recursive: true })
  return pino(
    { base: null, redact: ['token', 'key', '*.token', '*.key'] },
    openRotatingFile(path.join(folder, 'studio.log'), LIMITS),
  )
}

export function silentLog(): StudioLog {
  return pino({ level: 'silent' })
}
