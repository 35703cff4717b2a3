import type { MixClip, MixPlan } from '../../shared/audio/mixPlan.ts'

/** A stretch of decoded sound: where it begins in its source, in seconds. */
export interface DecodedSound {
  readonly timestamp: number
  readonly duration: number
}

/** How a stretch of decoded sound is played: seconds on the master clock, and which part of it. */
export interface ScheduledSound {
  readonly when: number
  readonly offset: number
  readonly duration: number
}

/**
 * Where a decoded stretch of a clip's source falls on the master clock, cut to the clip and to what is still to come.
 * `filmStart` is what the clock shows at sample 0 of the film. Undefined when nothing of it is to be heard.
 */
export function scheduleSound(
  clip: MixClip,
  sampleRate: number,
  sound: DecodedSound,
  filmStart: number,
  nowSeconds: number,
): ScheduledSound | undefined {
  const sourceOffset = (clip.startSample - clip.sourceSample) / sampleRate
  const begins = sound.timestamp + sourceOffset
  const from = Math.max(begins, clip.startSample / sampleRate, nowSeconds - filmStart)
  const to = Math.min(begins + sound.duration, clip.endSample / sampleRate)
  if (to - from <= 0) return undefined
  return { when: filmStart + from, offset: from - begins, duration: to - from }
}

/** One step of a clip's loudness: a straight line to `gain` at `seconds` of the film. */
export interface GainStep {
  readonly seconds: number
  readonly gain: number
}

/** The loudness of a clip over the film, with the short fades that keep its edges from clicking. */
export function gainSteps(clip: MixClip, sampleRate: number): readonly GainStep[] {
  const start = clip.startSample / sampleRate
  const end = clip.endSample / sampleRate
  const rise = clip.fadeInSamples / sampleRate
  const fall = clip.fadeOutSamples / sampleRate
  return [
    { seconds: start, gain: rise > 0 ? 0 : clip.gain },
    { seconds: start + rise, gain: clip.gain },
    { seconds: Math.max(start + rise, end - fall), gain: clip.gain },
    { seconds: end, gain: fall > 0 ? 0 : clip.gain },
  ]
}

/** The loudness at a moment of the film. */
export function gainAtSeconds(steps: readonly GainStep[], seconds: number): number {
  for (const [index, step] of steps.entries()) {
    if (seconds > step.seconds) continue
    const before = steps[index - 1]
    if (!before) return step.gain
    const along = step.seconds === before.seconds ? 1 : (seconds - before.seconds) / (step.seconds - before.seconds)
    return before.gain + (step.gain - before.gain) * along
  }
  return steps.at(-1)?.gain ?? 0
}

/** The clips that are heard at some time of a stretch of the film, given in seconds. */
export function clipsWithin(mix: MixPlan, from: number, to: number): readonly MixClip[] {
  const { sampleRate } = mix
  return mix.clips.filter(
    ({ startSample, endSample }) => startSample / sampleRate < to && endSample / sampleRate > from,
  )
}

/**
 * The mix of a film that runs `speed` times as fast: every place in the film and in the sources counts in the faster
 * time. The fades, which only keep edges from clicking, stay as long as they are where there is room for them.
 */
export function mixAtSpeed(mix: MixPlan, speed: number): MixPlan {
  if (speed === 1) return mix
  const clips = mix.clips.map((clip) => {
    const [startSample, endSample] = [clip.startSample / speed, clip.endSample / speed]
    const room = (endSample - startSample) / 2
    return {
      ...clip,
      startSample,
      endSample,
      sourceSample: clip.sourceSample / speed,
      fadeInSamples: Math.min(clip.fadeInSamples, room),
      fadeOutSamples: Math.min(clip.fadeOutSamples, room),
    }
  })
  return { ...mix, clips }
}
