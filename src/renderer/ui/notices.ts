import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

export interface Notice {
  readonly id: number
  readonly tone: 'plain' | 'alarm'
  readonly text: string
  /** Somebody looks at it or is about to use it: it stays. */
  readonly held: boolean
}

const MOST_AT_ONCE = 4
const PLAIN_MS = 5000
const ALARM_MS = 10_000

const store = createStore<{ readonly notices: readonly Notice[] }>()(() => ({ notices: [] }))
let last = 0

/** Shows a short message and reads it aloud to screen readers. The same words are not shown twice at once. */
export function notify(tone: Notice['tone'], text: string): void {
  last += 1
  const id = last
  store.setState(({ notices }) => ({
    notices: [...notices.filter((notice) => notice.text !== text), { id, tone, text, held: false }].slice(
      -MOST_AT_ONCE,
    ),
  }))
  setTimeout(() => expire(id), tone === 'alarm' ? ALARM_MS : PLAIN_MS)
}

export function dismissNotice(id: number): void {
  store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}

/** Keeps a notice while it is pointed at or focused; let go, it leaves a moment later. */
export function holdNotice(id: number, held: boolean): void {
  store.setState(({ notices }) => ({
    notices: notices.map((notice) => (notice.id === id ? { ...notice, held } : notice)),
  }))
  if (!held) setTimeout(() => expire(id), PLAIN_MS)
}

export function useNotices(): readonly Notice[] {
  return useStore(store, (state) => state.notices)
}

function expire(id: number): void {
  if (!store.getState().notices.find((notice) => notice.id === id)?.held) dismissNotice(id)
}
