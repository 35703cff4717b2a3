import { describe, expect, it } from 'vitest'
import { MATERIALS } from '../../../../../shared/scene/materials.ts'
import { thingConcept } from '../../../../../shared/scene/sceneSpec.ts'
import type { Language } from '../../../../../shared/scene/stagedScene.ts'
import { usualDimensions } from '../../../staging/dimensions.ts'
import { readLexemes, wordIndex } from '../../lexemes.ts'
import { readPrompt } from '../../readPrompt.ts'
import { beyondTheStage } from '../../stageable.ts'
import { tokenise } from '../../tokens.ts'
import { THINGS, usualOf } from './index.ts'

const LANGUAGES: readonly Language[] = ['en', 'id']

function wordsOf(language: Language): string[] {
  return THINGS.flatMap((word) => word[language])
}

function entitiesOf(prompt: string) {
  const spec = readPrompt(prompt)
  if (!spec.ok) throw new Error(`"${prompt}" was refused: ${spec.refusal.explanation}`)
  return spec.value.entities.map(({ concept, variant, count }) => `${count.value} ${variant ?? concept}`)
}

describe('the words for things', () => {
  it('name at least 800 things, and 120 kinds of animal and 80 of people among them', () => {
    expect(THINGS.length).toBeGreaterThanOrEqual(800)
    const ofConcept = (concept: string) => THINGS.filter((word) => word.concept === concept).length
    expect(ofConcept('animal')).toBeGreaterThanOrEqual(120)
    expect(ofConcept('person')).toBeGreaterThanOrEqual(80)
  })

  it('are there in both languages, in lower case, without blanks at their ends', () => {
    for (const language of LANGUAGES) {
      for (const word of THINGS) expect(word[language].length, word.variant).toBeGreaterThan(0)
      const written = (word: string) => /^\S+( \S+)*$/.test(word) && word === word.toLowerCase()
      expect(wordsOf(language).filter((word) => !written(word))).toEqual([])
    }
  })

  it('are as many in Indonesian as in English', () => {
    const [english, indonesian] = [wordsOf('en').length, wordsOf('id').length]
    expect(Math.abs(english - indonesian)).toBeLessThan(0.15 * Math.max(english, indonesian))
  })

  it('mean one thing each', () => {
    for (const language of LANGUAGES) {
      const words = wordsOf(language)
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
    }
    const variants = THINGS.flatMap(({ variant }) => variant ?? [])
    expect(variants.filter((variant, at) => variants.indexOf(variant) !== at)).toEqual([])
  })

  it('are found where they are written, the longest phrase first', () => {
    for (const language of LANGUAGES) {
      const isFound = (label: string, kind: string) => {
        const [lexeme, ...rest] = readLexemes(tokenise(label), language)
        return rest.length === 0 && lexeme?.senses.some((sense) => sense.kind === kind)
      }
      const lost = THINGS.flatMap((word) => {
        const kind = beyondTheStage(word) === undefined ? 'thing' : 'outOfReach'
        return word[language].filter((label) => !isFound(label, kind))
      })
      expect(lost).toEqual([])
    }
  })
})

