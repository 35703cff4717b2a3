import { describe, expect, it } from 'vitest'
import { readWords } from './options.ts'
import { speakingLanguage } from './speakingLanguage.ts'

const spoken = (words: string[], terminal = 'en_GB.UTF-8') => speakingLanguage(readWords(words), { LANG: terminal })

describe('the language of the terminal’s output', () => {
  it('is the language of the words of a film', async () => {
    expect(await spoken(['film', 'Bola merah jatuh dari meja', '-o', 'f.mp4'])).toBe('id')
    expect(await spoken(['generate', 'A red ball falls from a table'], 'id_ID.UTF-8')).toBe('en')
  })

  it('is the one of --lang before all', async () => {
    expect(await spoken(['film', 'Bola merah jatuh dari meja', '--lang', 'en'])).toBe('en')
  })

  it('is the terminal’s where there are no words of a film', async () => {
    expect(await spoken(['export', '--project', 'Bola merah jatuh'], 'id_ID.UTF-8')).toBe('id')
    expect(await spoken(['film', '@nowhere.txt'], 'id_ID.UTF-8')).toBe('id')
    expect(await spoken(['film', 'A ball falls', '--lang', 'fr'], 'id_ID.UTF-8')).toBe('id')
    expect(await spoken([], 'fr_FR')).toBe('en')
  })
})
