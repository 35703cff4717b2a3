import { describe, expect, it } from 'vitest'
import { fromSeconds } from '../time/index.ts'
import type { Canvas2D } from './canvas2d.ts'
import { makeFilm, SEQUENCE_ID } from './fixtures/madeFilm.ts'
import { paint } from './paint.ts'
import { planFrame } from './planFrame.ts'

const A = 'asset_a' as never
const B = 'asset_b' as never

const doc = makeFilm({
  tracks: [
    {
      video: [
        { assetId: A, from: 0, to: 1, sourceIn: 3 },
        { assetId: B, from: 1, to: 2 },
      ],
    },
    { title: [{ from: 0.5, to: 1.5, text: 'Judul', opacity: 0.5 }] },
    { muted: true, video: [{ assetId: B, from: 0, to: 2 }] },
    { audio: [{ assetId: 'asset_s' as never, from: 0, to: 2 }] },
  ],
})
const planAt = (seconds: number) => planFrame(doc, SEQUENCE_ID, fromSeconds(seconds))

describe('planning a frame', () => {
  it('lists what is seen from the lowest track to the highest', () => {
    expect(planAt(0.75).layers.map((layer) => layer.kind)).toEqual(['video', 'title'])
  })

  it('leaves out muted tracks and sound', () => {
    expect(planAt(0.25).layers).toHaveLength(1)
  })

  it('shows a source from where the clip begins in it', () => {
    expect(planAt(0.25).layers[0]).toMatchObject({ kind: 'video', assetId: A, sourceTime: fromSeconds(3.25) })
  })

  it('ends a clip just before its end, where the next one begins', () => {
    expect(planAt(1).layers[0]).toMatchObject({ assetId: B, sourceTime: fromSeconds(0) })
    expect(planAt(2).layers).toEqual([])
  })

  it('carries the transform and the opacity of the clip', () => {
    expect(planAt(0.75).layers[1]).toMatchObject({ opacity: 0.5, transform: { x: 0, y: 0, scale: 1 } })
  })

  it('always carries the mark, also where nothing else is', () => {
    expect(planAt(0.25).watermark.text).toMatch(/^Dibuat dengan AI/)
    expect(planAt(100).watermark.text).toMatch(/^Dibuat dengan AI/)
  })

  it('fits its whole composition inside a frame of another shape', () => {
    const plan = planFrame(doc, SEQUENCE_ID, fromSeconds(0), { width: 1080, height: 1920 })
    expect([plan.width, plan.height, plan.watermark.textHeight]).toEqual([1080, 1920, 54])
    expect(plan.stage).toEqual({ x: 0, y: 656, width: 1080, height: 608 })
  })
})

describe('painting a frame', () => {
  it('draws black, the layers in order, and the mark after everything else', () => {
    const drawn: string[] = []
    paint(planAt(0.75), recordingCanvas(drawn), { picture: () => ({ image: {}, width: 320, height: 180 }) })
    expect(drawn[0]).toBe('fillRect #000000')
    expect(drawn.indexOf('drawImage')).toBeLessThan(drawn.indexOf('fillText Judul'))
    expect(drawn.at(-1)).toMatch(/^fillText Dalang · /)
  })

  it('goes on without a picture that is not there yet', () => {
    const drawn: string[] = []
    paint(planAt(0.25), recordingCanvas(drawn), { picture: () => null })
    expect(drawn).not.toContain('drawImage')
    expect(drawn.at(-1)).toMatch(/^fillText Dalang · /)
  })
})

function recordingCanvas(drawn: string[]): Canvas2D {
  const state: Record<string, unknown> = {}
  return new Proxy(state, {
    get: (_, name) => {
      if (name === 'fillRect') return () => drawn.push(`fillRect ${state.fillStyle}`)
      if (name === 'drawImage') return () => drawn.push('drawImage')
      if (name === 'fillText') return (text: string) => drawn.push(`fillText ${text}`)
      return state[name as string] ?? (() => {})
    },
  }) as unknown as Canvas2D
}
