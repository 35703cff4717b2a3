import { describe, expect, it } from 'vitest'
import type { StagedCamera } from '../../../shared/scene/stagedScene.ts'
import { cameraAt, minimumJerk } from './cameraPath.ts'

const orbit: StagedCamera = {
  move: 'orbit',
  keys: [0, 0.25, 0.5, 0.75, 1].map((at) => ({
    at,
    position: [4 * Math.sin(at), 1, 4 * Math.cos(at)],
    target: [0, 0, 0],
    verticalFovDegrees: 35,
  })),
}

describe('the camera', () => {
  it('stands still with one key', () => {
    const still: StagedCamera = { move: 'static', keys: orbit.keys.slice(0, 1) }
    expect(cameraAt(still, 0.7)).toEqual(cameraAt(still, 0))
  })

  it('begins and ends on its keys, at rest', () => {
    expect(cameraAt(orbit, 0).position).toEqual(orbit.keys[0]!.position)
    for (const axis of [0, 1, 2] as const) {
      expect(cameraAt(orbit, 1).position[axis]).toBeCloseTo(orbit.keys[4]!.position[axis], 9)
    }
    expect(cameraAt(orbit, 0.01).position[0]).toBeLessThan(1e-4)
    expect(minimumJerk(0.5)).toBe(0.5)
  })

  it('passes the keys of an orbit on the circle without stopping', () => {
    for (let share = 0; share <= 1; share += 0.05) {
      const [x, , z] = cameraAt(orbit, share).position
      expect(Math.hypot(x, z)).toBeCloseTo(4, 2)
    }
    const step = cameraAt(orbit, 0.51).position[0] - cameraAt(orbit, 0.5).position[0]
    expect(step).toBeGreaterThan(0.03)
  })
})
