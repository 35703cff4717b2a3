import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSound } from '../../../test/golden/madeMedia.ts'
import { SoundSource } from './soundSource.ts'

const RATE = 48_000
const toneAt = (seconds: number) => 0.5 * Math.sin(2 * Math.PI * 300 * seconds)

let folder: string
const file = (name: string) => join(folder, `${name}.wav`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dalang-sound-'))
  await makeSound(file('same'), { sampleRate: 48_000, channels: 2, seconds: 3, amplitudeAt: toneAt })
  await makeSound(file('other'), { sampleRate: 44_100, channels: 1, seconds: 3, amplitudeAt: toneAt })
  await makeSound(file('surround'), { sampleRate: 48_000, channels: 6, seconds: 1, amplitudeAt: () => 0.1 })
})
afterAll(() => rm(folder, { recursive: true }))

/** Reads in blocks of an odd length, as a mix would. */
async function read(name: string, from: number, count: number): Promise<Float32Array> {
  const source = new SoundSource(file(name), 'asset_s', RATE, from)
  const samples = new Float32Array(count)
  for (let at = 0; at < count; at += 777) {
    const block = await source.read(from + at, Math.min(777, count - at))
    samples.set(block.left, at)
  }
  await source.close()
  return samples
}

function largestError(samples: Float32Array, from: number): number {
  return samples.reduce((worst, sample, index) => Math.max(worst, Math.abs(sample - toneAt((from + index) / RATE))), 0)
}

describe('the sound of a source', () => {
  it('is the file itself where the rates are equal, from any sample', async () => {
    expect(largestError(await read('same', 0, 5000), 0)).toBeLessThan(1e-6)
    expect(largestError(await read('same', 100_003, 5000), 100_003)).toBeLessThan(1e-6)
  })

  it('keeps its place in time when it is resampled, from any sample', async () => {
    expect(largestError(await read('other', 1000, 20_000), 1000)).toBeLessThan(0.002)
    expect(largestError(await read('other', 100_003, 20_000), 100_003)).toBeLessThan(0.002)
  })

  it('is silent beyond its end and before its beginning', async () => {
    const end = await read('same', 3 * RATE - 100, 1000)
    expect(Math.max(...end.subarray(0, 100).map(Math.abs))).toBeGreaterThan(0.1)
    expect(Math.max(...end.subarray(100).map(Math.abs))).toBe(0)
    const begin = await read('same', -500, 600)
    expect(Math.max(...begin.subarray(0, 500).map(Math.abs))).toBe(0)
    expect(begin[599]).toBeCloseTo(toneAt(99 / RATE), 6)
  })

  it('brings surround sound to two channels without the low-frequency one', async () => {
    const [sample] = await read('surround', 4800, 1)
    expect(sample).toBeCloseTo(0.1 * (1 + Math.SQRT1_2 + Math.SQRT1_2), 5)
  })
})
