import { describe, expect, it } from 'vitest'
import { MATERIALS, type MaterialName } from '../../../shared/scene/materials.ts'
import type { BodyShape, StagedBody, StagedScene, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { poseAt } from '../physics/poseAt.ts'
import { simulate } from '../physics/simulate.ts'
import { pond, tank } from './fixtures.test-data.ts'

function body(shape: BodyShape, position: Vector3, changes: Partial<StagedBody> = {}, material: MaterialName = 'wood') {
  return {
    id: 'thing',
    label: 'thing',
    concept: 'prop',
    motion: 'dynamic' as const,
    parts: [
      {
        shape,
        material,
        colour: MATERIALS[material].colour,
        offset: [0, 0, 0] as Vector3,
        rotation: [0, 0, 0, 1] as [number, number, number, number],
      },
    ],
    position,
    rotation: [0, 0, 0, 1] as [number, number, number, number],
    linearVelocity: [0, 0, 0] as Vector3,
    angularVelocity: [0, 0, 0] as Vector3,
    releasedAtSeconds: 0,
    ...changes,
  }
}

const FLOOR = body({ kind: 'box', halfExtents: [5, 0.5, 5], bevel: 0 }, [0, -1, 0], {
  id: 'ground',
  concept: 'ground',
  motion: 'fixed',
})

function scene(bodies: StagedBody[], water: StagedWater, durationSeconds: number): StagedScene {
  return {
    version: 1,
    seed: 4,
    durationSeconds,
    gravity: [0, -9.81, 0],
    surroundings: 'outdoors',
    bodies: [FLOOR, ...bodies],
    pushes: [],
    waters: [water],
    camera: { move: 'static', keys: [{ at: 0, position: [0, 1, 4], target: [0, 0, 0], verticalFovDegrees: 32 }] },
    light: { timeOfDay: 'noon', keyAzimuthDegrees: 40, keyElevationDegrees: 50 },
    mood: 'calm',
    ambience: 'birdsong',
    lines: [],
  }
}

const BALL: BodyShape = { kind: 'ball', radius: 0.11 }

describe('things in water', () => {
  it('lets a wooden box float with as much of it under water as its density says, within two percent', async () => {
    const half = 0.1
    const shape: BodyShape = { kind: 'box', halfExtents: [0.2, half, 0.15], bevel: 0 }
    const water = tank({ columns: 32, rows: 32 })
    const record = await simulate(scene([body(shape, [0, 0.02, 0])], water, 8), { stepHz: 240 })
    const { position } = poseAt(record, 'thing', 8)
    const volume = 8 * 0.2 * half * 0.15
    // It stood 4 cm deep in the water as the shot began, and displaces more when it floats.
    const level = ((0.75 - 0.4) * volume) / 4
    const under = (level - (position[1] - half)) / (2 * half)
    expect(Math.abs(under / 0.75 - 1)).toBeLessThan(0.02)
  })

  it('lets a wooden ball float at its draught', async () => {
    const water = tank({ columns: 32, rows: 32 })
    const record = await simulate(scene([body(BALL, [0, 0, 0])], water, 8), { stepHz: 240 })
    const looks = Array.from({ length: 40 }, (_, look) => poseAt(record, 'thing', 6 + look / 20).position[1])
    const mean = looks.reduce((sum, one) => sum + one, 0) / looks.length
    const y = mean - ((0.75 - 0.5) * (4 / 3) * Math.PI * 0.11 ** 3) / 4
    const h = 0.11 - y
    const share = (Math.PI * h * h * (0.33 - h)) / 3 / ((4 / 3) * Math.PI * 0.11 ** 3)
    expect(Math.abs(share / 0.75 - 1)).toBeLessThan(0.02)
  })

  it('raises the level by the volume of what lies in it over the area (Archimedes)', async () => {
    const sunk = body({ kind: 'ball', radius: 0.2 }, [0, 0.21, 0], {}, 'metal')
    const water = tank({ columns: 32, rows: 32 })
    const record = await simulate(scene([sunk], water, 6), { stepHz: 240 })
    const last = record.waters![0]!.heights.at(-1)!
    const mean = (last.reduce((sum, units) => sum + units, 0) / last.length) * record.waters![0]!.heightUnit
    const rise = ((4 / 3) * Math.PI * 0.2 ** 3) / 4
    expect(Math.abs(mean / rise - 1)).toBeLessThan(0.01)
  })

  it('sinks a metal ball to the ground and says when it went in', async () => {
    const record = await simulate(scene([body(BALL, [0, 1.11, 0], {}, 'metal')], tank(), 3))
    expect(poseAt(record, 'thing', 3).position[1]).toBeCloseTo(-0.39, 2)
    const splash = record.events.splashes![0]!
    expect(splash.timeSeconds).toBeCloseTo(Math.sqrt(2 / 9.81), 2)
    expect(splash.speed).toBeCloseTo(Math.sqrt(2 * 9.81), 1)
  })

  it('lets a beach ball bob high on the water without trembling', async () => {
    const light = body({ kind: 'ball', radius: 0.2 }, [0, 0.8, 0], { massKg: 0.15 }, 'plastic')
    const record = await simulate(scene([light], pond(), 8))
    const heights = [6.5, 7, 7.5, 8].map((time) => poseAt(record, 'thing', time).position[1])
    for (const height of heights) {
      expect(height).toBeGreaterThan(0.14)
      expect(height).toBeLessThan(0.22)
    }
  })

  it('keeps all of the water: what is thrown up comes back', async () => {
    const record = await simulate(scene([body(BALL, [0, 2.5, 0], {}, 'metal')], tank(), 4))
    const [water] = record.waters!
    expect(record.droplets!.length).toBeGreaterThan(40)
    const before = water!.volumes[0]!
    const inside = record.droplets!.every(({ endSeconds }) => endSeconds < 4)
    expect(inside).toBe(true)
    expect(Math.abs(water!.volumes.at(-1)! / before - 1)).toBeLessThan(1e-4)
  })

  it('pushes rings out from where something fell in', async () => {
    const record = await simulate(scene([body(BALL, [0, 1.2, 0], {}, 'metal')], pond(), 2))
    const [water] = record.waters!
    const highest = (sample: number) => Math.max(...water!.heights[sample]!.filter((_, at) => at % 80 === 20)) * 1e-4
    const calm = water!.heights[5]![40 * 80 + 60]! * water!.heightUnit
    expect(Math.abs(calm)).toBeLessThan(1e-3)
    const moved = water!.heights.slice(15, 60).map((heights) => Math.abs(heights[40 * 80 + 60]! * water!.heightUnit))
    expect(Math.max(...moved)).toBeGreaterThan(0.004)
    expect(highest(10)).toBeLessThan(0.5)
  })

  it('gives the same record for the same scene', async () => {
    const run = () => simulate(scene([body(BALL, [0, 1.2, 0])], tank({ columns: 24, rows: 24 }), 1.5))
    const [one, other] = [await run(), await run()]
    expect(one.waters![0]!.heights.at(-1)).toEqual(other.waters![0]!.heights.at(-1))
    expect(one.poses.get('thing')!.at(-1)).toEqual(other.poses.get('thing')!.at(-1))
  })
})
