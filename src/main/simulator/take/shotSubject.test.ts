import { describe, expect, it } from 'vitest'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from '../physics/fixtures/scenes.ts'
import { subjectOf } from './shotSubject.ts'

const ball = fixtureBody('ball', fixturePart({ kind: 'ball', radius: 0.1 }, 'rubber'), { position: [0, 1, 0] })
const box = (id: string, half: number, y: number, material: 'wood' | 'glass' | 'wax') =>
  fixtureBody(id, fixturePart({ kind: 'box', halfExtents: [half, half, half], bevel: 0 }, material), {
    motion: 'fixed',
    position: [0, y, 0],
  })
const ground = fixtureGround()

function about(bodies: readonly ReturnType<typeof box>[], pieces: readonly string[] = []) {
  const scene = fixtureScene([ground, ...bodies])
  const names = [...scene.bodies.map(({ id }) => id), ...pieces].map((subject, index) => ({
    id: index + 2,
    subject,
    label: subject,
  }))
  const { subject, seenThrough } = subjectOf(scene, names)
  return { subject: names.filter(({ id }) => subject.has(id)).map((one) => one.subject), seenThrough: [...seenThrough] }
}

describe('what a shot is about', () => {
  it('is what moves, and the cloth that covers it', () => {
    expect(about([ball, box('table', 0.4, 0.4, 'wood')], ['silk']).subject).toEqual(['ball', 'silk'])
  })

  it('is seen through the glass of a tank around it', () => {
    expect(about([ball, box('tank', 0.6, 0.6, 'glass')]).seenThrough).toEqual(['tank'])
    expect(about([ball, box('table', 0.4, 0.4, 'wood')]).seenThrough).toEqual([])
  })

  it('is a candle, not the table under it; a table alone is', () => {
    const table = box('table', 0.4, 0.4, 'wood')
    expect(about([table, box('candle', 0.04, 0.84, 'wax')]).subject).toEqual(['candle'])
    expect(about([table]).subject).toEqual(['table'])
    // A glass that stands there alone is the subject itself.
    expect(about([box('glass', 0.05, 0.05, 'glass')])).toEqual({ subject: ['glass'], seenThrough: [] })
  })
})
