import { z } from 'zod'
import { framing } from './sceneSpec.ts'
import { cameraMove } from './stagedScene.ts'

/**
 * One of several views of the same happening: the prompt is staged and played as a whole, and this part of it is filmed
 * from here. Every shot of a happening has the same prompt, seed and `worldSeconds`, so what goes on over a cut goes on
 * exactly. The shot's own length is the request's `durationSeconds`.
 */
export const shotView = z.object({
  /** The words of the prompt that this shot shows. */
  words: z.string().min(1).max(4000),
  /** How long the happening is played. */
  worldSeconds: z.number().min(0.5).max(60),
  /** When the shot begins, on the happening's clock. */
  startSeconds: z.number().min(0).max(60),
  /** How much of the picture the action fills, and whether a person said so. */
  size: framing,
  isSizeSaid: z.boolean(),
  move: cameraMove,
  isMoveSaid: z.boolean(),
  /** From +Z toward +X: where the camera stands around the scene, and how far it looks down. */
  azimuthDegrees: z.number().min(-180).max(180),
  pitchDegrees: z.number().min(-90).max(90),
  /** Ids of the entities that the shot is about, who acts first; none: all that is there. */
  about: z.array(z.string().min(1)).max(40),
  /** When what decides the shot happens, on the happening's clock. */
  decisiveSeconds: z.number().min(0).max(60),
})
export type ShotView = z.infer<typeof shotView>
