import { describe, expect, it } from 'vitest'
import type { Language } from '../../shared/i18n/index.ts'
import { translate } from '../../shared/i18n/index.ts'
import type { ShotRequest } from '../../shared/model/index.ts'
import type { FilmPlan } from '../../shared/scene/filmPlan.ts'
import type { Reporter } from './reporter.ts'
import { tellPlan } from './tellPlan.ts'

const REQUEST: ShotRequest = {
  prompt: 'A ball falls. It bounces.',
  seed: 7,
  width: 320,
  height: 180,
  frameRate: { num: 24, den: 1 },
  quality: 'draft',
}
const PLAN: FilmPlan = {
  language: 'en',
  durationSeconds: 3.5,
  shots: [
    {
      request: REQUEST,
      words: 'A ball falls.',
      durationSeconds: 1.5,
      size: 'wide',
      move: 'static',
      reasons: ['opens', 'establishing'],
    },
    {
      request: REQUEST,
      words: 'It bounces.',
      durationSeconds: 2,
      size: 'close',
      move: 'follow',
      reasons: ['nextAction', 'decisive', 'onAction'],
    },
  ],
}

function told(language: Language): { lines: string[]; events: object[] } {
  const lines: string[] = []
  const events: object[] = []
  const reporter: Reporter = {
    language,
    say: (key, values) => void lines.push(translate(language, key, values)),
    warn: (message) => void lines.push(message),
    event: (event) => void events.push(event),
    progress: () => {},
    problem: () => {},
  }
  const understanding = {
    language,
    understood: [{ subject: 'ball', value: 'falls', source: { kind: 'said' as const, words: 'falls' } }],
    assumed: [
      { subject: language === 'id' ? 'durasi' : 'length', value: '7.5 s', source: { kind: 'default' as const } },
    ],
    unmet: [],
  }
  const reading = { understanding, spec: null, durationSeconds: 1.75, estimatedWorkSeconds: 10 }
  tellPlan(
    PLAN,
    PLAN.shots.map(({ request }) => ({ request, reading })),
    reporter,
  )
  return { lines, events }
}

describe('a planned film', () => {
  it('is told shot by shot before any work: words, framing, length and why', () => {
    const { lines, events } = told('en')
    expect(lines[0]).toMatch(/2 shots.*--one-shot/)
    expect(lines[1]).toBe('  1. 1.5 s, wide: A ball falls.\n     it opens the film; wide, so that one sees where')
    expect(lines[2]).toMatch(/2\. 2 s, close, follows the action: It bounces\.\n.*cut in the middle of the motion/)
    expect(events).toEqual([{ event: 'plan', ...PLAN }])
  })

  it('tells once what is understood of one happening, without what each view has for itself', () => {
    const text = told('en').lines.join('\n')
    expect(text.match(/ball: falls/g)).toHaveLength(1)
    expect(text).not.toContain('7.5 s')
    expect(text).toContain('seed 7')
  })

  it('is told in Indonesian, too', () => {
    expect(told('id').lines[1]).toMatch(/1\. 1,5 dtk, lebar: .*\n +membuka film; lebar, supaya tempatnya terlihat/)
  })
})
