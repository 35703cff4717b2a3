import { describe, expect, it } from 'vitest'
import { forkedRandom, forkSeed, randomBetween, randomChoice, seededRandom } from './seeded.ts'

function draw(random: () => number, count: number): number[] {
  return Array.from({ length: count }, () => random())
}

describe('seeded randomness', () => {
  it('repeats for the same seed and differs for another', () => {
    expect(draw(seededRandom(7), 5)).toEqual(draw(seededRandom(7), 5))
    expect(draw(seededRandom(7), 5)).not.toEqual(draw(seededRandom(8), 5))
  })

  it('gives these numbers for seed 1, on every machine and in every version', () => {
    expect(draw(seededRandom(1), 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522])
  })

  it('fills the unit interval evenly', () => {
    const buckets = new Array<number>(10).fill(0)
    for (const value of draw(seededRandom(3), 10_000)) buckets[Math.floor(value * 10)]! += 1
    for (const bucket of buckets) expect(Math.abs(bucket - 1000)).toBeLessThan(150)
  })

  it('gives every named part numbers of its own', () => {
    expect(forkSeed(1, 'camera')).not.toBe(forkSeed(1, 'light'))
    expect(forkSeed(1, 'camera')).not.toBe(forkSeed(2, 'camera'))
    expect(draw(forkedRandom(1, 'camera'), 3)).toEqual(draw(forkedRandom(1, 'camera'), 3))
  })

  it('stays between the limits and chooses only what is there', () => {
    const random = seededRandom(5)
    for (let index = 0; index < 100; index++) {
      const value = randomBetween(random, -2, 3)
      expect(value >= -2 && value < 3).toBe(true)
      expect(['a', 'b']).toContain(randomChoice(random, ['a', 'b']))
    }
    expect(() => randomChoice(random, [])).toThrow(RangeError)
  })
})
