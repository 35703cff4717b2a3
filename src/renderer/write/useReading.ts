import { useEffect, useState } from 'react'
import type { PromptReading, PromptRefusal } from '../../shared/contract/index.ts'
import type { ShotRequest } from '../../shared/model/index.ts'
import type { Result } from '../../shared/result.ts'
import type { HostClient } from '../client/index.ts'

export type Reading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'read'; readonly outcome: Result<PromptReading, PromptRefusal>; readonly stale: boolean }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed' }

const QUIET_MS = 300

/**
 * What the generator makes of a request, a moment after the last key. While a newer reading is on its way the
 * last one stays, marked stale, so that nothing jumps.
 */
export function useReading(host: HostClient, provider: string | undefined, request: ShotRequest | null): Reading {
  const [reading, setReading] = useState<Reading>({ kind: 'nothing' })
  const wanted = provider === undefined || request === null ? null : JSON.stringify(request)

  useEffect(() => {
    if (wanted === null || provider === undefined) {
      setReading({ kind: 'nothing' })
      return
    }
    setReading((before) => (before.kind === 'read' ? { ...before, stale: true } : { kind: 'waiting' }))
    const abort = new AbortController()
    const timer = setTimeout(() => {
      host.calls.generation
        .read({ provider, request: JSON.parse(wanted) as ShotRequest }, { signal: abort.signal })
        .then((outcome) => {
          if (!abort.signal.aborted) setReading({ kind: 'read', outcome, stale: false })
        })
        .catch(() => {
          if (!abort.signal.aborted) setReading({ kind: 'failed' })
        })
    }, QUIET_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [host, provider, wanted])

  return reading
}
