import { useEffect, useState } from 'react'
import type { ShotRequest } from '../../../shared/model/index.ts'
import type { FilmPlan } from '../../../shared/scene/filmPlan.ts'
import type { HostClient } from '../../client/index.ts'

/** The plan of what is written: none for a single shot or while nothing is known yet. */
export type Planning =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'planned'; readonly plan: FilmPlan; readonly isStale: boolean }

/** Planning plays what is told; it begins when the keys have rested longer than a reading needs. */
const QUIET_MS = 700

/** The shots that a request becomes, a while after the last key. The last plan stays, marked stale, until the next is there. */
export function usePlan(host: HostClient, provider: string | undefined, request: ShotRequest | null): Planning {
  const [planning, setPlanning] = useState<Planning>({ kind: 'none' })
  const wanted =
    provider === undefined || request === null || !mayBeSeveral(request.prompt) ? null : JSON.stringify(request)

  useEffect(() => {
    if (wanted === null || provider === undefined) {
      setPlanning({ kind: 'none' })
      return
    }
    setPlanning((before) => (before.kind === 'planned' ? { ...before, isStale: true } : { kind: 'waiting' }))
    const abort = new AbortController()
    const timer = setTimeout(() => {
      host.calls.generation
        .plan({ provider, request: JSON.parse(wanted) as ShotRequest }, { signal: abort.signal })
        .then((outcome) => {
          if (abort.signal.aborted) return
          const plan = outcome.ok ? outcome.value : null
          setPlanning(plan && plan.shots.length > 1 ? { kind: 'planned', plan, isStale: false } : { kind: 'none' })
        })
        .catch(() => {
          if (!abort.signal.aborted) setPlanning({ kind: 'failed' })
        })
    }, QUIET_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [host, provider, wanted])

  return planning
}

/** A few words without an end of a sentence among them never become several shots. */
function mayBeSeveral(prompt: string): boolean {
  return /[.!?\n]\s*\S|[,;]|\s(?:then|lalu|kemudian)\s/iu.test(prompt)
}
