import { STEM_ROLES, type Stems, type StereoSamples } from '../../../shared/audio/stems.ts'
import { peakOf } from './effects.ts'
import { mixStems } from './mix.ts'

/** Leaves room for what lossy coding adds. */
const HIGHEST_MIX_PEAK = 0.88

/** Lowers all stems alike where their sum would peak too high, in place: a gain, never a limiter, so nothing bends. */
export function keepUnderFullScale(stems: Stems): void {
  const peak = Math.max(...mixStems(stems).map(peakOf))
  if (peak <= HIGHEST_MIX_PEAK) return
  const gain = HIGHEST_MIX_PEAK / peak
  for (const role of STEM_ROLES) {
    const stem: StereoSamples | undefined = stems.roles[role]
    for (const channel of stem ?? []) for (let index = 0; index < channel.length; index++) channel[index]! *= gain
  }
}
