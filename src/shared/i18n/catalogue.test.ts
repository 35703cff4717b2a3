import { describe, expect, it } from 'vitest'
import { CATALOGUES, LANGUAGES, type Language } from './catalogue.ts'
import { languageFor } from './language.ts'
import { isMessageKey, translate } from './translate.ts'

type Tree = { readonly [key: string]: string | Tree }

function flat(tree: Tree, prefix = ''): Map<string, string> {
  const messages = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') messages.set(prefix + key, value)
    else for (const [inner, words] of flat(value, `${prefix}${key}.`)) messages.set(inner, words)
  }
  return messages
}

const PLURAL = /_(zero|one|two|few|many|other)$/
const messages = (language: Language) => flat(CATALOGUES[language] as Tree)
const baseKeys = (language: Language) => new Set([...messages(language).keys()].map((key) => key.replace(PLURAL, '')))
const placeholders = (words: string) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  it('has every message of the others and no other', () => {
    for (const other of LANGUAGES) expect([...baseKeys(language)].sort()).toEqual([...baseKeys(other)].sort())
  })

  it('has the plural forms that the language has', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    const plurals = Map.groupBy(
      [...messages(language).keys()].filter((key) => PLURAL.test(key)),
      (key) => key.replace(PLURAL, ''),
    )
    expect(plurals.size).toBeGreaterThan(0)
    for (const [base, keys] of plurals) {
      expect([base, keys.map((key) => PLURAL.exec(key)?.[1]).sort()]).toEqual([base, forms])
    }
  })

  it('uses the same placeholders as English in every message', () => {
    const english = messages('en')
    for (const [key, words] of messages(language)) {
      const pattern = english.get(key) ?? english.get(`${key.replace(PLURAL, '')}_other`) ?? ''
      expect([key, placeholders(words)]).toEqual([key, placeholders(pattern)])
    }
  })

  it('leaves no message empty', () => {
    expect([...messages(language)].filter(([, words]) => words.trim() === '')).toEqual([])
  })
})

describe('translating', () => {
  it('fills placeholders and chooses the plural form', () => {
    expect(translate('en', 'jobs.active', { count: 1 })).toBe('1 job under way')
    expect(translate('en', 'jobs.active', { count: 3 })).toBe('3 jobs under way')
    expect(translate('id', 'jobs.active', { count: 3 })).toBe('3 pekerjaan berjalan')
  })

  it('does not change what is put in', () => {
    expect(translate('en', 'library.noMatch', { search: '<b>&' })).toContain('<b>&')
  })

  it('knows which keys have words', () => {
    expect(isMessageKey('stage.picture')).toBe(true)
    expect(isMessageKey('stage.unheardOf')).toBe(false)
    expect(isMessageKey('stage')).toBe(false)
  })
})

describe('the language of the studio', () => {
  it('is the chosen one, else the first that it speaks, else English', () => {
    expect(languageFor('id', ['en-GB'])).toBe('id')
    expect(languageFor(null, ['fr-FR', 'id-ID', 'en'])).toBe('id')
    expect(languageFor(null, ['in-ID'])).toBe('id')
    expect(languageFor(null, ['fr'])).toBe('en')
  })
})
