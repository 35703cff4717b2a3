import { describe, expect, it } from 'vitest'
import { readPrompt } from '../language/readPrompt.ts'
import { beatsOf } from './beats.ts'
import { readingsOf, withAntecedent, worldsOf } from './worlds.ts'

const worlds = (text: string) => worldsOf(beatsOf(text).beats)
const causes = (text: string) => worlds(text).map(({ cause, beats }) => `${cause} ${beats.length}`)

describe('the places and times of a story', () => {
  it('are one until another is said', () => {
    expect(causes('A quiet kitchen. A ball falls. It bounces.')).toEqual(['opens 3'])
    expect(causes('A ball rolls in a kitchen. It stops. A dog runs in a forest.')).toEqual(['opens 2', 'newPlace 1'])
    expect(causes('A ball falls in the morning. At night a candle burns.')).toEqual(['opens 1', 'newTime 1'])
  })

  it('begin anew where the story goes on in a place or time that is said first then', () => {
    expect(causes('A bottle falls. It breaks. After that, at night, a candle burns.')).toEqual(['opens 2', 'newTime 1'])
    expect(causes('A ball falls. It bounces. At night, a candle burns.')).toEqual(['opens 2', 'newTime 1'])
    expect(causes('Bola jatuh. Di hutan, seekor kucing tidur.')).toEqual(['opens 1', 'newPlace 1'])
    expect(causes('A ball falls. It bounces on the floor of a kitchen.')).toEqual(['opens 2'])
  })
})

describe('what each beat tells', () => {
  it('is what it adds to the reading of the ones before, pronouns included', () => {
    const [world] = worlds('A red ball rolls off the table. It bounces. Then it hits a tower of blocks.')
    const readings = readingsOf(world!)
    const told = readings?.beats.map(({ actions }) => actions.map((at) => readings.spec.actions[at]?.verb))
    expect(told).toEqual([['roll'], ['bounce'], ['hit']])
    expect(readings?.beats.at(-1)?.about).toEqual(['ball-1', 'tower-1'])
  })
})

describe('a world that begins with "it"', () => {
  const whoIn = (text: string) => {
    const read = readPrompt(text)
    if (!read.ok) throw new Error(text)
    return read.value.entities[0]!
  }

  it('is told who that is, with its looks', () => {
    const ball = whoIn('A small red ball falls.')
    expect(withAntecedent('Then it rolls through a forest.', ball, 'en')).toBe(
      'Then the small red ball rolls through a forest.',
    )
    expect(withAntecedent('then rolls away.', ball, 'en')).toBe('then the small red ball rolls away.')
    const bola = whoIn('Bola merah jatuh.')
    expect(withAntecedent('Lalu dia menggelinding di hutan.', bola, 'id')).toBe(
      'Lalu bola merah itu menggelinding di hutan.',
    )
  })

  it('keeps words that name their own', () => {
    const ball = whoIn('A red ball falls.')
    expect(withAntecedent('Its end is near.', ball, 'en')).toBe('Its end is near.')
    for (const words of ['Then a box slides.', 'After that, at night, a candle burns.']) {
      expect(withAntecedent(words, ball, 'en')).toBe(words)
    }
  })
})
