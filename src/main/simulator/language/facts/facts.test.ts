import { describe, expect, it } from 'vitest'
import { readPrompt } from '../readPrompt.ts'
import { ENGLISH_FACTS } from './facts.en.test-data.ts'
import { INDONESIAN_FACTS } from './facts.id.test-data.ts'
import { factsOf } from './factsOf.test-data.ts'
import { ENGLISH_FILMS } from './films.en.test-data.ts'

function read(prompt: string) {
  const spec = readPrompt(prompt)
  if (!spec.ok) throw new Error(`"${prompt}" was refused: ${spec.refusal.explanation}`)
  return spec.value
}

/** Numbers and places that were only concluded are the reader's freedom; a concluded number of things is told. */
function stated(facts: string): string[] {
  return facts
    .split('; ')
    .filter((fact) => !/^~(?!\d)/.test(fact))
    .sort()
}

describe.each([
  ['English', ENGLISH_FACTS],
  ['English films', ENGLISH_FILMS],
  ['Indonesian', INDONESIAN_FACTS],
] as const)('the facts in %s', (_, prompts) => {
  it.each(prompts)('%s', (prompt, facts) => {
    expect(stated(factsOf(read(prompt)))).toEqual(stated(facts))
  })
})

describe('a word for things of several sorts', () => {
  it.each([
    ['Fruits fall.', 3],
    ['Five toys lie on the floor.', 5],
    ['Animals walk across a meadow.', 3],
    ['Hewan-hewan berjalan.', 3],
    ['Sayuran di atas meja.', 3],
    ['Empat buah jatuh ke keranjang.', 4],
  ])('stands for things that are told as concluded: "%s"', (prompt, number) => {
    const things = read(prompt).entities.filter(({ source }) => source.kind === 'inferred')
    expect(new Set(things.map(({ variant }) => variant)).size).toBe(number)
    expect(read(prompt).unmet).toEqual([])
  })
})

describe('a word for how heavy a thing is', () => {
  it.each([
    ['A heavy ball falls on a light box.', 3, 1 / 3],
    ['Bola berat menabrak kotak ringan.', 3, 1 / 3],
    ['A ball falls on a light blue box.', undefined, undefined],
  ])('is a share of its usual mass: "%s"', (prompt, first, second) => {
    expect(read(prompt).entities.map(({ massFactor }) => massFactor?.value)).toEqual([first, second])
    for (const { massFactor } of read(prompt).entities) if (massFactor) expect(massFactor.source.kind).toBe('inferred')
  })
})

describe('a measure', () => {
  it('in litres is told as left out', () => {
    expect(read('A bucket with 5 litres of water.').unmet.map(({ words }) => words)).toEqual(['5 litres'])
    expect(read('Ember berisi 5 liter air.').unmet.map(({ words }) => words)).toEqual(['5 liter'])
  })

  it('of height is of each of as many things', () => {
    const { actions } = read('Three balls are dropped from 1 m, 2 m and 3 m.')
    expect(actions.map(({ dropHeightMetres }) => dropHeightMetres?.value)).toEqual([1, 2, 3])
    expect(new Set(actions.map(({ order }) => order)).size).toBe(1)
  })
})

