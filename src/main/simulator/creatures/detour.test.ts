import { describe, expect, it } from 'vitest'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { detouredWay } from './detour.ts'
import { travelOf } from './travel.ts'

const BOX = { min: [-0.3, 0, -0.3], max: [0.3, 0.8, 0.3] } as const satisfies { min: Vector3; max: Vector3 }

describe('a way over the ground', () => {
  it('is straight where nothing stands in it', () => {
    expect(detouredWay([-3, 0, 1], [3, 0, 1], 0.2, [BOX])).toHaveLength(2)
  })

  it.each([0, 0.2, -0.15])('leads around a box, without a corner of the body in it, from z = %d', (z) => {
    const path = detouredWay([-3, 0, z], [3, 0, z], 0.2, [BOX])
    const course = { gait: 'walk', path, headingRadians: 0, speed: 1, startSeconds: 0, stops: false } as const
    const travel = travelOf({ ...course, path: [...path] }, 0.5)
    for (let time = 0; time < 7; time += 0.05) {
      const [x, , at] = travel.at(time).position
      const isBeside = Math.abs(x) < 0.3
      if (isBeside) expect(Math.abs(at)).toBeGreaterThan(0.3 + 0.2)
    }
    expect(path.at(-1)).toEqual([3, 0, z])
  })
})
