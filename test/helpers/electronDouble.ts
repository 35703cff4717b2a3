import { EventEmitter } from 'node:events'
import { MessageChannel } from 'node:worker_threads'

/** A small stand-in for the `electron` module: it remembers what was set up and lets a test play Electron's part. */
export function createElectronDouble() {
  const calls: string[] = []
  const note = (call: string) => void calls.push(call)
  const app = Object.assign(new EventEmitter(), {
    isFirst: true,
    requestSingleInstanceLock: () => app.isFirst,
    quit: () => note('quit'),
    exit: () => note('exit'),
    getPath: (name: string) => `${app.folder}/${name}`,
    getPreferredSystemLanguages: () => ['id-ID'],
    whenReady: () => ready.promise,
    folder: '',
  })
  const ready = Promise.withResolvers<void>()
  const permissions: Record<string, (...args: never[]) => unknown> = {}
  const session = {
    setPermissionRequestHandler: (handler: (...args: never[]) => unknown) => {
      permissions.request = handler
    },
    setPermissionCheckHandler: (handler: (...args: never[]) => unknown) => {
      permissions.check = handler
    },
    setDevicePermissionHandler: (handler: (...args: never[]) => unknown) => {
      permissions.device = handler
    },
  }
  const protocolHandlers = new Map<string, (request: Request) => Promise<Response>>()
  const windows: BrowserWindow[] = []
  class BrowserWindow extends EventEmitter {
    readonly options: Record<string, unknown>
    url = ''
    constructor(options: Record<string, unknown>) {
      super()
      this.options = options
      windows.push(this)
    }
    static getAllWindows = () => windows
    static getFocusedWindow = () => windows[0] ?? null
    async loadURL(url: string) {
      this.url = url
    }
    show = () => note('show')
    isMinimized = () => true
    restore = () => note('restore')
    focus = () => note('focus')
  }
  return {
    calls,
    windows,
    protocolHandlers,
    permissions,
    becomeReady: ready.resolve,
    electron: {
      app,
      BrowserWindow,
      ipcMain: new EventEmitter(),
      Menu: { setApplicationMenu: () => note('menu'), buildFromTemplate: (template: unknown) => template },
      protocol: {
        registerSchemesAsPrivileged: (schemes: { scheme: string }[]) =>
          note(`scheme ${schemes.map((s) => s.scheme).join()}`),
        handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
          protocolHandlers.set(scheme, handler),
      },
      session: { defaultSession: session },
      shell: {
        openExternal: async (url: string) => note(`open ${url}`),
        showItemInFolder: (file: string) => note(`reveal ${file}`),
      },
      dialog: {
        showSaveDialog: async (window: unknown) => {
          note(`save dialog of ${windows.indexOf(window as BrowserWindow)}`)
          return { canceled: false, filePath: `${app.folder}/film` }
        },
      },
      crashReporter: {
        start: (options: { uploadToServer: boolean }) => note(`crashes sent: ${options.uploadToServer}`),
      },
      utilityProcess: {},
      MessageChannelMain: class {
        readonly port1: object
        readonly port2: object
        constructor() {
          const { port1, port2 } = new MessageChannel()
          this.port1 = asMainPort(port1)
          this.port2 = port2
        }
      },
    },
  }
}

/** Electron's main-process ports deliver `{data}` to `on('message')`; Node's deliver the data. */
function asMainPort(port: MessageChannel['port1']) {
  return {
    postMessage: (message: unknown) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
    on: (event: string, listener: (event?: { data: unknown }) => void) =>
      event === 'message' ? port.on('message', (data) => listener({ data })) : port.on('close', () => listener()),
  }
}
