import { describe, expect, it } from 'vitest'
import type { PoseKey, SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from '../physics/fixtures/scenes.ts'
import { shutterTravel } from './shutterTravel.ts'

const ball = fixtureBody('ball', fixturePart({ kind: 'ball', radius: 0.2 }, 'rubber', '#c0392b'), {
  position: [0, 0.9, 0],
})
const scene = fixtureScene([fixtureGround(), ball])
const turn = [0, 0, 0, 1] as const

function movingAt(speed: number): SimulationRecord {
  const poses = new Map<string, readonly PoseKey[]>()
  for (const { id, position } of scene.bodies) poses.set(id, [{ timeSeconds: 0, position, rotation: turn }])
  poses.set('ball', [
    { timeSeconds: 0, position: [0, 0.9, 0], rotation: turn },
    { timeSeconds: 1, position: [speed, 0.9, 0], rotation: turn },
  ])
  const events = { version: 1 as const, impacts: [], stretches: [] }
  return { stepHz: 240, durationSeconds: 1, poses, events }
}

function travel(speed: number, width = 1920): number {
  return shutterTravel(scene, movingAt(speed), [0, 1 / 48], { width, height: (width * 9) / 16 })
}

describe('how far things travel while the shutter is open', () => {
  it('is nothing for what stands still', () => {
    expect(travel(0)).toBe(0)
  })

  it('grows with the speed and with the picture', () => {
    expect(travel(2)).toBeGreaterThan(1)
    expect(travel(4) / travel(2)).toBeCloseTo(2, 1)
    expect(travel(2, 960)).toBeCloseTo(travel(2) / 2, 6)
  })

  it('does not count what flies out of sight', () => {
    expect(travel(4000)).toBe(0)
  })
})
