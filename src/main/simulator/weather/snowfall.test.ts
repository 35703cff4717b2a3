import { describe, expect, it } from 'vitest'
import { snowDepthAt } from '../../../shared/scene/stagedSnow.ts'
import { readPrompt } from '../language/readPrompt.ts'
import { type Staged, stageScene } from '../staging/stageScene.ts'

function staged(prompt: string): Staged {
  const spec = readPrompt(prompt)
  if (!spec.ok) throw new Error(spec.refusal.explanation)
  const result = stageScene(spec.value, { seed: 7, aspect: { width: 16, height: 9 } })
  if (!result.ok) throw new Error(result.refusal.explanation)
  return result.value
}

describe('snow that lies', () => {
  it('grows by what falls: a few millimetres an hour, and it is told', () => {
    const { scene, understanding } = staged('Snow falls on a bench in the park')
    const snow = scene.snow!
    expect(snowDepthAt(snow, 3600) - snowDepthAt(snow, 0)).toBeCloseTo(0.025, 3)
    expect(understanding.assumed.some(({ value }) => /lies [\d.]+ cm deep.*25 mm/.test(value))).toBe(true)
  })

  it('settles in time lapse where it is said to, in English and in Indonesian, and says how much faster', () => {
    for (const [prompt, words] of [
      ['Snow settles on a bench in the park', /time lapse, [\d,]+ times/],
      ['Salju menumpuk di bangku di taman', /dipercepat [\d.]+ kali/],
    ] as const) {
      const { scene, understanding } = staged(prompt)
      const snow = scene.snow!
      expect(snow.startMetres).toBeLessThan(0.005)
      expect(snowDepthAt(snow, scene.durationSeconds)).toBeGreaterThan(0.05)
      expect(understanding.assumed.some(({ value }) => words.test(value))).toBe(true)
    }
  })

  it('is not there without snowfall, nor under a roof', () => {
    expect(staged('A bench stands in the park').scene.snow).toBeUndefined()
    expect(staged('A bench stands in the rain').scene.snow).toBeUndefined()
  })
})
