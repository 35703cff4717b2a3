import { describe, expect, it } from 'vitest'
import type { StagedFlame } from '../../../shared/scene/stagedFlame.ts'
import { daylightOf } from './daylight.ts'

const NIGHT = { timeOfDay: 'night', keyAzimuthDegrees: 40, keyElevationDegrees: 40 } as const
const CANDLE: StagedFlame = {
  id: 'candle-flame',
  label: 'candle',
  kind: 'candle',
  base: [0, 1, 0],
  widthMetres: 0.026,
  heightMetres: 0.06,
}

describe('a low key', () => {
  it('leaves a room at night to the candle that burns in it, with the exposure as it was', () => {
    const plain = daylightOf({ light: NIGHT, surroundings: 'room' })
    const dark = daylightOf({ light: NIGHT, surroundings: 'room', flames: [CANDLE] })
    expect(dark.key[0]).toBeLessThan(0.1 * plain.key[0])
    expect(dark.horizon[1]).toBeLessThan(0.2 * plain.horizon[1])
    expect(dark.exposure).toBe(plain.exposure)
  })

  it('leaves steam, the day and the open air as they are', () => {
    const noon = { ...NIGHT, timeOfDay: 'noon' } as const
    for (const [light, surroundings, kind] of [
      [NIGHT, 'room', 'steam'],
      [noon, 'room', 'candle'],
      [NIGHT, 'outdoors', 'fire'],
    ] as const) {
      const flames = [{ ...CANDLE, kind }]
      expect(daylightOf({ light, surroundings, flames })).toEqual(daylightOf({ light, surroundings }))
    }
  })

  it('takes the fill from a film noir, not its key', () => {
    const plain = daylightOf({ light: NIGHT, surroundings: 'room' })
    const noir = daylightOf({ light: NIGHT, surroundings: 'room', look: 'noir' })
    expect(noir.key).toEqual(plain.key)
    expect(noir.zenith[0]).toBeLessThan(0.5 * plain.zenith[0])
  })
})
