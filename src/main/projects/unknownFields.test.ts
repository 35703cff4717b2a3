import { describe, expect, it } from 'vitest'
import { unknownFields } from './unknownFields.ts'

describe('fields that a version does not know', () => {
  it('are named by their path, in records, in parts of them and in lists', () => {
    const stored = { id: 'a', mood: 'grim', transform: { x: 0, z: 1 }, stems: [{ role: 'music', bus: 2 }] }
    const parsed = { id: 'a', transform: { x: 0 }, stems: [{ role: 'music' }] }
    expect(unknownFields(stored, parsed)).toEqual(['mood', 'transform.z', 'stems.0.bus'])
  })

  it('are not there when all was taken over, though a value may have been read another way', () => {
    expect(unknownFields({ id: 'a', name: ' b ', link: null }, { id: 'a', name: 'b', link: null, added: 1 })).toEqual(
      [],
    )
  })
})
