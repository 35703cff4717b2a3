import { onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { type IpcMainEvent, ipcMain, MessageChannelMain } from 'electron'
import type { StudioHost } from '../host/studioHost.ts'
import { createRouter } from '../rpc/router.ts'
import { isAppUrl } from './appOrigin.ts'

export const PORT_CHANNEL = 'dalang:connect'

/**
 * Gives each page that asks one end of a message channel, whose other end answers the contract. Only the main frame
 * of our own page is heard.
 */
export function answerPages(host: StudioHost): void {
  const rpc = new RPCHandler(createRouter(host), {
    interceptors: [onError((error) => host.log.error({ err: error }, 'a call failed'))],
  })
  ipcMain.on(PORT_CHANNEL, (event) => {
    if (!isOurMainFrame(event)) return
    const { port1, port2 } = new MessageChannelMain()
    rpc.upgrade(port1)
    port1.start()
    event.senderFrame?.postMessage(PORT_CHANNEL, null, [port2])
  })
}

export function isOurMainFrame(event: Pick<IpcMainEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isAppUrl(frame.url)
}
