import { describe, expect, it } from 'vitest'
import { readPrompt } from '../language/readPrompt.ts'
import { poseAt } from '../physics/poseAt.ts'
import { simulate } from '../physics/simulate.ts'
import { stageScene } from './stageScene.ts'
import { rotated } from './vectors.ts'

describe('a spinning top', () => {
  it.each(['A spinning top spins on the floor.', 'Sebuah gasing berputar di lantai.'])(
    'stands and goes round its point, then falls before the end: %s',
    async (prompt) => {
      const read = readPrompt(prompt)
      if (!read.ok) throw new Error(prompt)
      const staged = stageScene(read.value, { seed: 1, aspect: { width: 640, height: 360 } })
      if (!staged.ok) throw new Error(prompt)
      const { scene } = staged.value
      const record = await simulate(scene)
      const axisAt = (time: number) => rotated([0, 1, 0], [...poseAt(record, 'prop-1', time).rotation])
      const tilt = (time: number) => (Math.acos(axisAt(time)[1]) * 180) / Math.PI
      expect(tilt(1)).toBeLessThan(15)
      expect(tilt(1.8)).toBeLessThan(30)
      // It comes to lie on its rim and its point.
      expect(tilt(scene.durationSeconds)).toBeGreaterThan(45)
      // Its axis goes round in the sense in which it spins, not to and fro.
      const round = [0.2, 0.4, 0.6, 0.8].map((time) => {
        const [before, after] = [axisAt(time), axisAt(time + 0.1)]
        return Math.sign(before[2] * after[0] - before[0] * after[2])
      })
      expect(new Set(round).size).toBe(1)
    },
  )
})
