import { open } from 'node:fs/promises'
import { type ContentType, contentTypeOf, HEAD_BYTES } from './contentType.ts'
import type { MediaSource } from './mediaSource.ts'

/** What a file is by its first bytes. */
export async function sniffFile(source: MediaSource): Promise<ContentType> {
  const handle = await open(source.path)
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return contentTypeOf(buffer.subarray(0, bytesRead))
  } finally {
    await handle.close()
  }
}
