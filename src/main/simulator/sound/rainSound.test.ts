import { describe, expect, it } from 'vitest'
import type { StereoSamples } from '../../../shared/audio/stems.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { addRain } from './rainSound.ts'

const RATE = 48_000

function scene(changes: Partial<StagedScene>): StagedScene {
  return {
    version: 1,
    seed: 2,
    durationSeconds: 1,
    gravity: [0, -9.81, 0],
    surroundings: 'outdoors',
    bodies: [],
    pushes: [],
    camera: { move: 'static', keys: [{ at: 0, position: [0, 1, 4], target: [0, 0, 0], verticalFovDegrees: 32 }] },
    light: { timeOfDay: 'noon', keyAzimuthDegrees: 40, keyElevationDegrees: 50 },
    mood: 'calm',
    ambience: 'wind',
    lines: [],
    ...changes,
  }
}

function loudness(changes: Partial<StagedScene>): number {
  const bed: StereoSamples = [new Float32Array(RATE), new Float32Array(RATE)]
  addRain(bed, scene(changes), RATE)
  return Math.sqrt(bed[0].reduce((sum, sample) => sum + sample * sample, 0) / RATE)
}

describe('the sound of rain', () => {
  it('is louder the harder it rains, and quieter behind walls', () => {
    const drizzle = loudness({ weather: { kind: 'rain', amount: 1 } })
    const downpour = loudness({ weather: { kind: 'rain', amount: 20 } })
    expect(downpour).toBeGreaterThan(drizzle * 2)
    const inside = loudness({ weather: { kind: 'rain', amount: 20 }, surroundings: 'room' })
    expect(inside).toBeLessThan(downpour * 0.6)
  })

  it('is not there in other weather', () => {
    expect(loudness({})).toBe(0)
    expect(loudness({ weather: { kind: 'snow', amount: 1 } })).toBe(0)
  })
})
