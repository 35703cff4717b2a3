import { describe, expect, it } from 'vitest'
import { readPrompt } from '../language/readPrompt.ts'
import { simulate } from '../physics/simulate.ts'
import { type Staged, stageScene } from '../staging/stageScene.ts'

function staged(prompt: string): Staged {
  const spec = readPrompt(prompt)
  if (!spec.ok) throw new Error(spec.refusal.explanation)
  const result = stageScene(spec.value, { seed: 7, aspect: { width: 16, height: 9 } })
  if (!result.ok) throw new Error(result.refusal.explanation)
  return result.value
}

describe('water on the stage', () => {
  it('puts a pond where a ball falls, in the open, in English and in Indonesian', () => {
    for (const prompt of ['A ball falls into a pond', 'Bola jatuh ke kolam']) {
      const { scene } = staged(prompt)
      const [water] = scene.waters!
      const ball = scene.bodies.find(({ concept }) => concept === 'ball')!
      expect(water!.kind).toBe('pond')
      expect(scene.surroundings).toBe('outdoors')
      expect(Math.abs(ball.position[0] - water!.centre[0])).toBeLessThan(0.5)
      expect(ball.position[1]).toBeGreaterThan(0.4)
    }
  })

  it('leaves a hole in the ground for it, and land around it', () => {
    const { scene } = staged('A ball falls into a pond')
    const grounds = scene.bodies.filter(({ id }) => id === 'ground')
    expect(grounds).toHaveLength(1)
    expect(grounds[0]!.parts.length).toBeGreaterThan(3)
  })

  it('says when what was said to float sinks', () => {
    const { understanding } = staged('A metal ball floats in a tank of water')
    expect(understanding.unmet.some(({ reason }) => reason === 'impossible')).toBe(true)
    const fine = staged('A metal ball sinks in a tank of water')
    expect(fine.understanding.unmet).toEqual([])
  })

  it('lets a boat float upright at its draught and sail forward', async () => {
    const { scene } = staged('A sailboat sails on the lake')
    const record = await simulate({ ...scene, durationSeconds: 2 }, { stepHz: 240 })
    const keys = record.poses.get('boat-1')!
    const [first, last] = [keys[0]!, keys.at(-1)!]
    expect(last.position[0] - first.position[0]).toBeGreaterThan(0.8)
    expect(Math.abs(last.position[1] - first.position[1])).toBeLessThan(0.06)
    const [x, , z] = last.rotation
    expect(2 * Math.hypot(x, z)).toBeLessThan(0.12)
  })

  it('fills a glass with exactly what is poured, and no more than it holds', async () => {
    const { scene } = staged('Water is poured from a jug into a glass')
    const [water] = scene.waters!
    const [inflow] = water!.inflows
    const record = await simulate(scene, { stepHz: 240 })
    const volumes = record.waters![0]!.volumes
    const poured = inflow!.cubicMetresPerSecond * (inflow!.endSeconds - inflow!.startSeconds)
    expect(Math.abs((volumes.at(-1)! - volumes[0]!) / poured - 1)).toBeLessThan(1e-3)
    for (let sample = 1; sample < volumes.length; sample++) {
      expect(volumes[sample]!).toBeGreaterThanOrEqual(volumes[sample - 1]! - 1e-12)
    }
    const highest = record
      .waters![0]!.heights.at(-1)!
      .reduce((most, units) => (units < 5000 ? Math.max(most, units) : most), -99_999)
    expect(highest * 1e-4).toBeLessThan(0)
  })
})
