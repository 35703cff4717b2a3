import { describe, expect, it } from 'vitest'
import { daylightOf, isByMoonlight, keyDirection, linearColour } from './daylight.ts'

describe('the light of a shot', () => {
  it('comes from the stated azimuth and elevation', () => {
    const from = (keyAzimuthDegrees: number, keyElevationDegrees: number) =>
      keyDirection({ timeOfDay: 'noon', keyAzimuthDegrees, keyElevationDegrees }).map(
        (value) => Math.round(value * 1e6) / 1e6 + 0,
      )
    expect(from(0, 0)).toEqual([0, 0, 1])
    expect(from(90, 0)).toEqual([1, 0, 0])
    expect(from(35, 90)).toEqual([0, 1, 0])
  })

  it('is redder at sunset than at noon, and bluer at night', () => {
    const warmth = (timeOfDay: 'noon' | 'sunset' | 'night') => {
      const light = { timeOfDay, keyAzimuthDegrees: 0, keyElevationDegrees: 20 }
      const { key } = daylightOf({ light, surroundings: 'outdoors' })
      return key[0] / key[2]
    }
    expect(warmth('sunset')).toBeGreaterThan(warmth('noon'))
    expect(warmth('night')).toBeLessThan(warmth('noon'))
  })

  it('is that of the moon by night under the open sky alone', () => {
    const light = { timeOfDay: 'night', keyAzimuthDegrees: 0, keyElevationDegrees: 20 } as const
    expect(isByMoonlight({ light, surroundings: 'outdoors', set: 'village' })).toBe(true)
    expect(isByMoonlight({ light, surroundings: 'room' })).toBe(false)
    expect(isByMoonlight({ light, surroundings: 'outdoors', set: 'space' })).toBe(false)
    expect(isByMoonlight({ light: { ...light, timeOfDay: 'dusk' }, surroundings: 'outdoors' })).toBe(false)
  })

  it('decodes sRGB', () => {
    expect(linearColour('#ffffff')).toEqual([1, 1, 1])
    expect(linearColour('#bcbcbc')[0]).toBeCloseTo(0.503, 3)
  })
})
