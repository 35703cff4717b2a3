import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { StoredFile } from '../../shared/model/index.ts'

const INCOMING = '.incoming-'

/** The media folder of a project: each file is named by the SHA-256 of its content, so none is there twice. */
export interface MediaStore {
  fileOf(stored: StoredFile): string
  /** Takes in a stream: written beside its final place, flushed, then named. A broken stream leaves nothing. */
  receive(bytes: Readable, extension: string, signal?: AbortSignal): Promise<IncomingFile>
  receiveFile(file: string, signal?: AbortSignal): Promise<IncomingFile>
}

/** A whole file that has no name in the store yet: keep it once it proved to be media, or drop it. */
export interface IncomingFile {
  readonly file: string
  readonly bytes: number
  keep(mimeType: string, extension: string): Promise<StoredFile>
  drop(): Promise<void>
}

/** Opens the store and removes what an interrupted import left behind. */
export function openMediaStore(folder: string): MediaStore {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    if (name.startsWith(INCOMING)) rmSync(path.join(folder, name), { force: true })
  }
  const fileOf = (stored: StoredFile) => path.join(folder, `${stored.hash}.${stored.extension}`)

  const receive = async (bytes: Readable, extension: string, signal?: AbortSignal): Promise<IncomingFile> => {
    const file = path.join(folder, `${INCOMING}${randomBytes(8).toString('hex')}.${extension}`)
    const hash = createHash('sha256')
    const digest = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk)
        done(null, chunk)
      },
    })
    try {
      await pipeline(bytes, digest, createWriteStream(file, { flush: true }), { signal })
    } catch (error) {
      rmSync(file, { force: true })
      throw error
    }
    const name = hash.digest('hex')
    const { size } = await stat(file)
    return {
      file,
      bytes: size,
      async keep(mimeType, keptExtension) {
        // The same content may be there already, perhaps open elsewhere, perhaps from a file of another name.
        const present = (await readdir(folder)).find((other) => other.startsWith(`${name}.`))
        const extension = present?.slice(name.length + 1) ?? keptExtension
        const stored: StoredFile = { hash: name, extension, bytes: size, mimeType }
        if (present) await rm(file, { force: true, maxRetries: 3 })
        else await rename(file, fileOf(stored))
        await flushFolder(folder)
        return stored
      },
      drop: () => rm(file, { force: true, maxRetries: 3 }),
    }
  }

  return {
    fileOf,
    receive,
    receiveFile: (file, signal) => receive(createReadStream(file), extensionOf(file), signal),
  }
}

/** The lower-case extension of a file name, or `bin` when it has none that can be kept. */
export function extensionOf(file: string): string {
  const extension = path.extname(file).slice(1).toLowerCase()
  return /^[a-z0-9]{1,8}$/.test(extension) ? extension : 'bin'
}

/** Makes a rename durable. Windows cannot flush a folder and does not need it. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
