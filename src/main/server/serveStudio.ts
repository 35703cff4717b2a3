import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'
import type { StudioHost } from '../host/studioHost.ts'
import { createWebHandler } from '../host/webHandler.ts'
import { createRouter } from '../rpc/router.ts'
import { judgeRequest, sameSecret, tokenCookie, type Verdict } from './requestGuard.ts'

export interface StudioServer {
  /** The address to open once: it holds the one-time token, which becomes a cookie. */
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

const MESSAGE_LIMIT_BYTES = 64 * 2 ** 20

/**
 * The studio in a browser: over the loopback address only, with a token. The token in the URL works once; then it is
 * in a cookie that no script can read.
 */
export async function serveStudio(
  host: StudioHost,
  options: { pageFolder: string; port: number },
): Promise<StudioServer> {
  const token = randomBytes(24).toString('base64url')
  let invitation: string | undefined = randomBytes(24).toString('base64url')
  const web = createWebHandler(host, options.pageFolder)
  const rpc = new RPCHandler(createRouter(host), {
    interceptors: [onError((error) => host.log.error({ err: error }, 'a call failed'))],
  })
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_LIMIT_BYTES })
  let port = 0

  const judge = (request: IncomingMessage, upgrade: boolean): Verdict =>
    judgeRequest(
      {
        method: request.method ?? 'GET',
        host: request.headers.host,
        origin: request.headers.origin,
        cookie: request.headers.cookie,
        upgrade,
      },
      { port, token },
    )

  /** The first visit: the invitation of the URL is exchanged for the cookie, once. */
  const admit = (request: IncomingMessage, response: ServerResponse): boolean => {
    const given = targetOf(request)?.searchParams.get('token')
    if (!given || invitation === undefined || !sameSecret(given, invitation)) return false
    invitation = undefined
    response.writeHead(302, {
      location: '/',
      'set-cookie': `${tokenCookie(port)}=${token}; HttpOnly; SameSite=Strict; Path=/`,
      'cache-control': 'no-store',
    })
    response.end()
    return true
  }

  // A long film takes a long time to arrive: no limit on the length of a request.
  const server = createServer({ requestTimeout: 0 }, (request, response) => {
    const verdict = judge(request, false)
    if (verdict === 'noToken' && request.method === 'GET' && admit(request, response)) return
    if (verdict !== 'allowed') {
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
      response.end(
        'This address was used already, or is not for this browser. Stop the studio with Ctrl+C, start it again with "npm start" and open the new address.\n\nAlamat ini sudah dipakai, atau bukan untuk peramban ini. Hentikan studio dengan Ctrl+C, jalankan lagi dengan "npm start", lalu buka alamat yang baru.\n',
      )
      return
    }
    answer(web, request, response, port).catch((error: unknown) => {
      host.log.error({ err: error }, 'a request failed')
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  })
  server.on('upgrade', (request, socket, head) => {
    // The other side may be gone at any moment: without a listener that would end the studio.
    socket.on('error', () => socket.destroy())
    if (targetOf(request)?.pathname !== '/rpc' || judge(request, true) !== 'allowed') {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      client.on('error', () => client.terminate())
      void rpc.upgrade(client)
    })
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  port = (server.address() as AddressInfo).port
  return {
    url: `http://127.0.0.1:${port}/?token=${invitation}`,
    port,
    async close() {
      for (const client of sockets.clients) client.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** What a request asks for, or undefined when its target is not a path (`//`, `http://[`). */
function targetOf(request: IncomingMessage): URL | undefined {
  const address = `http://127.0.0.1${request.url ?? '/'}`
  return request.url?.startsWith('/') && URL.canParse(address) ? new URL(address) : undefined
}

async function answer(
  web: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  port: number,
): Promise<void> {
  const target = targetOf(incoming)
  if (!target) {
    outgoing.writeHead(400).end()
    return
  }
  const gone = new AbortController()
  outgoing.once('close', () => gone.abort())
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
  const request = new Request(`http://127.0.0.1:${port}${target.pathname}${target.search}`, {
    method: incoming.method ?? 'GET',
    headers: Object.entries(incoming.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as [string, string]],
    ),
    body: hasBody ? (Readable.toWeb(incoming) as ReadableStream) : null,
    signal: gone.signal,
    ...(hasBody ? { duplex: 'half' as const } : {}),
  })
  const response = await web(request)
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (!response.body || incoming.method === 'HEAD') {
    outgoing.end()
    return
  }
  await pipeline(Readable.fromWeb(response.body as NodeReadableStream), outgoing)
}
