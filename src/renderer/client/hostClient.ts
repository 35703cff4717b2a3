import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { CONTRACT_VERSION, type contract, type Greeting } from '../../shared/contract/index.ts'
import type { HostLink, OpenTransport, Transport } from './transport.ts'

export type HostCalls = ContractRouterClient<typeof contract>

export interface HostStatus {
  readonly connection: 'connecting' | 'connected' | 'reconnecting'
  /** Null until the host has answered once. */
  readonly greeting: Greeting | null
}

/** The studio's host as the page sees it: one set of calls that outlives the lines they travel on. */
export interface HostClient {
  /** Every call of the contract. While the line is down a call waits for the next one. */
  readonly calls: HostCalls
  readonly status: StoreApi<HostStatus>
  /** Settles as soon as there is a greeted line, at once when there is one. */
  connected(): Promise<void>
  /** Adopts settings that the host has just saved. */
  adoptSettings(settings: Greeting['settings']): void
  close(): void
}

export interface HostClientOptions {
  readonly openTransport: OpenTransport
  /** The host speaks another version of the contract: the page must be fetched again. */
  readonly onVersionMismatch: (greeting: Greeting) => void
  /** How long to wait before the next try, in milliseconds, by the number of failed tries. */
  readonly retryDelayMs?: (failures: number) => number
}

/** A quarter second, then twice as long each time, to five seconds at most. */
export function backoffMs(failures: number): number {
  return Math.min(5000, 250 * 2 ** Math.max(0, failures - 1))
}

/** Connects to the host, greets it, and connects again whenever the line is lost. */
export function connectHost(options: HostClientOptions): HostClient {
  const retryDelayMs = options.retryDelayMs ?? backoffMs
  const status = createStore<HostStatus>()(() => ({ connection: 'connecting', greeting: null }))
  let line = Promise.withResolvers<Transport>()
  let current: Transport | null = null
  let stopped = false

  const link: HostLink = {
    call: async (path, input, callOptions) => (await line.promise).link.call(path, input, callOptions),
  }

  async function greet(transport: Transport): Promise<boolean> {
    const greeting = await createORPCClient<HostCalls>(transport.link).system.greet()
    if (greeting.contractVersion !== CONTRACT_VERSION) {
      options.onVersionMismatch(greeting)
      return false
    }
    status.setState({ connection: 'connected', greeting })
    return true
  }

  async function keepConnected(): Promise<void> {
    let failures = 0
    while (!stopped) {
      try {
        const transport = await options.openTransport()
        current = transport
        if (!(await greet(transport))) return
        failures = 0
        line.resolve(transport)
        await transport.closed
        line = Promise.withResolvers<Transport>()
      } catch {
        failures += 1
      }
      if (stopped) return
      status.setState((before) => ({ connection: before.greeting ? 'reconnecting' : 'connecting' }))
      await new Promise((resolve) => setTimeout(resolve, retryDelayMs(failures)))
    }
  }

  void keepConnected()
  return {
    calls: createORPCClient<HostCalls>(link),
    status,
    connected: async () => void (await line.promise),
    adoptSettings: (settings) =>
      status.setState((before) => (before.greeting ? { greeting: { ...before.greeting, settings } } : before)),
    close: () => {
      stopped = true
      current?.close()
    },
  }
}
