import { setTimeout as sleep } from 'node:timers/promises'
import type { Frame } from 'node-av'
import { describe, expect, it } from 'vitest'
import { framesAhead } from './framesAhead.ts'

function maker(count: number, failAt = Number.POSITIVE_INFINITY) {
  const log = { made: 0, freed: 0, closed: false }
  async function* make(): AsyncGenerator<Frame> {
    try {
      for (let number = 0; number < count; number += 1) {
        await sleep(1)
        if (number === failAt) throw new Error('no frame')
        log.made += 1
        const free = () => {
          log.freed += 1
        }
        yield { clone: () => ({ number, free }) } as unknown as Frame
      }
    } finally {
      log.closed = true
    }
  }
  return { log, frames: make() }
}

describe('making frames ahead', () => {
  it('keeps their order, loses none and frees all', async () => {
    const { log, frames } = maker(7)
    const taken: number[] = []
    for await (const frame of framesAhead(frames, 3)) taken.push((frame as unknown as { number: number }).number)
    expect(taken).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(log).toEqual({ made: 7, freed: 7, closed: true })
  })

  it('works while the taker is busy, but not further ahead than it may', async () => {
    const { log, frames } = maker(20)
    for await (const _ of framesAhead(frames, 3)) {
      await sleep(30)
      expect(log.made).toBe(4)
      break
    }
    expect(log).toMatchObject({ freed: 4, closed: true })
  })

  it('passes an error on after the frames that were made before it', async () => {
    const { log, frames } = maker(9, 4)
    let taken = 0
    const take = async () => {
      for await (const _ of framesAhead(frames, 3)) taken += 1
    }
    await expect(take()).rejects.toThrow('no frame')
    expect(taken).toBe(4)
    expect(log).toEqual({ made: 4, freed: 4, closed: true })
  })
})
