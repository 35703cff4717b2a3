import { describe, expect, it } from 'vitest'
import type { Stems } from '../../../shared/audio/stems.ts'
import { stemsOfWindow } from './stemsOfWindow.ts'

const SECOND = 48_000
const ramp = Float32Array.from({ length: 3 * SECOND }, (_, index) => index / (3 * SECOND))
const dialogue = new Float32Array(3 * SECOND)
dialogue[100] = 1
const stems: Stems = {
  sampleRate: 48_000,
  frames: 3 * SECOND,
  roles: { effects: [ramp, ramp], dialogue: [dialogue, dialogue] },
}
const part = (startSeconds: number, durationSeconds: number) =>
  stemsOfWindow(stems, { durationSeconds: 3, window: { startSeconds, durationSeconds, standpoints: [] } })

describe('the sound of a part of a scene', () => {
  it('is the whole where the shot shows the whole', () => {
    expect(stemsOfWindow(stems, { durationSeconds: 3 })).toBe(stems)
  })

  it('goes on over a cut, sample by sample, but for the faded edges', () => {
    const { roles, frames } = part(1, 1.5)
    expect(frames).toBe(1.5 * SECOND)
    const [left] = roles.effects!
    expect(left.length).toBe(frames)
    expect([...left.subarray(500, 600)]).toEqual([...ramp.subarray(SECOND + 500, SECOND + 600)])
    expect(Math.abs(left[0]!)).toBeLessThan(0.01)
    expect(Math.abs(left.at(-1)!)).toBeLessThan(0.01)
  })

  it('leaves out the role that is silent in it, and fades nothing where the scene itself begins and ends', () => {
    expect(Object.keys(part(1, 1).roles)).toEqual(['effects'])
    expect(Object.keys(part(0, 1).roles)).toEqual(['effects', 'dialogue'])
    expect(part(0, 3).roles.effects![0].at(-1)).toBe(ramp.at(-1))
  })
})
