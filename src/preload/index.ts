import { contextBridge, ipcRenderer } from 'electron'

const PORT_CHANNEL = 'dalang:connect'

/**
 * The page's only way out of its sandbox: it asks for a line to the studio, and one end of a message channel is
 * posted to it.
 */
ipcRenderer.on(PORT_CHANNEL, (event) => window.postMessage('dalang:port', location.origin, event.ports))
contextBridge.exposeInMainWorld('dalang', {
  connect(): void {
    ipcRenderer.send(PORT_CHANNEL)
  },
})
