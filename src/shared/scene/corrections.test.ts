import { describe, expect, it } from 'vitest'
import { isUncorrected, withCorrections } from './corrections.ts'
import { type SceneSpec, sceneSpec } from './sceneSpec.ts'

const said = (words: string) => ({ kind: 'said' as const, words })
const byDefault = { kind: 'default' as const }

/** "A ball falls from a table and hits a box." */
function readScene(): SceneSpec {
  return sceneSpec.parse({
    version: 1,
    language: 'en',
    prompt: 'A ball falls from a table and hits a box.',
    entities: ['ball', 'table', 'box'].map((concept) => ({
      id: `${concept}-1`,
      concept,
      label: concept,
      source: said(concept),
      count: { value: 1, source: byDefault },
      pyramid: false,
      ...(concept === 'ball'
        ? { place: { value: { relation: 'on', others: ['table-1'] }, source: said('from a table') } }
        : {}),
    })),
    actions: [
      {
        verb: 'fall',
        subject: 'ball-1',
        from: 'table-1',
        order: 1,
        knocksOver: false,
        inTurn: false,
        source: said('falls'),
      },
      {
        verb: 'hit',
        subject: 'ball-1',
        target: 'box-1',
        order: 2,
        knocksOver: false,
        inTurn: false,
        source: said('hits'),
      },
    ],
    gravity: { value: { metresPerSecondSquared: 9.81, place: 'earth' }, source: byDefault },
    camera: { value: 'static', source: byDefault },
    framing: { value: 'normal', source: byDefault },
    timeOfDay: { value: 'noon', source: byDefault },
    mood: { value: 'calm', source: byDefault },
    surroundings: { value: 'studio', source: byDefault },
    set: { value: 'kitchen', source: said('kitchen') },
    lines: [],
    unmet: [],
  })
}

describe('correcting a reading', () => {
  it('changes what is corrected, says so, and leaves the rest as read', () => {
    const spec = withCorrections(readScene(), {
      things: [{ entityId: 'ball-1', count: 3, colour: '#00ff00', material: 'metal' }],
      actions: [{ index: 0, dropHeightMetres: 2 }],
      film: { camera: 'orbit', gravityMetresPerSecondSquared: 1.62 },
    })
    expect(spec.entities[0]).toMatchObject({
      count: { value: 3, source: { kind: 'corrected' } },
      colour: { value: { hex: '#00ff00' } },
      material: { value: 'metal' },
    })
    expect(spec.actions[0]?.dropHeightMetres).toEqual({ value: 2, source: { kind: 'corrected' } })
    expect(spec.camera).toEqual({ value: 'orbit', source: { kind: 'corrected' } })
    expect(spec.gravity.value.metresPerSecondSquared).toBe(1.62)
    expect(spec.entities[1]).toEqual(readScene().entities[1])
    expect(spec.timeOfDay).toEqual(readScene().timeOfDay)
    expect(sceneSpec.safeParse(spec).success).toBe(true)
  })

  it('takes a thing away with what it does and what leans on it', () => {
    const spec = withCorrections(readScene(), { things: [{ entityId: 'table-1', absent: true }] })
    expect(spec.entities.map(({ id }) => id)).toEqual(['ball-1', 'box-1'])
    expect(spec.entities[0]?.place).toBeUndefined()
    expect(spec.actions[0]).not.toHaveProperty('from')
    const withoutBall = withCorrections(readScene(), { things: [{ entityId: 'ball-1', absent: true }] })
    expect(withoutBall.actions).toEqual([])
  })

  it('keeps the stage from being emptied', () => {
    const things = readScene().entities.map(({ id }) => ({ entityId: id, absent: true as const }))
    expect(withCorrections(readScene(), { things }).entities).toHaveLength(3)
  })

  it('leaves an action out, and a place', () => {
    const spec = withCorrections(readScene(), { actions: [{ index: 1, absent: true }], film: { set: null } })
    expect(spec.actions.map(({ verb }) => verb)).toEqual(['fall'])
    expect(spec.set).toBeUndefined()
  })

  it('passes over what the prompt no longer has', () => {
    const stale = { things: [{ entityId: 'vase-1', count: 2 }], actions: [{ index: 9, bounces: 3 }] }
    expect(withCorrections(readScene(), stale)).toEqual(readScene())
  })

  it('knows whether there is anything to correct', () => {
    expect(isUncorrected({})).toBe(true)
    expect(isUncorrected({ film: {} })).toBe(true)
    expect(isUncorrected({ film: { set: null } })).toBe(false)
  })
})

describe('what was taken of a model’s reading', () => {
  const by = { kind: 'llm' as const }
  const cat = {
    id: 'model-animal-1',
    concept: 'animal' as const,
    label: 'cat',
    source: by,
    count: { value: 1, source: by },
    pyramid: false,
  }

  it('says so at every value, adds things and deeds, and gives way to what the person sets right', () => {
    const jump = { verb: 'jump' as const, subject: cat.id, order: 3, knocksOver: false, inTurn: false, source: by }
    const spec = withCorrections(readScene(), {
      things: [{ entityId: 'ball-1', count: 5 }],
      fromModel: {
        things: [{ entityId: 'ball-1', count: 4, massKg: 2 }],
        addedThings: [cat],
        addedActions: [jump],
        film: { timeOfDay: 'night' },
      },
    })
    expect(sceneSpec.parse(spec)).toEqual(spec)
    const [ball] = spec.entities
    expect([ball?.count, ball?.massKg]).toEqual([
      { value: 5, source: { kind: 'corrected' } },
      { value: 2, source: by },
    ])
    expect(spec.timeOfDay).toEqual({ value: 'night', source: by })
    expect([spec.entities.at(-1), spec.actions.at(-1)]).toEqual([cat, jump])
  })

  it('leaves out a deed of somebody who is not there', () => {
    const ghost = { verb: 'jump' as const, subject: 'ghost-1', order: 3, knocksOver: false, inTurn: false, source: by }
    const before = readScene()
    expect(withCorrections(before, { fromModel: { addedActions: [ghost] } }).actions).toEqual(before.actions)
    expect(isUncorrected({ fromModel: { addedActions: [ghost] } })).toBe(false)
  })
})
