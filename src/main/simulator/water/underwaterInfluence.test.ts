import { describe, expect, it } from 'vitest'
import type { StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { poseAt } from '../physics/poseAt.ts'
import { simulate } from '../physics/simulate.ts'

function ball(id: string, material: 'stone' | 'plastic', massKg: number, height: number): StagedBody {
  return {
    id,
    label: id,
    concept: 'ball',
    motion: 'dynamic',
    parts: [
      { shape: { kind: 'ball', radius: 0.1 }, material, colour: '#888888', offset: [0, 0, 0], rotation: [0, 0, 0, 1] },
    ],
    position: [id === 'stone' ? 0 : 1, height, 0],
    rotation: [0, 0, 0, 1],
    linearVelocity: [0, 0, 0],
    angularVelocity: [0, 0, 0],
    releasedAtSeconds: 0,
    massKg,
  }
}

function sceneOf(bodies: StagedBody[]): StagedScene {
  return {
    version: 1,
    seed: 1,
    durationSeconds: 3,
    gravity: [0, -9.81, 0],
    surroundings: 'outdoors',
    set: 'underwater',
    bodies,
    pushes: [],
    camera: { move: 'static', keys: [{ at: 0, position: [0, 1, 6], target: [0, 1, 0], verticalFovDegrees: 32 }] },
    light: { timeOfDay: 'noon', keyAzimuthDegrees: 40, keyElevationDegrees: 60 },
    mood: 'calm',
    ambience: 'wind',
    lines: [],
  }
}

const VOLUME = (4 / 3) * Math.PI * 0.001

describe('things under water', () => {
  it('lets a stone sink to the speed at which drag carries what lift does not', async () => {
    const mass = 2600 * VOLUME
    const record = await simulate(sceneOf([ball('stone', 'stone', mass, 9)]))
    const [a, b] = [poseAt(record, 'stone', 2), poseAt(record, 'stone', 2.5)]
    const speed = (a.position[1] - b.position[1]) / 0.5
    // m' g = 0.5 rho c A v^2 + slow loss: between the speed without the slow loss and four fifths of it.
    const without = Math.sqrt(((mass - 1000 * VOLUME) * 9.81) / (0.5 * 1000 * 0.47 * 0.04))
    expect(speed).toBeLessThan(without * 1.02)
    expect(speed).toBeGreaterThan(without * 0.7)
  })

  it('lets a light ball rise, at first as fast as lift over its mass and the water that moves along says', async () => {
    const mass = 0.2 * 1000 * VOLUME
    const record = await simulate(sceneOf([ball('ball', 'plastic', mass, 1)]))
    const risen = poseAt(record, 'ball', 0.05).position[1] - 1
    const acceleration = ((1000 * VOLUME - mass) * 9.81) / (mass + 0.5 * 1000 * VOLUME)
    expect(risen / (0.5 * acceleration * 0.0025)).toBeGreaterThan(0.9)
    expect(risen / (0.5 * acceleration * 0.0025)).toBeLessThan(1.03)
    expect(poseAt(record, 'ball', 2).position[1]).toBeGreaterThan(2.5)
  })
})
