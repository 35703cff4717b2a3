import { createHash, timingSafeEqual } from 'node:crypto'

/** A browser sends a cookie to every port of an address: the port is in its name. */
export function tokenCookie(port: number): string {
  return `dalang-token-${port}`
}

export interface GuardedRequest {
  readonly method: string
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly cookie: string | undefined
  readonly upgrade: boolean
}

export type Verdict = 'allowed' | 'wrongHost' | 'wrongOrigin' | 'noToken'

/**
 * Whether a request may reach the studio. The server listens on the loopback address only; beyond that the `Host`
 * must be that address (a page elsewhere cannot rebind its name to us), a stated `Origin` must be ours (a page
 * elsewhere cannot send for the person), anything that changes something or opens the line must state it, and the
 * token must be there.
 */
export function judgeRequest(request: GuardedRequest, server: { port: number; token: string }): Verdict {
  const hosts = [`127.0.0.1:${server.port}`, `localhost:${server.port}`]
  if (!request.host || !hosts.includes(request.host)) return 'wrongHost'
  const mustStateOrigin = request.upgrade || (request.method !== 'GET' && request.method !== 'HEAD')
  if (request.origin === undefined ? mustStateOrigin : request.origin !== `http://${request.host}`) return 'wrongOrigin'
  const given = readCookie(request.cookie, tokenCookie(server.port))
  return given !== undefined && sameSecret(given, server.token) ? 'allowed' : 'noToken'
}

/** Compares in constant time. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=')
    if (key === name) return value
  }
  return undefined
}
