import { describe, expect, it } from 'vitest'
import { readWords } from './options.ts'

describe('the words of a call', () => {
  it('are a command, its operands and its options in any order', () => {
    expect(readWords(['film', '-y', 'A ball falls', '-o', 'f.mp4', '--seconds=3'])).toEqual({
      name: 'film',
      operands: ['A ball falls'],
      values: { overwrite: true, output: 'f.mp4', seconds: '3' },
      fault: undefined,
    })
  })

  it('may hold a negative number as a value, so that the option itself can say what it takes', () => {
    expect(readWords(['film', '--seconds', '-5'])).toMatchObject({ values: { seconds: '-5' }, fault: undefined })
  })

  it.each([
    [['film', '--secnds', '4'], { kind: 'unknown', option: '--secnds', nearest: '--seconds' }],
    [['film', '--constructor'], { kind: 'unknown', option: '--constructor', nearest: undefined }],
    [['film', '-o'], { kind: 'needsValue', option: '-o' }],
    [['film', '-o', '--json'], { kind: 'needsValue', option: '-o' }],
    [['film', '--json=yes'], { kind: 'takesNoValue', option: '--json' }],
  ])('%j name the option that is off', (words, fault) => expect(readWords(words).fault).toEqual(fault))
})
