import { EventEmitter } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { contract } from '../../src/shared/contract/index.ts'
import type { createElectronDouble } from '../helpers/electronDouble.ts'

const double = vi.hoisted(() => ({ current: undefined as unknown }))
vi.mock('electron', async () => {
  const { createElectronDouble } = await import('../helpers/electronDouble.ts')
  double.current = createElectronDouble()
  return (double.current as ReturnType<typeof createElectronDouble>).electron
})

// It would start the real Electron; it is `conf` with a place of its own.
vi.mock('electron-store', async () => {
  const { default: Conf } = await import('conf')
  return {
    default: class extends Conf {
      constructor(options: { name: string }) {
        super({
          configName: options.name,
          cwd: (double.current as ReturnType<typeof createElectronDouble>).electron.app.folder,
        })
      }
    },
  }
})

let folder: string
let electron: ReturnType<typeof createElectronDouble>

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'dalang-desktop-'))
  const { app } = (await import('electron')) as unknown as ReturnType<typeof createElectronDouble>['electron']
  electron = double.current as typeof electron
  app.folder = folder
  await import('../../src/main/electron/main.ts')
  expect(electron.calls).toContain('scheme app')
  electron.becomeReady()
  await vi.waitFor(() => expect(electron.windows).toHaveLength(1), 90_000)
})
afterAll(async () => {
  electron.electron.app.emit('before-quit', { preventDefault() {} })
  await vi.waitFor(() => expect(electron.calls).toContain('quit'))
  rmSync(folder, { recursive: true, force: true })
})

describe('the desktop face', () => {
  it('registers its scheme before the app is ready', () => {
    expect(electron.calls[0]).toBe('scheme app')
  })

  it('opens one sandboxed, isolated window on its own page', () => {
    const [window] = electron.windows
    expect(window?.url).toBe('app://studio/')
    expect(window?.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
  })

  it('answers the contract over a message channel, but only to the main frame of its own page', async () => {
    const ports: MessagePort[] = []
    const frame = (url: string, parent: object | null) => ({
      url,
      parent,
      postMessage: (_channel: string, _message: unknown, given: MessagePort[]) => ports.push(...given),
    })
    const ask = (senderFrame: unknown) => electron.electron.ipcMain.emit('dalang:connect', { senderFrame })
    ask(frame('https://evil.example/', null))
    ask(frame('app://studio.evil.example/', null))
    ask(frame('app://studio/', {}))
    ask(null)
    expect(ports).toHaveLength(0)
    ask(frame('app://studio/', null))
    const [port] = ports
    if (!port) throw new Error('no port was given')
    const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ port }))
    port.start()
    const greeting = await client.system.greet()
    expect(greeting.capabilities).toEqual({ face: 'desktop', nativeDialogs: true, revealFile: true })
    const made = await client.projects.create({ name: 'Lewat Porta', language: 'id', format: 'landscape' })
    expect(made).toMatchObject({ ok: true, value: { name: 'Lewat Porta' } })
    port.close()
  })

  it('serves its page by its own protocol, with the content policy on it', async () => {
    const serve = electron.protocolHandlers.get('app')
    const outside = await serve?.(new Request('http://studio/../../package.json'))
    expect(outside?.status).toBe(404)
  })

  it('denies every permission but the two that the page needs, and those only to itself', () => {
    const check = electron.permissions.check as unknown as (
      contents: null,
      permission: string,
      origin: string,
    ) => boolean
    for (const permission of ['media', 'geolocation', 'notifications', 'midi', 'hid', 'openExternal']) {
      expect([permission, check(null, permission, 'app://studio')]).toEqual([permission, false])
    }
    expect(check(null, 'fullscreen', 'app://studio')).toBe(true)
    expect(check(null, 'fullscreen', 'https://evil.example')).toBe(false)
    expect((electron.permissions.device as () => boolean)()).toBe(false)
  })

  it('keeps pages where they are; web links go to the browser', () => {
    const contents = Object.assign(new EventEmitter(), {
      openHandler: undefined as ((details: { url: string }) => { action: string }) | undefined,
      setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
        contents.openHandler = handler
      },
    })
    electron.electron.app.emit('web-contents-created', {}, contents)
    const stopped = (url: string) => {
      let prevented = false
      contents.emit('will-navigate', { url, preventDefault: () => (prevented = true) })
      return prevented
    }
    const hostile = [
      'https://evil.example/',
      'file:///etc/passwd',
      'app://studio@evil.example/',
      'app://evil/',
      'javascript:alert(1)',
      'not a url',
    ]
    expect(hostile.map(stopped)).toEqual(hostile.map(() => true))
    expect(stopped('app://studio/other')).toBe(false)
    expect(contents.openHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' })
    expect(contents.openHandler?.({ url: 'file:///etc/passwd' })).toEqual({ action: 'deny' })
    expect(electron.calls.filter((call) => call.startsWith('open'))).toEqual(['open https://example.org/'])
  })

  it('asks for the place of a film in front of its window, and adds what the system’s dialog leaves out', async () => {
    const { desktopFace } = await import('../../src/main/electron/desktopFace.ts')
    expect(await desktopFace().chooseFilmFile('film.mp4')).toBe(`${folder}/film.mp4`)
    expect(electron.calls).toContain('save dialog of 0')
  })

  it('shows its icon where the system asks for one', () => {
    expect(existsSync(path.resolve('resources/icons', path.basename(String(electron.windows[0]?.options.icon))))).toBe(
      true,
    )
  })

  it('brings its window forward when it is started a second time', () => {
    electron.electron.app.emit('second-instance')
    expect(electron.calls).toEqual(expect.arrayContaining(['restore', 'focus']))
  })

  it('keeps crashes on this computer', () => {
    expect(electron.calls).toContain('crashes sent: false')
  })
})
