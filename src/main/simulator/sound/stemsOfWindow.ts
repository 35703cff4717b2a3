import type { Stems, StereoSamples } from '../../../shared/audio/stems.ts'
import { type SceneTime, windowOf } from '../../../shared/scene/stagedWindow.ts'

/** Against a click where a cut falls into a sound, seconds. */
const FADE_SECONDS = 0.003

/**
 * The part of a whole scene's sound that belongs to the shot. What rings on over a cut rings on in the next shot, sample
 * by sample; only the edges are faded, within three milliseconds. The same stems where the shot shows the whole scene.
 */
export function stemsOfWindow(stems: Stems, scene: SceneTime): Stems {
  if (scene.window === undefined) return stems
  const { startSeconds, durationSeconds } = windowOf(scene)
  const first = Math.min(stems.frames, Math.round(startSeconds * stems.sampleRate))
  const frames = Math.max(1, Math.round(durationSeconds * stems.sampleRate))
  const fade = Math.round(FADE_SECONDS * stems.sampleRate)
  const cut = (samples: Float32Array): Float32Array => {
    const part = new Float32Array(frames)
    part.set(samples.subarray(first, first + frames))
    for (let index = 0; index < Math.min(fade, frames); index++) {
      const gain = (index + 0.5) / fade
      if (first > 0) part[index]! *= gain
      if (first + frames < stems.frames) part[frames - 1 - index]! *= gain
    }
    return part
  }
  const roles = Object.entries(stems.roles).flatMap(([role, stem]: [string, StereoSamples | undefined]) => {
    const part = stem && ([cut(stem[0]), cut(stem[1])] as const)
    return part && !isSilent(part) ? [[role, part] as const] : []
  })
  return { sampleRate: stems.sampleRate, frames, roles: Object.fromEntries(roles) }
}

function isSilent([left, right]: StereoSamples): boolean {
  const quiet = (sample: number) => sample === 0
  return left.every(quiet) && right.every(quiet)
}
