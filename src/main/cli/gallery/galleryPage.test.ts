import { describe, expect, it } from 'vitest'
import type { Inspection } from '../../simulator/take/inspection.ts'
import { type GalleryEntry, galleryPage } from './galleryPage.ts'
import { GALLERY_PROMPTS } from './prompts.ts'

const stageSeconds = { understand: 0.1, stage: 0.1, simulate: 1.2, sound: 0, picture: 3.4, encode: 0 }
const inspection: Inspection = {
  sheetFile: '/somewhere/sheets/ball.jpg',
  understanding: {
    language: 'en',
    understood: [{ subject: 'thing', value: 'ball <red>', source: { kind: 'default' } }],
    assumed: [],
    unmet: [{ words: 'dragon', reason: 'unknownWord', explanation: 'There are none.' }],
  },
  durationSeconds: 4,
  frameCount: 96,
  report: {
    version: 1,
    measures: [
      { quantity: 'gravity', subjects: ['ball'], value: 9.8061, unit: 'm/s2', expected: 9.81, deviation: -0.0004 },
    ],
  },
  bodies: 3,
  impacts: 5,
  faults: [],
  ofPictures: [[]],
  floating: [],
  stageSeconds,
  peakMemoryMb: 512.4,
}
const [prompt] = GALLERY_PROMPTS
const facts = { language: 'en', size: '640×360', version: '1', left: 0 } as const

function made(change: Partial<Inspection> = {}): GalleryEntry {
  const outcome = {
    kind: 'made',
    inspection: { ...inspection, ...change },
    sheet: 'sheets/ball.jpg',
    film: 'takes/a/clip.mp4',
  }
  return { prompt: prompt!, seconds: 5, outcome: outcome as GalleryEntry['outcome'] }
}

describe('the prompts of the gallery', () => {
  it('are at least forty, half of them Indonesian, each with a name that a file can have', () => {
    expect(GALLERY_PROMPTS.length).toBeGreaterThanOrEqual(40)
    const indonesian = GALLERY_PROMPTS.filter(({ language }) => language === 'id')
    expect(indonesian.length).toBe(GALLERY_PROMPTS.length / 2)
    expect(new Set(GALLERY_PROMPTS.map(({ name }) => name)).size).toBe(GALLERY_PROMPTS.length)
    for (const { name } of GALLERY_PROMPTS) expect(name).toMatch(/^[a-z-]+$/)
  })
})

describe('the page of a gallery', () => {
  it('shows the sheet, the film, what was understood and left out, the times and the checks', () => {
    const page = galleryPage([made()], facts)
    expect(page).toContain('<img src="sheets/ball.jpg"')
    expect(page).toContain('href="takes/a/clip.mp4"')
    expect(page).toContain(prompt!.words)
    expect(page).toContain('ball &lt;red&gt;')
    expect(page).toContain('dragon: There are none.')
    expect(page).toContain('1.2 s')
    expect(page).toContain('Free fall · ball: 9.806 m/s² (expected 9.81 m/s²)')
    expect(page).toContain('nothing wrong')
    expect(page).not.toContain('/somewhere')
  })

  it('names what is wrong, and why a shot was not made', () => {
    const failed: GalleryEntry = { prompt: prompt!, seconds: 1, outcome: { kind: 'failed', reason: 'No driver' } }
    const page = galleryPage([made({ faults: ['floating'], floating: ['vase'] }), failed], { ...facts, left: 2 })
    expect(page).toContain('Something rests on nothing: vase')
    expect(page).toContain('Not made: No driver')
    expect(page).toContain('1 shots made, 1 failed, 1 with something wrong')
    expect(page).toContain('2 prompts were not reached')
  })

  it('needs nothing from anywhere else', () => {
    for (const language of ['en', 'id'] as const) {
      const page = galleryPage([made()], { ...facts, language })
      expect(page).not.toMatch(/https?:|<script|@import|url\(/)
    }
  })
})
