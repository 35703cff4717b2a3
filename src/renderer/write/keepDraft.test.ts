import { describe, expect, it } from 'vitest'
import { EMPTY_COMPOSITION } from './composerStore.ts'
import { readDraft, writeDraft } from './keepDraft.ts'

describe('a draft', () => {
  it('comes back with its length, seed, place and corrections', () => {
    const draft = {
      prompt: 'a ball falls',
      seconds: 1,
      seed: 7,
      placement: 'at' as const,
      corrections: { film: { camera: 'orbit' as const } },
    }
    expect(readDraft(writeDraft({ ...EMPTY_COMPOSITION, ...draft }))).toEqual(draft)
  })

  it('comes back from before there were corrections', () => {
    const kept = readDraft('{"prompt":"a","seconds":null,"seed":null,"placement":"end"}')
    expect(kept?.corrections).toEqual({})
  })

  it('is not kept while nothing was written', () => {
    expect(writeDraft({ ...EMPTY_COMPOSITION, quality: 'final' })).toBeNull()
  })

  it('counts as none when it is missing or damaged', () => {
    expect(readDraft(null)).toBeNull()
    expect(readDraft('a ball falls')).toBeNull()
    expect(readDraft('{"prompt":"a","seconds":-1,"seed":null,"placement":"end"}')).toBeNull()
  })
})
