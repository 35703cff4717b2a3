import { describe, expect, it } from 'vitest'
import { type SceneSpec, sceneSpec } from '../scene/sceneSpec.ts'
import { compareReadings } from './compareReadings.ts'
import { readingDifference } from './difference.ts'
import { differenceWords } from './differenceWords.ts'
import { modelReading } from './modelReading.ts'
import { isTaken, takenOf } from './takeDifferences.ts'

const byDefault = { kind: 'default' as const }
const given = <Value>(value: Value) => ({ value, source: byDefault })

/** "Three red balls fall from a table and bounce twice." */
const RULES: SceneSpec = sceneSpec.parse({
  version: 1,
  language: 'en',
  prompt: '',
  entities: [
    { id: 'ball-1', concept: 'ball', label: 'ball', count: given(3), colour: given({ name: 'red', hex: '#c8322b' }) },
    { id: 'table-1', concept: 'table', label: 'table', count: given(1) },
    { id: 'ground', concept: 'ground', label: 'floor', count: given(1) },
  ].map((entity) => ({ ...entity, source: byDefault, pyramid: false })),
  actions: [
    { verb: 'fall', subject: 'ball-1', from: 'table-1', order: 1 },
    { verb: 'bounce', subject: 'ball-1', order: 2, bounces: given(2) },
  ].map((action) => ({ ...action, knocksOver: false, inTurn: false, source: byDefault })),
  gravity: given({ metresPerSecondSquared: 9.81, place: 'Earth' }),
  camera: given('static'),
  framing: given('normal'),
  timeOfDay: given('noon'),
  mood: given('calm'),
  surroundings: given('studio'),
  lines: [],
  unmet: [],
})

const ALIKE = {
  things: [
    { name: 'balls', concept: 'ball', count: 3, colour: 'red' },
    { name: 'table', concept: 'table' },
  ],
  actions: [
    { who: 'balls', does: 'fall', from: 'table' },
    { who: 'balls', does: 'bounce', bounces: 2 },
  ],
}
const compared = (change: object) => compareReadings(RULES, modelReading.parse({ ...ALIKE, ...change }))

describe('two readings of the same words', () => {
  it('do not differ in what the model leaves open, in plurals, or in who stands there', () => {
    expect(compared({})).toEqual([])
    expect(compared({ film: { camera: null, mood: null } })).toEqual([])
  })

  it('differ in values, things, actions and filming, each with what taking it changes', () => {
    const differences = compared({
      things: [
        { name: 'ball', concept: 'ball', count: 4, colour: 'blue' },
        { name: 'cat', concept: 'animal' },
      ],
      actions: [
        { who: 'ball', does: 'fall' },
        { who: 'ball', does: 'bounce', bounces: 3 },
        { who: 'cat', does: 'jump' },
      ],
      film: { camera: 'orbit', weather: 'rain' },
    })
    for (const one of differences) expect(readingDifference.parse(one)).toEqual(one)
    expect(differences.map(({ subject, field, rules, model }) => [subject, field, rules, model])).toEqual([
      ['ball', 'count', 3, 4],
      ['ball', 'colour', 'red', 'blue'],
      ['cat', 'thing', null, 'cat'],
      ['table', 'thing', 'table', null],
      ['ball', 'bounces', 2, 3],
      ['cat', 'action', null, 'jump'],
      ['', 'camera', 'static', 'orbit'],
      ['', 'weather', null, 'rain'],
    ])
    expect(new Set(differences.map(({ id }) => id)).size).toBe(differences.length)
  })

  it('are taken together or in part, and what is taken is known again', () => {
    const differences = compared({
      things: [
        { name: 'ball', concept: 'ball', count: 4, colour: 'blue' },
        { name: 'table', concept: 'table' },
      ],
    })
    const [count, colour] = differences
    const both = takenOf(differences)
    expect(both).toEqual({ things: [{ entityId: 'ball-1', count: 4, colour: '#2f66b5' }] })
    expect([count, colour].map((one) => isTaken(both, one!))).toEqual([true, true])
    const one = takenOf([count!])
    expect([count, colour].map((each) => isTaken(one, each!))).toEqual([true, false])
    expect(takenOf([])).toBeUndefined()
  })

  it('are told in the words of the studio, in both languages', () => {
    const [time] = compared({ film: { timeOfDay: 'sunset' } })
    expect(differenceWords(time!, 'en')).toMatchObject({ about: 'Time of day', rules: 'noon', model: 'sunset' })
    expect(differenceWords(time!, 'id').rules).toBe('siang')
    const [table] = compared({ things: ALIKE.things.slice(0, 1) })
    expect(differenceWords(table!, 'en')).toEqual({ about: 'table: is there', rules: 'table', model: 'nothing' })
  })
})
