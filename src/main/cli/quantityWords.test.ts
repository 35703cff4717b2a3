import { describe, expect, it } from 'vitest'
import { clockWords, lengthWords, sizeWords } from './quantityWords.ts'

describe('quantities on the terminal', () => {
  it('give lengths in the largest units that a person would say', () => {
    expect([4, 4.5, 59.4, 59.6, 125, 3599.7, 3780].map((seconds) => lengthWords(seconds, 'en'))).toEqual([
      '4 s',
      '4.5 s',
      '59.4 s',
      '1 min 0 s',
      '2 min 5 s',
      '1 h 0 min',
      '1 h 3 min',
    ])
    expect(lengthWords(4.5, 'id')).toBe('4,5 dtk')
  })

  it('give small files in kB, so that none has 0.0 MB', () => {
    expect([120, 35_990, 1_240_000].map((bytes) => sizeWords(bytes, 'en'))).toEqual(['1 kB', '36 kB', '1.2 MB'])
  })

  it('count down in minutes and hours', () => {
    expect([4.2, 65, 3725].map(clockWords)).toEqual(['0:05', '1:05', '1:02:05'])
  })
})
