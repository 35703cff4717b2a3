import { describe, expect, it } from 'vitest'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { DropletFlight } from '../../../shared/scene/stagedWater.ts'
import { addDroplets } from './dropletSound.ts'

const RATE = 48_000

const scene: StagedScene = {
  version: 1,
  seed: 4,
  durationSeconds: 1,
  gravity: [0, -9.81, 0],
  surroundings: 'outdoors',
  bodies: [],
  pushes: [],
  camera: { move: 'static', keys: [{ at: 0, position: [0, 0.5, 2], target: [0, 0, 0], verticalFovDegrees: 32 }] },
  light: { timeOfDay: 'noon', keyAzimuthDegrees: 40, keyElevationDegrees: 50 },
  mood: 'calm',
  ambience: 'wind',
  lines: [],
}

function flight(endSeconds: number, radius = 0.002): DropletFlight {
  return { startSeconds: endSeconds - 0.3, endSeconds, origin: [0, 0, 0], velocity: [0, 1.47, 0], radius }
}

function heard(flights: readonly DropletFlight[]): Float32Array {
  const [left, right] = [new Float32Array(RATE), new Float32Array(RATE)]
  addDroplets(left, right, RATE, scene, flights)
  return left
}

describe('drops that fall back', () => {
  it('are heard when they land, not before', () => {
    const sound = heard([flight(0.5)])
    expect(sound.findIndex((sample) => Math.abs(sample) > 1e-6) / RATE).toBeCloseTo(0.5, 3)
  })

  it('are heard no more once the shot is over', () => {
    expect(heard([flight(1.2)]).every((sample) => sample === 0)).toBe(true)
  })

  it('are louder the larger they are', () => {
    const energy = (samples: Float32Array) => samples.reduce((sum, sample) => sum + sample * sample, 0)
    expect(energy(heard([flight(0.5, 0.004)]))).toBeGreaterThan(3 * energy(heard([flight(0.5, 0.002)])))
  })
})
