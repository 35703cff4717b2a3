import { describe, expect, it } from 'vitest'
import { readPrompt } from '../../readPrompt.ts'
import { formOfKin, THINGS, usualOf } from './index.ts'

describe('a kin of a thing', () => {
  it.each([
    ['A moose walks.', 'moose', 'reindeer'],
    ['Seekor berang-berang berenang.', 'otter', 'civet'],
    ['A skier jumps.', 'skier', 'skater'],
    ['Selada di atas meja.', 'lettuce', 'cabbage'],
  ])('is itself, with the form of the other: "%s"', (prompt, variant, form) => {
    const spec = readPrompt(prompt)
    expect(spec.ok && spec.value.entities[0]?.variant).toBe(variant)
    expect(formOfKin(variant)).toBe(form)
    expect(usualOf(variant)).toEqual(usualOf(form))
  })

  it('has its own measures where it differs', () => {
    expect(Math.max(...(usualOf('cigarette')?.sizeMetres ?? []))).toBeLessThan(0.1)
  })

  it('is of a thing that there is', () => {
    const variants = new Set(THINGS.map(({ variant }) => variant))
    const lost = THINGS.filter(({ variant }) => variant !== undefined && !variants.has(formOfKin(variant)))
    expect(lost).toEqual([])
  })
})
