import { describe, expect, it } from 'vitest'
import { language as languages } from '../../src/shared/scene/stagedScene.ts'
import { labelId, labelledSentences } from './labelledSentence.ts'

describe.each(languages.options)('the labelled sentences (%s)', (language) => {
  const sentences = labelledSentences(language)

  it('are two hundred different ones, a tenth of them out of reach, and as many in either half', () => {
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(200)
    const outOfReach = sentences.map(({ outOfReach }, at) => ({ outOfReach, odd: at % 2 === 0 }))
    expect(outOfReach.filter((one) => one.outOfReach && one.odd)).toHaveLength(10)
    expect(outOfReach.filter((one) => one.outOfReach && !one.odd)).toHaveLength(10)
  })

  it('name in actions and relations only what they list as entities', () => {
    const strangers = sentences.flatMap((sentence) => {
      const known = sentence.entities.map(labelId)
      const named = [
        ...sentence.actions.flatMap((action) => [...action.subject, action.object, action.target, action.from]),
        ...sentence.relations.flatMap((relation) => [relation.thing, ...(relation.other ?? [])]),
      ]
      return named.filter((name) => name !== undefined && !known.includes(name)).map((name) => [sentence.text, name])
    })
    expect(strangers).toEqual([])
    for (const { entities, text } of sentences) expect(new Set(entities.map(labelId)).size, text).toBe(entities.length)
  })

  it('quote the wish that cannot be met and the lines that are spoken', () => {
    for (const { text, outOfReach, wish, lines, entities } of sentences) {
      expect(outOfReach === true, text).toBe(wish !== undefined)
      for (const words of wish ?? []) expect(text.toLowerCase()).toContain(words.toLowerCase())
      for (const line of lines ?? []) expect(text).toContain(line.text)
      if (outOfReach) expect(entities).toEqual([])
    }
  })
})
