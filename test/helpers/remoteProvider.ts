import path from 'node:path'
import type { Provider } from '../../src/main/generation/provider.ts'
import { ok, refused } from '../../src/shared/result.ts'
import { makeFilm, makeTone } from '../fixtures/media/makeMedia.ts'

/** A provider that answers like a paid service elsewhere: slowly, in steps, with a handle that outlives the studio. */
export function createRemoteProvider(): Provider & {
  readonly submitted: string[]
  finishesAfterPolls: number
  failWith: string | null
} {
  const provider = {
    submitted: [] as string[],
    polls: 0,
    finishesAfterPolls: 3,
    failWith: null as string | null,
    info: {
      id: 'remote',
      name: 'Remote Service',
      version: '9',
      capabilities: {
        minSeconds: 1,
        maxSeconds: 8,
        qualities: ['standard' as const],
        repeatable: false,
        makesSound: true,
        offline: false,
        paid: true,
      },
    },
    pollIntervalMs: 5,
    resubmission: 'never' as const,
    read: async () =>
      ok({
        understanding: { language: 'en' as const, understood: [], assumed: [], unmet: [] },
        durationSeconds: 2,
        spec: null,
        estimatedWorkSeconds: null,
      }),
    async submit(_request: unknown, { idempotencyKey }: { idempotencyKey: string }) {
      provider.submitted.push(idempotencyKey)
      return ok(`operation-${idempotencyKey}`)
    },
    async poll() {
      provider.polls += 1
      if (provider.failWith)
        return { state: 'failed' as const, failure: { code: provider.failWith, detail: 'as asked', retryable: true } }
      if (provider.polls < provider.finishesAfterPolls)
        return {
          state: 'running' as const,
          progress: { stage: 'rendering', done: provider.polls, total: 3, secondsLeft: null },
        }
      return { state: 'finished' as const }
    },
    async fetch(_handle: string, folder: string) {
      const [picture, music] = [path.join(folder, 'shot.mp4'), path.join(folder, 'music.wav')]
      await makeFilm(picture)
      await makeTone(music, { seconds: 2 })
      return provider.failWith
        ? refused({ code: 'lost', detail: '', retryable: false })
        : ok({ picture, stems: [{ role: 'music' as const, file: music }], understanding: null })
    },
    cancel: async () => {},
  }
  return provider
}
