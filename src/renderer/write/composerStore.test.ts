import { describe, expect, it } from 'vitest'
import { type SequenceRecord, shotRequest } from '../../shared/model/index.ts'
import { rate } from '../../shared/time/index.ts'
import { type Composition, seedWithin, shotRequestOf, shotSize } from './composerStore.ts'

const sequence: SequenceRecord = {
  id: 'sequence_1' as SequenceRecord['id'],
  type: 'sequence',
  name: 'Film',
  frameRate: rate(24),
  width: 1080,
  height: 1918,
}
const composition: Composition = {
  prompt: '  a ball falls ',
  seconds: null,
  quality: 'draft',
  seed: null,
  provider: null,
  placement: 'end',
  corrections: {},
}

describe('the request of a composition', () => {
  it('follows the sequence and is what the contract takes', () => {
    const request = shotRequestOf({ ...composition, quality: 'final' }, sequence, 7)
    expect(shotRequest.parse(request)).toEqual(request)
    expect(request).toMatchObject({ prompt: 'a ball falls', seed: 7, width: 1080, height: 1918, quality: 'final' })
    expect(request).not.toHaveProperty('durationSeconds')
  })

  it('carries corrections only when something is corrected', () => {
    expect(shotRequestOf(composition, sequence, 7)).not.toHaveProperty('corrections')
    const corrections = { film: { camera: 'orbit' as const } }
    expect(shotRequestOf({ ...composition, corrections }, sequence, 7).corrections).toEqual(corrections)
  })

  it('names a length only when the person chose one', () => {
    expect(shotRequestOf({ ...composition, seconds: 4.5 }, sequence, 7).durationSeconds).toBe(4.5)
  })

  it('is half as wide and high for a draft, in even numbers', () => {
    expect(shotSize(sequence, 'draft')).toEqual({ width: 540, height: 960 })
    expect(shotSize({ width: 16, height: 9000 }, 'final')).toEqual({ width: 64, height: 4096 })
  })
})

describe('a seed', () => {
  it('is brought into the range of the contract', () => {
    expect(seedWithin(-3)).toBe(0)
    expect(seedWithin(1e12)).toBe(4_294_967_295)
    expect(seedWithin(2.4)).toBe(2)
  })
})
