import { describe, expect, it } from 'vitest'
import type { StagedBody } from '../../../shared/scene/stagedScene.ts'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from './fixtures/scenes.ts'
import { poseAt } from './poseAt.ts'
import { simulate } from './simulate.ts'

describe('a stack of five boxes', () => {
  it('stands still for five seconds', async () => {
    const boxes = [0, 1, 2, 3, 4].map(
      (index): StagedBody =>
        fixtureBody(`box${index}`, fixturePart({ kind: 'box', halfExtents: [0.1, 0.1, 0.1], bevel: 0 }, 'wood'), {
          position: [0, 0.1 + 0.2 * index, 0],
        }),
    )
    const record = await simulate(fixtureScene([fixtureGround(), ...boxes], { durationSeconds: 5 }))
    for (const { id, position } of boxes) {
      const end = poseAt(record, id, 5).position
      for (const axis of [0, 1, 2] as const) expect(Math.abs(end[axis] - position[axis])).toBeLessThan(1e-3)
    }
    expect(record.events.impacts).toEqual([])
  })
})

describe('momentum', () => {
  it('is kept within 1e-5 by an oblique blow between a box that turns and a ball', async () => {
    const box = fixtureBody('box', fixturePart({ kind: 'box', halfExtents: [0.2, 0.1, 0.15], bevel: 0 }, 'wood'), {
      position: [0, 0, 0],
      angularVelocity: [0.7, 2, -1],
      massKg: 3,
    })
    const ball = fixtureBody('ball', fixturePart({ kind: 'ball', radius: 0.1 }, 'rubber'), {
      position: [-0.8, 0.06, 0.04],
      linearVelocity: [3, 0, 0],
      massKg: 1,
    })
    const record = await simulate(fixtureScene([box, ball], { gravity: [0, 0, 0], durationSeconds: 1 }), {
      // Each step rounds places to single precision; few steps let the blow itself be seen.
      stepHz: 60,
    })
    expect(record.events.impacts).toHaveLength(1)
    const velocity = (id: string, axis: 0 | 1 | 2) => {
      const keys = record.poses.get(id)!
      const [from, to] = [keys.find(({ timeSeconds }) => timeSeconds > 0.5)!, keys.at(-1)!]
      return (to.position[axis] - from.position[axis]) / (to.timeSeconds - from.timeSeconds)
    }
    for (const axis of [0, 1, 2] as const) {
      const after = 3 * velocity('box', axis) + velocity('ball', axis)
      expect(Math.abs(after - (axis === 0 ? 3 : 0)) / 3).toBeLessThan(1e-5)
    }
  })
})
