import { expect, it } from 'vitest'
import { readPrompt } from '../language/readPrompt.ts'
import { withinStage } from './withinStage.ts'

it('holds forty of a loose thing and says that it does', () => {
  const read = readPrompt('Three hundred balls fall.')
  if (!read.ok) throw new Error('not read')
  expect(read.value.entities[0]?.count.value).toBe(300)
  expect(read.value.unmet.map(({ words }) => words)).toEqual(['Three hundred'])
  const [balls] = withinStage(read.value).entities
  expect(balls?.count).toMatchObject({ value: 40, source: { kind: 'inferred' } })
})

it.each([['300 dominoes fall'], ['Tiga ratus domino roboh.']])('shows forty of "%s"', (prompt) => {
  const read = readPrompt(prompt)
  if (!read.ok) throw new Error('not read')
  expect(withinStage(read.value).entities[0]?.count.value).toBe(40)
})

it('leaves what it holds as it was said', () => {
  const read = readPrompt('Enam kursi mengelilingi meja bundar.')
  if (!read.ok) throw new Error('not read')
  expect(withinStage(read.value)).toBe(read.value)
})
