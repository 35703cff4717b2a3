import type { Language } from '../../../shared/scene/stagedScene.ts'

/** One way to take a written word apart: the stem that may stand in the lexicon and what was around it. */
export interface WordForm {
  readonly stem: string
  /** How many affixes were taken off; the reading with the fewest wins. */
  readonly stripped: number
  /** Indonesian voice prefix, or the English ending of a verb. */
  readonly affix: 'none' | 'me' | 'di' | 'ter' | 'ber' | 'pe' | 'se' | 's' | 'ed' | 'ing'
  readonly causative: boolean
}

/** All readings of a word by the rules of its language, the word itself first. The lexicon decides among them. */
export function wordForms(word: string, language: Language): readonly WordForm[] {
  return language === 'id' ? indonesianForms(word) : englishForms(word)
}

/** English plurals that no ending makes. */
const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  children: 'child',
  mice: 'mouse',
  geese: 'goose',
  teeth: 'tooth',
  feet: 'foot',
  oxen: 'ox',
  cacti: 'cactus',
}

/** The singular of a plural without `s`: "children", "women", "policemen". Undefined for any other word. */
export function irregularSingular(word: string): string | undefined {
  if (/(^|[a-z])(wo)?men$/.test(word)) return word.replace(/men$/, 'man')
  return Object.hasOwn(IRREGULAR_PLURALS, word) ? IRREGULAR_PLURALS[word] : undefined
}

function englishForms(word: string): WordForm[] {
  const forms: WordForm[] = [{ stem: word, stripped: 0, affix: 'none', causative: false }]
  const add = (stem: string, affix: WordForm['affix']) => {
    if (stem.length >= 2) forms.push({ stem, stripped: 1, affix, causative: false })
  }
  const bare = word.replace(/'s$|'$/, '')
  if (bare !== word) add(bare, 'none')
  if (bare.endsWith('ies')) add(`${bare.slice(0, -3)}y`, 's')
  if (bare.endsWith('ves')) {
    add(`${bare.slice(0, -3)}f`, 's')
    add(`${bare.slice(0, -3)}fe`, 's')
  }
  const singular = irregularSingular(bare)
  if (singular !== undefined) add(singular, 's')
  if (bare.endsWith('es')) add(bare.slice(0, -2), 's')
  if (bare.endsWith('s') && !bare.endsWith('ss')) add(bare.slice(0, -1), 's')
  for (const ending of ['ed', 'ing'] as const) {
    if (!bare.endsWith(ending)) continue
    const root = bare.slice(0, -ending.length)
    // "taped" is of "tape": of "tap" it would be "tapped".
    if (!/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(root)) add(root, ending)
    add(`${root}e`, ending)
    if (/([b-df-hj-np-tv-z])\1$/.test(root)) add(root.slice(0, -1), ending)
    if (root.endsWith('i')) add(`${root.slice(0, -1)}y`, ending)
  }
  if (bare.endsWith('ly')) add(bare.slice(0, -2), 'none')
  return forms
}

/** The initial letter that a nasal prefix swallowed: meng+kuat → menguat, mem+pukul → memukul and so on. */
const NASAL_PREFIXES: readonly (readonly [string, readonly string[]])[] = [
  ['menge', ['']],
  ['meny', ['s']],
  ['meng', ['', 'k']],
  ['mem', ['', 'p']],
  ['men', ['', 't']],
  ['me', ['']],
]

/** As it is spoken, without "me": ngangkat, nge-pan, nyapu, nabrak, mukul. */
const SPOKEN_NASAL_PREFIXES: readonly (readonly [string, readonly string[]])[] = [
  ['nge-', ['']],
  ['nge', ['']],
  ['ng', ['', 'k']],
  ['ny', ['s', 'c']],
  ['nd', ['d']],
  ['nj', ['j']],
  ['nc', ['c']],
  ['mb', ['b']],
  ['n', ['t']],
  ['m', ['p']],
]

