import { describe, expect, it } from 'vitest'
import { WaterField } from './waterField.ts'
import { usualWater } from './waterKinds.ts'

const water = {
  id: 'sea',
  label: 'sea',
  ...usualWater('shore', { entity: undefined, middle: [0, 0, 0], largest: 0, seed: 3 }),
  columns: 24,
}

/** How far up the sand it is wet, metres beyond where the water ends at rest, at times a tenth of a second apart. */
function reachesOf(field: WaterField, seconds: number): number[] {
  const shore = water.bed.kind === 'shelf' ? water.bed.shoreZ : 0
  return Array.from({ length: seconds * 10 }, () => {
    field.advance(0.1)
    let farthest = -Infinity
    for (let row = 0; row < field.rows; row++)
      if (field.depth[row * field.columns + 12]! > 0.003) farthest = field.first[1] + row * field.cell[1]
    return farthest - shore
  })
}

describe('waves at a beach', () => {
  it('run up the sand and back again, and leave the land dry', () => {
    const field = new WaterField(water, 9.81)
    const reaches = reachesOf(field, 14).slice(40)
    expect(Math.max(...reaches)).toBeGreaterThan(0.5)
    expect(Math.min(...reaches)).toBeLessThan(Math.max(...reaches) - 0.6)
    for (let column = 0; column < field.columns; column++)
      expect(field.depth[(field.rows - 1) * field.columns + column]).toBeLessThan(1e-6)
  })

  it('bring and take water only over the edge to the sea', () => {
    const field = new WaterField(water, 9.81)
    const before = field.volume()
    field.advance(6)
    expect(Math.abs((field.volume() + field.leftVolume) / before - 1)).toBeLessThan(1e-6)
    expect(Math.min(...field.depth)).toBeGreaterThanOrEqual(0)
  })

  it('turn white where they break, not out at sea', () => {
    const field = new WaterField(water, 9.81)
    field.advance(9)
    const whiteIn = (from: number, to: number) => {
      let most = 0
      for (let row = 0; row < field.rows; row++) {
        const z = field.first[1] + row * field.cell[1]
        if (z > from && z < to) most = Math.max(most, field.foam[row * field.columns + 12]!)
      }
      return most
    }
    expect(whiteIn(-0.5, 4)).toBeGreaterThan(0.3)
    expect(whiteIn(-4.5, -3.5)).toBeLessThan(0.1)
  })
})
