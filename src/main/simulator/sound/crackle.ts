import type { StereoSamples } from '../../../shared/audio/stems.ts'
import { forkedRandom, type RandomSource, randomBetween } from '../../../shared/random/seeded.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { filtered, pinkPair, wandering } from './noiseBed.ts'

/** Sparks that snap in a fire of a metre, on average each second. */
const SNAPS_PER_SECOND = 9
const SNAP_PEAK = 0.11
const ROAR_RMS = 0.006

/**
 * Adds the sound of the burning fires of a scene to its ambience: snaps at times of a Poisson process, from faint ticks
 * to the odd loud one, over a low roar. Candles burn without a sound.
 */
export function addFires(ambience: StereoSamples, scene: StagedScene, sampleRate: number): void {
  for (const flame of scene.flames ?? []) {
    if (flame.kind !== 'fire') continue
    const random = forkedRandom(scene.seed, `crackle of ${flame.id}`)
    const size = Math.min(1.5, Math.max(0.2, flame.heightMetres))
    addRoar(ambience, sampleRate, size, random)
    for (const { timeSeconds, loudness } of snapTimes(scene.durationSeconds, SNAPS_PER_SECOND * size, random)) {
      addSnap(ambience, sampleRate, timeSeconds, loudness, random)
    }
  }
}

/** When the sparks of a fire snap, and how loud from 0 to 1: mostly faint, seldom loud. */
export function snapTimes(
  durationSeconds: number,
  perSecond: number,
  random: RandomSource,
): { timeSeconds: number; loudness: number }[] {
  const snaps: { timeSeconds: number; loudness: number }[] = []
  let timeSeconds = -Math.log(1 - random()) / perSecond
  while (timeSeconds < durationSeconds) {
    snaps.push({ timeSeconds, loudness: random() ** 4 })
    timeSeconds += -Math.log(1 - random()) / perSecond
  }
  return snaps
}

function addRoar(ambience: StereoSamples, sampleRate: number, size: number, random: RandomSource): void {
  const frames = ambience[0].length
  const roar = pinkPair(frames, random)
  const swell = wandering(frames, sampleRate, 0.4, random)
  for (const [side, channel] of roar.entries()) {
    filtered(channel, sampleRate, [{ kind: 'lowPass', hertz: 260, q: 0.7 }])
    const rms = Math.sqrt(channel.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, frames)) || 1
    const gain = (ROAR_RMS * size) / rms
    for (let index = 0; index < frames; index++) {
      ambience[side]![index]! += channel[index]! * gain * (0.5 + swell[index]!)
    }
  }
}

/** A spark is a burst of a millisecond or two that falls off at once, now left, now right. */
function addSnap(
  [left, right]: StereoSamples,
  sampleRate: number,
  timeSeconds: number,
  loudness: number,
  random: RandomSource,
): void {
  const start = Math.round(timeSeconds * sampleRate)
  const decay = randomBetween(random, 0.0006, 0.003) * sampleRate
  const peak = SNAP_PEAK * (0.06 + loudness)
  const pan = randomBetween(random, 0.35, 0.65)
  const length = Math.min(left.length - start, Math.round(8 * decay))
  let last = 0
  for (let index = 0; index < length; index++) {
    const white = random() * 2 - 1
    // The difference of neighbours takes the lows away: a snap is bright.
    const sample = (white - 0.6 * last) * peak * Math.exp(-index / decay)
    last = white
    left[start + index]! += sample * Math.sqrt(1 - pan)
    right[start + index]! += sample * Math.sqrt(pan)
  }
}
