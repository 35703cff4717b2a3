import { describe, expect, it } from 'vitest'
import { readPrompt } from '../language/readPrompt.ts'
import { poseAt } from '../physics/poseAt.ts'
import { doneShare, launched } from './deeds.ts'
import { playOut } from './playOut.ts'
import { stageScene } from './stageScene.ts'

function stagedOf(prompt: string) {
  const read = readPrompt(prompt)
  if (!read.ok) throw new Error(prompt)
  const staged = stageScene(read.value, { seed: 3, aspect: { width: 640, height: 360 } })
  if (!staged.ok) throw new Error(prompt)
  return staged.value
}

describe('what is launched to bring something about', () => {
  it.each(['A ball knocks over ten bottles.', 'Bola merobohkan menara balok kayu.'])(
    'does so in the simulation: %s',
    async (prompt) => {
      const { scene, deeds } = stagedOf(prompt)
      const [deed] = deeds
      expect(deed?.goal.kind).toBe('knocksOver')
      const played = await playOut(scene, deeds)
      expect(doneShare(deed!, played.scene, played.record)).toBe(1)
      expect(played.undone).toEqual([])
    },
  )

  it('is launched another way when the planned launch falls short', async () => {
    const { scene, deeds } = stagedOf('A ball is thrown into a basket.')
    const [deed] = deeds
    const weak = launched(scene, deed!.bodyIds, { speed: 0.86, riseDegrees: 0 })
    const short = await playOut(weak, [{ ...deed!, launches: deed!.launches.slice(0, 1) }])
    expect(short.undone).toHaveLength(1)
    const found = await playOut(weak, [deed!])
    expect(found.undone).toEqual([])
    const end = poseAt(found.record, 'ball-1', found.scene.durationSeconds).position
    const basket = scene.bodies.find(({ id }) => id === 'prop-1')!
    expect(Math.hypot(end[0] - basket.position[0], end[2] - basket.position[2])).toBeLessThan(0.2)
  })

  it('keeps what was said, and is told when that cannot be', async () => {
    const { scene, deeds } = stagedOf('A ball rolls at 0.2 m/s and knocks over a tower.')
    const [deed] = deeds
    expect(deed!.launches.every(({ speed }) => speed === 1)).toBe(true)
    const { undone } = await playOut(scene, deeds)
    expect(undone[0]?.unmet.reason).toBe('impossible')
  })
})

describe('several that leave one table', () => {
  it.each(['An apple, an orange and a lemon roll off a table.', 'Apel, jeruk, dan lemon menggelinding dari meja.'])(
    'all stand on it, beside each other, and all fall off: %s',
    async (prompt) => {
      const { scene, deeds, understanding } = stagedOf(prompt)
      expect(understanding.unmet).toEqual([])
      expect(scene.bodies.filter(({ concept }) => concept === 'table')).toHaveLength(1)
      const fruits = scene.bodies.filter(({ motion }) => motion === 'dynamic')
      expect(fruits).toHaveLength(3)
      const { record, undone } = await playOut(scene, deeds)
      expect(undone).toEqual([])
      for (const { id, position } of fruits) {
        expect(position[1]).toBeGreaterThan(0.7)
        expect(poseAt(record, id, scene.durationSeconds).position[1]).toBeLessThan(0.1)
      }
    },
  )
})
