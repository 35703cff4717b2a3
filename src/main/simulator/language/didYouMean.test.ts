import { describe, expect, it } from 'vitest'
import { editDistance, nearestWord } from './didYouMean.ts'
import { readPrompt } from './readPrompt.ts'

const words = new Set(['bola', 'merah', 'kotak', 'balloon', 'table', 'bottle'])

describe('a word that was mistyped', () => {
  it('is near to the one that was meant', () => {
    expect(nearestWord('bolla', words)).toBe('bola')
    expect(nearestWord('merh', words)).toBe('merah')
    expect(nearestWord('ballon', words)).toBe('balloon')
    expect(nearestWord('tabel', words)).toBe('table')
  })

  it('is none where nothing is near', () => {
    expect(nearestWord('zyzzyva', words)).toBeUndefined()
    expect(nearestWord('xyz', words)).toBeUndefined()
  })

  it('counts insertions, deletions, substitutions and swaps', () => {
    expect(editDistance('bola', 'bolla', 2)).toBe(1)
    expect(editDistance('bola', 'boal', 2)).toBe(1)
    expect(editDistance('bola', 'kota', 2)).toBe(2)
    expect(editDistance('bola', 'merah', 2)).toBeUndefined()
  })

  it('is offered in the language of the prompt, once for each word', () => {
    const prompt = readPrompt('Sebuah kotak jatuh di dekat bolla merh.')
    const unmet = prompt.ok ? prompt.value.unmet : prompt.refusal.unmet
    expect(unmet.map(({ words, explanation }) => [words, explanation])).toEqual([
      ['bolla', expect.stringContaining('“bola”')],
      ['merh', expect.stringContaining('“merah”')],
    ])
  })
})
