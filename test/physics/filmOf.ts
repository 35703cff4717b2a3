import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
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
export async function filmOf(order: FilmOrder): Promise<string> {
  return made(order, [])
}

/**
 * Makes a film in a project and gives the file of its only shot: its sound has not been brought to the loudness of a finished
 * film, which holds the loudest blows back.
 */
export async function shotOf(order: FilmOrder): Promise<string> {
  const project = path.join(order.folder, `${order.name}.dalang`)
  await made(order, ['--project', project])
  const media = path.join(project, 'media')
  const shot = readdirSync(media).find((file) => file.endsWith('.mp4'))
  if (shot === undefined) throw new Error(`${project} holds no shot`)
  return path.join(media, shot)
}

async function made(
  { prompt, folder, name, seconds, height = 270, quality = 'draft' }: FilmOrder,
  more: readonly string[],
): Promise<string> {
  const film = path.join(folder, `${name}.mp4`)
  const program = path.resolve(import.meta.dirname, '../../src/main/cli/main.ts')
  const size = ['--seconds', String(seconds), '--height', String(height), '--quality', quality]
  const words = ['film', prompt, '-o', film, ...size, '--seed', '1']
  const env = { ...process.env, DALANG_DATA: path.join(folder, 'data'), DALANG_PROJECTS: folder }
  await promisify(execFile)(process.execPath, [program, ...words, ...more], { env })
  return film
}
