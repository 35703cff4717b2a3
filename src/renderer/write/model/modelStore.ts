import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { ChatFailure, ModelComparison } from '../../../shared/chatReading/difference.ts'
import type { ShotRequest } from '../../../shared/model/index.ts'
import type { Result } from '../../../shared/result.ts'
import type { HostClient } from '../../client/index.ts'

/** What a chat model was asked and has answered; about exactly these words. */
export type Asking =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'asking'; readonly prompt: string; readonly stop: () => void }
  | { readonly kind: 'answered'; readonly prompt: string; readonly outcome: Result<ModelComparison, ChatFailure> }

const store = createStore<{ readonly asking: Asking }>()(() => ({ asking: { kind: 'nothing' } }))

/** What a model has said about these words; nothing about any others. */
export function useAsking(prompt: string): Asking {
  const { asking } = useStore(store)
  return asking.kind !== 'nothing' && asking.prompt === prompt ? asking : { kind: 'nothing' }
}

/** Sends the words of a request to the chat endpoint of the settings. A newer question stops an older one. */
export async function askModel(host: HostClient, request: ShotRequest): Promise<void> {
  const before = store.getState().asking
  if (before.kind === 'asking') before.stop()
  const abort = new AbortController()
  const { prompt } = request
  const asking: Asking = { kind: 'asking', prompt, stop: () => abort.abort() }
  store.setState({ asking })
  const outcome = await host.calls.generation
    .compare({ request }, { signal: abort.signal })
    .catch((): Result<ModelComparison, ChatFailure> => {
      const code = abort.signal.aborted ? 'stopped' : 'unreachable'
      return { ok: false, refusal: { code, detail: '' } }
    })
  if (store.getState().asking === asking) store.setState({ asking: { kind: 'answered', prompt, outcome } })
}
