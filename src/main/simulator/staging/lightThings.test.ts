import { describe, expect, it } from 'vitest'
import { readPrompt } from '../language/readPrompt.ts'
import { poseAt } from '../physics/poseAt.ts'
import { simulate } from '../physics/simulate.ts'
import { stageScene } from './stageScene.ts'

async function played(prompt: string) {
  const read = readPrompt(prompt)
  if (!read.ok) throw new Error(prompt)
  const staged = stageScene(read.value, { seed: 1, aspect: { width: 640, height: 360 } })
  if (!staged.ok) throw new Error(prompt)
  const { scene } = staged.value
  return { scene, record: await simulate(scene) }
}

describe('the air', () => {
  it.each(['A sheet of paper flutters down.', 'A sheet of paper falls.'])(
    'carries a sheet down: %s',
    async (prompt) => {
      const { scene, record } = await played(prompt)
      const paper = scene.bodies.find(({ id }) => id === 'prop-1')!
      expect(paper.air?.kind).toBe('plate')
      // A stone would have fallen a metre by then.
      const fallen = paper.position[1] - poseAt(record, 'prop-1', paper.releasedAtSeconds + 0.45).position[1]
      expect(fallen).toBeLessThan(0.6)
      expect(poseAt(record, 'prop-1', scene.durationSeconds).position[1]).toBeLessThan(0.1)
    },
  )

  it.each(['An umbrella is blown away by the wind.', 'Strong wind blows a paper cup across the floor.'])(
    'takes light things with it: %s',
    async (prompt) => {
      const { scene, record } = await played(prompt)
      const thing = scene.bodies.find(({ concept }) => concept !== 'ground')!
      expect(poseAt(record, thing.id, 2).position[0]).toBeGreaterThan(thing.position[0] + 1)
    },
  )

  it('does not slow a ball in still air, nor move what is heavy in a wind', async () => {
    const { scene: still } = await played('A ball is dropped from 2 m.')
    expect(still.bodies.every(({ air }) => air === undefined)).toBe(true)
    const { scene, record } = await played('A stone block stands in strong wind.')
    const block = scene.bodies.find(({ concept }) => concept !== 'ground')!
    expect(poseAt(record, block.id, 2).position[0]).toBeCloseTo(block.position[0], 2)
  })
})
