import { describe, expect, it } from 'vitest'
import { decodePeaks, encodePeaks, gatherPeaks, levelForZoom, peaksLevel } from './peaks.ts'

const mono = (values: number[], samplesPerPixel: number) => {
  const gatherer = gatherPeaks({ sampleRate: 48_000, channels: 1, samplesPerPixel })
  gatherer.add([Float32Array.from(values)])
  return gatherer.finish()
}

describe('gathering peaks', () => {
  it('keeps the lowest and the highest sample of each pixel', () => {
    expect([...mono([0, 0.5, -1, 1, 0.25, 0.25], 2).extremes]).toEqual([0, 64, -128, 127, 32, 32])
  })

  it('gives the same peaks however the sound was cut into pieces', () => {
    const sound = Float32Array.from({ length: 1000 }, (_, index) => Math.sin(index * 0.3) * Math.cos(index * 0.017))
    const whole = gatherPeaks({ sampleRate: 48_000, channels: 1 })
    whole.add([sound])
    const pieces = gatherPeaks({ sampleRate: 48_000, channels: 1 })
    for (const [from, to] of [
      [0, 1],
      [1, 256],
      [256, 700],
      [700, 1000],
    ] as const) {
      pieces.add([sound.subarray(from, to)])
    }
    expect(pieces.finish()).toEqual(whole.finish())
  })

  it('keeps channels apart and ends with a part of a pixel', () => {
    const gatherer = gatherPeaks({ sampleRate: 44_100, channels: 2, samplesPerPixel: 2 })
    gatherer.add([Float32Array.of(1, 1, 1), Float32Array.of(-1, -1, 0)])
    expect(gatherer.finish()).toEqual({
      sampleRate: 44_100,
      samplesPerPixel: 2,
      channels: 2,
      length: 2,
      extremes: Int8Array.of(127, 127, -128, -128, 127, 127, 0, 0),
    })
  })

  it('draws a gap as silence', () => {
    const gatherer = gatherPeaks({ sampleRate: 48_000, channels: 1, samplesPerPixel: 2 })
    gatherer.add([Float32Array.of(1)])
    gatherer.addSilence(5)
    expect([...gatherer.finish().extremes]).toEqual([0, 127, 0, 0, 0, 0])
  })

  it('clips what is louder than full scale', () => {
    expect([...mono([3, -3], 2).extremes]).toEqual([-128, 127])
  })

  it('grows past its first block', () => {
    const gatherer = gatherPeaks({ sampleRate: 48_000, channels: 1, samplesPerPixel: 1 })
    gatherer.add([new Float32Array(10_000).fill(1)])
    expect(gatherer.finish().extremes).toEqual(new Int8Array(20_000).fill(127))
  })
})

describe('the pyramid', () => {
  it('covers four times as many samples with each level', () => {
    const fine = mono([0.1, 0.2, -0.5, 0.3, 0.9], 1)
    const coarse = peaksLevel(fine, 1)
    expect(coarse).toMatchObject({ samplesPerPixel: 4, length: 2 })
    expect([...coarse.extremes]).toEqual([-64, 38, 114, 114])
    expect(peaksLevel(fine, 0)).toBe(fine)
    expect(peaksLevel(fine, 2)).toMatchObject({ samplesPerPixel: 16, length: 1 })
  })

  it('has a level for each zoom', () => {
    const peaks = mono([0], 256)
    expect([1, 256, 1023, 1024, 4096, 5000].map((zoom) => levelForZoom(peaks, zoom))).toEqual([0, 0, 0, 1, 2, 2])
  })
})

describe('the .dat file', () => {
  const peaks = mono([0, 1, -1, 0.5], 2)

  it('is the format of audiowaveform: 24 bytes of header, little-endian, then the extremes', () => {
    expect([...encodePeaks(peaks)]).toEqual([
      ...[2, 0, 0, 0], // version
      ...[1, 0, 0, 0], // 8 bits
      ...[0x80, 0xbb, 0, 0], // 48,000 Hz
      ...[2, 0, 0, 0], // samples a pixel
      ...[2, 0, 0, 0], // pixels
      ...[1, 0, 0, 0], // channels
      ...[0, 127, 0x80, 64],
    ])
  })

  it('comes back as it was', () => {
    expect(decodePeaks(encodePeaks(peaks))).toEqual(peaks)
  })

  it('is refused when it is cut short, padded, of another version or of 16 bits', () => {
    const good = encodePeaks(peaks)
    const changed = (at: number, value: number) => good.map((byte, index) => (index === at ? value : byte))
    const bad = [good.subarray(0, 20), good.subarray(0, -1), Uint8Array.of(...good, 0), changed(0, 1), changed(4, 0)]
    expect(bad.map(decodePeaks)).toEqual([null, null, null, null, null])
    expect(decodePeaks(changed(20, 0))).toBeNull()
  })
})
