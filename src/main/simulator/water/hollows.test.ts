import { describe, expect, it } from 'vitest'
import { readPrompt } from '../language/readPrompt.ts'
import { stageScene } from '../staging/stageScene.ts'
import { spillLevels } from './hollows.ts'
import { WaterRun } from './waterRun.ts'

/** A plain at 0 with a pit of one metre, whose wall of half a metre has a gap down to 0.2 m. */
function walledPit(gap: number): Float64Array {
  const ground = new Float64Array(11 * 11)
  for (let row = 0; row < 11; row++)
    for (let column = 0; column < 11; column++) {
      const out = Math.max(Math.abs(row - 5), Math.abs(column - 5))
      ground[row * 11 + column] = out < 2 ? -1 : out === 2 ? 0.5 : 0
    }
  ground[5 * 11 + 7] = gap
  return ground
}

describe('hollows of the ground', () => {
  it('fill to the lowest place of their rim, and the rest stays dry', () => {
    for (const gap of [0.2, 0.4]) {
      const levels = spillLevels(walledPit(gap), 11, 11)
      expect(levels[5 * 11 + 5]).toBeCloseTo(gap, 12)
      expect(levels[0]).toBe(0)
      expect(levels[3 * 11 + 5]).toBe(0.5)
    }
  })
})

describe('terraces', () => {
  it('stand full one below the other and run over from each into the next, in English and in Indonesian', () => {
    for (const prompt of ['Water flows down the rice terraces', 'Air mengalir di sawah terasering']) {
      const spec = readPrompt(prompt)
      if (!spec.ok) throw new Error(prompt)
      const staged = stageScene(spec.value, { seed: 7, aspect: { width: 16, height: 9 } })
      if (!staged.ok) throw new Error(prompt)
      const [water] = staged.value.scene.waters!
      expect(water!.bed.kind).toBe('relief')
      const run = new WaterRun({ ...water!, ranForSeconds: 0 }, { gravity: [0, -9.81, 0], seed: 5 })
      const { field } = run
      const before = field.volume()
      let down = 0
      for (let step = 0; step < 240; step++) {
        run.act([], { timeSeconds: step / 120, seconds: 1 / 120 })
        for (let at = field.columns; at < field.depth.length; at++) {
          const drop = field.ground[at - field.columns]! - field.ground[at]!
          if (Math.abs(drop) > 0.05) down += field.flowZ[at]! * Math.sign(drop)
        }
      }
      expect(Math.abs(field.volume() / (before + run.springVolume) - 1)).toBeLessThan(1e-9)
      expect(down).toBeGreaterThan(0)
      // Five fields stand at five levels.
      const levels = new Set<number>()
      for (let at = 0; at < field.depth.length; at++)
        if (field.depth[at]! > 0.03 && field.ground[at]! > 0.1) levels.add(Math.round(field.ground[at]! / 0.2))
      expect(levels.size).toBe(5)
    }
  })
})
