import { describe, expect, it } from 'vitest'
import { readPrompt } from '../language/readPrompt.ts'
import { withOwnHeights } from './ownHeights.ts'

function staged(prompt: string) {
  const spec = readPrompt(prompt)
  if (!spec.ok) throw new Error(`"${prompt}" was refused`)
  return withOwnHeights(spec.value)
}

describe('heights of as many as fall', () => {
  it('make each of them one by itself', () => {
    const { entities, actions } = staged('Three balls are dropped from 1 m, 2 m and 3 m.')
    expect(entities.map(({ count }) => count.value)).toEqual([1, 1, 1])
    expect(entities.map(({ sizeMetres }) => sizeMetres?.value)).toEqual([0.3, 0.3, 0.3])
    expect(actions.map(({ subject }) => subject)).toEqual(entities.map(({ id }) => id))
    expect(actions.map(({ dropHeightMetres }) => dropHeightMetres?.value)).toEqual([1, 2, 3])
  })

  it('leave things that fall from one height together', () => {
    expect(staged('Three balls are dropped from 2 m.').entities.map(({ count }) => count.value)).toEqual([3])
  })
})
