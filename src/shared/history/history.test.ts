import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnyRecord, documentOf, EMPTY_DOCUMENT, type StudioDocument } from '../model/index.ts'
import { apply } from './apply.ts'
import { type Diff, diffSchema, EMPTY_DIFF } from './diff.ts'
import { isEmpty, reverse } from './reverse.ts'
import { sameValue } from './sameValue.ts'
import { diffOf, squash } from './squash.ts'

const project = (name: string, number = 1) =>
  ({ id: `project_${number}`, type: 'project', name, language: 'en' }) as AnyRecord
const [one, other] = [project('One'), project('Other')]
const doc = documentOf([one])

describe('a diff', () => {
  it('adds, updates and removes', () => {
    const added = apply(EMPTY_DOCUMENT, { ...EMPTY_DIFF, added: [one] })
    expect(added).toEqual(doc)
    const updated = apply(added, { ...EMPTY_DIFF, updated: [{ from: one, to: other }] })
    expect(updated).toEqual(documentOf([other]))
    expect(apply(updated, { ...EMPTY_DIFF, removed: [other] })).toEqual(EMPTY_DOCUMENT)
  })

  it('leaves the document that it is applied to as it was', () => {
    apply(doc, { ...EMPTY_DIFF, removed: [one] })
    expect(doc).toEqual(documentOf([one]))
  })

  it('fits a document that says the same in other words: after a restart records are read anew', () => {
    const reread = JSON.parse(JSON.stringify({ ...EMPTY_DIFF, updated: [{ from: one, to: other }] }))
    expect(apply(doc, diffSchema.parse(reread))).toEqual(documentOf([other]))
  })

  it.each<[string, Diff]>([
    ['adds what is there', { ...EMPTY_DIFF, added: [one] }],
    ['updates what is not there', { ...EMPTY_DIFF, updated: [{ from: project('x', 2), to: project('y', 2) }] }],
    ['updates what has changed since', { ...EMPTY_DIFF, updated: [{ from: other, to: one }] }],
    ['changes an id', { ...EMPTY_DIFF, updated: [{ from: one, to: project('One', 2) }] }],
    ['removes what is not there', { ...EMPTY_DIFF, removed: [project('x', 2)] }],
    ['removes what has changed since', { ...EMPTY_DIFF, removed: [other] }],
  ])('throws when it %s', (_sin, diff) => {
    expect(() => apply(doc, diff)).toThrow()
  })

  it('is empty when it changes nothing', () => {
    expect(isEmpty(EMPTY_DIFF)).toBe(true)
    expect(isEmpty({ ...EMPTY_DIFF, added: [one] })).toBe(false)
  })

  it('squashes what is undone again to nothing', () => {
    const there: Diff = { ...EMPTY_DIFF, updated: [{ from: one, to: other }] }
    expect(squash(there, reverse(there))).toEqual(EMPTY_DIFF)
    expect(squash({ ...EMPTY_DIFF, added: [one] }, { ...EMPTY_DIFF, removed: [one] })).toEqual(EMPTY_DIFF)
    expect(squash({ ...EMPTY_DIFF, removed: [one] }, { ...EMPTY_DIFF, added: [project('One')] })).toEqual(EMPTY_DIFF)
  })

  it('squashes a record that is added and then changed to one that is added changed', () => {
    const squashed = squash({ ...EMPTY_DIFF, added: [one] }, { ...EMPTY_DIFF, updated: [{ from: one, to: other }] })
    expect(squashed).toEqual({ ...EMPTY_DIFF, added: [other] })
  })

  it('reversed leads back, and squashed does what two do, for any documents', () => {
    const anyDocument = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('a', 'b', 'c')), { selector: ([id]) => id })
      .map((records) => documentOf(records.map(([number, name]) => project(name, number))))
    fc.assert(
      fc.property(anyDocument, anyDocument, anyDocument, (first, second, third) => {
        const [there, onward] = [difference(first, second), difference(second, third)]
        expect(apply(first, there)).toEqual(second)
        expect(apply(second, reverse(there))).toEqual(first)
        const both = squash(there, onward)
        expect(apply(first, both)).toEqual(third)
        expect(apply(third, reverse(both))).toEqual(first)
        expect(both.updated.some(({ from, to }) => sameValue(from, to))).toBe(false)
      }),
      { seed: 1 },
    )
  })
})

describe('sameValue', () => {
  it('compares what records say, not which objects say it', () => {
    expect(sameValue({ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 })).toBe(true)
    expect(sameValue({ a: 1 }, { a: 1, b: undefined })).toBe(false)
    expect(sameValue({ a: undefined }, { b: undefined })).toBe(false)
    expect(sameValue([1, 2], [2, 1])).toBe(false)
    expect(sameValue([], {})).toBe(false)
    expect(sameValue(null, {})).toBe(false)
  })
})

function difference(a: StudioDocument, b: StudioDocument): Diff {
  const ids = new Set([...a.records.keys(), ...b.records.keys()])
  return diffOf(Array.from(ids, (id) => ({ before: a.records.get(id), after: b.records.get(id) })))
}
