import { describe, expect, it } from 'vitest'
import type { StagedFlame } from '../../../shared/scene/stagedFlame.ts'
import { flickerAt, puffCount, puffsAt } from './puffs.ts'

const fire: StagedFlame = {
  id: 'fire-1',
  label: 'fire',
  kind: 'fire',
  base: [0, 0, 0],
  widthMetres: 0.5,
  heightMetres: 0.8,
}
const smoke: StagedFlame = { ...fire, id: 'smoke-1', kind: 'smoke', heightMetres: 2 }

describe('fire and smoke', () => {
  it('is the same at the same time, whatever was asked before', () => {
    const once = puffsAt(fire, [0, 0, 0], 7, 1.25)
    puffsAt(fire, [0, 0, 0], 7, 3)
    expect(puffsAt(fire, [0, 0, 0], 7, 1.25)).toEqual(once)
    expect(puffsAt(fire, [0, 0, 0], 8, 1.25)).not.toEqual(once)
  })

  it('stays over its foot and below its tip without wind', () => {
    for (const timeSeconds of [0, 0.4, 2.7]) {
      const puffs = puffsAt(fire, [0, 0, 0], 7, timeSeconds)
      expect(puffs).toHaveLength(puffCount(fire))
      for (const { place } of puffs) {
        expect(place[1]).toBeGreaterThanOrEqual(0)
        expect(place[1]).toBeLessThan(0.9)
        expect(Math.hypot(place[0], place[2])).toBeLessThan(0.5)
      }
    }
  })

  it('rises without jumps: from one moment to the next no puff moves far but those born anew', () => {
    const [now, soon] = [puffsAt(smoke, [0, 0, 0], 7, 1), puffsAt(smoke, [0, 0, 0], 7, 1.01)]
    const jumps = now.filter(({ place, age }, index) => {
      const next = soon[index]!
      return next.age > age && Math.hypot(...place.map((value, axis) => value - next.place[axis]!)) > 0.03
    })
    expect(jumps).toEqual([])
  })

  it('leans with the wind, smoke more than fire', () => {
    const meanX = (flame: StagedFlame, wind: number) => {
      const puffs = puffsAt(flame, [wind, 0, 0], 7, 2)
      return puffs.reduce((sum, { place }) => sum + place[0], 0) / puffs.length
    }
    expect(meanX(fire, 4) - meanX(fire, 0)).toBeGreaterThan(0.1)
    expect(meanX(smoke, 4) - meanX(smoke, 0)).toBeGreaterThan(1)
  })

  it('fades in and out, so that nothing appears or vanishes at once', () => {
    for (const flame of [fire, smoke]) {
      for (const { age, strength } of puffsAt(flame, [0, 0, 0], 7, 1.7)) {
        if (age < 0.005 || age > 0.995) expect(strength).toBeLessThan(0.15)
      }
    }
  })

  it('flickers around one', () => {
    const values = Array.from({ length: 200 }, (_, index) => flickerAt(7, index / 24))
    expect(Math.min(...values)).toBeGreaterThan(0.8)
    expect(Math.max(...values)).toBeLessThan(1.2)
    expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(0.1)
  })
})
