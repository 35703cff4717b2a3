import { describe, expect, it } from 'vitest'
import { nearestRate } from './frameRate.ts'

describe('the rate that a measured one means', () => {
  it.each([
    [24, '24/1'],
    [23.976, '24000/1001'],
    [29.9701, '30000/1001'],
    [30.003, '30/1'],
    [59.94, '60000/1001'],
    [12, '12/1'],
    [119.88, '120000/1001'],
    [18.5, '37/2'],
    [0.2, '1/5'],
  ])('%d frames a second is %s', (measured, expected) => {
    const { num, den } = nearestRate(measured)!
    expect(`${num}/${den}`).toBe(expected)
  })

  it('is nothing for no rate', () => {
    expect([0, -1, Number.NaN, Number.POSITIVE_INFINITY].map(nearestRate)).toEqual([null, null, null, null])
  })
})
