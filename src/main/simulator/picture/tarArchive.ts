/** One plain file of a tar archive. */
export interface TarEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

const BLOCK = 512

function textField(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length)
  const end = field.indexOf(0)
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end)).trim()
}

/**
 * The plain files of an uncompressed POSIX ustar archive, in order. Folders, links and extension records are left
 * out. Throws when the archive is cut short, so that half a download is never taken for a driver.
 */
export function readTar(archive: Uint8Array): TarEntry[] {
  const entries: TarEntry[] = []
  let at = 0
  while (at + BLOCK <= archive.length) {
    const header = archive.subarray(at, at + BLOCK)
    const name = textField(header, 0, 100)
    if (name === '') break
    const size = Number.parseInt(textField(header, 124, 12), 8)
    const end = at + BLOCK + size
    if (!Number.isSafeInteger(size) || end > archive.length) throw new Error(`The archive is cut short at ${name}`)
    const type = String.fromCharCode(header[156] ?? 0)
    if (type === '0' || type === '\0') entries.push({ name, bytes: archive.subarray(at + BLOCK, end) })
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return entries
}
