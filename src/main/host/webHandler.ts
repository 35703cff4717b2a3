import { existsSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { type ImportOutcome, jobId, mediaAspect } from '../../shared/contract/index.ts'
import { find, idSchema } from '../../shared/model/index.ts'
import { serveFile } from '../media/serveFile.ts'
import { PAGE_HEADERS } from './contentSecurity.ts'
import { isFilmName } from './filmName.ts'
import type { ProjectRoom } from './openProjectRoom.ts'
import type { StudioHost } from './studioHost.ts'

const PAGE_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

const IMPORT_LIMIT_BYTES = 64 * 2 ** 30

/**
 * Answers everything the page fetches: its own files, media by id (with ranges), finished films, and files sent to
 * be imported. The same function serves HTTP and the desktop's own protocol.
 */
export function createWebHandler(host: StudioHost, pageFolder: string): (request: Request) => Promise<Response> {
  const page = createPageServer(pageFolder)
  return async (request) => {
    const response = await answer(request)
    // A page elsewhere can show none of it, whatever the browser sends along.
    response.headers.set('cross-origin-resource-policy', 'same-origin')
    return response
  }

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const [area, projectId, ...rest] = url.pathname.split('/').slice(1)
    switch (area) {
      case 'media':
        return readOnly(request, async () => serveMedia(await roomOf(host, projectId), rest, request))
      case 'film':
        return readOnly(request, async () => serveFilm(await roomOf(host, projectId), rest, request))
      case 'import':
        return request.method === 'POST' ? receiveImport(await roomOf(host, projectId), url, request) : plain(405)
      default:
        return readOnly(request, () => page(url.pathname, request))
    }
  }
}

async function readOnly(request: Request, answer: () => Promise<Response>): Promise<Response> {
  return request.method === 'GET' || request.method === 'HEAD' ? answer() : plain(405)
}

function plain(status: number, text = ''): Response {
  return new Response(text, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
  })
}

async function roomOf(host: StudioHost, id: string | undefined): Promise<ProjectRoom | undefined> {
  const parsed = idSchema('project').safeParse(id)
  return parsed.success ? host.enter(parsed.data) : undefined
}

async function serveMedia(room: ProjectRoom | undefined, rest: string[], request: Request): Promise<Response> {
  const [id, aspect] = [idSchema('asset').safeParse(rest[0]), mediaAspect.safeParse(rest[1])]
  if (!room || !id.success || !aspect.success || rest.length !== 2) return plain(404)
  const asset = find(room.session.document, id.data)
  if (!asset) return plain(404)
  const served = await room.derived.get(asset, aspect.data)
  if (!served.ok) return plain(422, JSON.stringify(served.refusal))
  if (!existsSync(served.value.file)) return plain(410)
  return serveFile(served.value.file, served.value.mimeType, request)
}

async function serveFilm(room: ProjectRoom | undefined, rest: string[], request: Request): Promise<Response> {
  const id = jobId.safeParse(rest[0])
  const job = room && id.success ? room.jobs.get(id.data) : undefined
  if (job?.result?.kind !== 'export' || !isFilmName(job.result.file) || !existsSync(job.result.file)) return plain(404)
  const response = await serveFile(job.result.file, 'video/mp4', request)
  const name = encodeURIComponent(path.basename(job.result.file))
  response.headers.set('content-disposition', `attachment; filename*=UTF-8''${name}`)
  return response
}

async function receiveImport(room: ProjectRoom | undefined, url: URL, request: Request): Promise<Response> {
  const name = url.searchParams.get('name')?.trim().slice(0, 300)
  if (!room || !name || !request.body) return plain(404)
  if (Number(request.headers.get('content-length') ?? 0) > IMPORT_LIMIT_BYTES) return plain(413)
  const brought = await room.library.importStream(
    Readable.fromWeb(request.body as NodeReadableStream),
    name,
    request.signal,
  )
  if (brought.ok) return Response.json({ ok: true, value: { assetId: brought.value } } satisfies ImportOutcome)
  const { kind, fileName, reason } = brought.refusal
  return Response.json({ ok: false, refusal: { code: kind, file: fileName, detail: reason } } satisfies ImportOutcome)
}

/** Serves the built page's files and nothing outside their folder. */
function createPageServer(folder: string): (pathname: string, request: Request) => Promise<Response> {
  const root = existsSync(folder) ? realpathSync(folder) : folder
  return async (pathname, request) => {
    const file = fileInside(root, pathname === '/' ? '/index.html' : pathname)
    if (!file) return plain(404)
    const type = PAGE_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream'
    const response = await serveFile(file, type, request)
    for (const [name, value] of Object.entries(PAGE_HEADERS)) response.headers.set(name, value)
    response.headers.set(
      'cache-control',
      pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    return response
  }
}

/** The file that a URL path names, or undefined when it does not exist or leads out of the folder. */
export function fileInside(root: string, pathname: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined
  const wanted = path.join(root, decoded)
  if (!statSync(wanted, { throwIfNoEntry: false })?.isFile()) return undefined
  const real = realpathSync(wanted)
  return real.startsWith(root + path.sep) ? real : undefined
}
