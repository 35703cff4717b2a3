import { writeFile } from 'node:fs/promises'
import { type AudioSample, AudioSampleSink } from 'mediabunny'
import { encodePeaks, gatherPeaks } from '../../shared/audio/peaks.ts'
import type { MediaProblem } from '../../shared/media/mediaFacts.ts'
import { ok, type Result } from '../../shared/result.ts'
import { type MediaSource, refuseMedia } from './mediaSource.ts'
import { openInput } from './openInput.ts'
import { publishFile } from './publishFile.ts'

/** A waveform is drawn in at most two lanes: channels beyond two are folded in, odd ones left, even ones right. */
const MOST_LANES = 2

/**
 * Writes the waveform of a file's sound to `output` in the `.dat` format of `shared/audio/peaks.ts`, at the sound's
 * own rate. Silence stands where the sound has gaps, so that a pixel's number tells its time.
 */
export async function makePeaks(
  source: MediaSource,
  output: string,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<Result<{ sampleRate: number; channels: number; length: number }, MediaProblem>> {
  using input = openInput(source.path)
  const track = await input.getPrimaryAudioTrack()
  if (track === null) return refuseMedia(source, 'empty', 'There is no sound in it.')
  const sampleRate = await track.getSampleRate()
  const lanes = Math.min(MOST_LANES, await track.getNumberOfChannels())
  const start = Math.max(0, await input.getFirstTimestamp())
  const duration = (await track.computeDuration()) - start
  const gatherer = gatherPeaks({ sampleRate, channels: lanes })

  let gathered = 0
  for await (const sample of new AudioSampleSink(track).samples()) {
    using block = sample
    signal.throwIfAborted()
    const first = Math.round((block.timestamp - start) * sampleRate)
    // A block may begin before the presented start (a coder's warm-up) or overlap the one before it by rounding.
    const skip = Math.min(block.numberOfFrames, Math.max(0, gathered - first))
    if (first > gathered) {
      gatherer.addSilence(first - gathered)
      gathered = first
    }
    if (skip === block.numberOfFrames) continue
    gatherer.add(lanesOf(block, lanes, skip))
    gathered += block.numberOfFrames - skip
    onProgress(duration > 0 ? Math.min(1, gathered / sampleRate / duration) : 1)
  }

  const peaks = gatherer.finish()
  if (peaks.length === 0) return refuseMedia(source, 'unreadable', 'No sound comes out of it.')
  await publishFile(output, (partial) => writeFile(partial, encodePeaks(peaks)))
  return ok({ sampleRate, channels: lanes, length: peaks.length })
}

function lanesOf(block: AudioSample, lanes: number, skip: number): Float32Array[] {
  const count = block.numberOfFrames - skip
  const plane = (planeIndex: number) => {
    const samples = new Float32Array(count)
    block.copyTo(samples, { planeIndex, format: 'f32-planar', frameOffset: skip, frameCount: count })
    return samples
  }
  const folded = Array.from({ length: lanes }, (_, lane) => plane(Math.min(lane, block.numberOfChannels - 1)))
  for (let channel = lanes; channel < block.numberOfChannels; channel++) {
    const into = folded[channel % lanes]!
    const samples = plane(channel)
    for (let index = 0; index < count; index++) {
      if (Math.abs(samples[index]!) > Math.abs(into[index]!)) into[index] = samples[index]!
    }
  }
  return folded
}
