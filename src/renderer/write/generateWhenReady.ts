import { useEffect, useState } from 'react'

/** Whether shots can be begun: now, once what is under way is known, or not at all. */
export type Readiness = 'ready' | 'coming' | 'impossible'

export interface GenerateWhenReady {
  /** Whether the work will begin by itself as soon as it can. */
  readonly isAwaited: boolean
  /** Begins now or as soon as it can; asked a second time while it is awaited, it takes that back. */
  readonly ask: () => void
}

/**
 * Lets a person ask for shots while their words are still being read: leaving a number field has them read once more, and
 * that must not swallow the very press that left it. Other words take the wish back.
 */
export function useGenerateWhenReady(readiness: Readiness, words: string, begin: () => void): GenerateWhenReady {
  const [awaitedWords, setAwaitedWords] = useState<string>()
  const isAwaited = awaitedWords === words && readiness === 'coming'

  useEffect(() => {
    if (awaitedWords === undefined || isAwaited) return
    setAwaitedWords(undefined)
    if (awaitedWords === words && readiness === 'ready') begin()
  }, [awaitedWords, isAwaited, words, readiness, begin])

  return {
    isAwaited,
    ask() {
      if (readiness === 'ready') begin()
      else if (readiness === 'coming') setAwaitedWords(isAwaited ? undefined : words)
    },
  }
}
