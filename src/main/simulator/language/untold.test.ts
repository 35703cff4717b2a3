import { describe, expect, it } from 'vitest'
import { readLexemes, senseOf } from './lexemes.ts'
import { ENGLISH_READINGS, INDONESIAN_READINGS } from './readings.test-data.ts'
import { readPrompt } from './readPrompt.ts'
import { tokenise } from './tokens.ts'

const UNUSUAL = [
  'Purple ideas sleep furiously on a table.',
  'A glorbed zebra juggles three anvils while a box melts.',
  'A dragon eats the moon and a ball falls.',
  'Balok yang cemburu bermimpi di atas meja.',
  'Seekor naga memakan awan sementara kotak kayu menguap.',
  'A cup whispers to a bottle, and the ramp applauds.',
] as const

/** Everything that the answer says, in one lower-case text. */
function answerTo(prompt: string): string {
  const read = readPrompt(prompt)
  return JSON.stringify(read.ok ? { ...read.value, prompt: '' } : read.refusal).toLowerCase()
}

const stem = (word: string) => word.slice(0, Math.max(3, word.length - 3))

describe('a word that carries a wish', () => {
  it.each([
    ...ENGLISH_READINGS.slice(0, 40).map(([prompt]) => ['en', prompt] as const),
    ...INDONESIAN_READINGS.slice(0, 40).map(([prompt]) => ['id', prompt] as const),
    ...UNUSUAL.map((prompt) => [/\b(yang|seekor)\b/i.test(prompt) ? 'id' : 'en', prompt] as const),
  ])('is in a fact or is told as unmet (%s): %s', (language, prompt) => {
    const answer = answerTo(prompt)
    const lost = readLexemes(tokenise(prompt), language)
      .filter((lexeme) => senseOf(lexeme, 'grammar') === undefined && /\p{L}{3}/u.test(lexeme.text))
      .filter((lexeme) =>
        lexeme.senses.every(({ kind }) =>
          ['thing', 'action', 'colour', 'material', 'size', 'outOfReach'].includes(kind),
        ),
      )
      .flatMap((lexeme) => lexeme.text.toLowerCase().split(/[^\p{L}]+/u))
      .filter((word) => word.length > 2 && !answer.includes(stem(word)))
    expect(lost).toEqual([])
  })
})