describe('what a thing is usually like', () => {
  it('is known of everything that has a name in the catalogue', () => {
    for (const { variant, usual } of THINGS) expect(usual === undefined, variant).toBe(variant === undefined)
  })

  it('is between a millimetre and 500 metres, of a stuff and a colour that there are', () => {
    for (const { concept, variant, usual } of THINGS) {
      expect(thingConcept.safeParse(concept).success).toBe(true)
      if (usual === undefined) continue
      expect(Object.keys(MATERIALS), variant).toContain(usual.material)
      expect(usual.colour ?? '#000000', variant).toMatch(/^#[0-9a-f]{6}$/)
      const longest = Math.max(...usual.sizeMetres)
      expect(longest, variant).toBeGreaterThanOrEqual(0.001)
      expect(longest, variant).toBeLessThanOrEqual(500)
      // Cloth, paper and leaves are thinner than all else.
      for (const side of usual.sizeMetres) expect(side, variant).toBeGreaterThanOrEqual(0.0002)
    }
  })

  it('keeps the proportions of everyday life', () => {
    const longest = (variant: string) => Math.max(...(usualOf(variant)?.sizeMetres ?? [0]))
    const bySize = ['ant', 'mouse', 'cat', 'goat', 'horse', 'elephant', 'whale']
    expect(bySize.toSorted((a, b) => longest(a) - longest(b))).toEqual(bySize)
    const children = ['baby', 'child', 'woman', 'basketballPlayer']
    expect(children.toSorted((a, b) => longest(a) - longest(b))).toEqual(children)
  })

  it('gives the stage a plain body where nobody made a better one', () => {
    expect(usualOf('hammer')?.material).toBe('metal')
    expect(usualDimensions('prop', 'hammer').size).toEqual(usualOf('hammer')?.sizeMetres)
    expect(usualDimensions('cup', 'wineGlass').shape).toBe('cup')
    expect(usualDimensions('table', 'desk').shape).toBe('table')
    expect(usualOf(undefined)).toBeUndefined()
    expect(usualOf('nothingOfTheKind')).toBeUndefined()
  })
})

describe('reading things', () => {
  it('knows them in both languages, one or several', () => {
    expect(entitiesOf('An apple falls onto a plate.')).toEqual(['1 apple', '1 plate'])
    expect(entitiesOf('Three knives and two wolves.')).toEqual(['3 knife', '2 wolf'])
    expect(entitiesOf('Children look at the mice.')).toEqual(['3 child', '3 mouse'])
    expect(entitiesOf('Sebutir kelapa jatuh menimpa ember.')).toEqual(['1 coconut', '1 bucket'])
    expect(entitiesOf('Dua buah rambutan jatuh dari piring.')).toEqual(['2 rambutan', '1 plate'])
    expect(entitiesOf('Sandal-sandal jatuh dari rak sepatu.')).toEqual(['3 sandal', '1 shoeRack'])
    expect(entitiesOf('Sebuah apel dan sebuah apel lain jatuh.')).toEqual(['1 apple', '1 apple'])
    expect(entitiesOf('Sebuah kuda goyang jatuh.')).toEqual(['1 rockingHorse'])
    expect(entitiesOf('Layang-layang jatuh ke lantai.')[0]).toBe('1 kite')
  })

  it('tells the fruit from the colour', () => {
    expect(entitiesOf('An orange falls.')).toEqual(['1 orange'])
    expect(entitiesOf('Oranges fall.')).toEqual(['3 orange'])
    expect(entitiesOf('The ball is orange.')).toEqual(['1 ball'])
    expect(entitiesOf('An orange ball falls.')).toEqual(['1 ball'])
  })

  it('does not take deeds for the tools that they are done with', () => {
    expect(entitiesOf('Bola memantul di lantai.')).toEqual(['1 ball', '1 ground'])
    expect(entitiesOf('A box is hammered by a ball.')).not.toContain('1 hammer')
  })

  it('lets what is round roll', () => {
    const verbOf = (prompt: string) => {
      const spec = readPrompt(prompt)
      return spec.ok ? spec.value.actions.map(({ verb }) => verb) : []
    }
    expect(verbOf('An apple rolls off the table.')).toEqual(['roll'])
    expect(verbOf('A plate rolls off the table.')).toEqual(['slide'])
  })
})

describe('the index of all words', () => {
  it('is built in less than a tenth of a second', () => {
    const milliseconds = () => {
      const start = performance.now()
      for (const language of LANGUAGES) wordIndex(language)
      return performance.now() - start
    }
    // The best of five: what else the machine does is not the index's work.
    expect(Math.min(...Array.from({ length: 5 }, milliseconds))).toBeLessThan(100)
  })
})
