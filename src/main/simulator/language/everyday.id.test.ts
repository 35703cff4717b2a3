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

  it('puts company around and beside those who have it', () => {
    const placeOf = (prompt: string, thing: number) => specOf(prompt).entities[thing]?.place
    expect(placeOf('Orang-orangan sawah berdiri dikelilingi burung pipit.', 1)?.value).toEqual({
      relation: 'around',
      others: ['fixture-1'],
    })
    expect(placeOf('Botol diapit apel dan jeruk.', 0)?.value).toEqual({
      relation: 'between',
      others: ['prop-1', 'prop-2'],
    })
    expect(placeOf('Dua ekor kerbau membajak sawah ditemani petani.', 1)?.source.kind).toBe('inferred')
  })

  it('puts what a vessel is full of into it, and the vessel where it stands', () => {
    const { entities, unmet } = specOf('Toples kue penuh nastar di atas taplak meja.')
    expect(entities.map(({ place }) => place?.value.relation)).toEqual(['on', 'in', undefined])
    expect(unmet).toEqual([])
    expect(told('Keranjang pisang di sisi kanan kulkas.').things).toEqual(['basket', 'banana', 'refrigerator'])
    expect(told('Ember berisi pasir di sebelah kiri timbangan.')).toMatchObject({ unmet: ['pasir'] })
  })

  it('takes mud that something lies in for the ground, and not for what it is made of', () => {
    const [boots, ground] = specOf('Sepasang sepatu bot di lumpur.').entities
    expect(boots?.material).toBeUndefined()
    expect(ground).toMatchObject({ concept: 'ground', material: { value: 'soil' } })
  })

  it('knows a hand that something slips from, and goes on with what slips', () => {
    expect(told('Gelas tergelincir dari tangan lalu pecah.').deeds).toEqual(['cup-1 slip', 'cup-1 break'])
    expect(told('A glass slips from a hand and breaks.').deeds).toEqual(['cup-1 slip', 'cup-1 break'])
  })

  it('lets what is released go where it was kept from going, and what climbs down go down', () => {
    const verbOf = (prompt: string) => specOf(prompt).actions.at(-1)?.verb
    expect(verbOf('Balon merah dilepas.')).toBe('rise')
    expect(verbOf('Seekor merpati dilepas.')).toBe('fly')
    expect(verbOf('Bandul diayun lalu dilepas.')).toBe('swing')
    expect(verbOf('Batu dilepas dari atap.')).toBe('fall')
    expect(verbOf('Ember turun pelan-pelan.')).toBe('fall')
    expect(told('Anak turun dari sepeda.').deeds).toEqual(['person-1 descend from vehicle-1'])
    expect(told('Bola menggelinding turun.').unmet).toEqual([])
  })

  it('reads deeds as they are spoken, without "me"', () => {
    expect(told('Kucing ngejar tikus.').deeds).toEqual(['animal-1 chase to animal-2'])
    expect(told('Kakek nyapu daun.').deeds).toEqual(['person-1 sweep to leaf-1'])
    expect(told('Motor kesenggol mobil.').deeds).toEqual(['vehicle-2 bump to vehicle-1'])
    expect(specOf('Bola jatuh, kamera nge-pan ke kanan.').camera.value).toBe('pan')
  })

  it('tells siblings, benches, ditches and forts from what is like them', () => {
    expect(told('Adik duduk di bangku dekat parit, di depan benteng.').things).toEqual([
      'youngerSibling',
      'bench',
      'ditch',
      'fort',
    ])
  })

  it('asks for nothing more where it is told how something is filmed', () => {
    expect(told('Roti di atas meja, difoto dari dekat.')).toMatchObject({ deeds: [], unmet: [] })
    expect(told('Diambil dari sudut rendah, bola menggelinding.')).toMatchObject({ deeds: ['ball-1 roll'], unmet: [] })
    expect(told('Kamera di permukaan lantai menyorot mobil mainan.').unmet).toEqual([])
  })

  it('takes what something is done with for no deed of its own', () => {
    expect(told('Kue dipotong pakai pisau.').deeds).toEqual(['prop-1 cut'])
  })

  it('tells what is done to a thing with the deed first, and does not take known words for slips', () => {
    expect(told('Ayah mendorong ayunan.').unmet).toEqual(['mendorong ayunan'])
    const [wish] = specOf('Seorang pembawa obor di jalan.').unmet
    expect(wish?.explanation).not.toContain('Maksudnya')
  })

  it('means by "botol itu" the bottle of perfume that was named', () => {
    expect(told('Botol parfum berdiri di meja, lalu botol itu jatuh.').deeds).toEqual(['prop-1 stand', 'prop-1 fall'])
  })

  it('reads words with the vowels that they are spoken with', () => {
    expect(specOf('Ujan deres, bola jatuh.').weather?.value.kind).toBe('rain')
    expect(specOf('Kucing loncat dari kulkas, malem hari.').timeOfDay.value).toBe('night')
    expect(told('Warga ndorong mobil.').deeds).toEqual(['vehicle-1 push'])
  })
})
