import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Greeting } from '../../shared/contract/index.ts'
import type { HostClient } from '../client/index.ts'

const HostContext = createContext<HostClient | null>(null)

export const HostProvider = HostContext.Provider

/** The studio's host. */
export function useHost(): HostClient {
  const host = useContext(HostContext)
  if (!host) throw new Error('A component is shown outside the studio')
  return host
}

/** What the host said about itself; only below the screen that waits for it. */
export function useGreeting(): Greeting {
  const greeting = useStore(useHost().status, (state) => state.greeting)
  if (!greeting) throw new Error('A component is shown before the host has answered')
  return greeting
}
