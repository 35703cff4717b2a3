/** Live listeners: each gets what is published from the moment it joins, in order, until it leaves or the feed closes. */
export interface Feed<Item> {
  publish(item: Item): void
  /** Joins now. It ends when `signal` is aborted, when it is returned, or when the feed is closed. */
  follow(signal: AbortSignal | undefined): AsyncGenerator<Item, void, void>
  close(): void
}

interface Listener<Item> {
  readonly waiting: Item[]
  wake: () => void
}

export function createFeed<Item>(): Feed<Item> {
  const listeners = new Set<Listener<Item>>()
  let closed = false
  return {
    publish(item) {
      for (const listener of listeners) {
        listener.waiting.push(item)
        listener.wake()
      }
    },
    follow(signal) {
      // Joined here and not in the generator, which starts only at the first `next()`: nothing is missed between.
      const listener: Listener<Item> = { waiting: [], wake: () => {} }
      const leave = () => {
        listeners.delete(listener)
        signal?.removeEventListener('abort', leave)
        listener.wake()
      }
      if (!closed && !signal?.aborted) {
        listeners.add(listener)
        signal?.addEventListener('abort', leave)
      }
      const items = (async function* () {
        try {
          while (listeners.has(listener) && !closed) {
            const item = listener.waiting.shift()
            if (item !== undefined) yield item
            else
              await new Promise<void>((resolve) => {
                listener.wake = resolve
              })
          }
        } finally {
          leave()
        }
      })()
      // A generator that is returned before it was started never reaches its `finally`.
      return Object.assign(items, {
        async return() {
          leave()
          return { done: true as const, value: undefined }
        },
      })
    },
    close() {
      closed = true
      for (const listener of listeners) listener.wake()
    },
  }
}

/** What is there first, then what follows; leaving it leaves the feed. */
export async function* presentThenLive<Item>(
  present: Iterable<Item>,
  live: AsyncGenerator<Item, void, void>,
): AsyncGenerator<Item, void, void> {
  try {
    yield* present
    for await (const item of live) yield item
  } finally {
    await live.return()
  }
}
