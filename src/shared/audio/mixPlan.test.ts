import { describe, expect, it } from 'vitest'
import { makeFilm, SEQUENCE_ID } from '../compositor/fixtures/madeFilm.ts'
import { rate } from '../time/index.ts'
import { gainAt, piecesBetween, planMix } from './mixPlan.ts'

const S = 'asset_s' as never
const mixOf = (...clips: { from: number; to: number; sourceIn?: number; gainDb?: number }[]) =>
  planMix(makeFilm({ tracks: [{ audio: clips.map((clip) => ({ assetId: S, ...clip })) }] }), SEQUENCE_ID, 48_000)

describe('planning the mix', () => {
  it('puts a clip on its exact samples', () => {
    const [clip] = mixOf({ from: 0.5, to: 1.25, sourceIn: 2 }).clips
    expect(clip).toMatchObject({ startSample: 24_000, endSample: 60_000, sourceSample: 96_000 })
  })

  it('neither shares nor loses a sample where clips meet, at any frame rate', () => {
    const frame = 1001 / 30_000
    const cuts = Array.from({ length: 40 }, (_, index) => index * frame)
    const doc = makeFilm({
      frameRate: rate(30_000, 1001),
      tracks: [{ audio: cuts.map((from) => ({ assetId: S, from, to: from + frame, sourceIn: 1 })) }],
    })
    const { clips } = planMix(doc, SEQUENCE_ID, 48_000)
    for (const [index, clip] of clips.entries()) {
      if (index > 0) expect(clip.startSample).toBe(clips[index - 1]!.endSample)
    }
    expect(new Set(clips.map((clip) => clip.endSample - clip.startSample))).toEqual(new Set([1601, 1602]))
  })

  it('leaves out muted tracks', () => {
    const doc = makeFilm({ tracks: [{ muted: true, audio: [{ assetId: S, from: 0, to: 1 }] }] })
    expect(planMix(doc, SEQUENCE_ID, 48_000).clips).toEqual([])
  })

  it('fades each edge over three milliseconds', () => {
    const [clip] = mixOf({ from: 0, to: 1, gainDb: -20 }).clips
    expect(clip!.fadeInSamples).toBe(144)
    expect(gainAt(clip!, 0)).toBeLessThan(0.001)
    expect(gainAt(clip!, 72)).toBeCloseTo(0.05, 3)
    expect(gainAt(clip!, 24_000)).toBeCloseTo(0.1, 9)
    expect(gainAt(clip!, 47_999)).toBeLessThan(0.001)
  })

  it('does not fade where a cut sound goes on in the next clip', () => {
    const [first, second] = mixOf({ from: 0, to: 1, sourceIn: 0 }, { from: 1, to: 2, sourceIn: 1 }).clips
    expect([first!.fadeInSamples, first!.fadeOutSamples]).toEqual([144, 0])
    expect([second!.fadeInSamples, second!.fadeOutSamples]).toEqual([0, 144])
    expect(second!.sourceSample).toBe(first!.sourceSample + 48_000)
  })

  it('does fade where the next clip is of another place of the source', () => {
    const [first] = mixOf({ from: 0, to: 1, sourceIn: 0 }, { from: 1, to: 2, sourceIn: 5 }).clips
    expect(first!.fadeOutSamples).toBe(144)
  })
})

describe('what sounds in a block', () => {
  const mix = mixOf({ from: 0, to: 1, sourceIn: 3 }, { from: 2, to: 3 })

  it('is the common part of the block and each clip', () => {
    expect(piecesBetween(mix, 47_000, 49_000)).toMatchObject([
      { offset: 0, count: 1000, sourceSample: 144_000 + 47_000 },
    ])
    expect(piecesBetween(mix, 95_000, 97_000)).toMatchObject([{ offset: 1000, count: 1000, sourceSample: 0 }])
  })

  it('is nothing between the clips', () => {
    expect(piecesBetween(mix, 48_000, 96_000)).toEqual([])
  })
})
