import type { DialogueTiming, StereoSamples } from '../../../shared/audio/stems.ts'

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
