import type { DialogueTiming, StereoSamples } from '../../../shared/audio/stems.ts'
import type { ImpactEvent } from '../../../shared/scene/simulationRecord.ts'

const DUCK_DB = -10
/** The music is down before the first sound and comes back gently after the last. */
const LEAD_SECONDS = 0.25
const RETURN_SECONDS = 0.6

/** Lowers music under speech in place by 10 dB, with ramps before and after every line. */
export function duckUnder(music: StereoSamples, timings: readonly DialogueTiming[], sampleRate: number): void {
  const ducks = timings.map(({ startSeconds, endSeconds }) => (seconds: number) => {
    if (seconds < startSeconds) return Math.max(0, 1 - (startSeconds - seconds) / LEAD_SECONDS)
    if (seconds > endSeconds) return Math.max(0, 1 - (seconds - endSeconds) / RETURN_SECONDS)
    return 1
  })
  if (ducks.length === 0) return
  const [left, right] = music
  for (let index = 0; index < left.length; index++) {
    const amount = ducks.reduce((most, duck) => Math.max(most, duck(index / sampleRate)), 0)
    if (amount === 0) continue
    const gain = 10 ** ((DUCK_DB * amount * amount * (3 - 2 * amount)) / 20)
    left[index]! *= gain
    right[index]! *= gain
  }
}

const IMPACT_DUCK_DB = -6
const IMPACT_LEAD_SECONDS = 0.07
const IMPACT_HOLD_SECONDS = 0.05
const IMPACT_RETURN_SECONDS = 0.35

/**
 * Makes way for impacts as a mixer rides the music around hits: up to 6 dB, less for slower touches, down just
 * before each and back within a third of a second.
 */
export function duckAtImpacts(
  music: StereoSamples,
  impacts: readonly Pick<ImpactEvent, 'timeSeconds' | 'approachSpeed'>[],
  sampleRate: number,
): void {
  const fastest = impacts.reduce((most, impact) => Math.max(most, impact.approachSpeed), 0)
  if (fastest === 0) return
  const [left, right] = music
  const amounts = new Float32Array(left.length)
  for (const { timeSeconds, approachSpeed } of impacts) {
    const depth = Math.min(1, 0.3 + (0.7 * approachSpeed) / fastest)
    const first = Math.max(0, Math.floor((timeSeconds - IMPACT_LEAD_SECONDS) * sampleRate))
    const lasting = IMPACT_LEAD_SECONDS + IMPACT_HOLD_SECONDS + IMPACT_RETURN_SECONDS
    const end = Math.min(left.length, first + Math.floor(lasting * sampleRate))
    for (let index = first; index < end; index++) {
      const late = index / sampleRate - timeSeconds
      const rise = 1 + late / IMPACT_LEAD_SECONDS
      const fall = 1 - (late - IMPACT_HOLD_SECONDS) / IMPACT_RETURN_SECONDS
      amounts[index] = Math.max(amounts[index]!, depth * Math.max(0, Math.min(1, rise, fall)))
    }
  }
  for (let index = 0; index < amounts.length; index++) {
    const amount = amounts[index]!
    if (amount === 0) continue
    const gain = 10 ** ((IMPACT_DUCK_DB * amount * amount * (3 - 2 * amount)) / 20)
    left[index]! *= gain
    right[index]! *= gain
  }
}
