import { describe, expect, it } from 'vitest'
import { ok, refused } from '../../src/shared/result.ts'
import {
  type PromptRefusal,
  type SceneSpec,
  type SpecAction,
  type SpecEntity,
  sceneSpec,
} from '../../src/shared/scene/sceneSpec.ts'
import { labelledSentence } from './labelledSentence.ts'
import { type Aspect, scoreReading } from './score.ts'
import { isKindOf } from './wordMatch.ts'

const SAID = { kind: 'said', words: '' } as const
const ASSUMED = { kind: 'default' } as const

function thing(id: string, concept: SpecEntity['concept'], more: Partial<SpecEntity> = {}): SpecEntity {
  return { id, concept, label: id, source: SAID, count: { value: 1, source: ASSUMED }, pyramid: false, ...more }
}

function does(verb: SpecAction['verb'], subject: string, more: Partial<SpecAction> = {}): SpecAction {
  return { verb, subject, order: 1, knocksOver: false, inTurn: false, source: SAID, ...more }
}

function scene(entities: readonly SpecEntity[], actions: readonly SpecAction[] = [], more: Partial<SceneSpec> = {}) {
  return ok(
    sceneSpec.parse({
      version: 1,
      language: 'en',
      prompt: '',
      entities,
      actions,
      gravity: { value: { metresPerSecondSquared: 9.81, place: 'earth' }, source: ASSUMED },
      camera: { value: 'static', source: ASSUMED },
      framing: { value: 'normal', source: ASSUMED },
      timeOfDay: { value: 'noon', source: ASSUMED },
      mood: { value: 'calm', source: ASSUMED },
      surroundings: { value: 'studio', source: ASSUMED },
      lines: [],
      unmet: [],
      ...more,
    }),
  )
}

const label = (more: object) => labelledSentence.parse({ text: 'x', entities: [], actions: [], relations: [], ...more })
const tally = (sentence: object, reading: Parameters<typeof scoreReading>[1], aspect: Aspect) =>
  scoreReading(label(sentence), reading)[aspect].tally

describe('names of things', () => {
  it('take a kind of the thing, and never the wider word', () => {
    expect(isKindOf('tennisBall', 'ball')).toBe(true)
    expect(isKindOf('ball', 'tennis ball')).toBe(false)
    expect(isKindOf('lampPost', 'lamppost')).toBe(true)
    expect(isKindOf('doorBell', 'door')).toBe(false)
  })

  it('are found in the variant, the concept, the material and what a tower is built of', () => {
    const basketball = scene([thing('a', 'ball', { variant: 'basketball' })])
    expect(tally({ entities: [{ names: ['ball'] }] }, basketball, 'entities')).toEqual({ hit: 1, missed: 0, wrong: 0 })
    const ball = scene([thing('a', 'ball')])
    expect(tally({ entities: [{ names: ['basketball'] }] }, ball, 'entities')).toEqual({ hit: 0, missed: 1, wrong: 1 })
    const tower = scene([thing('a', 'tower', { builtOf: { concept: 'cylinder', variant: 'can', label: 'can' } })])
    expect(tally({ entities: [{ names: ['can'] }] }, tower, 'entities').hit).toBe(1)
    const paperBoat = scene([thing('a', 'boat', { material: { value: 'paper', source: SAID } })])
    expect(tally({ entities: [{ names: ['paper boat'] }] }, paperBoat, 'entities').hit).toBe(1)
  })

  it('are each used once, and what nobody asked for is too much unless it is optional', () => {
    const twoBalls = { entities: [{ names: ['ball'] }, { names: ['floor'], optional: true }] }
    expect(tally(twoBalls, scene([thing('a', 'ball'), thing('b', 'ball')]), 'entities')).toEqual({
      hit: 1,
      missed: 0,
      wrong: 1,
    })
    expect(tally(twoBalls, scene([thing('a', 'ball'), thing('ground', 'ground')]), 'entities').wrong).toBe(0)
  })
})

describe('what is said of things', () => {
  const colour = (hex: string, name = 'merah') => ({ value: { name, hex }, source: SAID })

  it('pairs two of a kind by their colours, whatever language the colour is named in', () => {
    const sentence = {
      entities: [
        { id: 'first', names: ['ball'], colour: 'red' },
        { id: 'second', names: ['ball'], colour: 'blue' },
      ],
      actions: [{ verb: ['fall'], subject: 'second' }],
    }
    const balls = [
      thing('a', 'ball', { colour: colour('#1f4fc0', 'biru') }),
      thing('b', 'ball', { colour: colour('#c62f2b') }),
    ]
    expect(tally(sentence, scene(balls, [does('fall', 'a')]), 'colours')).toEqual({ hit: 2, missed: 0, wrong: 0 })
    expect(tally(sentence, scene(balls, [does('fall', 'a')]), 'actions').hit).toBe(1)
    expect(tally(sentence, scene(balls, [does('fall', 'b')]), 'actions')).toEqual({ hit: 0, missed: 1, wrong: 1 })
  })

  it('counts only things that were found', () => {
    const sentence = { entities: [{ names: ['egg'], count: 12 }] }
    const eggs = (value: number) => scene([thing('a', 'prop', { variant: 'egg', count: { value, source: SAID } })])
    expect(tally(sentence, eggs(12), 'counts').hit).toBe(1)
    expect(tally(sentence, eggs(10), 'counts').missed).toBe(1)
    expect(tally(sentence, scene([thing('a', 'ball')]), 'counts')).toEqual({ hit: 0, missed: 0, wrong: 0 })
  })

  it('compares numbers by kind and value', () => {
    const sentence = { entities: [{ names: ['ball'] }], numbers: [{ kind: 'height', value: 2 }] }
    const dropped = (value: number) =>
      scene([thing('a', 'ball')], [does('fall', 'a', { dropHeightMetres: { value, source: SAID } })])
    expect(tally(sentence, dropped(2), 'numbers')).toEqual({ hit: 1, missed: 0, wrong: 0 })
    expect(tally(sentence, dropped(3), 'numbers')).toEqual({ hit: 0, missed: 1, wrong: 1 })
  })
})

