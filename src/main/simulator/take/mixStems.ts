import { STEM_ROLES, type Stems } from '../../../shared/audio/stems.ts'

/** -1 dB below full scale, so that the encoder's overshoot does not clip. */
const CEILING = 10 ** (-1 / 20)

/** All stems together, left and right. Turned down as a whole when their sum would pass -1 dBFS. */
export function mixStems({ frames, roles }: Stems): [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>] {
  const mix: [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>] = [
    new Float32Array(frames),
    new Float32Array(frames),
  ]
  let peak = 0
  for (const channel of [0, 1] as const) {
    const target = mix[channel]
    for (const role of STEM_ROLES) {
      const samples = roles[role]?.[channel]
      if (samples === undefined) continue
      for (let index = 0; index < frames; index++) target[index]! += samples[index]!
    }
    for (const sample of target) peak = Math.max(peak, Math.abs(sample))
  }
  if (peak > CEILING) {
    for (const channel of mix) for (let index = 0; index < frames; index++) channel[index]! *= CEILING / peak
  }
  return mix
}