function indonesianForms(word: string): WordForm[] {
  const forms: WordForm[] = []
  const seen = new Set<string>()
  const add = (form: WordForm) => {
    const key = `${form.stem}|${form.affix}|${form.causative}`
    if ((form.stem.length < 2 && form.stripped > 0) || seen.has(key)) return
    seen.add(key)
    forms.push(form)
  }
  for (const start of withoutRepetition(word)) {
    for (const clitic of withoutEndings(start.stem, ['lah', 'kah', 'pun', 'nya', 'ku', 'mu', 'in'])) {
      for (const suffixed of withoutEndings(clitic.stem, ['kan', 'an', 'i'])) {
        for (const prefixed of withoutPrefix(suffixed.stem)) {
          add({
            stem: prefixed.stem,
            stripped: start.stripped + clitic.stripped + suffixed.stripped + prefixed.stripped,
            affix: prefixed.affix,
            causative: suffixed.ending === 'kan' || clitic.ending === 'in',
          })
        }
      }
    }
  }
  return forms.sort((a, b) => a.stripped - b.stripped)
}

interface Shortened {
  readonly stem: string
  readonly stripped: number
  readonly ending?: string
}

function withoutEndings(word: string, endings: readonly string[]): Shortened[] {
  const results: Shortened[] = [{ stem: word, stripped: 0 }]
  for (const ending of endings) {
    if (word.endsWith(ending) && word.length - ending.length >= 3) {
      results.push({ stem: word.slice(0, -ending.length), stripped: 1, ending })
    }
  }
  return results
}

/** `bola-bola` is `bola`, `memantul-mantul` is `memantul`, `perlahan-lahan` is `perlahan`, `bola2` is `bola`. */
function withoutRepetition(word: string): Shortened[] {
  const results: Shortened[] = [{ stem: word, stripped: 0 }]
  if (/\D2$/.test(word)) results.push({ stem: word.slice(0, -1), stripped: 1 })
  // As it is spoken: "cepet" is cepat, "deres" deras, "rame" ramai.
  const closed = word.replace(/e([b-df-hj-np-tv-z]{1,2})$/, 'a$1')
  const open = word.replace(/e$/, 'ai')
  for (const written of [closed, open]) if (written !== word) results.push({ stem: written, stripped: 2 })
  const halves = word.split('-')
  const [first, second] = halves
  if (halves.length === 2 && first !== undefined && second !== undefined) {
    const core = second.replace(/(nya|an|kan)$/, '')
    if (first === second || first.endsWith(second.slice(1)) || first.endsWith(core)) {
      results.push({ stem: first, stripped: 1 })
    }
  }
  return results
}

function withoutPrefix(word: string): (Shortened & { affix: WordForm['affix'] })[] {
  const results: (Shortened & { affix: WordForm['affix'] })[] = [{ stem: word, stripped: 0, affix: 'none' }]
  const strip = (prefix: string, affix: WordForm['affix'], replacement = '') => {
    if (word.startsWith(prefix) && word.length - prefix.length >= 2) {
      results.push({ stem: replacement + word.slice(prefix.length), stripped: 1, affix })
    }
  }
  for (const [prefix, letters] of NASAL_PREFIXES) {
    for (const letter of letters) strip(prefix, 'me', letter)
  }
  for (const [prefix, letters] of SPOKEN_NASAL_PREFIXES) {
    for (const letter of letters) {
      if (word.startsWith(prefix) && word.length - prefix.length >= 3)
        results.push({ stem: letter + word.slice(prefix.length), stripped: 2, affix: 'me' })
    }
  }
  strip('di', 'di')
  strip('ter', 'ter')
  strip('te', 'ter')
  strip('ber', 'ber')
  strip('be', 'ber')
  strip('per', 'pe')
  strip('se', 'se')
  strip('ke', 'none')
  for (const doubled of results.slice()) {
    if (doubled.affix !== 'none' && doubled.stem.startsWith('per') && doubled.stem.length > 5) {
      results.push({ stem: doubled.stem.slice(3), stripped: 2, affix: doubled.affix })
    }
  }
  return results
}
