import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { resultOf, streamProgress } from './progressStream.ts'

describe('work that tells its progress', () => {
  it('sends the newest report to a listener that is slower than the work, then the result', async () => {
    const events = streamProgress(undefined, async (report: (done: number) => void) => {
      for (let done = 1; done <= 100; done++) report(done)
      await sleep(20)
      report(101)
      await sleep(20)
      return 'all'
    })
    const told: unknown[] = []
    for await (const event of events) told.push(event)
    expect(told).toEqual([
      { kind: 'progress', progress: 100 },
      { kind: 'progress', progress: 101 },
      { kind: 'done', result: 'all' },
    ])
  })

  it('throws what the work throws', async () => {
    const events = streamProgress(undefined, async () => {
      throw new Error('the disk is full')
    })
    await expect(resultOf(events)).rejects.toThrow('the disk is full')
  })

  it('stops, and has stopped, when nobody listens any more', async () => {
    const steps: string[] = []
    const events = streamProgress(undefined, async (report: (step: number) => void, signal) => {
      try {
        for (let step = 0; ; step++) {
          report(step)
          await sleep(1, undefined, { signal })
        }
      } finally {
        await sleep(10)
        steps.push('cleaned up')
      }
    })
    for await (const _ of events) break
    expect(steps).toEqual(['cleaned up'])
  })

  it('hears the signal of its call', async () => {
    const stop = new AbortController()
    const events = streamProgress(stop.signal, async (_report: (step: number) => void, signal) => {
      await sleep(10_000, undefined, { signal })
    })
    setTimeout(() => stop.abort(), 5)
    await expect(resultOf(events)).rejects.toThrow('aborted')
  })

  it('must end with a result', async () => {
    async function* broken() {
      yield { kind: 'progress' as const, progress: 1 }
    }
    await expect(resultOf(broken())).rejects.toThrow('ended without a result')
  })
})
