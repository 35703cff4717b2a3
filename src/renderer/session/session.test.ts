import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ClipId } from '../../shared/model/index.ts'
import { TICKS_PER_SECOND, ticks } from '../../shared/time/index.ts'
import { keepSession } from './keepSession.ts'
import { livePlayhead } from './livePlayhead.ts'
import { readSession, writeSession } from './savedSession.ts'
import { INITIAL_SESSION, reveal, runAt, shuttle, zoomAbout, zoomToFit } from './sessionState.ts'
import { useSession } from './sessionStore.ts'

const second = (count: number) => ticks(count * TICKS_PER_SECOND)

beforeEach(() => useSession.getState().restore({}))

describe('the shuttle', () => {
  it('doubles with each press of L up to eight times', () => {
    let state = INITIAL_SESSION
    const speeds = Array.from({ length: 5 }, () => {
      state = shuttle(state, 1)
      return state.shuttleSpeed
    })
    expect(speeds).toEqual([1, 2, 4, 8, 8])
    expect(state.playing).toBe(true)
  })

  it('slows down before it turns round', () => {
    let state = runAt(INITIAL_SESSION, 4)
    const speeds = Array.from({ length: 4 }, () => {
      state = shuttle(state, -1)
      return state.shuttleSpeed
    })
    expect(speeds).toEqual([2, 1, -1, -2])
  })
})

describe('zoom', () => {
  it('keeps the time under the pointer where it is', () => {
    const state = { ...INITIAL_SESSION, scrollTicks: second(10) }
    const under = (s: typeof state) => s.scrollTicks + 300 * s.ticksPerPixel
    expect(Math.abs(under(zoomAbout(state, state.ticksPerPixel / 3, 300)) - under(state))).toBeLessThan(1)
  })

  it('never shows time before the start and stays within its limits', () => {
    const out = zoomAbout(INITIAL_SESSION, Number.MAX_SAFE_INTEGER, 500)
    expect(out.scrollTicks).toBe(0)
    expect(zoomAbout(out, 0, 500).ticksPerPixel).toBeGreaterThan(0)
  })

  it('fits a length into the width', () => {
    const state = zoomToFit({ ...INITIAL_SESSION, timelineWidth: 1000 }, second(94))
    expect(second(94) / state.ticksPerPixel).toBeCloseTo(940)
  })

  it('scrolls to what is out of sight and not otherwise', () => {
    const state = { ...INITIAL_SESSION, timelineWidth: 800 }
    expect(reveal(state, second(5))).toBe(state)
    expect(reveal(state, second(100)).scrollTicks).toBeGreaterThan(second(90))
  })
})

describe('the store', () => {
  it('does not move before the start', () => {
    useSession.getState().seek(ticks(-5))
    expect(useSession.getState().playhead).toBe(0)
  })

  it('tells the drawn playhead of jumps but not of reports from the clock', () => {
    useSession.getState().seek(second(3))
    expect(livePlayhead.get()).toBe(second(3))
    livePlayhead.set(second(4))
    useSession.getState().reportPlayhead(second(3.9))
    expect(livePlayhead.get()).toBe(second(4))
  })

  it('keeps the same selection object when nothing changes', () => {
    const a = 'clip_a' as ClipId
    useSession.getState().select([a])
    const before = useSession.getState().selection
    useSession.getState().select([a])
    expect(useSession.getState().selection).toBe(before)
    useSession.getState().toggleSelected([a])
    expect(useSession.getState().selection.size).toBe(0)
  })
})

describe('keeping a session', () => {
  it('comes back as it was', () => {
    const state = { ...INITIAL_SESSION, playhead: second(7), selection: new Set(['clip_a' as ClipId]), snapping: false }
    expect({ ...INITIAL_SESSION, ...readSession(writeSession(state)) }).toEqual(state)
  })

  it.each(['', '{', '{"version":2}', '{"version":1,"playhead":"x"}', 'null'])('begins anew from %j', (text) => {
    expect(readSession(text)).toEqual({})
  })

  it('saves once after a quiet moment and what is left when it stops', async () => {
    vi.useFakeTimers()
    const saved: string[] = []
    const stop = keepSession({ load: async () => null, save: async (state) => saved.push(state) })
    await vi.advanceTimersByTimeAsync(1)
    useSession.getState().seek(second(1))
    useSession.getState().seek(second(2))
    await vi.advanceTimersByTimeAsync(2000)
    expect(saved.map((text) => readSession(text).playhead)).toEqual([second(2)])
    useSession.getState().seek(second(9))
    stop()
    expect(readSession(saved.at(-1) ?? null).playhead).toBe(second(9))
    vi.useRealTimers()
  })
})
