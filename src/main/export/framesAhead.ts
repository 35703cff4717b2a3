import type { Frame } from 'node-av'

/**
 * Makes the next frames while the taker is busy with this one, so that decoding and drawing fill the time that the
 * encoder leaves. At most `depth` frames wait. A frame is valid until the next one is asked for.
 */
export async function* framesAhead(frames: AsyncGenerator<Frame>, depth: number): AsyncGenerator<Frame> {
  const waiting: Promise<Frame | null>[] = []
  let last: Promise<Frame | null> = Promise.resolve(null)
  const makeNext = () => {
    // One after the other: a frame has to be referenced before its maker goes on.
    last = last.then(async () => {
      const next = await frames.next()
      return next.done ? null : next.value.clone()
    })
    // Met by the taker; an error must not count as unheard while it waits its turn.
    last.catch(() => {})
    waiting.push(last)
  }
  try {
    while (waiting.length < depth) makeNext()
    for (;;) {
      const frame = await waiting.shift()
      if (!frame) return
      makeNext()
      try {
        yield frame
      } finally {
        frame.free()
      }
    }
  } finally {
    for (const made of await Promise.allSettled(waiting)) if (made.status === 'fulfilled') made.value?.free()
    await frames.return(undefined)
  }
}
