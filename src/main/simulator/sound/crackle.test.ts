import { describe, expect, it } from 'vitest'
import type { StereoSamples } from '../../../shared/audio/stems.ts'
import { forkedRandom } from '../../../shared/random/seeded.ts'
import type { StagedFlame } from '../../../shared/scene/stagedFlame.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { addFires, snapTimes } from './crackle.ts'

const RATE = 48_000

function heard(kind: StagedFlame['kind'], seed = 7): StereoSamples {
  const sound: StereoSamples = [new Float32Array(RATE * 2), new Float32Array(RATE * 2)]
  const flame = { id: 'fire-1', label: 'fire', kind, base: [0, 0, 0], widthMetres: 0.4, heightMetres: 0.8 } as const
  addFires(sound, { seed, durationSeconds: 2, flames: [flame] } as unknown as StagedScene, RATE)
  return sound
}

describe('the sound of fire', () => {
  it('snaps as often as asked, at irregular times', () => {
    const snaps = snapTimes(400, 9, forkedRandom(1, 'snaps'))
    // Within four standard deviations of a Poisson count.
    expect(Math.abs(snaps.length - 3600)).toBeLessThan(4 * Math.sqrt(3600))
    const gaps = snaps.slice(1).map(({ timeSeconds }, index) => timeSeconds - snaps[index]!.timeSeconds)
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
    const spread = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length)
    expect(spread / mean).toBeGreaterThan(0.9)
  })

  it('comes from fires and not from candles or smoke', () => {
    expect(Math.max(...heard('fire')[0])).toBeGreaterThan(0.01)
    expect(Math.max(...heard('candle')[0])).toBe(0)
    expect(Math.max(...heard('smoke')[0])).toBe(0)
  })

  it('is the same for the same seed, and never clips', () => {
    expect(heard('fire')).toEqual(heard('fire'))
    expect(heard('fire', 8)).not.toEqual(heard('fire'))
    expect(Math.max(...heard('fire')[1].map(Math.abs))).toBeLessThan(0.5)
  })
})
