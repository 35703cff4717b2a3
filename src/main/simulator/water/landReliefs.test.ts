import { describe, expect, it } from 'vitest'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { readPrompt } from '../language/readPrompt.ts'
import { type Staged, stageScene } from '../staging/stageScene.ts'
import { WaterRun } from './waterRun.ts'

const SKY = { gravity: [0, -9.81, 0] as [number, number, number], seed: 5 }

function staged(prompt: string): Staged {
  const spec = readPrompt(prompt)
  if (!spec.ok) throw new Error(spec.refusal.explanation)
  const result = stageScene(spec.value, { seed: 7, aspect: { width: 16, height: 9 } })
  if (!result.ok) throw new Error(result.refusal.explanation)
  return result.value
}

/** The same water in larger cells. */
function coarse(water: StagedWater): StagedWater {
  return { ...water, columns: Math.round(water.columns / 2), rows: Math.round(water.rows / 2) }
}

function runFor(run: WaterRun, seconds: number, look: () => void = () => {}): void {
  for (let step = 0; step < seconds * 120; step++) {
    run.act([], { timeSeconds: step / 120, seconds: 1 / 120 })
    look()
  }
}

describe('rain on uneven ground', () => {
  it('gathers in the low places, and all that fell is there', () => {
    const { scene } = staged('Rain makes puddles on the street')
    const run = new WaterRun(coarse(scene.waters![0]!), SKY)
    const { field } = run
    runFor(run, 5)
    expect(Math.abs(field.volume() / run.rainVolume - 1)).toBeLessThan(1e-9)
    const sorted = [...field.ground.keys()].sort((one, other) => field.ground[one]! - field.ground[other]!)
    const share = (cells: readonly number[]) =>
      cells.reduce((sum, at) => sum + field.depth[at]!, 0) / field.depth.reduce((sum, depth) => sum + depth, 0)
    const fifth = Math.floor(sorted.length / 5)
    const [low, high] = [share(sorted.slice(0, fifth)), share(sorted.slice(-fifth))]
    expect(low).toBeGreaterThan(3 * high)
    // Rain that stayed where it fell would give both a fifth.
    expect(low).toBeGreaterThan(0.3)
    expect(high).toBeLessThan(0.14)
  })

  it('makes puddles from nothing where they are said to form, and rains into standing ones elsewhere', () => {
    const forming = staged('Hujan membuat genangan air di jalan').scene.waters![0]!
    expect([forming.kind, forming.filled, forming.rainfall!.timeLapse > 10]).toEqual(['puddle', 0, true])
    const standing = staged('A puddle in the rain').scene.waters![0]!
    expect([standing.kind, standing.filled > 0.5, standing.rainfall!.timeLapse]).toEqual(['puddle', true, 1])
  })
})

describe('a flood', () => {
  it('comes down the street, in English and in Indonesian', () => {
    for (const prompt of ['A flood runs through a village street', 'Banjir mengalir di jalan desa']) {
      const { scene, understanding } = staged(prompt)
      expect(scene.waters!.map(({ kind, bed }) => [kind, bed.kind])).toEqual([['river', 'relief']])
      expect(scene.set).toBe('village')
      expect(understanding.unmet).toEqual([])
    }
  })

  it('runs on downhill between its banks; what came is there or has run out at the lower end', () => {
    const water = coarse(staged('A flood runs through a village street').scene.waters![0]!)
    const run = new WaterRun(water, SKY)
    const { field } = run
    const front = () => {
      for (let column = field.columns - 1; column >= 0; column--)
        for (let row = 0; row < field.rows; row++)
          if (field.depth[row * field.columns + column]! > 0.05) return field.first[0] + column * field.cell[0]
      return field.first[0]
    }
    const before = front()
    let along = 0
    runFor(run, 4, () => {
      for (const flow of field.flowX) along += flow
    })
    expect(front() - before).toBeGreaterThan(3)
    expect(along).toBeGreaterThan(0)
    expect(Math.abs((field.volume() + field.leftVolume) / run.springVolume - 1)).toBeLessThan(1e-9)
    // The banks hold it: along the field's sides it stays dry.
    const rim = Array.from({ length: field.columns }, (_, column) => field.depth[column]!)
    expect(Math.max(...rim)).toBeLessThan(1e-3)
  })
})
