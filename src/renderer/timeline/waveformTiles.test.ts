import { describe, expect, it } from 'vitest'
import type { Peaks } from '../../shared/audio/peaks.ts'
import { TICKS_PER_SECOND } from '../../shared/time/index.ts'
import { drawnSwing, PeakLevels, TILE_WIDTH, ticksPerTilePixel, tileColumns, zoomFor } from './waveformTiles.ts'

/** Mono; each pixel a little louder than the one before. */
const length = 4096
const peaks: Peaks = {
  sampleRate: 48_000,
  samplesPerPixel: 256,
  channels: 1,
  length,
  extremes: Int8Array.from({ length: length * 2 }, (_, at) => {
    const loudness = Math.floor(((at >> 1) / length) * 127)
    return at % 2 === 0 ? -loudness : loudness
  }),
}

describe('tiles of a waveform', () => {
  it('are drawn at the power of two just finer than the screen', () => {
    const perPixel = (samples: number) => (samples / 48_000) * TICKS_PER_SECOND
    expect([100, 256, 511, 512, 1024, 5000].map((samples) => zoomFor(peaks, perPixel(samples)))).toEqual([
      0, 0, 0, 1, 2, 4,
    ])
    expect(ticksPerTilePixel(peaks, 3)).toBe(perPixel(2048))
  })

  it('show the loudest swing within each pixel at every zoom', () => {
    const levels = new PeakLevels(peaks)
    for (const zoom of [0, 1, 2, 3]) {
      const columns = tileColumns(levels, zoom, 0)
      const lastSource = TILE_WIDTH * 2 ** zoom - 1
      expect(columns).toHaveLength(TILE_WIDTH)
      expect(columns.at(-1)?.high).toBeCloseTo(Math.floor((lastSource / length) * 127) / 127, 6)
    }
  })

  it('end where the sound ends', () => {
    const levels = new PeakLevels(peaks)
    expect(tileColumns(levels, 3, 0)).toHaveLength(512)
    expect(tileColumns(levels, 4, 0)).toHaveLength(256)
    expect(tileColumns(levels, 4, 1)).toHaveLength(0)
  })
})

describe('a drawn swing', () => {
  it('keeps silence and the loudest where they are and raises what is quiet', () => {
    expect([drawnSwing(0), drawnSwing(1), drawnSwing(-1)]).toEqual([0, 1, -1])
    expect(drawnSwing(0.1)).toBeGreaterThan(0.2)
    expect(drawnSwing(-0.1)).toBe(-drawnSwing(0.1))
  })
})
