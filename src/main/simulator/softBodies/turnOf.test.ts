import { describe, expect, it } from 'vitest'
import { columnsOf, turnToward } from './turnOf.ts'

/** The columns of a turn, each stretched, with a shear of the first along the second. */
function strained(turn: readonly number[], stretches: readonly [number, number, number], shear = 0): Float64Array {
  const columns = new Float64Array(9)
  columnsOf(Float64Array.from(turn), 0, columns)
  const bent = columns.map((value, at) => value * stretches[Math.floor(at / 3) as 0 | 1 | 2])
  for (let axis = 0; axis < 3; axis++) bent[axis]! += shear * columns[axis + 3]!
  return bent
}

function about(axis: readonly [number, number, number], angle: number): number[] {
  return [...axis.map((value) => value * Math.sin(angle / 2)), Math.cos(angle / 2)]
}

/** What two matrices have in common; greatest for the nearest turn. */
function shared(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0)
}

describe('the turn that is nearest to a matrix', () => {
  it.each([0, 1e-4, 0.1, 0.4, 2, 3])('is found exactly from %s radians away', (away) => {
    const turns = Float64Array.from([9, 9, ...about([0.6, 0, 0.8], away), 9])
    const turn = new Float64Array(9)
    turnToward(strained([0, 0, 0, 1], [1.3, 0.8, 1]), turns, 2, turn)
    for (const at of [2, 3, 4]) expect(Math.abs(turns[at]!)).toBeLessThan(1e-7)
    expect([turns[0], turns[1], turns[6]]).toEqual([9, 9, 9])
    for (const diagonal of [0, 4, 8]) expect(turn[diagonal]).toBeCloseTo(1, 12)
  })

  it('has more in common with a sheared matrix than any turn beside it', () => {
    const turns = Float64Array.from([0, 0, 0, 1])
    const [turn, beside] = [new Float64Array(9), new Float64Array(9)]
    const columns = strained(about([0, 1, 0], 0.3), [1.2, 0.7, 1], 0.4)
    turnToward(columns, turns, 0, turn)
    const best = shared(columns, turn)
    for (const axis of [0, 1, 2]) {
      for (const side of [-1e-4, 1e-4]) {
        const other = turns.map((value, at) => value + (at === axis ? side : 0))
        columnsOf(
          other.map((value) => value / Math.hypot(...other)),
          0,
          beside,
        )
        expect(shared(columns, beside)).toBeLessThan(best)
      }
    }
  })

  it('is a turn for a flattened and for an inverted matrix as well', () => {
    for (const height of [0, -0.2]) {
      const turns = Float64Array.from(about([1, 0, 0], 0.2))
      const turn = new Float64Array(9)
      turnToward(strained([0, 0, 0, 1], [1, height, 1]), turns, 0, turn)
      expect(Math.hypot(...turns)).toBeCloseTo(1, 12)
      expect(turn.every(Number.isFinite)).toBe(true)
      expect(turn[0]).toBeGreaterThan(0.99)
      expect(turn[8]).toBeGreaterThan(0.99)
    }
  })
})
