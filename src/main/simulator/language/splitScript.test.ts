import { describe, expect, it } from 'vitest'
import { splitScript } from './splitScript.ts'

describe('splitting a script into shots', () => {
  it('cuts at blank lines and nowhere else', () => {
    expect(splitScript('A ball falls.\nIt bounces.\n\nA box slides.')).toEqual([
      'A ball falls.\nIt bounces.',
      'A box slides.',
    ])
    expect(splitScript('one\r\n\r\ntwo\n \t \n\n\nthree\n')).toEqual(['one', 'two', 'three'])
  })

  it('has no shots in an empty script', () => {
    expect(splitScript('')).toEqual([])
    expect(splitScript('\n \n\n')).toEqual([])
  })
})
