import { describe, expect, it } from 'vitest'
import { nearestWord } from './nearestWord.ts'

const KNOWN = ['seconds', 'seed', 'aspect', 'fps', 'film', 'export']

describe('the nearest known word', () => {
  it.each([
    ['secnds', 'seconds'],
    ['secodns', 'seconds'],
    ['sec', 'seconds'],
    ['Aspct', 'aspect'],
    ['flim', 'film'],
    ['exprot', 'export'],
    ['fp', 'fps'],
  ])('of %s is %s', (typed, meant) => expect(nearestWord(typed, KNOWN)).toBe(meant))

  it('is none where nothing is near', () => {
    expect(nearestWord('volume', KNOWN)).toBeUndefined()
    expect(nearestWord('x', KNOWN)).toBeUndefined()
  })
})
