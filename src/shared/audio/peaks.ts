/**
 * Waveform peaks in the `.dat` format, version 2, of BBC audiowaveform (its doc/DataFormat.md): a little-endian
 * header of 24 bytes, then for each pixel and channel the lowest and the highest sample in 8 bits.
 */

export interface Peaks {
  readonly sampleRate: number
  /** How many samples of each channel one pixel covers. */
  readonly samplesPerPixel: number
  readonly channels: number
  /** Pixels; the last one may cover fewer samples. */
  readonly length: number
  /** For each pixel, for each channel: lowest, highest; -128 is full scale down, 127 up. */
  readonly extremes: Int8Array
}

/** The finest level that is stored, and how much coarser each next level of the pyramid is. */
export const FINEST_SAMPLES_PER_PIXEL = 256
export const PYRAMID_FACTOR = 4

const HEADER_BYTES = 24
const VERSION = 2
const FLAG_8_BIT = 1

/** The bytes of a `.dat` file. */
export function encodePeaks(peaks: Peaks): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES + peaks.extremes.length)
  const header = new DataView(bytes.buffer)
  header.setInt32(0, VERSION, true)
  header.setUint32(4, FLAG_8_BIT, true)
  header.setInt32(8, peaks.sampleRate, true)
  header.setInt32(12, peaks.samplesPerPixel, true)
  header.setUint32(16, peaks.length, true)
  header.setInt32(20, peaks.channels, true)
  bytes.set(new Uint8Array(peaks.extremes.buffer, peaks.extremes.byteOffset, peaks.extremes.length), HEADER_BYTES)
  return bytes
}

/** Reads a `.dat` file of version 2 with 8 bits; null when the bytes are not one. The peaks share the bytes. */
export function decodePeaks(bytes: Uint8Array): Peaks | null {
  if (bytes.length < HEADER_BYTES) return null
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (header.getInt32(0, true) !== VERSION || header.getUint32(4, true) !== FLAG_8_BIT) return null
  const sampleRate = header.getInt32(8, true)
  const samplesPerPixel = header.getInt32(12, true)
  const length = header.getUint32(16, true)
  const channels = header.getInt32(20, true)
  if (sampleRate <= 0 || samplesPerPixel <= 0 || channels <= 0) return null
  const count = length * channels * 2
  if (bytes.length - HEADER_BYTES !== count) return null
  const extremes = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER_BYTES, count)
  return { sampleRate, samplesPerPixel, channels, length, extremes }
}

/**
 * A coarser level of the pyramid: level 0 is `peaks` itself, each further level covers four times as many samples
 * with one pixel.
 */
export function peaksLevel(peaks: Peaks, level: number): Peaks {
  let coarser = peaks
  for (let step = 0; step < level; step++) coarser = coarsen(coarser)
  return coarser
}

/** The coarsest level that still has a pixel of peaks for each pixel of screen. */
export function levelForZoom(peaks: Peaks, samplesPerScreenPixel: number): number {
  let level = 0
  for (
    let covered = peaks.samplesPerPixel * PYRAMID_FACTOR;
    covered <= samplesPerScreenPixel;
    covered *= PYRAMID_FACTOR
  ) {
    level++
  }
  return level
}

function coarsen(fine: Peaks): Peaks {
  const { channels } = fine
  const length = Math.ceil(fine.length / PYRAMID_FACTOR)
  const extremes = new Int8Array(length * channels * 2)
  for (let pixel = 0; pixel < length; pixel++) {
    const from = pixel * PYRAMID_FACTOR
    const to = Math.min(from + PYRAMID_FACTOR, fine.length)
    for (let channel = 0; channel < channels; channel++) {
      let low = 127
      let high = -128
      for (let source = from; source < to; source++) {
        const at = (source * channels + channel) * 2
        low = Math.min(low, fine.extremes[at]!)
        high = Math.max(high, fine.extremes[at + 1]!)
      }
      const at = (pixel * channels + channel) * 2
      extremes[at] = low
      extremes[at + 1] = high
    }
  }
  return { ...fine, samplesPerPixel: fine.samplesPerPixel * PYRAMID_FACTOR, length, extremes }
}

/** Gathers peaks from sound that arrives in pieces, holding only the peaks. */
export interface PeakGatherer {
  /** Takes the next samples, one array for each channel, in the range -1 to 1. */
  add(samplesByChannel: readonly Float32Array[]): void
  /** Takes `count` samples of silence on every channel. */
  addSilence(count: number): void
  finish(): Peaks
}

export function gatherPeaks(format: { sampleRate: number; channels: number; samplesPerPixel?: number }): PeakGatherer {
  const { sampleRate, channels, samplesPerPixel = FINEST_SAMPLES_PER_PIXEL } = format
  let extremes = new Int8Array(channels * 2 * 4096)
  let length = 0
  let inPixel = 0
  const low = new Float32Array(channels).fill(Number.POSITIVE_INFINITY)
  const high = new Float32Array(channels).fill(Number.NEGATIVE_INFINITY)

  function endPixel(): void {
    const at = length * channels * 2
    if (at === extremes.length) {
      const grown = new Int8Array(extremes.length * 2)
      grown.set(extremes)
      extremes = grown
    }
    for (let channel = 0; channel < channels; channel++) {
      extremes[at + channel * 2] = toByte(low[channel]!)
      extremes[at + channel * 2 + 1] = toByte(high[channel]!)
    }
    length++
    inPixel = 0
    low.fill(Number.POSITIVE_INFINITY)
    high.fill(Number.NEGATIVE_INFINITY)
  }

  function take(count: number, look: (channel: number, from: number, to: number) => void): void {
    for (let from = 0; from < count; ) {
      const to = Math.min(count, from + samplesPerPixel - inPixel)
      for (let channel = 0; channel < channels; channel++) look(channel, from, to)
      inPixel += to - from
      from = to
      if (inPixel === samplesPerPixel) endPixel()
    }
  }

  return {
    add: (samplesByChannel) => {
      take(samplesByChannel[0]?.length ?? 0, (channel, from, to) => {
        const samples = samplesByChannel[channel]!
        let lowest = low[channel]!
        let highest = high[channel]!
        for (let index = from; index < to; index++) {
          const value = samples[index]!
          if (value < lowest) lowest = value
          if (value > highest) highest = value
        }
        low[channel] = lowest
        high[channel] = highest
      })
    },
    addSilence: (count) => {
      take(count, (channel) => {
        low[channel] = Math.min(low[channel]!, 0)
        high[channel] = Math.max(high[channel]!, 0)
      })
    },
    finish: () => {
      if (inPixel > 0) endPixel()
      return { sampleRate, samplesPerPixel, channels, length, extremes: extremes.slice(0, length * channels * 2) }
    },
  }
}

function toByte(value: number): number {
  if (!Number.isFinite(value)) return 0
  return Math.max(-128, Math.min(127, Math.round(value < 0 ? value * 128 : value * 127)))
}
