import { describe, expect, it } from 'vitest'
import { lexiconSize } from './lexiconSize.ts'

describe('the lexicon', () => {
  it('tells at least 1,200 concepts apart', () => {
    expect(lexiconSize()).toBeGreaterThanOrEqual(1200)
  })
})