describe('who does what', () => {
  const thrown = {
    entities: [{ names: ['boy'] }, { names: ['ball'] }, { names: ['wall'] }],
    actions: [{ verb: ['throw'], subject: 'boy', object: 'ball', target: 'wall' }],
  }
  const things = [thing('p', 'person', { variant: 'boy' }), thing('b', 'ball'), thing('w', 'wall')]

  it('may be told from the one who does it or from what moves', () => {
    const byBall = scene(things, [does('throw', 'b', { target: 'w' })])
    expect(tally(thrown, byBall, 'actions').hit).toBe(1)
    expect(tally(thrown, byBall, 'roles')).toEqual({ hit: 2, missed: 0, wrong: 0 })
    const byBoy = scene(things, [does('throw', 'p', { target: 'w' })])
    expect(tally(thrown, byBoy, 'roles')).toEqual({ hit: 1, missed: 1, wrong: 0 })
  })

  it('keeps the said order', () => {
    const sentence = {
      entities: [{ names: ['ball'] }],
      actions: [
        { verb: ['roll'], subject: 'ball', order: 1 },
        { verb: ['fall'], subject: 'ball', order: 2 },
      ],
    }
    const ordered = (roll: number, fall: number) =>
      scene([thing('b', 'ball')], [does('roll', 'b', { order: roll }), does('fall', 'b', { order: fall })])
    expect(tally(sentence, ordered(1, 2), 'order').hit).toBe(1)
    expect(tally(sentence, ordered(2, 1), 'order').missed).toBe(1)
  })
})

describe('where things are', () => {
  const sentence = {
    entities: [{ names: ['cup'] }, { names: ['book'] }],
    relations: [{ relation: 'behind', thing: 'cup', other: 'book' }],
  }
  const placed = (of: string, relation: 'behind' | 'inFrontOf', other: string) =>
    scene([
      thing('cup', 'cup', of === 'cup' ? { place: { value: { relation, others: [other] }, source: SAID } } : {}),
      thing('book', 'book', of === 'book' ? { place: { value: { relation, others: [other] }, source: SAID } } : {}),
    ])

  it('may be told from either thing', () => {
    expect(tally(sentence, placed('cup', 'behind', 'book'), 'relations').hit).toBe(1)
    expect(tally(sentence, placed('book', 'inFrontOf', 'cup'), 'relations').hit).toBe(1)
    expect(tally(sentence, placed('cup', 'inFrontOf', 'book'), 'relations')).toEqual({ hit: 0, missed: 1, wrong: 1 })
  })
})

describe('how it is filmed', () => {
  it('is understood when it was read from the words, not when the default happens to fit', () => {
    const still = scene([thing('a', 'ball')])
    expect(tally({ camera: 'static' }, still, 'camera')).toEqual({ hit: 0, missed: 1, wrong: 0 })
    const heldStill = scene([thing('a', 'ball')], [], { camera: { value: 'static', source: SAID } })
    expect(tally({ camera: ['static', 'tripod'] }, heldStill, 'camera')).toEqual({ hit: 1, missed: 0, wrong: 0 })
    expect(tally({ camera: 'pan' }, heldStill, 'camera')).toEqual({ hit: 0, missed: 1, wrong: 1 })
    const panned = scene([thing('a', 'ball')], [], { camera: { value: 'pan', source: SAID } })
    expect(tally({}, panned, 'camera')).toEqual({ hit: 0, missed: 0, wrong: 1 })
  })

  it('finds a place in the set, among the worlds and among the things', () => {
    const beach = scene([thing('a', 'ball')], [], { set: { value: 'beach', source: SAID } })
    expect(tally({ place: 'beach' }, beach, 'place').hit).toBe(1)
    expect(tally({ place: 'forest' }, beach, 'place')).toEqual({ hit: 0, missed: 1, wrong: 1 })
    const lake = scene([thing('a', 'water', { variant: 'lake' })])
    expect(tally({ place: 'lake' }, lake, 'place').hit).toBe(1)
  })
})

describe('what cannot be made', () => {
  const wish = { words: 'democracy', reason: 'impossible', explanation: '' } as const
  const no = refused<PromptRefusal>({
    reason: 'nothingToStage',
    language: 'en',
    explanation: '',
    suggestion: '',
    unmet: [],
  })

  it('has to be said about the wish itself', () => {
    const sentence = { outOfReach: true, wish: ['democracy'] }
    expect(tally(sentence, scene([thing('a', 'ball')]), 'outOfReach').missed).toBe(1)
    expect(tally(sentence, scene([thing('a', 'ball')], [], { unmet: [wish] }), 'outOfReach').hit).toBe(1)
    const beside = scene([thing('a', 'ball')], [], { unmet: [{ ...wish, words: 'slowly' }] })
    expect(tally(sentence, beside, 'outOfReach').missed).toBe(1)
    expect(tally(sentence, no, 'outOfReach').hit).toBe(1)
  })

  it('is no excuse to refuse the rest', () => {
    const sentence = { entities: [{ names: ['ball'] }], camera: 'static', timeOfDay: 'noon' }
    expect(tally(sentence, no, 'outOfReach').wrong).toBe(1)
    expect(tally(sentence, no, 'entities').missed).toBe(1)
    expect(tally(sentence, no, 'camera').missed).toBe(1)
    expect(tally(sentence, no, 'timeOfDay').missed).toBe(1)
  })
})
