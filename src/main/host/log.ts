import { mkdirSync } from 'node:fs'
import path from 'node:path'
import pino from 'pino'

export type StudioLog = pino.Logger

/** A log of JSON lines in a file of the studio's data folder. Prompts and names of people do not go into it. */
export function openLog(folder: string): StudioLog {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'studio.log')
  return pino(
    { base: null, redact: ['token', 'key', '*.token', '*.key'] },
    pino.destination({ dest: file, sync: true }),
  )
}

export function silentLog(): StudioLog {
  return pino({ level: 'silent' })
}
