import { readSession, writeSession } from './savedSession.ts'
import { useSession } from './sessionStore.ts'

/** Where a project's session is stored: the contract's `session.load` and `session.save` of one project. */
export interface SessionShelf {
  load(): Promise<string | null>
  save(state: string): Promise<unknown>
}

const QUIET_MS = 800

/**
 * Restores the session of a project that was just opened, then keeps it: each change is saved after a quiet
 * moment. Returns a function that saves what is still unsaved and stops. A failed load or save is not an error.
 */
export function keepSession(shelf: SessionShelf): () => void {
  let stopped = false
  let restored = false
  let lastSaved: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const save = () => {
    timer = undefined
    const text = writeSession(useSession.getState())
    if (text === lastSaved) return
    lastSaved = text
    void shelf.save(text).catch(() => undefined)
  }

  void shelf
    .load()
    .catch(() => null)
    .then((text) => {
      if (stopped) return
      useSession.getState().restore(readSession(text))
      restored = true
    })

  const unsubscribe = useSession.subscribe(() => {
    // A running playhead is not worth storing again and again; where it stops is.
    if (!restored || useSession.getState().playing) return
    if (timer === undefined) timer = setTimeout(save, QUIET_MS)
  })

  return () => {
    stopped = true
    unsubscribe()
    if (timer !== undefined) {
      clearTimeout(timer)
      save()
    }
  }
}
