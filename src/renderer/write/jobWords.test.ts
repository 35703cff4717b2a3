import { describe, expect, it } from 'vitest'
import type { Job } from '../../shared/contract/index.ts'
import { translate } from '../../shared/i18n/index.ts'
import type { Say } from '../ui/languageStore.ts'
import { jobErrorDetail, jobErrorWords, jobName, jobShare, jobStateWords } from './jobWords.ts'

const say: Say = (key, values) => translate('en', key, values)
const job = (more: Partial<Job>): Job =>
  ({
    input: { kind: 'generate', request: { prompt: 'A ball falls' } },
    state: 'running',
    progress: null,
    error: null,
    ...more,
  }) as Job
const progress = (stage: string, done: number, total: number) => ({ stage, done, total, secondsLeft: null })

describe('a job in words', () => {
  it('is named by its prompt or its film', () => {
    expect(jobName(job({}))).toBe('A ball falls')
    const input = { kind: 'export', destination: 'C:\\Films\\Rain.mp4' } as Job['input']
    expect(jobName(job({ input }))).toBe('Rain.mp4')
  })

  it('is named by what it shows, where it is one of several shots of a story', () => {
    const request = { prompt: 'A ball falls. It bounces.', view: { words: 'It bounces.' } }
    expect(jobName(job({ input: { kind: 'generate', request } as Job['input'] }))).toBe('It bounces.')
  })

  it('says its stage while it runs, and its state otherwise', () => {
    expect(jobStateWords(job({ progress: progress('picture', 3, 96) }), say)).toBe('Drawing pictures')
    expect(jobStateWords(job({ progress: progress('unheardOf', 3, 96) }), say)).toBe('Working')
    expect(jobStateWords(job({ state: 'queued' }), say)).toBe('Waiting')
  })

  it('shows how far it is only when that is known', () => {
    expect(jobShare(job({ progress: progress('picture', 24, 96) }))).toBe(0.25)
    expect(jobShare(job({ progress: progress('simulate', 0, 1) }))).toBeNull()
    expect(jobShare(job({ state: 'queued' }))).toBeNull()
  })

  it('explains a failure in the catalogue’s words and adds what the host said', () => {
    const failed = job({
      state: 'failed',
      error: { code: 'noGraphicsDriver', detail: 'Install mesa.', retryable: true },
    })
    expect(jobErrorWords(failed, say)).toBe('No driver for drawing was found.')
    expect(jobErrorDetail(failed, say)).toBe('Install mesa.')
  })

  it('keeps to itself what only its log is for', () => {
    const error = { code: 'workerCrashed', detail: 'ended by signal SIGKILL', retryable: true }
    expect(jobErrorDetail(job({ state: 'failed', error }), say)).toBeNull()
  })

  it('explains an unknown failure in the host’s words, once', () => {
    const failed = job({ state: 'failed', error: { code: 'novel', detail: 'It broke.', retryable: true } })
    expect(jobErrorWords(failed, say)).toBe('It broke.')
    expect(jobErrorDetail(failed, say)).toBeNull()
  })
})
