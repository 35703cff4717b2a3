import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../shared/random/seeded.ts'
import type { StagedBody } from '../../../shared/scene/stagedScene.ts'
import { readPrompt } from '../language/readPrompt.ts'
import { boundsOf } from './bounds.ts'
import { type Staged, stageScene } from './stageScene.ts'

const THINGS =
  'a ball|a red box|three bottles|a cup|a wall|a tower of cans|five dominoes|a large box|a ramp|a table|two books|a huge ball|a can|a pyramid of boxes|a small table'.split(
    '|',
  )
const PLACES = 'on|under|beside|behind|in front of|left of|right of|at the top of'.split('|')
const DEEDS =
  'hits|rolls towards|is thrown at|slides into|falls from|falls on|rolls down|stands behind|rolls off|is pushed into'.split(
    '|',
  )

function oddPrompts(count: number): string[] {
  const random = seededRandom(3)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]
  const sentence = () =>
    random() < 0.5
      ? `${pick(THINGS)} stands ${pick(PLACES)} ${pick(THINGS)}.`
      : `${pick(THINGS)} ${pick(DEEDS)} ${pick(THINGS)}.`
  return Array.from({ length: count }, () => Array.from({ length: 1 + Math.floor(random() * 3) }, sentence).join(' '))
}

function stage(prompt: string): Staged {
  const spec = readPrompt(prompt)
  if (!spec.ok) throw new Error(`"${prompt}": ${spec.refusal.explanation}`)
  const staged = stageScene(spec.value, { seed: 1, aspect: { width: 16, height: 9 } })
  if (!staged.ok) throw new Error(`"${prompt}": ${staged.refusal.explanation}`)
  return staged.value
}

/** How deep the worst two bodies stand in each other, metres. Slopes fill only half of their bounds and are left out. */
function deepest(bodies: readonly StagedBody[]): number {
  const solid = bodies
    .filter(({ concept }) => concept !== 'ground' && concept !== 'ramp')
    .map(({ parts, position, rotation }) => parts.map((part) => boundsOf([part], position, rotation)))
  let depth = 0
  for (const [index, one] of solid.entries()) {
    for (const other of solid.slice(index + 1)) {
      for (const a of one) {
        for (const b of other) {
          const shared = ([0, 1, 2] as const).map(
            (axis) => Math.min(a.max[axis], b.max[axis]) - Math.max(a.min[axis], b.min[axis]),
          )
          depth = Math.max(depth, Math.min(...shared))
        }
      }
    }
  }
  return depth
}

describe('room for everything', () => {
  it('is there in odd scenes too: nothing stands in anything', () => {
    for (const prompt of oddPrompts(250)) {
      expect(deepest(stage(prompt).scene.bodies), prompt).toBeLessThan(2e-3)
    }
  })

  it('is made by leaving out what the story needs less, and that is said', () => {
    const { scene, understanding } = stage(
      'A ball stands left of a table. Five dominoes stand on a can. A red box is thrown at a can.',
    )
    expect(scene.bodies.map(({ concept }) => concept)).not.toContain('domino')
    expect(understanding.unmet.map(({ words }) => words)).toEqual(['domino'])
  })

  it('shows one where several cannot start, and says so', () => {
    const { scene, understanding } = stage('A pyramid of boxes rolls off a ramp.')
    expect(scene.bodies.filter(({ concept }) => concept === 'box')).toHaveLength(1)
    expect(understanding.unmet.map(({ words }) => words)).toContain('pyramid')
  })
})
