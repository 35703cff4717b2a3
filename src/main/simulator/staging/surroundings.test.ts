import { describe, expect, it } from 'vitest'
import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import { type SetName, setName } from '../../../shared/scene/stagedScene.ts'
import { readPrompt } from '../language/readPrompt.ts'
import { ambienceOf, groundOf, hasGround, lightOf, withSetImplied } from './surroundings.ts'

function specIn(set: SetName, rest: Partial<SceneSpec> = {}): SceneSpec {
  const spec = readPrompt('A red ball bounces.')
  if (!spec.ok) throw new Error(spec.refusal.explanation)
  const source = { kind: 'said', words: set } as const
  return withSetImplied({ ...spec.value, set: { value: set, source }, ...rest })
}

describe('a set', () => {
  it('is indoors or outdoors by itself', () => {
    expect(specIn('kitchen').surroundings.value).toBe('room')
    expect(specIn('forest').surroundings.value).toBe('outdoors')
    expect(specIn('forest').surroundings.source).toEqual({ kind: 'inferred', because: 'forest' })
  })

  it('brings its gravity where none was said', () => {
    expect(specIn('moon').gravity.value.metresPerSecondSquared).toBe(1.62)
    expect(specIn('space').gravity.value.metresPerSecondSquared).toBe(0)
    const gravity = {
      value: { metresPerSecondSquared: 3.7, place: 'mars' },
      source: { kind: 'said', words: 'on Mars' },
    } as const
    expect(specIn('moon', { gravity }).gravity).toEqual(gravity)
    expect(specIn('beach').gravity.value.place).toBe('earth')
  })

  it('has a ground of its own, and none in space', () => {
    expect(groundOf(specIn('beach')).colour).toBe('#d2bd92')
    expect(groundOf(specIn('kitchen')).material).toBe('ceramic')
    for (const set of setName.options) expect(hasGround(specIn(set))).toBe(set !== 'space')
  })

  it('is heard as what it is, in the forest by night as night', () => {
    const heard = (set: SetName) => ambienceOf(specIn(set))
    expect(heard('beach')).toBe('surf')
    expect(heard('city')).toBe('city')
    expect(heard('market')).toBe('murmur')
    expect(heard('underwater')).toBe('underwater')
    expect(heard('moon')).toBe('roomTone')
    expect(heard('laboratory')).toBe('roomTone')
    const timeOfDay = { value: 'night', source: { kind: 'said', words: 'night' } } as const
    expect(ambienceOf(specIn('forest', { timeOfDay }))).toBe('crickets')
  })
  it('has the moon farther round than the sun of noon, and where it was spoken of', () => {
    const timeOfDay = (value: 'night' | 'noon') => ({ value, source: { kind: 'said', words: value } }) as const
    const aside = (spec: SceneSpec) => {
      const { keyAzimuthDegrees } = lightOf(spec, 4, 20)
      return Math.abs(((keyAzimuthDegrees - 20 + 540) % 360) - 180)
    }
    const night = { timeOfDay: timeOfDay('night') }
    expect(aside(specIn('park', night))).toBeGreaterThan(aside(specIn('park', { timeOfDay: timeOfDay('noon') })) + 10)
    const sun = { value: { elevationDegrees: 30, fromCameraDegrees: 25 }, source: { kind: 'said', words: 'moon' } }
    expect(aside(specIn('park', { ...night, sun } as Partial<SceneSpec>))).toBeCloseTo(25, 6)
  })
})
