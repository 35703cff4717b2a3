import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstOrders, orderBetween } from './fractionalIndex.ts'

describe('order keys', () => {
  it('lie strictly between their neighbours', () => {
    expect(orderBetween(null, null)).toBe('V')
    for (const [before, after] of [
      ['A', 'B'],
      ['A', 'A1'],
      ['Az', 'B'],
      ['0z', '1'],
      [null, '01'],
      ['zzz', null],
    ] as const) {
      const between = orderBetween(before, after)
      expect([before ?? '', between, after ?? '~'].toSorted()).toEqual([before ?? '', between, after ?? '~'])
    }
  })

  it('leave room wherever one inserts, for ever', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 200 }),
        (places) => {
          const keys: string[] = []
          for (const place of places) {
            const at = Math.floor(place * (keys.length + 1))
            keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null))
          }
          expect(keys).toEqual(keys.toSorted())
          expect(new Set(keys).size).toBe(keys.length)
          expect(keys.every((key) => !key.endsWith('0'))).toBe(true)
        },
      ),
      { seed: 1 },
    )
  })

  it('are refused between the wrong way round', () => {
    expect(() => orderBetween('B', 'A')).toThrow(RangeError)
    expect(() => orderBetween('A', 'A')).toThrow(RangeError)
  })

  it('come ascending for something new', () => {
    expect(firstOrders(5)).toEqual(firstOrders(5).toSorted())
  })
})
