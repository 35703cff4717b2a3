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
    entities: 0.851,
    actions: 0.708,
    roles: 0.686,
    order: 0.913,
    relations: 0.56,
    counts: 0.78,
    colours: 0.927,
    materials: 0.817,
    camera: 0.897,
    framing: 0.903,
    cameraHeight: 0.98,
    timeOfDay: 0.98,
    weather: 0.804,
    place: 0.78,
    mood: 0.73,
    look: 0.98,
    numbers: 0.903,
    lines: 0.98,
    outOfReach: 0.813,
  },
  id: {
    entities: 0.833,
    actions: 0.682,
    roles: 0.837,
    order: 0.913,
    relations: 0.575,
    counts: 0.951,
    colours: 0.98,
    materials: 0.845,
    camera: 0.98,
    framing: 0.98,
    cameraHeight: 0.7,
    timeOfDay: 0.98,
    weather: 0.927,
    place: 0.86,
    mood: 0.869,
    look: 0.98,
    numbers: 0.98,
    lines: 0.98,
    outOfReach: 0.889,
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
