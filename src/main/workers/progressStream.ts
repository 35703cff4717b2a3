/** What a long call of a worker sends: how far it is, any number of times, then its result once. */
export type ProgressEvent<Progress, Value> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: Value }

/**
 * In a worker: turns work that reports its progress by a callback into the events of a call. Of reports that come
 * faster than they are sent only the newest is kept. When the caller stops listening or `signal` is aborted, the
 * work's own signal is aborted and its end awaited.
 */
export async function* streamProgress<Progress, Value>(
  signal: AbortSignal | undefined,
  work: (report: (progress: Progress) => void, signal: AbortSignal) => Promise<Value>,
): AsyncGenerator<ProgressEvent<Progress, Value>, void, void> {
  const stop = new AbortController()
  const combined = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal])
  let newest: { readonly progress: Progress } | null = null
  let settled = false
  let news = Promise.withResolvers<void>()

  const result = work((progress) => {
    newest = { progress }
    news.resolve()
  }, combined).finally(() => {
    settled = true
    news.resolve()
  })
  // Its failure is met below, or was made by the stop.
  result.catch(() => {})

  try {
    while (!settled) {
      await news.promise
      news = Promise.withResolvers()
      const report: { readonly progress: Progress } | null = newest
      newest = null
      if (report !== null && !settled) yield { kind: 'progress', progress: (report as { progress: Progress }).progress }
    }
    yield { kind: 'done', result: await result }
  } finally {
    stop.abort()
    await result.catch(() => {})
  }
}

/** On the host: listens to a long call to its end. Throws when the events end without a result. */
export async function resultOf<Progress, Value>(
  events: AsyncIterable<ProgressEvent<Progress, Value>>,
  onProgress?: (progress: Progress) => void,
): Promise<Value> {
  for await (const event of events) {
    if (event.kind === 'done') return event.result
    onProgress?.(event.progress)
  }
  throw new Error('The call ended without a result')
}
