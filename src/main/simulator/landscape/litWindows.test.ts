import { describe, expect, it } from 'vitest'
import { geometryOfScenery } from './geometryOfScenery.ts'

const HOUSE = {
  id: 'house',
  label: 'house',
  concept: 'building',
  variant: 'house',
  colour: '#d9c4a0',
  size: [9, 6, 7],
  position: [0, 0, 0],
  seed: 3,
} as unknown as Parameters<typeof geometryOfScenery>[0]

/** The share of the building's triangles that give light of their own, and whether they are warm. */
function glowing(isNight: boolean): { count: number; isWarm: boolean } {
  const coats = geometryOfScenery(HOUSE, { isNight }).getAttribute('coat')
  const lit = Array.from({ length: coats.count }, (_, corner) => corner).filter((corner) => coats.getW(corner) > 0.1)
  return { count: lit.length / 3, isWarm: lit.every((corner) => coats.getX(corner) > 2 * coats.getZ(corner)) }
}

describe('the windows of a house', () => {
  it('are lit at night, most of them, and not by day', () => {
    expect(glowing(false).count).toBe(0)
    const { count, isWarm } = glowing(true)
    expect(count).toBeGreaterThanOrEqual(4)
    expect(count % 2).toBe(0)
    expect(isWarm).toBe(true)
  })
})
