import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Actor, Piece } from './actor.ts'
import { heightOf, type MotionPlan, type StageConditions } from './motionPlan.ts'
import { STILL } from './resting.ts'
import { cross, ORIGIN, shifted } from './vectors.ts'

/** How long the first moment before toppling lasts, seconds. */
const TOPPLE_SECONDS = 0.6

/**
 * Tips over its right foot: it is let go turning just fast enough to carry its weight over the edge
 * (1/2 I w^2 = m g (d - h), with d from the edge to the centre of mass and I = m (k^2 + d^2)), and a third more.
 * In a row only the first is tipped; a stack tips as one.
 */
export function topplePlan(actor: Actor, conditions: StageConditions): MotionPlan {
  const base = actor.base as Vector3
  const start = shifted(actor.bounds, base)
  const isStack = actor.entity.concept === 'tower'
  const first = actor.pieces[0] as Piece
  const height = isStack ? actor.bounds.max[1] : heightOf(actor)
  const foot = footOf(actor)
  const middle = height / 2
  const arm = Math.hypot(foot, middle)
  const inertia = (height ** 2 + (2 * foot) ** 2) / 12 + arm ** 2
  const turn = 1.35 * Math.sqrt((2 * Math.max(conditions.gravity, 0.5) * (arm - middle)) / inertia) + 0.25
  const pivot: Vector3 = [first.local[0] + foot, 0, 0]
  const spin: Vector3 = [0, 0, -turn]
  const reach = actor.pieces.length > 1 && !isStack ? height : height * 1.05
  const chainSeconds = isStack ? 1 : actor.pieces.length * 0.1
  return {
    offset: ORIGIN,
    launch: (piece, index) => {
      if (!isStack && index > 0) return STILL
      const lever: Vector3 = [piece.local[0] - pivot[0], piece.local[1], piece.local[2]]
      return { velocity: cross(spin, lever), spin, releasedAt: TOPPLE_SECONDS }
    },
    path: [
      start,
      { min: [start.min[0], base[1], start.min[2]], max: [start.max[0] + reach, base[1] + height * 0.5, start.max[2]] },
    ],
    endSeconds: TOPPLE_SECONDS + 1.4 + chainSeconds,
  }
}

/** Half the width on which it stands. */
function footOf(actor: Actor): number {
  const [width, height] = actor.form.size
  if (actor.form.foot !== undefined) return actor.form.foot
  const shape = actor.form.parts[0]?.shape
  if (shape?.kind === 'lathe')
    return Math.max(...shape.profile.filter(([, y]) => y < shape.profile[0]![1] + 0.01).map(([radius]) => radius))
  return (actor.entity.concept === 'book' ? height : width) / 2
}
