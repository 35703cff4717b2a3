import { describe, expect, it } from 'vitest'
import { wordForms } from './morphology.ts'

const stems = (word: string, language: 'en' | 'id') => wordForms(word, language).map((form) => form.stem)

describe('Indonesian words', () => {
  it.each([
    ['memantul', 'pantul'],
    ['menabrak', 'tabrak'],
    ['menggelinding', 'gelinding'],
    ['menyentuh', 'sentuh'],
    ['mengangkat', 'angkat'],
    ['dijatuhkan', 'jatuh'],
    ['terguling', 'guling'],
    ['berputar', 'putar'],
    ['pantulannya', 'pantul'],
    ['bola-bola', 'bola'],
    ['memantul-mantul', 'memantul'],
    ['bola2', 'bola'],
    ['jatuhlah', 'jatuh'],
  ])('%s comes from %s', (word, stem) => {
    expect(stems(word, 'id')).toContain(stem)
  })

  it('come with the reading of fewest affixes first', () => {
    const forms = wordForms('menjatuhkan', 'id')
    expect(forms[0]).toMatchObject({ stem: 'menjatuhkan', stripped: 0 })
    const jatuhkan = forms.findIndex((form) => form.stem === 'jatuhkan')
    const jatuh = forms.findIndex((form) => form.stem === 'jatuh')
    expect(jatuhkan).toBeGreaterThan(0)
    expect(jatuhkan).toBeLessThan(jatuh)
    expect(forms[jatuh]).toMatchObject({ affix: 'me', causative: true })
  })
})

describe('English words', () => {
  it.each([
    ['boxes', 'box'],
    ['dropped', 'drop'],
    ['bouncing', 'bounce'],
    ['hitting', 'hit'],
    ['bodies', 'body'],
    ['shelves', 'shelf'],
    ["ball's", 'ball'],
  ])('%s comes from %s', (word, stem) => {
    expect(stems(word, 'en')).toContain(stem)
  })
})
