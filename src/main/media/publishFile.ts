import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file so that it is there whole or not at all: `write` fills a file of another name in the same folder,
 * which takes the name `target` once its bytes are on the disk. What `write` throws is thrown on, and nothing stays.
 */
export async function publishFile<Value>(target: string, write: (partial: string) => Promise<Value>): Promise<Value> {
  const folder = dirname(target)
  await mkdir(folder, { recursive: true })
  const prefix = `.${basename(target)}.partial-`
  await sweepAbandoned(folder, prefix)
  const partial = join(folder, prefix + randomBytes(6).toString('hex'))
  try {
    const value = await write(partial)
    const handle = await open(partial, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(partial, target)
    return value
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

const ABANDONED_AFTER_MS = 3600_000

/** Removes what a killed process left half written; younger files may still be written by another one. */
async function sweepAbandoned(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix)) continue
    const file = join(folder, name)
    const changed = await stat(file).then(
      (stats) => stats.mtimeMs,
      () => Number.POSITIVE_INFINITY,
    )
    if (changed < Date.now() - ABANDONED_AFTER_MS) await rm(file, { force: true })
  }
}
