import { describe, expect, it } from 'vitest'
import { undoneText, warningText, wishLines } from './tellReading.ts'

const animals = 'Animals cannot be shown yet.'

describe('the warning before the work', () => {
  it('names the words of the prompt with the reason, one line for each reason', () => {
    const unmet = [
      { words: 'dog', reason: 'notYetPossible' as const, explanation: animals },
      { words: 'cat', reason: 'notYetPossible' as const, explanation: animals },
      { words: 'wet', reason: 'unknownWord' as const, explanation: 'Not known.' },
    ]
    expect(wishLines(unmet, 'A wet dog and a cat')).toEqual([`  "dog", "cat": ${animals}`, '  "wet": Not known.'])
  })

  it('does not put in quotes what nobody wrote', () => {
    const unmet = [{ words: '1 s', reason: 'impossible' as const, explanation: 'The clip ends too early.' }]
    expect(wishLines(unmet, 'A ball falls')).toEqual(['  The clip ends too early.'])
  })

  it('says when nothing will move, and is silent when all is well', () => {
    const unmet = [{ words: 'photorealistic', reason: 'unknownWord' as const, explanation: 'Not known.' }]
    const prompt = 'A photorealistic cup'
    expect(warningText(unmet, prompt, 'still', 'en')).toContain('Nothing will move')
    expect(warningText(unmet, prompt, 'asTold', 'en')).not.toContain('Nothing will move')
    expect(warningText([], prompt, 'still', 'en')).toBeUndefined()
  })

  it('names afterwards what only the simulation showed, and that alone', () => {
    const told = [{ words: 'photorealistic', reason: 'unknownWord' as const, explanation: 'Not known.' }]
    const missed = { words: 'rolls', reason: 'impossible' as const, explanation: 'It does not reach it.' }
    const undone = undoneText([...told, missed], told, 'A ball rolls into a cup', 'en')
    expect(undone).toContain('"rolls": It does not reach it.')
    expect(undone).not.toContain('Not known.')
    expect(undoneText(told, told, 'A ball rolls into a cup', 'en')).toBeUndefined()
  })
})
