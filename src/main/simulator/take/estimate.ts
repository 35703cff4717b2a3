import { z } from 'zod'
import type { TakeRequest } from '../../../shared/scene/takeRequest.ts'
import { SUB_FRAMES } from '../picture/subFrames.ts'
import type { TakeFiles } from './takeFiles.ts'

/** How fast this machine is, measured. The caller keeps it. */
export const takeCalibration = z.object({
  /** Of drawing and encoding, per million drawn pixels (frame pixels times sub-frames). */
  secondsPerMegapixel: z.number().positive(),
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

/** Seconds of work for a shot on a machine that was measured. Pure. */
export function estimateSeconds(
  calibration: TakeCalibration,
  shot: Shot & { readonly durationSeconds: number },
): number {
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
    startSeconds: understand + stage,
    secondsPerFilmSecond: (physics + sound) / files.durationSeconds,
  }
}
