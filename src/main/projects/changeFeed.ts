/** Live listeners: each gets what is published from the moment it joins, in order, until it is closed. */
export interface Feed<Item> {
  publish(item: Item): void
  /** Runs until `signal` is aborted or the feed is closed. */
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
  const wakeAll = () => {
    for (const listener of listeners) listener.wake()
  }
  return {
    publish(item) {
      for (const listener of listeners) listener.waiting.push(item)
      wakeAll()
    },
    follow(signal) {
      // Joined here and not in the generator, which starts only at the first `next()`: nothing is missed between.
      const listener: Listener<Item> = { waiting: [], wake: () => {} }
      listeners.add(listener)
      const wake = () => listener.wake()
      signal?.addEventListener('abort', wake)
      return (async function* () {
        try {
          while (!closed && !signal?.aborted) {
            const item = listener.waiting.shift()
            if (item !== undefined) yield item
            else
              await new Promise<void>((resolve) => {
                listener.wake = resolve
              })
          }
        } finally {
          listeners.delete(listener)
          signal?.removeEventListener('abort', wake)
        }
      })()
    },
    close() {
      closed = true
      wakeAll()
    },
  }
}
