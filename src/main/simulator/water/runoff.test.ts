import { describe, expect, it } from 'vitest'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { readPrompt } from '../language/readPrompt.ts'
import { type Staged, stageScene } from '../staging/stageScene.ts'
import { reliefOf } from './relief.ts'
import { WaterRun } from './waterRun.ts'

const SKY = { gravity: [0, -9.81, 0] as [number, number, number], seed: 5 }

function staged(prompt: string): Staged {
  const spec = readPrompt(prompt)
  if (!spec.ok) throw new Error(spec.refusal.explanation)
  const result = stageScene(spec.value, { seed: 7, aspect: { width: 16, height: 9 } })
  if (!result.ok) throw new Error(result.refusal.explanation)
  return result.value
}

/** Four steps of 15 cm down toward +X into a basin with a wall; water comes at the head for a second. */
function stepsIntoBasin(): StagedWater {
  const [size, columns, rows]: [[number, number], number, number] = [[2.4, 0.6], 60, 15]
  const height = (x: number) => (x > 0.4 ? -0.1 : 0.05 + 0.15 * Math.floor((0.4 - x) / 0.4))
  return {
    id: 'water-1',
    label: 'water',
    kind: 'runoff',
    centre: [0, 0, 0],
    size,
    columns,
    rows,
    bed: reliefOf(height, { size, columns, rows, isGround: false }),
    filled: 0,
    edges: 'walls',
    wavelength: 0.4,
    clingMetres: 0.002,
    current: 0,
    waves: [],
    inflows: [],
    drives: [],
    springs: [
      {
        from: [-1.2, -0.3],
        to: [-1.1, 0.3],
        cubicMetresPerSecond: 0.012,
        metresPerSecond: [0.3, 0],
        startSeconds: 0,
        endSeconds: 2,
      },
    ],
    colour: '#3f6a70',
    clarity: 1,
    walls: 'opaque',
  }
}

function runFor(run: WaterRun, seconds: number, look: () => void = () => {}): void {
  for (let step = 0; step < seconds * 120; step++) {
    run.act([], { timeSeconds: step / 120, seconds: 1 / 120 })
    look()
  }
}

/** Of the mean flow over faces where the ground drops, how much goes up; `sense` -1 looks at the ground upside down. */
function upSlopeShare({ field }: WaterRun, mean: Float64Array, sense: 1 | -1): number {
  let [up, all] = [0, 0]
  for (let row = 0; row < field.rows; row++) {
    for (let column = 1; column < field.columns; column++) {
      const at = row * field.columns + column
      const drop = sense * (field.ground[at - 1]! - field.ground[at]!)
      const flow = mean[row * (field.columns + 1) + column]!
      if (Math.abs(drop) < 0.01) continue
      all += Math.abs(flow)
      if (flow * drop < 0) up += Math.abs(flow)
    }
  }
  return up / Math.max(all, 1e-12)
}

describe('water that runs over steps', () => {
  it('goes down, all of it, and none is lost or made', () => {
    const run = new WaterRun(stepsIntoBasin(), SKY)
    const mean = new Float64Array(run.field.flowX.length)
    let looks = 0
    runFor(run, 5, () => {
      looks++
      for (let face = 0; face < mean.length; face++) mean[face]! += run.field.flowX[face]!
    })
    for (let face = 0; face < mean.length; face++) mean[face]! /= looks
    expect(run.springVolume).toBeCloseTo(0.024, 9)
    expect(Math.abs(run.field.volume() / run.springVolume - 1)).toBeLessThan(1e-9)
    expect(upSlopeShare(run, mean, 1)).toBeLessThan(1e-3)
    // The same look at ground turned upside down finds that everything climbs.
    expect(upSlopeShare(run, mean, -1)).toBeGreaterThan(0.99)
  })

  it('gathers at the foot and comes to rest level there', () => {
    const run = new WaterRun(stepsIntoBasin(), SKY)
    runFor(run, 45)
    const levels: number[] = []
    let pooled = 0
    for (let at = 0; at < run.field.depth.length; at++) {
      if (run.field.ground[at]! > -0.09) continue
      levels.push(run.field.surface(at))
      pooled += run.field.depth[at]! * run.field.cell[0] * run.field.cell[1]
    }
    expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(1e-3)
    // What stays behind on the steps is a film.
    expect(pooled / run.springVolume).toBeGreaterThan(0.88)
    expect(Math.max(...run.field.flowX.map(Math.abs))).toBeLessThan(1e-4)
  })

  it('falls over steps of the size of those that are drawn, in English and in Indonesian', () => {
    for (const prompt of ['Water flows down stone steps', 'Air mengalir menuruni tangga batu']) {
      const { scene, understanding } = staged(prompt)
      const [water] = scene.waters!
      expect(water!.kind).toBe('runoff')
      expect(scene.waters).toHaveLength(1)
      expect(understanding.unmet).toEqual([])
      const stairs = scene.bodies.find(({ concept }) => concept === 'fixture')!
      const heights = water!.bed.kind === 'relief' ? water!.bed.heights : []
      const top = 2 * stairs.position[1]
      // The borders stand out over the topmost step.
      expect(Math.max(...heights) + water!.centre[1]).toBeCloseTo(top, 2)
      const middle = heights.slice(Math.floor(water!.rows / 2) * water!.columns).slice(0, water!.columns)
      expect(new Set(middle.map((height) => height.toFixed(2))).size).toBe(6)
      for (let cell = 1; cell < middle.length; cell++) expect(middle[cell]!).toBeLessThanOrEqual(middle[cell - 1]!)
    }
  })

  it('reaches the foot of the steps within the shot, and nothing stands on the borders', () => {
    const { scene } = staged('Water flows down stone steps')
    const run = new WaterRun(scene.waters![0]!, SKY)
    runFor(run, scene.durationSeconds)
    const { field } = run
    const foot = field.cellAt(field.first[0] + 2 * 0.9, 0)!
    expect(field.depth[foot]!).toBeGreaterThan(0.001)
    expect(Math.abs((field.volume() + field.leftVolume) / run.springVolume - 1)).toBeLessThan(1e-9)
  })
})
