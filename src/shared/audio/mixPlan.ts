import {
  type AssetId,
  type AudioClip,
  type ClipId,
  recordsOfType,
  type SequenceId,
  type StudioDocument,
} from '../model/index.ts'
import { add, cumulativeSamples, sub, type Ticks } from '../time/index.ts'

/** Every sound of a sequence on one grid of samples. */
export interface MixPlan {
  readonly sampleRate: number
  /** In order of their first sample. */
  readonly clips: readonly MixClip[]
}

/** One audio clip: which samples of the film it fills, and from where in its source. */
export interface MixClip {
  readonly clipId: ClipId
  readonly assetId: AssetId
  /** Half-open range of samples of the film. */
  readonly startSample: number
  readonly endSample: number
  /** The source's sample (counted at the mix's rate) that is heard at `startSample`. */
  readonly sourceSample: number
  /** Amplitude, 1 for 0 dB. */
  readonly gain: number
  /** Lengths of the fades that keep an edge from clicking. 0 where the sound goes on in the next clip. */
  readonly fadeInSamples: number
  readonly fadeOutSamples: number
}

/** What one clip gives to one block of the mix. */
export interface MixPiece {
  readonly clip: MixClip
  /** First sample of the block that it fills, counted from the block's start. */
  readonly offset: number
  readonly count: number
  /** The source's sample that is heard there. */
  readonly sourceSample: number
}

const DECLICK_SECONDS = 0.003

/** Places the audio clips of the tracks that are not muted, to the sample. */
export function planMix(doc: StudioDocument, sequenceId: SequenceId, sampleRate: number): MixPlan {
  const clips: MixClip[] = []
  for (const track of recordsOfType(doc, 'track')) {
    if (track.sequenceId !== sequenceId || track.kind !== 'audio' || track.muted) continue
    const onTrack = recordsOfType(doc, 'clip')
      .filter((clip) => clip.kind === 'audio')
      .filter((clip) => clip.trackId === track.id)
      .sort((a, b) => a.start - b.start)
    for (const [index, clip] of onTrack.entries()) {
      const placed = placeClip(clip, onTrack[index - 1], onTrack[index + 1], sampleRate)
      if (placed.endSample > placed.startSample) clips.push(placed)
    }
  }
  clips.sort((a, b) => a.startSample - b.startSample || (a.clipId < b.clipId ? -1 : 1))
  return { sampleRate, clips }
}

function placeClip(
  clip: AudioClip,
  before: AudioClip | undefined,
  after: AudioClip | undefined,
  sampleRate: number,
): MixClip {
  const startSample = cumulativeSamples(clip.start, sampleRate)
  const endSample = cumulativeSamples(add(clip.start, clip.duration), sampleRate)
  const fade = Math.min(Math.round(DECLICK_SECONDS * sampleRate), Math.floor((endSample - startSample) / 2))
  return {
    clipId: clip.id,
    assetId: clip.assetId,
    startSample,
    endSample,
    // From the clip's first whole sample, so that two halves of a cut sound meet without a gap.
    sourceSample: startSample + cumulativeSamples(sub(clip.sourceIn, clip.start), sampleRate),
    gain: clip.gainDb <= -60 ? 0 : 10 ** (clip.gainDb / 20),
    fadeInSamples: before && goesOn(before, clip) ? 0 : fade,
    fadeOutSamples: after && goesOn(clip, after) ? 0 : fade,
  }
}

/** True when the second clip continues the first: a cut that changes nothing must not be heard. */
function goesOn(first: AudioClip, second: AudioClip): boolean {
  const firstEnd: Ticks = add(first.start, first.duration)
  return (
    firstEnd === second.start &&
    first.assetId === second.assetId &&
    first.gainDb === second.gainDb &&
    add(first.sourceIn, first.duration) === second.sourceIn
  )
}

/** What sounds between two samples of the film (half-open), clip by clip. */
export function piecesBetween(plan: MixPlan, from: number, to: number): MixPiece[] {
  const pieces: MixPiece[] = []
  for (const clip of plan.clips) {
    if (clip.startSample >= to) break
    const first = Math.max(from, clip.startSample)
    const last = Math.min(to, clip.endSample)
    if (first >= last) continue
    pieces.push({
      clip,
      offset: first - from,
      count: last - first,
      sourceSample: clip.sourceSample + first - clip.startSample,
    })
  }
  return pieces
}

/** The amplitude of a clip at a sample of the film: its gain, with a straight fade at each edge. */
export function gainAt(clip: MixClip, sample: number): number {
  const rising = clip.fadeInSamples === 0 ? 1 : (sample - clip.startSample + 0.5) / clip.fadeInSamples
  const falling = clip.fadeOutSamples === 0 ? 1 : (clip.endSample - sample - 0.5) / clip.fadeOutSamples
  return clip.gain * Math.min(1, Math.max(0, rising), Math.max(0, falling))
}
