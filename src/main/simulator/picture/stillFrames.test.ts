import { describe, expect, it } from 'vitest'
import type { PoseKey, SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedCamera } from '../../../shared/scene/stagedScene.ts'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from '../physics/fixtures/scenes.ts'
import { firstAlike } from './stillFrames.ts'

const ball = fixtureBody('ball', fixturePart({ kind: 'ball', radius: 0.1 }, 'rubber'))
const exposure = (frame: number) => [Math.max(0, frame - 0.25) / 10, (frame + 0.25) / 10] as const

/** Falls for half a second, then lies. */
function recordOf(height: (timeSeconds: number) => number): SimulationRecord {
  const keys: PoseKey[] = Array.from({ length: 101 }, (_, index) => ({
    timeSeconds: index / 100,
    position: [0, height(index / 100), 0],
    rotation: [0, 0, 0, 1],
  }))
  const still: PoseKey[] = [{ timeSeconds: 0, position: [0, -0.5, 0], rotation: [0, 0, 0, 1] }]
  return {
    stepHz: 480,
    durationSeconds: 1,
    poses: new Map([
      ['ball', keys],
      ['ground', still],
    ]),
    events: { version: 1, impacts: [], stretches: [] },
  }
}

const falling = (time: number) => Math.max(0.1, 0.6 - time)

describe('frames that look the same', () => {
  it('are drawn by themselves while something moves, and once while everything rests', () => {
    const scene = fixtureScene([fixtureGround(), ball], { durationSeconds: 1 })
    expect(firstAlike(scene, recordOf(falling), 10, exposure)).toEqual([0, 1, 2, 3, 4, 5, 6, 6, 6, 6])
  })

  it('do not miss a hop between two frames', () => {
    const hop = (time: number) => (time === 0.8 ? 0.13 : 0.1)
    const scene = fixtureScene([fixtureGround(), ball], { durationSeconds: 1 })
    expect(firstAlike(scene, recordOf(hop), 10, exposure)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 8, 9])
  })

  it('are not the same when a thing comes or goes', () => {
    const bodies = [fixtureGround(), { ...ball, vanishesAtSeconds: 0.8 }]
    const scene = fixtureScene(bodies, { durationSeconds: 1 })
    expect(firstAlike(scene, recordOf(falling), 10, exposure)).toEqual([0, 1, 2, 3, 4, 5, 6, 6, 8, 9])
  })

  it('are all different under a moving camera', () => {
    const camera: StagedCamera = {
      move: 'truck',
      keys: [
        { at: 0, position: [0, 1, 3], target: [0, 0, 0], verticalFovDegrees: 40 },
        { at: 1, position: [1, 1, 3], target: [1, 0, 0], verticalFovDegrees: 40 },
      ],
    }
    const scene = fixtureScene([fixtureGround(), ball], { durationSeconds: 1, camera })
    expect(
      firstAlike(
        scene,
        recordOf(() => 0.1),
        10,
        exposure,
      ),
    ).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })
})
