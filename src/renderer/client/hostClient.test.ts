import { afterEach, describe, expect, it, vi } from 'vitest'
import { CONTRACT_VERSION } from '../../shared/contract/index.ts'
import { backoffMs, connectHost, type HostClient } from './hostClient.ts'
import { HostDouble } from './hostDouble.ts'
import { desktopTransport } from './transport.ts'

let host: HostClient | null = null
afterEach(() => host?.close())

describe('the line to the host', () => {
  it('greets first and then carries calls', async () => {
    const double = new HostDouble()
    host = connectHost({ openTransport: double.openTransport, onVersionMismatch: () => {} })
    await host.connected()
    expect(host.status.getState()).toMatchObject({ connection: 'connected', greeting: { projectsFolder: '/films' } })
    await expect(host.calls.jobs.list({ projectId: double.project.projectId })).resolves.toEqual([])
  })

  it('asks for a new page when the host speaks another version, and carries nothing', async () => {
    const double = new HostDouble()
    double.greeting = { ...double.greeting, contractVersion: CONTRACT_VERSION + 1 }
    const onVersionMismatch = vi.fn()
    host = connectHost({ openTransport: double.openTransport, onVersionMismatch })
    await vi.waitFor(() => expect(onVersionMismatch).toHaveBeenCalledOnce())
    expect(host.status.getState().greeting).toBeNull()
  })

  it('is tried again until the host answers; calls made meanwhile wait for it', async () => {
    const double = new HostDouble()
    let failures = 3
    host = connectHost({
      openTransport: async () => {
        failures -= 1
        if (failures >= 0) throw new Error('nobody there')
        return double.openTransport()
      },
      onVersionMismatch: () => {},
      retryDelayMs: () => 1,
    })
    await expect(host.calls.jobs.list({ projectId: double.project.projectId })).resolves.toEqual([])
  })

  it('waits longer after each failure, to a limit', () => {
    expect([1, 2, 3, 10].map(backoffMs)).toEqual([250, 500, 1000, 5000])
  })
})

describe('the port of the desktop app', () => {
  it('is taken from the page itself and from nobody else', async () => {
    const listeners = new Set<(event: MessageEvent) => void>()
    const page = {
      addEventListener: (_: string, listener: (event: MessageEvent) => void) => listeners.add(listener),
      removeEventListener: (_: string, listener: (event: MessageEvent) => void) => listeners.delete(listener),
    } as unknown as Window
    const { port1, port2 } = new MessageChannel()
    const tell = (event: object) => {
      for (const listener of listeners) listener(event as MessageEvent)
    }
    const connect = vi.fn()
    const opening = desktopTransport({ connect }, page)()
    const taken = vi.fn()
    void opening.then(taken)
    expect(connect).toHaveBeenCalledOnce()
    tell({ source: {}, data: 'dalang:port', ports: [port2] })
    tell({ source: page, data: 'other', ports: [port2] })
    tell({ source: page, data: 'dalang:port', ports: [] })
    await Promise.resolve()
    expect(taken).not.toHaveBeenCalled()
    tell({ source: page, data: 'dalang:port', ports: [port1] })
    const line = await opening
    expect(listeners.size).toBe(0)
    line.close()
    await line.closed
    port2.close()
  })
})
