import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { Influence } from './influences.ts'
import { length, times } from './vectors.ts'

/** Slower than this it is resisted less, so that it comes to rest without trembling, rad/s. */
const SLOW = 2

/** What a point on the floor cannot do: the friction of a real foot takes the spin from what turns on it. */
export function spinFrictionInfluences({ bodies }: StagedScene): Influence[] {
  if (!bodies.some(({ spinFriction }) => spinFriction !== undefined)) return []
  return [
    {
      act(influenced) {
        for (const body of influenced) {
          const { spinFriction } = body.staged
          const speed = length(body.motion.spin)
          if (spinFriction === undefined || body.isHeld || speed === 0) continue
          body.twist(times(body.motion.spin, (-spinFriction * Math.min(1, speed / SLOW)) / speed))
        }
      },
    },
  ]
}
