import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sceneSpec } from '../../../shared/scene/sceneSpec.ts'
import { ENGLISH_READINGS, INDONESIAN_READINGS } from './readings.test-data.ts'
import { MAX_PROMPT_CHARACTERS, readPrompt } from './readPrompt.ts'
import { summaryOf } from './specSummary.test-data.ts'

function read(prompt: string) {
  const spec = readPrompt(prompt)
  if (!spec.ok) throw new Error(`"${prompt}" was refused: ${spec.refusal.explanation}`)
  return spec.value
}

function refusalOf(prompt: string) {
  const spec = readPrompt(prompt)
  if (spec.ok) throw new Error(`"${prompt}" was read as ${summaryOf(spec.value)}`)
  return spec.refusal
}

describe('reading English', () => {
  it.each(ENGLISH_READINGS)('%s', (prompt, reading) => {
    const spec = read(prompt)
    expect(spec.language).toBe('en')
    expect(summaryOf(spec)).toBe(reading)
  })
})

describe('reading Indonesian', () => {
  it.each(INDONESIAN_READINGS)('%s', (prompt, reading) => {
    const spec = read(prompt)
    expect(spec.language).toBe('id')
    expect(summaryOf(spec)).toBe(reading)
  })
})

describe('a reading', () => {
  it('is a valid spec that names only entities it has', () => {
    for (const [prompt] of [...ENGLISH_READINGS, ...INDONESIAN_READINGS]) {
      const spec = read(prompt)
      expect(sceneSpec.parse(spec)).toEqual(spec)
      const ids = new Set(spec.entities.map((entity) => entity.id))
      expect(ids.size).toBe(spec.entities.length)
      const named = spec.actions.flatMap((action) => [action.subject, action.target, action.from])
      const places = spec.entities.flatMap((entity) => entity.place?.value.others ?? [])
      for (const id of [...named, ...places]) if (id !== undefined) expect(ids.has(id)).toBe(true)
    }
  })

  it('says of every value whether it was said, inferred or a default', () => {
    const spec = read('Bola merah jatuh ke rumput.')
    expect(spec.entities[0]?.colour?.source).toEqual({ kind: 'said', words: 'merah' })
    expect(spec.surroundings).toEqual({ value: 'outdoors', source: { kind: 'inferred', because: 'rumput' } })
    expect(spec.camera.source).toEqual({ kind: 'default' })
    expect(spec.gravity).toEqual({
      value: { metresPerSecondSquared: 9.81, place: 'earth' },
      source: { kind: 'default' },
    })
  })

  it('lists what it does not know and what it cannot do, in the language of the prompt', () => {
    const spec = read('Bola merah jatuh dan selebriti bernyanyi sangat blorong.')
    expect(spec.unmet.map((wish) => [wish.words, wish.reason])).toEqual([
      ['selebriti', 'notYetPossible'],
      ['bernyanyi', 'notYetPossible'],
      ['blorong', 'unknownWord'],
    ])
    expect(spec.unmet[0]?.explanation).toContain('tokoh terkenal')
    expect(read('A ball falls in slow motion.').unmet[0]?.explanation).toContain('static, pan, tilt')
    expect(read('The table slides away and a ball falls.').unmet[0]?.explanation).toContain('stands fast')
    expect(read('A ball falls upwards').unmet[0]?.reason).toBe('impossible')
  })

  it('names the light and the looks that it cannot give instead of passing over them', () => {
    const unmet = (prompt: string) => read(prompt).unmet.map((wish) => wish.words)
    expect(unmet('A shiny ball falls in candlelight.')).toEqual(['shiny', 'candlelight'])
    expect(unmet('Bola jatuh dalam cahaya redup.')).toEqual(['cahaya redup'])
    expect(read('Bola jatuh dalam cahaya redup.').unmet[0]?.explanation).toContain('senja')
    expect(read('Bola jatuh dalam cahaya hangat.').look?.value).toBe('warm')
    expect(unmet('A ball falls in warm morning light.')).toEqual([])
  })

  it('keeps the number that was said, and tells that the stage holds fewer', () => {
    const spec = read('300 dominoes fall')
    expect(spec.entities[0]?.count.value).toBe(300)
    expect(spec.unmet[0]?.words).toBe('300')
  })

  it('keeps speech out of the scene, with its speaker and its own language', () => {
    const spec = read(
      "A ball falls. The narrator says “Bola itu jatuh dari meja”. A voice whispers: 'Don't touch the wall!'",
    )
    expect(spec.entities.map((entity) => entity.id)).toEqual(['ball-1'])
    expect(spec.lines).toEqual([
      { text: 'Bola itu jatuh dari meja', language: 'id', speaker: 'narrator' },
      { text: "Don't touch the wall!", language: 'en', speaker: 'voice' },
    ])
  })
})

