import { describe, expect, it } from 'vitest'
import { energyOnsets, fitLine, peak, rms, strongestHz, t60 } from '../../../../test/helpers/sound/analysis.ts'
import {
  ball,
  bottle,
  bounces,
  dominoRun,
  impact,
  logOf,
  sceneOf,
  table,
} from '../../../../test/helpers/sound/scenes.ts'
import type { MaterialName } from '../../../shared/scene/materials.ts'
import type { ImpactEvent } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { renderEffects } from './effects.ts'

const RATE = 48_000

function heard(scene: StagedScene, impacts: readonly ImpactEvent[]): readonly [Float32Array, Float32Array] {
  return renderEffects(scene, logOf(impacts), scene.durationSeconds * RATE, RATE)
}

describe('the sound of impacts', () => {
  for (const material of ['rubber', 'wood', 'metal', 'glass', 'plastic', 'stone'] as const) {
    it(`starts within 2 ms of every touch of a ${material} ball on wood`, () => {
      const events = [0.4137, 1.2071, 2.00001, 2.9].map((time) => impact(time, 'ball', 'table', 3))
      const [left] = heard(sceneOf([ball('ball', material), table()]), events)
      const onsets = energyOnsets(left, RATE)
      for (const event of events) {
        const nearest = Math.min(...onsets.map((onset) => Math.abs(onset - event.timeSeconds)))
        expect(nearest).toBeLessThan(0.002)
      }
      for (const onset of onsets) expect(onset).toBeGreaterThan(0.41)
    })
  }

  it('is twice as loud in amplitude at twice the approach speed', () => {
    const speeds = [0.5, 1, 2, 4, 6]
    for (const material of ['rubber', 'metal', 'plastic'] as const) {
      const events = speeds.map((speed, index) => impact(0.3 + index * 0.7, 'ball', 'table', speed))
      const [left] = heard(sceneOf([ball('ball', material), table()]), events)
      const levels = events.map(
        (event) => 20 * Math.log10(peak(left, RATE, event.timeSeconds, event.timeSeconds + 0.03)),
      )
      const line = fitLine(
        speeds.map((speed) => 20 * Math.log10(speed)),
        levels,
      )
      expect(Math.abs(line.slope - 1)).toBeLessThan(0.2)
      expect(line.correlation).toBeGreaterThan(0.97)
    }
  })

  it('dies away faster in rubber than in wood than in plastic than in glass and metal', () => {
    for (const radius of [0.03, 0.06, 0.1]) {
      const decay = (material: MaterialName) => {
        const scene = sceneOf([ball('ball', material, radius), table('soil')], { surroundings: 'outdoors' })
        return t60(heard(scene, [impact(0.2, 'ball', 'table', 3)])[0], RATE, 0.2)
      }
      const [rubber, wood, plastic] = [decay('rubber'), decay('wood'), decay('plastic')]
      expect(rubber).toBeLessThan(wood)
      expect(wood).toBeLessThan(plastic)
      expect(plastic).toBeLessThan(decay('glass'))
      expect(plastic).toBeLessThan(decay('metal'))
    }
  })

  it('is lower the larger the body', () => {
    for (const material of ['metal', 'rubber', 'wood'] as const) {
      const pitches = [0.03, 0.05, 0.08, 0.12].map((radius) => {
        const scene = sceneOf([ball('one', material, radius), ball('two', material, radius)])
        return strongestHz(heard(scene, [impact(0.2, 'one', 'two', 2)])[0], RATE, 0.202, 8192)
      })
      for (let index = 1; index < pitches.length; index++) expect(pitches[index]!).toBeLessThan(pitches[index - 1]!)
    }
  })

  it('comes from where the touch is in the picture', () => {
    const scene = sceneOf([ball('ball', 'metal'), table()])
    const [left, right] = heard(scene, [impact(0.5, 'ball', 'table', 3, -0.9)])
    expect(rms(left, RATE, 0.5, 0.6)).toBeGreaterThan(1.8 * rms(right, RATE, 0.5, 0.6))
  })

  it('stays finite and unclipped, and is the same each time', () => {
    const run = dominoRun(20, 0.3)
    const scenes: [StagedScene, readonly ImpactEvent[]][] = [
      [sceneOf([...run.bodies, table()]), run.events],
      [sceneOf([bottle(), table()]), bounces('bottle', 'table', 1, 0.45, 4)],
      [sceneOf([ball('ball', 'metal', 0.3), table('stone')]), bounces('ball', 'table', 8, 0.9, 4)],
    ]
    for (const [scene, events] of scenes) {
      const first = heard(scene, events)
      expect(first[0].every(Number.isFinite) && first[1].every(Number.isFinite)).toBe(true)
      const loudest = Math.max(peak(first[0], RATE), peak(first[1], RATE))
      expect(loudest).toBeLessThanOrEqual(0.57)
      expect(loudest).toBeGreaterThan(0.38)
      expect(heard(scene, events)).toEqual(first)
    }
  })
})

describe('the sound of rolling and sliding', () => {
  it('lasts as long as the touch and grows with speed', () => {
    const scene = sceneOf([ball('ball', 'wood'), table()], { durationSeconds: 3 })
    const stretch = {
      kind: 'rolling' as const,
      bodyA: 'ball',
      bodyB: 'table',
      partA: 0,
      partB: 0,
      startSeconds: 0.5,
      endSeconds: 2.5,
      samples: [0.2, 0.8, 1.4, 2].map((tangentialSpeed, index) => ({
        point: [-0.6 + 0.4 * index, 0, 0] as [number, number, number],
        tangentialSpeed,
        normalForce: 6,
      })),
    }
    const [left, right] = renderEffects(scene, logOf([], [stretch]), 3 * RATE, RATE)
    const loudness = (from: number, to: number) => rms(left, RATE, from, to) + rms(right, RATE, from, to)
    expect(loudness(0, 0.49)).toBe(0)
    expect(loudness(0.6, 0.9)).toBeGreaterThan(0.001)
    expect(loudness(2, 2.4)).toBeGreaterThan(2 * loudness(0.6, 1))
    expect(loudness(2.85, 3)).toBeLessThan(0.02 * loudness(2, 2.4))
  })
})
