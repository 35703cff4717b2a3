import { describe, expect, it } from 'vitest'
import { readPrompt } from '../language/readPrompt.ts'
import { stageScene } from './stageScene.ts'

function coloursOf(prompt: string, id: string): string[] {
  const read = readPrompt(prompt)
  if (!read.ok) throw new Error(prompt)
  const staged = stageScene(read.value, { seed: 1, aspect: { width: 640, height: 360 } })
  if (!staged.ok) throw new Error(prompt)
  expect(staged.value.understanding.unmet).toEqual([])
  return staged.value.scene.bodies.filter((one) => one.id.startsWith(id)).map(({ parts }) => parts[0]!.colour)
}

describe('colourful things', () => {
  it.each(['Menara balok warna-warni dirobohkan oleh bola.', 'A tower of colourful blocks is knocked down by a ball.'])(
    'have a colour each: %s',
    (prompt) => {
      const colours = coloursOf(prompt, 'tower-1')
      expect(new Set(colours).size).toBe(colours.length)
    },
  )

  it('are not made of those of one colour', () => {
    expect(new Set(coloursOf('Three blue balls bounce.', 'ball-1')).size).toBe(1)
  })
})
