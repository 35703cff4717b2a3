import { describe, expect, it } from 'vitest'
import { EMPTY_COMPOSITION } from './composerStore.ts'
import { readDraft, writeDraft } from './keepDraft.ts'

describe('a draft', () => {
  it('comes back with its length, seed and place', () => {
    const written = writeDraft({ ...EMPTY_COMPOSITION, prompt: 'a ball falls', seconds: 1, seed: 7, placement: 'at' })
    expect(readDraft(written)).toEqual({ prompt: 'a ball falls', seconds: 1, seed: 7, placement: 'at' })
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
