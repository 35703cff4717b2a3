import type { Stats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { parseByteRange } from './byteRange.ts'

/** Small enough that a cancelled seek wastes little, large enough that a film needs few turns. */
const CHUNK_BYTES = 256 * 1024

/**
 * Answers a GET or HEAD request with a file: whole, or the one range of bytes that is asked for, which players need to
 * seek. Read piece by piece as the receiver takes it; nothing is read on after a cancel. The entity tag is made of the
 * file's size and time of change, with which `If-Range` and `If-None-Match` are answered.
 */
export async function serveFile(file: string, mimeType: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
  }
  let handle: FileHandle
  try {
    handle = await open(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return new Response(null, { status: code === 'EACCES' || code === 'EPERM' ? 403 : 404 })
  }
  let handedOver = false
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) return new Response(null, { status: 404 })
    const answer = answerTo(request, stats)
    const headers = new Headers({ 'accept-ranges': 'bytes', etag: etagOf(stats), 'x-content-type-options': 'nosniff' })
    if (answer.status === 304) return new Response(null, { status: 304, headers })
    if (answer.status === 416) {
      headers.set('content-range', `bytes */${stats.size}`)
      return new Response(null, { status: 416, headers })
    }
    headers.set('content-type', mimeType)
    headers.set('content-length', String(answer.end - answer.start))
    if (answer.status === 206) headers.set('content-range', `bytes ${answer.start}-${answer.end - 1}/${stats.size}`)
    if (request.method === 'HEAD') return new Response(null, { status: answer.status, headers })
    handedOver = true
    return new Response(streamBytes(handle, answer.start, answer.end), { status: answer.status, headers })
  } finally {
    if (!handedOver) await handle.close()
  }
}

type Answer = { status: 200 | 206; start: number; end: number } | { status: 304 } | { status: 416 }

function answerTo(request: Request, stats: Stats): Answer {
  const etag = etagOf(stats)
  const known = request.headers.get('if-none-match')
  if (known !== null && (known === '*' || known.split(',').some((tag) => tag.trim() === etag))) return { status: 304 }
  const ifRange = request.headers.get('if-range')
  const asked = ifRange === null || ifRange === etag ? request.headers.get('range') : null
  const range = parseByteRange(asked, stats.size)
  switch (range.kind) {
    case 'whole':
      return { status: 200, start: 0, end: stats.size }
    case 'part':
      return { status: 206, start: range.first, end: range.last + 1 }
    case 'unsatisfiable':
      return { status: 416 }
  }
}

function etagOf(stats: Stats): string {
  return `"${stats.size.toString(36)}-${Math.round(stats.mtimeMs * 1000).toString(36)}"`
}

/** The bytes from `start` up to `end`; owns the handle. */
function streamBytes(handle: FileHandle, start: number, end: number): ReadableStream<Uint8Array> {
  let at = start
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          if (at < end) {
            const wanted = Math.min(CHUNK_BYTES, end - at)
            const { buffer, bytesRead } = await handle.read(new Uint8Array(wanted), 0, wanted, at)
            if (bytesRead === 0) throw new Error('The file became shorter while it was read')
            at += bytesRead
            controller.enqueue(buffer.subarray(0, bytesRead))
          }
          if (at >= end) {
            await handle.close()
            controller.close()
          }
        } catch (error) {
          await handle.close().catch(() => {})
          controller.error(error)
        }
      },
      cancel: () => handle.close(),
    },
    { highWaterMark: 0 },
  )
}
