import type { ClientLink } from '@orpc/client'
import { RPCLink as MessagePortLink } from '@orpc/client/message-port'
import { RPCLink as WebSocketLink } from '@orpc/client/websocket'
import { ResponseValidationPlugin } from '@orpc/contract/plugins'
import { contract } from '../../shared/contract/index.ts'

export type HostLink = ClientLink<Record<never, never>>

/** One line to the studio's host, good until it closes. */
export interface Transport {
  readonly link: HostLink
  /** Settles when the line is gone, for whatever reason. */
  readonly closed: Promise<void>
  close(): void
}

/** Opens a line. Rejects when the host cannot be reached. */
export type OpenTransport = () => Promise<Transport>

const plugins = () => [new ResponseValidationPlugin<Record<never, never>>(contract)]

/** The line of the browser's studio: a WebSocket to the server that served the page. */
export function webSocketTransport(address: string): OpenTransport {
  return () =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(address)
      const closed = new Promise<void>((settle) => socket.addEventListener('close', () => settle(), { once: true }))
      socket.addEventListener('error', () => reject(new Error('The studio could not be reached')), { once: true })
      socket.addEventListener(
        'open',
        () => {
          const link = new WebSocketLink<Record<never, never>>({ websocket: socket, plugins: plugins() })
          resolve({ link, closed, close: () => socket.close() })
        },
        { once: true },
      )
    })
}

/** A line over a message port that somebody handed to the page. The page is its only owner from here on. */
export function portTransport(port: MessagePort): Transport {
  const { promise: closed, resolve } = Promise.withResolvers<void>()
  port.addEventListener('close', () => resolve())
  const link = new MessagePortLink<Record<never, never>>({ port, plugins: plugins() })
  port.start()
  const close = () => {
    port.close()
    resolve()
  }
  return { link, closed, close }
}

/** What the preload of the desktop app puts on the page. */
export interface DesktopBridge {
  /** Asks for a port; it arrives as the window message `dalang:port`. */
  connect(): void
}

const PORT_MESSAGE = 'dalang:port'

/** The line of the desktop app: a port from the main process, by way of the preload. */
export function desktopTransport(bridge: DesktopBridge, page: Window): OpenTransport {
  return () =>
    new Promise((resolve) => {
      const receive = (event: MessageEvent) => {
        const port = event.ports[0]
        if (event.source !== page || event.data !== PORT_MESSAGE || !port) return
        page.removeEventListener('message', receive)
        resolve(portTransport(port))
      }
      page.addEventListener('message', receive)
      bridge.connect()
    })
}

/** The line that fits where the page runs: the desktop bridge when there is one, else the page's own server. */
export function pageTransport(page: Window): OpenTransport {
  const bridge = (page as { dalang?: DesktopBridge }).dalang
  if (bridge) return desktopTransport(bridge, page)
  const scheme = page.location.protocol === 'https:' ? 'wss' : 'ws'
  return webSocketTransport(`${scheme}://${page.location.host}/rpc`)
}
