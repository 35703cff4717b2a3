import { open } from 'node:fs/promises'
import type { StereoSamples } from '../../../shared/audio/stems.ts'

const BYTES_PER_SAMPLE = 3
const CHANNELS = 2
const HEADER_BYTES = 44
const BLOCK_SAMPLES = 48_000

/** Writes stereo samples in -1..1 as a WAV file of 24-bit PCM. Louder samples are cut off. */
export async function writeWav(file: string, [left, right]: StereoSamples, sampleRate: number): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.write(wavHeader(left.length, sampleRate))
    for (let start = 0; start < left.length; start += BLOCK_SAMPLES) {
      const end = Math.min(left.length, start + BLOCK_SAMPLES)
      const block = Buffer.alloc((end - start) * CHANNELS * BYTES_PER_SAMPLE)
      for (let index = start; index < end; index++) {
        const at = (index - start) * CHANNELS * BYTES_PER_SAMPLE
        block.writeIntLE(pcm24(left[index]!), at, BYTES_PER_SAMPLE)
        block.writeIntLE(pcm24(right[index]!), at + BYTES_PER_SAMPLE, BYTES_PER_SAMPLE)
      }
      await handle.write(block)
    }
  } finally {
    await handle.close()
  }
}

function pcm24(sample: number): number {
  return Math.max(-8_388_608, Math.min(8_388_607, Math.round(sample * 8_388_607)))
}

function wavHeader(samples: number, sampleRate: number): Buffer {
  const dataBytes = samples * CHANNELS * BYTES_PER_SAMPLE
  const header = Buffer.alloc(HEADER_BYTES)
  header.write('RIFF', 0, 'ascii')
  header.writeUInt32LE(HEADER_BYTES - 8 + dataBytes, 4)
  header.write('WAVEfmt ', 8, 'ascii')
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(CHANNELS, 22)
  header.writeUInt32LE(sampleRate, 24)
  header.writeUInt32LE(sampleRate * CHANNELS * BYTES_PER_SAMPLE, 28)
  header.writeUInt16LE(CHANNELS * BYTES_PER_SAMPLE, 32)
  header.writeUInt16LE(8 * BYTES_PER_SAMPLE, 34)
  header.write('data', 36, 'ascii')
  header.writeUInt32LE(dataBytes, 40)
  return header
}
