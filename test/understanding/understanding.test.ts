import { describe, expect, it } from 'vitest'
import { readPrompt } from '../../src/main/simulator/language/readPrompt.ts'
import { language as languages } from '../../src/shared/scene/stagedScene.ts'
import { measureUnderstanding } from './measureUnderstanding.ts'
import type { Aspect } from './score.ts'
import { f1, recall } from './tally.ts'

/**
 * The least F1 on the held-out half. They only ever go up; the goals are entities .85, actions .80, relations .75,
 * counts .95, camera .90, Indonesian within .05 of English.
 */
const FLOORS: Readonly<Record<(typeof languages.options)[number], Partial<Record<Aspect, number>>>> = {
  en: {
    entities: 0.319,
    actions: 0.31,
    roles: 0.48,
    order: 0.98,
    relations: 0.07,
    counts: 0.646,
    colours: 0.921,
    materials: 0.646,
    camera: 0.313,
    framing: 0.48,
    timeOfDay: 0.146,
    numbers: 0.762,
    lines: 0.313,
    outOfReach: 0.302,
  },
  id: {
    entities: 0.395,
    actions: 0.283,
    roles: 0.646,
    relations: 0.14,
    counts: 0.98,
    colours: 0.98,
    materials: 0.927,
    camera: 0.36,
    framing: 0.48,
    timeOfDay: 0.568,
    place: 0.133,
    mood: 0.646,
    numbers: 0.813,
    lines: 0.48,
    outOfReach: 0.287,
  },
}
/** The least share of the wishes out of reach of which the reader says so. */
const OUT_OF_REACH_RECALL = 0.9

/** What a label of another sentence must not score well on: the aspects in which sentences differ most. */
const TELLING_ASPECTS = ['entities', 'actions', 'relations', 'numbers'] as const

describe.each(languages.options)('prompts in %s', (language) => {
  const measured = measureUnderstanding(readPrompt)[language]
  const control = measureUnderstanding(readPrompt, 1)[language]

  it.each(Object.entries(FLOORS[language]))('are understood as to %s', (aspect, floor) => {
    expect(f1(measured.heldOut[aspect as Aspect])).toBeGreaterThanOrEqual(floor)
  })

  it('that are out of reach are told so', () => {
    expect(recall(measured.heldOut.outOfReach)).toBeGreaterThanOrEqual(OUT_OF_REACH_RECALL)
  })

  it.each(TELLING_ASPECTS)('are not understood when %s are compared with those of the next sentence', (aspect) => {
    expect(f1(control.heldOut[aspect])).toBeLessThan((FLOORS[language][aspect] ?? 0) / 2)
  })
})
