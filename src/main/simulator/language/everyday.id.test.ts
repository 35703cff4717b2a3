import { describe, expect, it } from 'vitest'
import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import { readPrompt } from './readPrompt.ts'

function specOf(prompt: string): SceneSpec {
  const reading = readPrompt(prompt)
  if (!reading.ok) throw new Error(`"${prompt}" was refused: ${reading.refusal.explanation}`)
  return reading.value
}

/** Who is there, what happens in its order and what was told as left out. */
function told(prompt: string) {
  const { entities, actions, set, unmet } = specOf(prompt)
  return {
    things: entities.map(({ variant, concept }) => variant ?? concept),
    deeds: actions
      .toSorted((one, other) => one.order - other.order)
      .map(({ verb, deed, subject, from, target }) =>
        [subject, deed ?? verb, ...(from ? [`from ${from}`] : []), ...(target ? [`to ${target}`] : [])].join(' '),
      ),
    place: set?.value,
    unmet: unmet.map(({ words }) => words),
  }
}

describe('Indonesian as it is written every day', () => {
  it('takes "nggak sengaja" for no denial', () => {
    expect(told('Bapak itu nggak sengaja menjatuhkan telur dan telurnya pecah.')).toMatchObject({
      deeds: ['prop-1 hit', 'prop-1 break'],
      unmet: [],
    })
  })

  it('does not do what is denied, shows nothing that is not there, and has nothing to tell of it', () => {
    expect(told('Anak itu tidak menendang bola.')).toMatchObject({ deeds: [], unmet: [] })
    expect(told('Tidak ada orang di taman, hanya ayunan.')).toMatchObject({ things: ['swing'], unmet: [] })
    expect(told('Gelas tanpa air di meja.')).toMatchObject({ things: ['glass', 'table'], unmet: [] })
  })

  it('knows whose it is from who does it', () => {
    expect(specOf('Botol kita berdiri di antara cabai dan tomat.').entities[0]?.place?.value).toEqual({
      relation: 'between',
      others: ['prop-1', 'prop-2'],
    })
  })

  it('shows a shop by what it sells, in the place that it stands in', () => {
    expect(told('Toko roti di desa.')).toMatchObject({ things: ['shop'], place: 'village' })
    expect(told('Rumah makan padang di pinggir jalan.')).toMatchObject({ things: ['restaurant'], place: 'street' })
  })

  it('shows a house of which nothing more is said', () => {
    expect(told('Rumah').things).toEqual(['house'])
  })

  it('takes "tukang" with what they sell for a person', () => {
    expect(told('Tukang bakso mendorong gerobaknya.')).toMatchObject({ things: ['seller', 'foodCart'] })
  })

  it('takes a bare verb after a thing for what it is for', () => {
    expect(told('Sepatu lari merah di atas meja makan.')).toMatchObject({ things: ['shoe', 'diningTable'], deeds: [] })
  })

  it('reads going in and out, with and without a word of place', () => {
    expect(told('Bola basket masuk ke dalam ring.')).toMatchObject({
      things: ['basketball', 'hoop'],
      deeds: ['ball-1 enter to fixture-1'],
    })
    expect(told('Kucing keluar dari kotak lalu masuk ke dalam rumah.').deeds).toEqual([
      'animal-1 come out from box-1',
      'animal-1 enter to building-1',
    ])
    expect(told('Seorang anak keluar rumah.').deeds).toEqual(['person-1 leave from building-1'])
    expect(told('Mobil keluar dari garasi.').deeds).toEqual(['vehicle-1 leave'])
  })

  it('tells that bread does not come out of its oven by itself', () => {
    expect(told('Roti tawar keluar dari pemanggang.').unmet).toEqual(['roti tawar keluar'])
  })
})
