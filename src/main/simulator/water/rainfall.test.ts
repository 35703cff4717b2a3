import { describe, expect, it } from 'vitest'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { readPrompt } from '../language/readPrompt.ts'
import { simulate } from '../physics/simulate.ts'
import { type Staged, stageScene } from '../staging/stageScene.ts'
import { pond, tank } from './fixtures.test-data.ts'
import { WaterRun } from './waterRun.ts'

const SKY = { gravity: [0, -9.81, 0] as [number, number, number], seed: 5 }

function staged(prompt: string): Staged {
  const spec = readPrompt(prompt)
  if (!spec.ok) throw new Error(spec.refusal.explanation)
  const result = stageScene(spec.value, { seed: 7, aspect: { width: 16, height: 9 } })
  if (!result.ok) throw new Error(result.refusal.explanation)
  return result.value
}

function rainedOn(water: StagedWater, seconds: number): WaterRun {
  const run = new WaterRun(water, SKY)
  for (let step = 0; step < seconds * 120; step++) run.act([], { timeSeconds: step / 120, seconds: 1 / 120 })
  return run
}

const DOWNPOUR = { millimetresPerHour: 50, timeLapse: 200 }

describe('rain that a water gathers', () => {
  it('raises a tank by its rate times the time, and not without rain', () => {
    const rise = ((DOWNPOUR.millimetresPerHour * DOWNPOUR.timeLapse) / 3.6e6) * 3
    const calm = tank({ columns: 24, rows: 24 })
    const level = (run: WaterRun) => run.field.surface(300)
    expect(Math.abs(level(rainedOn({ ...calm, rainfall: DOWNPOUR }, 3)) / rise - 1)).toBeLessThan(1e-3)
    expect(level(rainedOn({ ...calm, rainfall: { ...DOWNPOUR, timeLapse: 100 } }, 3))).toBeCloseTo(rise / 2, 5)
    expect(Math.abs(level(rainedOn(calm, 3)))).toBeLessThan(1e-9)
  })

  it('runs off the banks into a pond: nothing is lost, and what is not full rises level', () => {
    const water = pond({ columns: 60, rows: 60, filled: 0.6, rainfall: { millimetresPerHour: 50, timeLapse: 600 } })
    const run = new WaterRun(water, SKY)
    const { field } = run
    const [before, fell] = [field.volume(), ((50 * 600) / 3.6e6) * 5]
    const isHollow = (at: number) => field.ground[at]! < 0
    const cells = [...field.ground.keys()]
    const wetAtFirst = cells.filter((at) => field.depth[at]! > 0).length
    for (let step = 0; step < 600; step++) run.act([], { timeSeconds: step / 120, seconds: 1 / 120 })
    const gathered = fell * cells.filter(isHollow).length * field.cell[0] * field.cell[1]
    expect(run.rainVolume).toBeCloseTo(gathered, 6)
    expect(Math.abs((field.volume() - before) / gathered - 1)).toBeLessThan(1e-6)
    // More than what falls on the water itself: the banks give theirs.
    expect(gathered / (fell * wetAtFirst * field.cell[0] * field.cell[1])).toBeGreaterThan(1.1)
    expect(field.surface(field.cellAt(0, 0)!) - -0.24).toBeGreaterThan(fell)
    const level = [-0.5, 0, 0.5].map((x) => field.surface(field.cellAt(x, 0.4)!))
    expect(Math.max(...level) - Math.min(...level)).toBeLessThan(4e-3)
    // The land around has none of it.
    expect(field.depth[0]).toBe(0)
  })

  it('fills a bucket in the film by what falls through its mouth, and tells how much faster than it rains', async () => {
    for (const [prompt, words] of [
      ['Rain fills a bucket on the grass', /time lapse.*as under [\d,]+ mm/],
      ['Hujan mengisi ember di halaman', /dipercepat.*hujan [\d.]+ mm per jam/],
    ] as const) {
      const { scene, understanding } = staged(prompt)
      const [water] = scene.waters!
      const bucket = scene.bodies.find(({ id }) => id === 'prop-1')!
      expect(Math.hypot(water!.centre[0] - bucket.position[0], water!.centre[2] - bucket.position[2])).toBeLessThan(
        0.01,
      )
      expect(understanding.unmet).toEqual([])
      expect(understanding.assumed.some(({ value }) => words.test(value))).toBe(true)
      const { millimetresPerHour, timeLapse, catchment } = water!.rainfall!
      const record = (await simulate(scene, { stepHz: 240 })).waters![0]!
      const gained = record.volumes.at(-1)! - record.volumes[0]!
      const fallen = ((millimetresPerHour * timeLapse) / 3.6e6) * catchment! * scene.durationSeconds
      expect(Math.abs(gained / fallen - 1)).toBeLessThan(0.01)
      // Not over its rim.
      const level = record.heights.at(-1)![14 * 28 + 14]! * record.heightUnit
      expect(level).toBeLessThan(0)
      expect(level).toBeGreaterThan(-0.5 * (water!.bed.kind === 'round' ? water!.bed.depth : 0))
    }
  })

  it('lets a bucket that only stands in the rain gather what really falls, and says how little that is', () => {
    const { scene, understanding } = staged('A bucket stands in the rain')
    expect(scene.waters![0]!.rainfall!.timeLapse).toBe(1)
    expect(understanding.assumed.some(({ value }) => /mm a minute/.test(value))).toBe(true)
    expect(staged('A bucket stands on the grass').scene.waters ?? []).toEqual([])
  })

  it('lets a pond rise in the rain that is said to, and every other gain what falls', () => {
    const rising = staged('A pond rises in heavy rain').scene.waters![0]!
    expect(rising.filled).toBeLessThan(1)
    expect(rising.rainfall!.timeLapse).toBeGreaterThan(100)
    const other = staged('A ball falls into a pond in heavy rain').scene.waters![0]!
    expect(other.filled).toBe(1)
    expect(other.rainfall).toEqual({ millimetresPerHour: 20, timeLapse: 1 })
  })

  it('fills each of several vessels, and one that stands on something there', () => {
    const two = staged('Two buckets fill with rain').scene.waters!
    expect(two).toHaveLength(2)
    expect(Math.abs(two[0]!.centre[0] - two[1]!.centre[0])).toBeGreaterThan(0.2)
    const bowl = staged('Hujan mengisi mangkuk di atas meja di taman').scene.waters![0]!
    expect(bowl.centre[1]).toBeGreaterThan(0.7)
  })

  it('falls on the water that a vessel has, and leaves one dry that is poured out or stands under something', () => {
    const [full] = staged('A bucket of water stands in the rain').scene.waters!
    expect([full!.kind, full!.filled > 0.7, full!.rainfall!.timeLapse]).toEqual(['vessel', true, 1])
    expect(staged('Ember di bawah meja di tengah hujan').scene.waters ?? []).toEqual([])
  })
})
