import { describe, expect, it } from 'vitest'
import type { Language } from '../../../shared/scene/stagedScene.ts'
import { readLexemes, senseOf } from './lexemes.ts'
import { joinQuantities } from './quantities.ts'
import { readNumber } from './readNumber.ts'
import { tokenise } from './tokens.ts'

function quantitiesIn(text: string, language: Language): string[] {
  return joinQuantities(readLexemes(tokenise(text), language), language)
    .map((lexeme) => senseOf(lexeme, 'quantity'))
    .filter((quantity) => quantity !== undefined)
    .map(({ value, unit, property }) =>
      [String(Math.round(value * 1e6) / 1e6), unit, property].filter(Boolean).join(' '),
    )
}

describe('numbers', () => {
  it('follow the decimal mark of the language', () => {
    expect(readNumber('2,5', 'id')).toBe(2.5)
    expect(readNumber('2.5', 'id')).toBe(2.5)
    expect(readNumber('1.500', 'id')).toBe(1500)
    expect(readNumber('1,500', 'en')).toBe(1500)
    expect(readNumber('2,5', 'en')).toBe(2.5)
    expect(readNumber('0.125', 'id')).toBe(0.125)
    expect(readNumber('two', 'en')).toBeUndefined()
  })

  it('are put together from words', () => {
    expect(quantitiesIn('twenty-five balls, a dozen boxes, a couple of cups', 'en')).toEqual([
      '25 none',
      '12 none',
      '2 none',
    ])
    expect(quantitiesIn('two and a half metres', 'en')).toEqual(['2.5 metre'])
    expect(quantitiesIn('tiga puluh dua bola, dua belas kotak, selusin gelas, sepuluh buah buku', 'id')).toEqual([
      '32 none',
      '12 none',
      '12 none',
      '10 none',
    ])
    expect(quantitiesIn('dua setengah meter, satu koma lima meter, setengah meter', 'id')).toEqual([
      '2.5 metre',
      '1.5 metre',
      '0.5 metre',
    ])
  })

  it('carry their unit and what they measure', () => {
    expect(quantitiesIn('20 cm, 5 m/s, 18 km/h, 500 g, 30°, 6 seconds, 3 times', 'en')).toEqual([
      '0.2 metre',
      '5 metrePerSecond',
      '5 metrePerSecond',
      '0.5 kilogram',
      '30 degree',
      '6 second',
      '3 times',
    ])
    expect(quantitiesIn('kecepatan 5 meter per detik, massa 2 kg, jari-jari 10 cm, sudut 45 derajat', 'id')).toEqual([
      '5 metrePerSecond speed',
      '2 kilogram mass',
      '0.1 metre radius',
      '45 degree angle',
    ])
    expect(quantitiesIn('coefficient of restitution of 0.8, friction = 0.3, a wall 2 m high', 'en')).toEqual([
      '0.8 none restitution',
      '0.3 none friction',
      '2 metre tall',
    ])
  })
})
