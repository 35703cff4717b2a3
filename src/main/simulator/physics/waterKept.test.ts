import { describe, expect, it } from 'vitest'
import { playScene } from '../take/prepareShot.ts'
import { stagePrompt } from '../take/stagePrompt.ts'
import { waterKeptOf } from './waterKept.ts'

const PLAIN = { frameRate: { num: 24, den: 1 }, quality: 'draft' } as const

async function played(prompt: string) {
  const staged = stagePrompt({ prompt, seed: 1, width: 320, height: 180, durationSeconds: 1.5, ...PLAIN })
  if (!staged.ok) throw new Error(staged.refusal.explanation)
  return playScene(staged.value.scene, staged.value.deeds)
}

describe('the water of a take', () => {
  it('is measured where nothing flows in or out, and changes with what is lost', async () => {
    const { scene, record } = await played('A wooden cube 20 cm wide floats in a glass tank 60 cm wide.')
    const [kept] = waterKeptOf(scene, record)
    expect(kept?.quantity).toBe('waterChange')
    expect(Math.abs(kept!.value)).toBeLessThan(0.01)
    const leaky = record.waters!.map((water) => ({
      ...water,
      volumes: water.volumes.map((one, at) => one * (at < 2 ? 1 : 0.9)),
    }))
    expect(waterKeptOf(scene, { ...record, waters: leaky })[0]!.value).toBeCloseTo(-10, 1)
  })

  it('is not measured where water is poured', async () => {
    const { scene, record } = await played('Water is poured from a jug into a glass.')
    expect(record.waters?.length).toBeGreaterThan(0)
    expect(waterKeptOf(scene, record)).toEqual([])
  })
})
