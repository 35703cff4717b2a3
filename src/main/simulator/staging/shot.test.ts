import { describe, expect, it } from 'vitest'
import type { PoseKey, SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { readPrompt } from '../language/readPrompt.ts'
import { cameraForAction } from './shot.ts'
import { type Staged, stageScene } from './stageScene.ts'
import { difference, length } from './vectors.ts'

function staged(prompt: string): Staged {
  const spec = readPrompt(prompt)
  if (!spec.ok) throw new Error(spec.refusal.explanation)
  const result = stageScene(spec.value, { seed: 1, aspect: { width: 16, height: 9 } })
  if (!result.ok) throw new Error(result.refusal.explanation)
  return result.value
}

/** Everything stays but the first moving thing, which goes straight to where it is told. */
function recordOf(scene: StagedScene, goesTo: Vector3): SimulationRecord {
  const mover = scene.bodies.find((body) => body.motion === 'dynamic')
  const poses = new Map<string, PoseKey[]>(
    scene.bodies.map(({ id, position, rotation }) => {
      const first = { timeSeconds: 0, position, rotation }
      return [id, id === mover?.id ? [first, { timeSeconds: 1, position: goesTo, rotation }] : [first]]
    }),
  )
  const events = { version: 1 as const, impacts: [], stretches: [] }
  return { stepHz: 240, durationSeconds: scene.durationSeconds, poses, events }
}

function distanceOf({ keys: [key] }: StagedScene['camera']): number {
  return length(difference(key!.position, key!.target))
}

describe('the camera for what happens', () => {
  it('comes nearer when things stay closer together than was expected', () => {
    const { shot, scene } = staged('A ball rolls across the floor.')
    const stays = scene.bodies.find((body) => body.id === 'ball-1')!.position
    const camera = cameraForAction(shot, scene, recordOf(scene, stays))
    expect(distanceOf(camera)).toBeLessThan(0.6 * distanceOf(scene.camera))
  })

  it('does not run after what leaves the stage', () => {
    const { shot, scene } = staged('A ball rolls across the floor.')
    const camera = cameraForAction(shot, scene, recordOf(scene, [40, 0.1, 0]))
    expect(distanceOf(camera)).toBeLessThan(1.2 * distanceOf(scene.camera))
  })

  it('looks from the planned side with the planned move', () => {
    const { shot, scene } = staged('A ball rolls across the floor, the camera orbits.')
    const camera = cameraForAction(shot, scene, recordOf(scene, [1, 0.1, 0]))
    expect(camera.move).toBe('orbit')
    expect(camera.keys.length).toBe(scene.camera.keys.length)
  })
})

describe('what a shot has to show', () => {
  it('is the end of the table at which something falls, not the whole table', () => {
    const { shot, scene } = staged('A wine glass falls from a table and shatters on the stone floor.')
    const table = scene.bodies.find(({ concept }) => concept === 'table')!
    const top = Math.max(...shot.standing.map(([, y]) => y))
    const depth = (points: readonly Vector3[]) =>
      Math.max(...points.map(([, , z]) => z)) - Math.min(...points.map(([, , z]) => z))
    expect(table).toBeDefined()
    expect(depth(shot.standing)).toBeLessThan(0.6)
    expect(top).toBeGreaterThan(0.8)
    expect(Math.min(...shot.standing.map(([, y]) => y))).toBeCloseTo(0, 2)
  })

  it('is the candle, not the table under it', () => {
    const { scene } = staged('A candle burns on a wooden table in a dark room at night.')
    expect(distanceOf(scene.camera)).toBeLessThan(1.2)
  })

  it('looks up at who flies, down at who walks and swims, and from where it was told to', () => {
    const pitch = (prompt: string) => staged(prompt).shot.pitchDegrees
    expect(pitch('Three birds fly over a lake.')).toBeLessThan(0)
    expect(pitch('A butterfly flies in a garden.')).toBeLessThan(0)
    for (const prompt of [
      'A woman walks across a park.',
      'A horse gallops across a field.',
      'Five fish swim under water.',
    ])
      expect(pitch(prompt)).toBeGreaterThan(3)
    expect(pitch('Three birds fly over a lake, high camera.')).toBeGreaterThan(20)
  })
})
