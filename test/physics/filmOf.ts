import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

export interface FilmOrder {
  readonly prompt: string
  /** Where the film and what the program keeps go. */
  readonly folder: string
  readonly name: string
  readonly seconds: number
  readonly height?: number
  readonly quality?: 'draft' | 'standard'
}

/** Makes a film with the program, as a person would, and gives its file. */
export async function filmOf({
  prompt,
  folder,
  name,
  seconds,
  height = 270,
  quality = 'draft',
}: FilmOrder): Promise<string> {
  const film = path.join(folder, `${name}.mp4`)
  const program = path.resolve(import.meta.dirname, '../../src/main/cli/main.ts')
  const size = ['--seconds', String(seconds), '--height', String(height), '--quality', quality]
  const words = ['film', prompt, '-o', film, ...size, '--seed', '1']
  const env = { ...process.env, DALANG_DATA: path.join(folder, 'data'), DALANG_PROJECTS: folder }
  await promisify(execFile)(process.execPath, [program, ...words], { env })
  return film
}
