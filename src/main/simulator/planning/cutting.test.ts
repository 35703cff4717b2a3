import { describe, expect, it } from 'vitest'
import { cutHappening } from './cutting.ts'
import type { Moment } from './moments.ts'

const blow = (fromSeconds: number, decisiveSeconds: number): Moment => ({ fromSeconds, decisiveSeconds })
const goesOn = (fromSeconds: number, untilSeconds?: number): Moment => ({
  fromSeconds,
  decisiveSeconds: undefined,
  ...(untilSeconds === undefined ? {} : { untilSeconds }),
})
const starts = (moments: (Moment | undefined)[], options = { mostSeconds: 12 }) =>
  cutHappening(moments, options).map(({ startSeconds }) => startSeconds)

describe('cutting a happening', () => {
  it('cuts on action: while what strikes is on its way, and the shots leave out nothing', () => {
    const shots = cutHappening([blow(0, 1), blow(1, 3)], { mostSeconds: 12 })
    const [first, second] = shots
    expect(second?.startSeconds).toBeGreaterThan(1)
    expect(second?.startSeconds).toBeLessThan(3)
    expect(second?.cut).toBe('onAction')
    expect(first!.startSeconds + first!.durationSeconds).toBe(second?.startSeconds)
    expect(second?.decisiveSeconds).toBe(3)
  })

  it('shows what became of it after the last blow', () => {
    const shots = cutHappening([blow(0, 1), blow(1, 3)], { mostSeconds: 12 })
    expect(shots.map(({ cut }) => cut)).toEqual(['begins', 'onAction', 'aftermath'])
    expect(shots.at(-1)?.startSeconds).toBeGreaterThan(3.5)
  })

  it('keeps together what follows at once, so that no shot is a flash', () => {
    const shots = cutHappening([blow(0, 1.5), blow(1.4, 1.6), blow(1.5, 1.75)], { mostSeconds: 12 })
    for (const { durationSeconds } of shots) expect(durationSeconds).toBeGreaterThanOrEqual(0.59)
    expect(shots.some(({ first, last }) => last > first)).toBe(true)
  })

  it('cuts into a motion that has just set off, and shares time where things only go on', () => {
    expect(starts([blow(0, 1), goesOn(3)])[1]).toBeCloseTo(3.15)
    expect(starts([goesOn(0), goesOn(0), goesOn(0)], { mostSeconds: 7.5 })).toEqual([0, 2.5, 5])
  })

  it('goes back to what went on at the same time and is over by then', () => {
    const shots = cutHappening([goesOn(0), goesOn(0.1, 1.2)], { mostSeconds: 8 })
    expect(shots[1]).toMatchObject({ cut: 'sameTime', startSeconds: 0 })
    expect(shots[0]?.durationSeconds).toBeGreaterThan(1)
  })

  it('goes back to nothing where somebody speaks, which would be heard twice, and lets them finish', () => {
    const shots = cutHappening([goesOn(0), goesOn(0.1, 1.2)], { mostSeconds: 8, spokenUntilSeconds: 4 })
    expect(shots).toMatchObject([{ first: 0, last: 1, startSeconds: 0, durationSeconds: 4 }])
  })

  it('shows what crosses the stage as it comes by', () => {
    const crossing = (passesSeconds: number): Moment => ({ fromSeconds: 0, decisiveSeconds: undefined, passesSeconds })
    const shots = cutHappening([crossing(3.75), crossing(3.75)], { mostSeconds: 7.5 })
    for (const { startSeconds, durationSeconds } of shots) {
      expect(startSeconds).toBeLessThan(3.75)
      expect(startSeconds + durationSeconds).toBeGreaterThan(3.75)
    }
    expect(shots[1]?.cut).toBe('sameTime')
  })

  it('looks at what became of it even where all happens too fast to cut before it', () => {
    const shots = cutHappening([goesOn(0), blow(0, 0.6)], { mostSeconds: 8 })
    expect(shots.map(({ cut }) => cut)).toEqual(['begins', 'aftermath'])
    expect(shots[0]!.durationSeconds).toBeGreaterThan(0.6)
  })

  it('fills a length that is asked for, to the end', () => {
    const shots = cutHappening([blow(0, 1), blow(1, 3)], { mostSeconds: 9, wholeSeconds: 9 })
    const last = shots.at(-1)!
    expect(last.startSeconds + last.durationSeconds).toBe(9)
  })

  it('is one shot of one beat', () => {
    expect(cutHappening([blow(0, 1)], { mostSeconds: 4 })).toHaveLength(1)
  })
})
