import { open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'

/**
 * The name that a film has while it is being made: hidden, in the folder where it will be, with the job that makes
 * it. Nothing but this module gives a film its own name.
 */
export function partialPath(destination: string, jobId: string): string {
  const extension = extname(destination)
  const name = basename(destination, extension)
  return join(dirname(destination), `.${shorten(name)}.partial-${jobId}${extension}`)
}

/** File systems allow 255 bytes for a name; the additions need room. */
function shorten(name: string): string {
  let kept = ''
  for (const letter of name) {
    if (Buffer.byteLength(kept + letter) > 150) break
    kept += letter
  }
  return kept
}

/** Gives a complete film its name: its bytes reach the disk first, then the name, then the folder's entry. */
export async function publishFile(partial: string, destination: string): Promise<void> {
  await flush(partial, 'r+')
  await renameWithPatience(partial, destination)
  if (process.platform !== 'win32') await flush(dirname(destination), 'r')
}

/** Windows flushes only what was opened for writing; a folder opens only for reading. */
async function flush(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** On Windows a virus scanner or an indexer may hold a new file for a moment. */
async function renameWithPatience(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      const held = ['EPERM', 'EBUSY', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')
      if (!held || process.platform !== 'win32' || attempt === 8) throw error
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 10))
    }
  }
}

/** Removes what a job left unfinished beside a film's path. Gives the names that it removed. */
export async function sweepPartials(destination: string, jobId: string): Promise<string[]> {
  const folder = dirname(destination)
  const names = await readdir(folder).catch(() => [])
  const left = names.filter((name) => name.startsWith('.') && name.includes(`.partial-${jobId}.`))
  for (const name of left) await rm(join(folder, name), { force: true })
  return left
}
