import { describe, expect, it } from 'vitest'
import { Lru } from './lru.ts'

describe('keeping the most recently used', () => {
  it('drops the longest unused and hands it back to be closed', () => {
    const closed: string[] = []
    const lru = new Lru<string, string>(2, (value) => closed.push(value))
    lru.set('a', 'A')
    lru.set('b', 'B')
    lru.get('a')
    lru.set('c', 'C')
    expect(closed).toEqual(['B'])
    expect([lru.get('a'), lru.get('b'), lru.get('c')]).toEqual(['A', undefined, 'C'])
  })

  it('counts what values cost and always keeps the newest', () => {
    const closed: number[] = []
    const lru = new Lru<string, number>(10, (value) => closed.push(value))
    lru.set('a', 1, 4)
    lru.set('b', 2, 4)
    lru.set('huge', 3, 50)
    expect(closed).toEqual([1, 2])
    expect(lru.get('huge')).toBe(3)
  })

  it('closes what it replaces and all that is left', () => {
    const closed: number[] = []
    const lru = new Lru<string, number>(5, (value) => closed.push(value))
    lru.set('a', 1)
    lru.set('a', 2)
    lru.set('b', 3)
    lru.clear()
    expect(closed).toEqual([1, 2, 3])
    expect(lru.size).toBe(0)
  })
})
