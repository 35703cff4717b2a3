import type { Ticks } from '../../shared/time/index.ts'
import { useSession } from './sessionStore.ts'

type Watcher = (playhead: Ticks) => void

const watchers = new Set<Watcher>()
let current: Ticks = useSession.getState().playhead

/**
 * The playhead at display rate. React hears of the playhead at most ten times a second through the session;
 * what is drawn by hand (the playhead line, the timecode) watches this instead.
 */
export const livePlayhead = {
  get(): Ticks {
    return current
  },
  set(playhead: Ticks): void {
    if (playhead === current) return
    current = playhead
    for (const watcher of watchers) watcher(playhead)
  },
  /** Calls `watcher` now and at each move; returns how to stop. */
  watch(watcher: Watcher): () => void {
    watchers.add(watcher)
    watcher(current)
    return () => {
      watchers.delete(watcher)
    }
  },
}

useSession.subscribe((state, before) => {
  if (state.jumps !== before.jumps) livePlayhead.set(state.playhead)
})
