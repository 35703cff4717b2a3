import { describe, expect, it } from 'vitest'
import { anglesOf, type FramedBeat, LEAST_TURN, sizesOf } from './grammar.ts'

const beat = (change: Partial<FramedBeat> = {}): FramedBeat => ({
  isOpening: false,
  isAftermath: false,
  isDecisive: false,
  saidSize: undefined,
  isNewWorld: false,
  subject: 'ball',
  ...change,
})
const opening = beat({ isOpening: true, isNewWorld: true })
const blow = beat({ isDecisive: true })

describe('the sizes of the shots', () => {
  it('go from wide over normal to close on what decides, and back', () => {
    expect(sizesOf([opening, blow, blow, beat({ isAftermath: true })])).toEqual(['wide', 'normal', 'close', 'wide'])
    expect(sizesOf([opening, blow])).toEqual(['wide', 'close'])
  })

  it('never repeat on the same subject', () => {
    for (let count = 2; count < 9; count++) {
      const sizes = sizesOf([opening, ...Array.from({ length: count }, (_, at) => (at % 2 ? blow : beat()))])
      for (const [at, size] of sizes.entries()) expect(size).not.toBe(sizes[at - 1])
    }
  })

  it('obey what was said, and the others give way', () => {
    expect(sizesOf([beat({ ...opening, saidSize: 'close' }), blow])).toEqual(['close', 'normal'])
    expect(sizesOf([opening, beat({ saidSize: 'wide' })])).toEqual(['normal', 'wide'])
    expect(sizesOf([opening, beat({ saidSize: 'close' }), beat({ saidSize: 'close' })])).toEqual([
      'wide',
      'close',
      'close',
    ])
  })

  it('open each new place wide', () => {
    const elsewhere = beat({ isOpening: true, isNewWorld: true, subject: 'dog' })
    expect(sizesOf([opening, blow, elsewhere])).toEqual(['wide', 'close', 'wide'])
  })
})

describe('the places of the cameras', () => {
  const none = (count: number) => Array.from({ length: count }, () => 0)

  it('turn by 30 degrees at least from shot to shot', () => {
    for (const start of [-24, -17, 20, 55]) {
      const angles = anglesOf(none(7), start, 90)
      expect(angles[0]).toBe(start)
      for (const [at, angle] of angles.slice(1).entries()) {
        expect(Math.abs(angle - angles[at]!)).toBeGreaterThanOrEqual(LEAST_TURN)
      }
    }
  })

  it('keep to one side of the line of action, whichever way it goes', () => {
    for (const line of [90, 60, 120, -90, 140]) {
      const sideOf = (angle: number) => Math.sign(Math.sin(((angle - line) * Math.PI) / 180))
      const angles = anglesOf(none(6), -20, line)
      expect(new Set(angles.map(sideOf)).size).toBe(1)
    }
  })

  it('look at the face on which a blow falls where they can', () => {
    expect(anglesOf([0, -1], 20, 90)[1]).toBeLessThan(0)
    expect(anglesOf([0, 1], -20, 90)[1]).toBeGreaterThan(0)
  })
})
