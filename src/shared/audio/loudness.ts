import { kWeighting } from './kWeighting.ts'
import { createTruePeakMeter } from './truePeak.ts'

/** Measures loudness as sound streams by; memory does not grow with length. */
export interface LoudnessMeter {
  /** Takes the next samples: one array per channel, all of one length. */
  push(chunk: readonly Float32Array[]): void
  /** Gated loudness of everything so far, LUFS. Minus infinity when nothing passes the gate of -70 LUFS. */
  integratedLufs(): number
  /** The highest 400 ms loudness so far, LUFS. */
  maximumMomentaryLufs(): number
  /** The highest true peak of any channel so far, dB relative to full scale. */
  truePeakDb(): number
}

const SUB_BLOCKS_PER_SECOND = 10
const SUB_BLOCKS_PER_BLOCK = 4
const ABSOLUTE_GATE_LUFS = -70
const RELATIVE_GATE_LU = -10
const BINS_PER_LU = 100
const HIGHEST_LUFS = 20
/** Surround channels of 5.0 and 5.1 count 1.41; the low-frequency channel does not count (BS.1770-4, table 3). */
const SURROUND_WEIGHTS: Readonly<Record<number, readonly number[]>> = {
  5: [1, 1, 1, 1.41, 1.41],
  6: [1, 1, 1, 0, 1.41, 1.41],
}

/**
 * Integrated loudness and true peak after ITU-R BS.1770-4: K-weighting, 400 ms blocks with 75 % overlap, gates at
 * -70 LUFS and 10 LU below the ungated mean. Blocks are kept as a histogram of 0.01 LU, so the relative gate is
 * that exact. Throws RangeError for a rate below 8 kHz or no channel.
 */
export function createLoudnessMeter(sampleRate: number, channels: number): LoudnessMeter {
  const gated = createGatedLoudness(sampleRate, channels)
  const truePeak = createTruePeakMeter(channels)
  return {
    ...gated,
    push(chunk) {
      gated.push(chunk)
      truePeak.push(chunk)
    },
    truePeakDb: () => 20 * Math.log10(truePeak.highest()),
  }
}

function createGatedLoudness(sampleRate: number, channels: number): Omit<LoudnessMeter, 'truePeakDb'> {
  if (!(sampleRate >= 8000)) throw new RangeError(`Loudness needs a sampling rate of at least 8 kHz, got ${sampleRate}`)
  if (!Number.isInteger(channels) || channels < 1) throw new RangeError(`Loudness needs a channel, got ${channels}`)
  const weights = SURROUND_WEIGHTS[channels] ?? new Array<number>(channels).fill(1)
  const filters = weights.map(() => createWeightedEnergy(sampleRate))
  const histogram = createBlockHistogram()
  const subBlockSamples = Math.round(sampleRate / SUB_BLOCKS_PER_SECOND)
  const recent: number[] = []
  let subBlockEnergy = 0
  let samplesInSubBlock = 0
  let loudestBlock = 0

  function endSubBlock(): void {
    recent.push(subBlockEnergy)
    subBlockEnergy = 0
    samplesInSubBlock = 0
    if (recent.length > SUB_BLOCKS_PER_BLOCK) recent.shift()
    if (recent.length < SUB_BLOCKS_PER_BLOCK) return
    const power = recent.reduce((sum, energy) => sum + energy, 0) / (SUB_BLOCKS_PER_BLOCK * subBlockSamples)
    loudestBlock = Math.max(loudestBlock, power)
    histogram.add(power)
  }

  return {
    push(chunk) {
      if (chunk.length !== channels) throw new RangeError(`Expected ${channels} channels, got ${chunk.length}`)
      const length = chunk[0]!.length
      let start = 0
      while (start < length) {
        const end = Math.min(length, start + subBlockSamples - samplesInSubBlock)
        for (let channel = 0; channel < channels; channel++) {
          subBlockEnergy += weights[channel]! * filters[channel]!(chunk[channel]!, start, end)
        }
        samplesInSubBlock += end - start
        start = end
        if (samplesInSubBlock === subBlockSamples) endSubBlock()
      }
    },
    integratedLufs: () => histogram.gatedLufs(),
    maximumMomentaryLufs: () => lufsOf(loudestBlock),
  }
}

/** Integrated loudness of sound that is all there, LUFS. */
export function integratedLufsOf(channels: readonly Float32Array[], sampleRate: number): number {
  const meter = createGatedLoudness(sampleRate, channels.length)
  meter.push(channels)
  return meter.integratedLufs()
}

/** The K-weighted energy of the next samples of one channel; written out flat, as it runs for every sample of a film. */
function createWeightedEnergy(sampleRate: number): (samples: Float32Array, start: number, end: number) => number {
  const [shelf, pass] = kWeighting(sampleRate)
  let [shelfFirst, shelfSecond, passFirst, passSecond] = [0, 0, 0, 0]
  return (samples, start, end) => {
    let energy = 0
    for (let index = start; index < end; index++) {
      const sample = samples[index]!
      const shelved = shelf.b0 * sample + shelfFirst
      shelfFirst = shelf.b1 * sample - shelf.a1 * shelved + shelfSecond
      shelfSecond = shelf.b2 * sample - shelf.a2 * shelved
      const weighted = pass.b0 * shelved + passFirst
      passFirst = pass.b1 * shelved - pass.a1 * weighted + passSecond
      passSecond = pass.b2 * shelved - pass.a2 * weighted
      energy += weighted * weighted
    }
    return energy
  }
}

function createBlockHistogram() {
  const bins = (HIGHEST_LUFS - ABSOLUTE_GATE_LUFS) * BINS_PER_LU
  const counts = new Float64Array(bins)
  const powers = new Float64Array(bins)

  function meanPowerFrom(firstBin: number): number {
    let [count, power] = [0, 0]
    for (let bin = Math.max(0, firstBin); bin < bins; bin++) {
      count += counts[bin]!
      power += powers[bin]!
    }
    return count > 0 ? power / count : 0
  }

  return {
    add(power: number): void {
      const lufs = lufsOf(power)
      if (!(lufs > ABSOLUTE_GATE_LUFS)) return
      const bin = Math.min(bins - 1, Math.floor((lufs - ABSOLUTE_GATE_LUFS) * BINS_PER_LU))
      counts[bin]! += 1
      powers[bin]! += power
    },
    gatedLufs(): number {
      const gate = lufsOf(meanPowerFrom(0)) + RELATIVE_GATE_LU
      return lufsOf(meanPowerFrom(Number.isFinite(gate) ? Math.ceil((gate - ABSOLUTE_GATE_LUFS) * BINS_PER_LU) : 0))
    },
  }
}

function lufsOf(power: number): number {
  return -0.691 + 10 * Math.log10(power)
}