describe('a deed', () => {
  it.each([
    ['A tower of blocks is knocked down by a ball.', true],
    ['A bottle is knocked over by a marble.', true],
    ['Menara dirobohkan oleh bola.', true],
    ['Vas dijatuhkan kucing.', true],
    ['A bottle is touched by a ball.', false],
  ])('that knocks over is known as one: "%s"', (prompt, knocksOver) => {
    expect(read(prompt).actions.map((action) => action.knocksOver)).toEqual([knocksOver])
  })

  it.each(['A ball goes through the hoop.', 'A ball flies through a hoop.'])(
    'that passes through is known as one: "%s"',
    (prompt) => {
      expect(read(prompt).actions[0]).toMatchObject({ verb: 'throw', passes: 'through' })
      expect(read(prompt).unmet).toEqual([])
    },
  )

  it.each([
    'A mass on a spring oscillates.',
    'A beach ball is blown by the wind.',
    'A girl sits on a swing.',
    'Beban digantung pada pegas dan berosilasi.',
    'A stone falls into a lake and makes a splash.',
    'A stone falls into a lake with a splash.',
  ])('that is shown is not told as left out: "%s"', (prompt) => {
    expect(read(prompt).unmet).toEqual([])
  })

  it.each([
    ['A horse trots.', 'walk', 'trot'],
    ['Kuda berderap.', 'walk', 'trot'],
    ['The balloon explodes.', 'break', 'explode'],
    ['Balonnya meledak.', 'break', 'explode'],
    ['A boy kicks a ball.', 'throw', 'kick'],
    ['Bola ditendang.', 'throw', 'kick'],
    ['A man sits on a chair.', 'stand', 'sit'],
    ['Kakek duduk di kursi.', 'stand', 'sit'],
    ['An ice cube melts.', 'act', 'melt'],
    ['Es batu mencair.', 'act', 'melt'],
  ])('is known by its name: "%s"', (prompt, verb, deed) => {
    expect(read(prompt).actions.map((action) => [action.verb, action.deed])).toEqual([[verb, deed]])
  })

  it.each([
    ['An ice cube melts.', 'ice cube melts'],
    ['Bunga mekar.', 'bunga mekar'],
    ['The lid closes.', 'lid closes'],
  ])('that nothing shows is told: "%s"', (prompt, words) => {
    expect(read(prompt).unmet.map((wish) => wish.words)).toEqual([words])
  })
})

describe('a building', () => {
  it.each([
    ['Rumah di tepi sawah', 'house', 'field'],
    ['Rumah besar di tepi sawah', 'house', 'field'],
    ['Warung di tepi jalan', 'warung', 'street'],
    ['House by a lake', 'house', undefined],
  ])('that a prompt begins with is shown: "%s"', (prompt, variant, set) => {
    const { entities, set: place, unmet } = read(prompt)
    expect([entities[0]?.variant, place?.value, unmet]).toEqual([variant, set, []])
  })

  it('that is all there is of a sentence is where the others happen', () => {
    const { entities, surroundings } = read('Library. A red ball rolls on the floor.')
    expect([entities.some(({ concept }) => concept === 'building'), surroundings.value]).toEqual([false, 'room'])
  })
})

describe('the places of one thing', () => {
  it('begin with what carries it', () => {
    const [, , cup] = read('Beside the vase, on the table, stands a cup.').entities
    const [first] = read('A ladder leans against the wall next to a bucket.').entities
    expect(cup?.place?.value.relation).toBe('on')
    expect(first?.place?.value.relation).toBe('against')
    expect(first?.otherPlaces?.map(({ value }) => value.relation)).toEqual(['beside'])
  })

  it('may follow from those of others, and are then no more than concluded', () => {
    const [bottle] = read('A green bottle stands next to a white cup on the table.').entities
    expect(bottle?.otherPlaces?.map(({ value, source }) => [value.relation, source.kind])).toEqual([['on', 'inferred']])
  })
})

describe('a number that the words leave open', () => {
  it.each([
    ['Several bottles fall.', 'Several'],
    ['A flock of birds flies.', 'A flock of'],
    ['Beberapa botol jatuh.', 'Beberapa'],
    ['2 to 4 balls fall.', '2 to 4'],
  ])('is a guess: "%s"', (prompt, because) => {
    expect(read(prompt).entities[0]?.count.source).toMatchObject({ kind: 'inferred' })
    expect(JSON.stringify(read(prompt).entities[0]?.count.source).toLowerCase()).toContain(because.toLowerCase())
  })

  it('is the middle of a range, and said to be concluded', () => {
    const wall = read('A wall 2 to 3 m high stands on a hill.').entities.find(({ concept }) => concept === 'wall')
    expect(wall?.sizeMetres).toMatchObject({ value: 2.5, source: { kind: 'inferred' } })
  })
})
