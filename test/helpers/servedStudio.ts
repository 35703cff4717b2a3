import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { WebSocket } from 'ws'
import type { Provider } from '../../src/main/generation/provider.ts'
import { silentLog } from '../../src/main/host/log.ts'
import { createStudioHost, type StudioHost } from '../../src/main/host/studioHost.ts'
import { serveStudio } from '../../src/main/server/serveStudio.ts'
import { createConfSettings } from '../../src/main/settings/settingsStore.ts'
import { forkProcessHost } from '../../src/main/workers/forkProcessHost.ts'
import type { contract } from '../../src/shared/contract/index.ts'

export type StudioClient = ContractRouterClient<typeof contract>

export interface ServedStudio {
  readonly root: string
  readonly host: StudioHost
  readonly origin: string
  /** The address with the token, as it is printed. */
  readonly invitation: string
  /** Fetches as the page would: with the cookie and the origin. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** Opens another line, as another window would. */
  connect(): Promise<StudioClient>
  /** Cuts every line, as a computer that goes to sleep does. */
  cutLines(): void
  /** Stops the studio and leaves its folder, as for a restart. */
  stop(): Promise<void>
  close(): Promise<void>
}

/** A real host behind a real loopback server in a folder of its own. */
export async function serveTestStudio(
  providers: readonly Provider[],
  options: { pageFolder?: string; root?: string; idleMs?: number } = {},
): Promise<ServedStudio> {
  const { pageFolder = import.meta.dirname, root = mkdtempSync(path.join(tmpdir(), 'dalang-served-')) } = options
  const host = createStudioHost({
    settings: createConfSettings(path.join(root, 'data')),
    processHost: forkProcessHost(),
    providers,
    projectsFolder: path.join(root, 'projects'),
    log: silentLog(),
    ...(options.idleMs === undefined ? {} : { idleMs: options.idleMs }),
    face: {
      capabilities: { face: 'browser', nativeDialogs: false, revealFile: false },
      chooseFolder: async () => null,
      chooseFilmFile: async () => null,
      revealFile: async () => false,
    },
  })
  const server = await serveStudio(host, { pageFolder, port: 0 })
  const origin = `http://127.0.0.1:${server.port}`
  const admitted = await fetch(server.url, { redirect: 'manual' })
  const cookie = admitted.headers.get('set-cookie')?.split(';')[0] ?? ''
  const sockets: WebSocket[] = []
  const stop = async () => {
    for (const socket of sockets) socket.terminate()
    await server.close()
    await host.close()
  }
  return {
    root,
    host,
    origin,
    invitation: server.url,
    fetch: (target, init = {}) =>
      fetch(new URL(target, origin), { ...init, headers: { cookie, origin, ...init.headers } }),
    async connect() {
      const websocket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { headers: { cookie }, origin })
      sockets.push(websocket)
      await new Promise((resolve, reject) => websocket.on('open', resolve).on('error', reject))
      return createORPCClient<StudioClient>(new RPCLink({ websocket: websocket as unknown as globalThis.WebSocket }))
    },
    cutLines() {
      for (const socket of sockets) socket.terminate()
    },
    stop,
    async close() {
      await stop()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
