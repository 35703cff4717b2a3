import { createStore } from 'zustand/vanilla'

/** What the timeline last said to screen readers. `count` rises so that the same words can be said twice. */
export const announcer = createStore<{ readonly words: string; readonly count: number }>()(() => ({
  words: '',
  count: 0,
}))

/** Says something in the timeline's live region. */
export function announce(words: string): void {
  announcer.setState(({ count }) => ({ words, count: count + 1 }))
}
