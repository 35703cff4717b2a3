import { STEM_ROLES, type Stems, type StereoSamples } from '../../../shared/audio/stems.ts'

/** The clip's own sound: the plain sum of its stems, which already have their levels and ducking. */
export function mixStems(stems: Stems): [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>] {
  const mix = [new Float32Array(stems.frames), new Float32Array(stems.frames)] as const satisfies unknown[]
  for (const role of STEM_ROLES) {
    const stem: StereoSamples | undefined = stems.roles[role]
    if (!stem) continue
    for (const channel of [0, 1] as const) {
      const [into, from] = [mix[channel], stem[channel]]
      for (let index = 0; index < stems.frames; index++) into[index]! += from[index]!
    }
  }
  return [...mix]
}
