import { integratedLufsOf } from '../../../shared/audio/loudness.ts'
import { STEM_ROLES, type Stems, type StereoSamples } from '../../../shared/audio/stems.ts'
import { peakOf } from './effects.ts'
import { mixStems } from './mix.ts'

const MIX_LUFS = -16
/** Leaves room for what lossy coding adds. */
const HIGHEST_MIX_PEAK = 0.88
const LARGEST_LIFT = 10 ** (5 / 20)

/**
 * Brings the sum of all stems to -16 LUFS, or as near as its peaks allow, in place: one gain for all stems and never a
 * limiter, so nothing bends and the balance stays.
 */
export function setMixLevel(stems: Stems): void {
  const mix = mixStems(stems)
  const peak = Math.max(...mix.map(peakOf))
  if (peak === 0) return
  const lufs = integratedLufsOf(mix, stems.sampleRate)
  const wanted = Number.isFinite(lufs) ? 10 ** ((MIX_LUFS - lufs) / 20) : 1
  const gain = Math.min(wanted, LARGEST_LIFT, HIGHEST_MIX_PEAK / peak)
  for (const role of STEM_ROLES) {
    const stem: StereoSamples | undefined = stems.roles[role]
    for (const channel of stem ?? []) for (let index = 0; index < channel.length; index++) channel[index]! *= gain
  }
}
