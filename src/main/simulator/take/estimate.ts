import { z } from 'zod'
import type { TakeRequest } from '../../../shared/scene/takeRequest.ts'
import { SUB_FRAMES } from '../picture/subFrames.ts'
import type { TakeFiles } from './takeFiles.ts'

/** How fast this machine is, measured. The caller keeps it. */
export const takeCalibration = z.object({
  /** Of drawing and encoding, per million drawn pixels (frame pixels times sub-frames). */
  secondsPerMegapixel: z.number().positive(),
  /** Of one frame of the measured take. */
  megapixelsPerFrame: z.number().positive(),
  /** Before the first frame, and for physics and sound of each second of film. */
  startSeconds: z.number().nonnegative(),
  secondsPerFilmSecond: z.number().nonnegative(),
})
export type TakeCalibration = z.infer<typeof takeCalibration>

type Shot = Pick<TakeRequest, 'width' | 'height' | 'frameRate' | 'quality'>

/** Drawn pixels of a shot in millions: each sub-frame counts. */
export function megapixels({ width, height, quality }: Shot, frames: number): number {
  return (width * height * SUB_FRAMES[quality] * frames) / 1e6
}

/** Work grows with the pixels only among frames of similar size: a tiny frame costs mostly what every frame costs. */
const SIMILAR_SIZE = 4

/** Seconds of work for a shot on a machine that was measured; null when only frames of quite another size were. Pure. */
export function estimateSeconds(
  calibration: TakeCalibration,
  shot: Shot & { readonly durationSeconds: number },
): number | null {
  const ratio = megapixels(shot, 1) / calibration.megapixelsPerFrame
  if (ratio > SIMILAR_SIZE || ratio < 1 / SIMILAR_SIZE) return null
  const frames = Math.max(1, Math.round((shot.durationSeconds * shot.frameRate.num) / shot.frameRate.den))
  return (
    calibration.startSeconds +
    calibration.secondsPerFilmSecond * shot.durationSeconds +
    calibration.secondsPerMegapixel * megapixels(shot, frames)
  )
}

/** What a finished take says about the machine: the best measurement there is. */
export function calibrationOf(files: TakeFiles, shot: Shot): TakeCalibration {
  const { understand, stage, simulate: physics, sound, picture, encode } = files.stageSeconds
  return {
    secondsPerMegapixel: (picture + encode) / megapixels(shot, files.frameCount),
    megapixelsPerFrame: megapixels(shot, 1),
    startSeconds: understand + stage,
    secondsPerFilmSecond: (physics + sound) / files.durationSeconds,
  }
}
