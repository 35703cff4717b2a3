import { describe, expect, it } from 'vitest'
import { readPrompt } from '../readPrompt.ts'

/** Who does what to whom, in the order in which it happens. */
function course(prompt: string): string[] {
  const reading = readPrompt(prompt)
  if (!reading.ok) throw new Error(reading.refusal.explanation)
  const { actions } = reading.value
  return actions
    .toSorted((one, other) => one.order - other.order)
    .map(({ subject, verb, target }) => [subject, verb, ...(target === undefined ? [] : [target])].join(' '))
}

describe('a reason that is told after what it is the reason of', () => {
  it.each([
    ['Vas pecah karena disenggol kucing.', ['animal-1 hit bottle-1', 'bottle-1 break']],
    ['Lampu gantung bergoyang sesudah tersenggol stik.', ['prop-1 hit fixture-1', 'fixture-1 swing']],
    ['The vase breaks because a cat bumps it.', ['animal-1 hit bottle-1', 'bottle-1 break']],
    ['A box slides, a ball falls after it hits the box.', ['box-1 slide', 'ball-1 hit box-1', 'ball-1 fall']],
  ])('comes first: %s', (prompt, wanted) => {
    expect(course(prompt)).toEqual(wanted)
  })

  it.each([
    ['Setelah menabrak dinding, bola memantul.', ['ball-1 hit wall-1', 'ball-1 bounce']],
    ['After hitting the wall, the ball bounces.', ['ball-1 hit wall-1', 'ball-1 bounce']],
    ['Setelah didorong, bola menggelinding.', ['ball-1 push', 'ball-1 roll']],
    ['Sebelum kotak jatuh, bola menggelinding.', ['ball-1 roll', 'box-1 fall']],
  ])('opens the sentence: %s', (prompt, wanted) => {
    expect(course(prompt)).toEqual(wanted)
  })

  it('may be no deed: heat of the sun', () => {
    const reading = readPrompt('Balok es mencair di atas piring karena panas matahari.')
    expect(reading.ok && reading.value.unmet.map(({ words }) => words)).not.toContain('karena')
  })
})
