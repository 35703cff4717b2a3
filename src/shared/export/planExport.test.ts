import { describe, expect, it } from 'vitest'
import { type MadeFilm, makeFilm, SEQUENCE_ID } from '../compositor/fixtures/madeFilm.ts'
import { framePlanner } from '../compositor/index.ts'
import { rate } from '../time/index.ts'
import { documentOfPlan, type ExportRequest, exportPlan } from './exportPlan.ts'
import { planExport } from './planExport.ts'
import { stillStretches } from './stillStretches.ts'

const A = 'asset_a' as never
const B = 'asset_b' as never
const S = 'asset_s' as never

function planned(film: MadeFilm, request: Partial<ExportRequest> = {}, unavailable: string[] = []) {
  const whole: ExportRequest = { sequenceId: SEQUENCE_ID, preset: 'sequence', codec: 'h264', ...request }
  return planExport(makeFilm(film), whole, new Set(unavailable))
}

function planOf(film: MadeFilm, request: Partial<ExportRequest> = {}) {
  const result = planned(film, request)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

function refusalOf(...args: Parameters<typeof planned>) {
  const result = planned(...args)
  if (result.ok) throw new Error('It was not refused')
  return result.refusal
}

const oneClip: MadeFilm = { tracks: [{ video: [{ assetId: A, from: 0, to: 2 }] }] }

describe('planning an export', () => {
  it('is as long as the last clip that is seen or heard', () => {
    const film = { tracks: [...oneClip.tracks, { audio: [{ assetId: S, from: 0, to: 2.99 }] }] }
    expect(planOf(film).frameCount).toBe(90)
    expect(planOf(film).sound.sampleCount).toBe(144_000)
  })

  it('does not wait for what is muted', () => {
    const film = { tracks: [...oneClip.tracks, { muted: true, audio: [{ assetId: S, from: 0, to: 9 }] }] }
    expect(planOf(film).frameCount).toBe(60)
    expect(planOf(film).assetIds).toEqual([A])
  })

  it('gives each preset its size', () => {
    expect(planOf(oneClip)).toMatchObject({ width: 320, height: 180 })
    expect(planOf(oneClip, { preset: 'vertical1080' })).toMatchObject({ width: 1080, height: 1920 })
    expect(planOf(oneClip, { preset: 'square1080' })).toMatchObject({ width: 1080, height: 1080 })
  })

  it('goes to a worker and comes back the same', () => {
    const plan = planOf(oneClip)
    expect(exportPlan.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan)
  })

  it('keeps the records as they were, so that later edits do not reach it', () => {
    const pinned = documentOfPlan(planOf(oneClip))
    const original = framePlanner(makeFilm(oneClip), SEQUENCE_ID)
    expect(framePlanner(pinned, SEQUENCE_ID)(0 as never)).toEqual(original(0 as never))
  })

  it('cannot leave out the visible mark', () => {
    const plan = planOf(oneClip)
    expect(plan.provenance.visibleMark.text).toMatch(/^Dibuat dengan AI · Dalang · /)
    const { visibleMark: _, ...without } = plan.provenance
    expect(exportPlan.safeParse({ ...plan, provenance: without }).success).toBe(false)
  })
})

describe('what cannot be exported', () => {
  it('is a sequence that does not exist', () => {
    expect(refusalOf(oneClip, { sequenceId: 'sequence_other' as never })).toEqual({ code: 'noSuchSequence' })
  })

  it('is an empty timeline, or one on which everything is muted', () => {
    expect(refusalOf({ tracks: [] })).toEqual({ code: 'emptyTimeline' })
    expect(refusalOf({ tracks: [{ muted: true, video: [{ assetId: A, from: 0, to: 1 }] }] })).toEqual({
      code: 'emptyTimeline',
    })
  })

  it('is a film whose media are not there, by name', () => {
    expect(refusalOf(oneClip, {}, ['asset_a'])).toEqual({ code: 'missingMedia', assetIds: ['asset_a'] })
  })

  it('is a size that video cannot have', () => {
    expect(refusalOf({ ...oneClip, width: 321 })).toEqual({ code: 'oddSize', width: 321, height: 180 })
    expect(refusalOf({ ...oneClip, height: 32 })).toEqual({ code: 'tooSmall', width: 320, height: 32 })
  })

  it('is a frame rate that does not divide a second evenly', () => {
    expect(refusalOf({ ...oneClip, frameRate: rate(11) })).toEqual({ code: 'unevenFrameRate' })
  })
})

describe('the path of each segment', () => {
  const segments = (film: MadeFilm) => planOf(film).segments

  it('is the graph for cuts, stills and titles over one video', () => {
    const film = {
      tracks: [
        {
          video: [
            { assetId: A, from: 0, to: 1 },
            { assetId: B, from: 1, to: 2 },
          ],
        },
        { title: [{ from: 0.5, to: 3 }] },
      ],
    }
    expect(segments(film)).toEqual([{ startFrame: 0, endFrame: 90, path: 'graph' }])
  })

  it('is the canvas only while two videos are seen at once', () => {
    const film = {
      tracks: [
        { video: [{ assetId: A, from: 0, to: 3 }] },
        { video: [{ assetId: B, from: 1, to: 2, transform: { x: 0.3, y: 0.3, scale: 0.3 } }] },
      ],
    }
    expect(segments(film)).toEqual([
      { startFrame: 0, endFrame: 30, path: 'graph' },
      { startFrame: 30, endFrame: 60, path: 'canvas' },
      { startFrame: 60, endFrame: 90, path: 'graph' },
    ])
  })

  it('is the canvas for a video that lets through what is below it, or lies above a still', () => {
    expect(segments({ tracks: [{ video: [{ assetId: A, from: 0, to: 1, opacity: 0.5 }] }] })[0]!.path).toBe('canvas')
    const above = { tracks: [{ image: [{ assetId: B, from: 0, to: 1 }] }, { video: [{ assetId: A, from: 0, to: 1 }] }] }
    expect(segments(above)[0]!.path).toBe('canvas')
  })
})

describe('stretches on which nothing but the video moves', () => {
  it('end where a title comes or goes and where the mark moves, and leave out no frame', () => {
    const doc = makeFilm({ tracks: [{ video: [{ assetId: A, from: 0, to: 8 }] }, { title: [{ from: 1, to: 1.5 }] }] })
    const planAt = framePlanner(doc, SEQUENCE_ID)
    const stretches = [...stillStretches(planAt, rate(30), 0, 240)]
    expect(stretches.map((stretch) => stretch.startFrame)).toEqual(
      [0, ...stretches.map((s) => s.endFrame)].slice(0, -1),
    )
    expect(stretches.at(-1)!.endFrame).toBe(240)
    expect(stretches.map((stretch) => stretch.startFrame)).toEqual(expect.arrayContaining([0, 30, 45]))
    for (const { startFrame, endFrame, plan } of stretches) {
      for (const frame of [startFrame, endFrame - 1]) {
        const { watermark, layers } = planAt((frame * 23_520_000) as never)
        expect(watermark).toEqual(plan.watermark)
        expect(layers.length).toBe(plan.layers.length)
      }
    }
  })
})
