import { describe, expect, it } from 'vitest'
import { MATERIALS } from '../../../shared/scene/materials.ts'
import type { SpecEntity, ThingConcept } from '../../../shared/scene/sceneSpec.ts'
import { shapeBox } from '../../../shared/scene/shapePoints.ts'
import { stagedBody } from '../../../shared/scene/stagedScene.ts'
import { THINGS } from '../language/lexicon/things/index.ts'
import { boundsOf } from '../staging/bounds.ts'
import { formOf } from '../staging/forms.ts'
import { ORIGIN, UPRIGHT } from '../staging/vectors.ts'
import { CATALOGUE, modelFor } from './catalogue.ts'
import { LIKE } from './likeness.ts'

const RIGID: readonly ThingConcept[] = [
  'prop',
  'fixture',
  'plank',
  'ball',
  'box',
  'bottle',
  'cup',
  'table',
  'cylinder',
  'book',
]

function entity(concept: ThingConcept, variant: string | undefined): SpecEntity {
  return {
    id: 'thing-1',
    concept,
    ...(variant === undefined ? {} : { variant }),
    label: variant ?? concept,
    source: { kind: 'default' },
    count: { value: 1, source: { kind: 'default' } },
    pyramid: false,
  }
}

const words = THINGS.filter(({ concept }) => RIGID.includes(concept))

describe('the form of a thing', () => {
  it('is there for every word, of positive size and of a weight that such a volume can have', () => {
    for (const { concept, variant, en } of words) {
      const form = formOf(entity(concept, variant), () => 0.5)
      const [width, height, depth] = form.size
      expect(Math.min(width, height, depth), en[0]).toBeGreaterThan(0)
      expect(Math.max(width, height, depth), en[0]).toBeLessThan(120)
      if (form.isFixed) continue
      // Things of many stuffs hold heavier ones inside.
      const densest = Math.max(4000, ...form.parts.map((part) => MATERIALS[part.material].densityKgPerM3))
      const heaviest = width * height * depth * densest
      expect(form.massKg, en[0]).toBeGreaterThan(0)
      expect(form.massKg, en[0]).toBeLessThanOrEqual(heaviest)
    }
  })

  it('holds its parts and stands on its foot', () => {
    for (const [variant, model] of Object.entries(CATALOGUE)) {
      const form = formOf(entity(model.fixed ? 'fixture' : 'prop', variant), () => 0.5)
      const { min, max } = boundsOf(form.parts, ORIGIN, UPRIGHT)
      expect(min[1], variant).toBeCloseTo(-form.size[1] / 2, 6)
      expect(max[1], variant).toBeCloseTo(form.size[1] / 2, 6)
      if (model.lies) continue
      const touched = boundsOf(
        form.parts.filter((part) => part.only !== 'drawn'),
        ORIGIN,
        UPRIGHT,
      )
      expect(touched.min[1] - min[1], `what is drawn of ${variant} sinks into the floor`).toBeLessThan(
        0.004 + 0.01 * form.size[1],
      )
    }
  })

  it('can be staged: colours, shapes and turns are valid, and something of it can be touched', () => {
    for (const [variant, model] of Object.entries(CATALOGUE)) {
      const form = formOf(entity('prop', variant), () => 0.5)
      const body = {
        id: variant,
        label: variant,
        concept: 'prop',
        motion: 'dynamic',
        parts: form.parts,
        position: ORIGIN,
        rotation: UPRIGHT,
        linearVelocity: ORIGIN,
        angularVelocity: ORIGIN,
        releasedAtSeconds: 0,
      }
      expect(() => stagedBody.parse(body), variant).not.toThrow()
      expect(
        form.parts.some((part) => part.only !== 'drawn'),
        variant,
      ).toBe(true)
      for (const part of model.parts) {
        expect(Math.hypot(...part.turn), variant).toBeCloseTo(1, 6)
        expect(Math.max(...shapeBox(part.shape).half), variant).toBeLessThan(10)
      }
    }
  })

  it('has the size, stuff and colour that were said', () => {
    const plain = formOf(entity('prop', 'apple'), () => 0.5)
    const said = { kind: 'said', words: '' } as const
    const large = formOf({ ...entity('prop', 'apple'), sizeMetres: { value: 1, source: said } }, () => 0.5)
    expect(large.size[1]).toBeCloseTo(1, 6)
    expect((large.massKg as number) / (plain.massKg as number)).toBeCloseTo((large.size[1] / plain.size[1]) ** 3, 3)
    const blue = formOf(
      { ...entity('prop', 'apple'), colour: { value: { name: 'blue', hex: '#2244cc' }, source: said } },
      () => 0.5,
    )
    expect(blue.parts[0]?.colour).toBe('#2244cc')
    expect(blue.parts[1]?.colour).toBe(plain.parts[1]?.colour)
    const metal = formOf({ ...entity('prop', 'apple'), material: { value: 'metal', source: said } }, () => 0.5)
    expect(metal.parts[0]?.material).toBe('metal')
    expect(metal.massKg as number).toBeGreaterThan(5 * (plain.massKg as number))
  })

  it('is open where something comes in', () => {
    const closed = formOf(entity('prop', 'bowl'), () => 0.5)
    const open = formOf(entity('prop', 'bowl'), () => 0.5, { isEntered: true })
    expect(closed.parts.some((part) => part.only === 'touched')).toBe(false)
    expect(open.parts.filter((part) => part.only === 'touched').length).toBeGreaterThan(8)
  })

  it('is likened only to things that are modelled, for words that have no model', () => {
    for (const [variant, other] of Object.entries(LIKE)) {
      expect(CATALOGUE[other], `${variant} is like ${other}`).toBeDefined()
      expect(CATALOGUE[variant], variant).toBeUndefined()
      expect(modelFor({ concept: 'prop', variant }), variant).toBeDefined()
    }
  })
})