describe('a prompt that cannot be read', () => {
  it('is refused when empty, without words, or too long', () => {
    expect(refusalOf('').reason).toBe('empty')
    expect(refusalOf(' \n\t ').reason).toBe('empty')
    expect(refusalOf('🎬🔥🙂').reason).toBe('noWords')
    expect(refusalOf('… !!! 12').reason).toBe('noWords')
    const long = refusalOf('Bola merah jatuh dari meja. '.repeat(800))
    expect(long.reason).toBe('tooLong')
    expect(long.language).toBe('id')
    expect(readPrompt('a ball falls. '.repeat(20).slice(0, MAX_PROMPT_CHARACTERS)).ok).toBe(true)
  })

  it('is refused when nothing in it can be staged, with the reason and something that works', () => {
    const refusal = refusalOf('the meaning of democracy and inflation explained')
    expect(refusal.reason).toBe('nothingToStage')
    expect(refusal.unmet.map((wish) => wish.words)).toEqual(['meaning', 'democracy', 'inflation', 'explained'])
    expect(readPrompt(refusal.suggestion).ok).toBe(true)
    const indonesian = refusalOf('Demokrasi dan keadilan.')
    expect(indonesian.language).toBe('id')
    expect(indonesian.explanation).toContain('Belum ada')
    expect(readPrompt(indonesian.suggestion).ok).toBe(true)
    expect(refusalOf('The floor.').reason).toBe('nothingToStage')
  })

  it('never crashes, whatever the words are', () => {
    const words = [...ENGLISH_READINGS, ...INDONESIAN_READINGS].flatMap(([prompt]) => prompt.split(' '))
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 25 }), (shuffled) => {
        const spec = readPrompt(shuffled.join(' '))
        if (spec.ok) sceneSpec.parse(spec.value)
      }),
      { numRuns: 400, seed: 7 },
    )
  })
})

describe('a place where nobody is', () => {
  it.each([
    ['Hujan turun di desa pada malam hari', 'village', 'rain'],
    ['Snow falls on a village at night', 'village', 'snow'],
    ['Kabut pagi di hutan bambu, kamera bergerak maju perlahan.', 'forest', 'fog'],
    ['Fog drifts over a forest', 'forest', 'fog'],
  ])('is a film by itself: "%s"', (prompt, set, weather) => {
    const spec = read(prompt)
    expect(spec.entities).toEqual([])
    expect([spec.set?.value, spec.weather?.value.kind, spec.camera.value]).toEqual([set, weather, 'pushIn'])
    expect(spec.unmet).toEqual([])
  })
})

describe('what a scene is about', () => {
  it.each([
    ['Sebuah mobil merah melaju di jalan dan menabrak tumpukan kardus.', 'drive vehicle-1, hit vehicle-1 tower-1'],
    ['A person walks in a park', 'walk person-1'],
    ['Someone pushes the box', 'push box-1'],
    ["A Newton's cradle with five steel balls swings in a laboratory.", 'swing pendulum-1'],
    ['A tower of colourful wooden blocks collapses.', 'topple tower-1'],
    ['Selembar kain sutra biru jatuh menutupi sebuah bola.', 'fall cloth-1 ball-1'],
    ['A silk cloth falls and covers a ball.', 'fall cloth-1 ball-1'],
    ['Snow falls on a small wooden house in a pine forest at dusk.', ''],
  ])('"%s"', (prompt, deeds) => {
    const { actions } = read(prompt)
    expect(
      actions.map(({ verb, subject, target }) => [verb, subject, ...(target ? [target] : [])].join(' ')).join(', '),
    ).toBe(deeds)
  })

  it('has boxes of cardboard on a floor of ice', () => {
    const { entities, unmet } = read('Tiga kotak kardus meluncur di lantai es dan saling bertabrakan.')
    expect(unmet).toEqual([])
    expect(entities.map(({ concept, material }) => [concept, material?.value])).toEqual([
      ['box', 'paper'],
      ['ground', 'ice'],
    ])
  })

  it.each(['A box slides on ice.', 'A box slides over the ice.', 'Sebuah kotak meluncur di atas es.'])(
    'has ice under what slides on it: "%s"',
    (prompt) => {
      const { entities, actions } = read(prompt)
      expect(entities.map(({ concept, material }) => [concept, material?.value])).toEqual([
        ['box', undefined],
        ['ground', 'ice'],
      ])
      expect(actions.map(({ verb }) => verb)).toEqual(['slide'])
    },
  )

  it('has no more balls where the balls are those of a cradle, and a house where one is named', () => {
    const concepts = (prompt: string) => read(prompt).entities.map(({ concept }) => concept)
    expect(concepts("A Newton's cradle with five steel balls swings.")).toEqual(['pendulum'])
    expect(concepts('Snow falls on a small wooden house in a pine forest at dusk.')).toEqual(['building'])
    expect(concepts('A ball falls in a house.')).toEqual(['ball'])
    expect(concepts('A tower of colourful wooden blocks collapses.')).toEqual(['tower'])
  })

  it('takes a stated length for the size, and a long thing without one for a large one', () => {
    const sizes = (prompt: string) => {
      const [thing] = read(prompt).entities
      return [thing?.size?.value, thing?.sizeMetres?.value]
    }
    expect(sizes('A rope 1 m long swings.')).toEqual([undefined, 1])
    expect(sizes('A snake 2 metres long crawls.')).toEqual([undefined, 2])
    expect(sizes('A long table.')).toEqual(['large', undefined])
  })
})
