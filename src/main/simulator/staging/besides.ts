import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Actor } from './actor.ts'
import { GAP } from './crowdedTable.ts'
import { type StageSpots, topOf } from './stageSpots.ts'
import { fitsUnder } from './supports.ts'
import type { Bounds } from './vectors.ts'

/**
 * Where an actor goes that is said to be beside, before, behind, against or under another, which is at `mark`, or beside the
 * middle of the stage. `first`: that other, where it is an actor.
 */
export function besides(
  actor: Actor,
  relation: string,
  mark: Bounds | undefined,
  first: Actor | undefined,
  spots: StageSpots,
): Vector3 {
  const y = actor.support ? topOf(actor.support) : 0
  const middleX = mark ? (mark.min[0] + mark.max[0]) / 2 : 0
  const middleZ = mark ? (mark.min[2] + mark.max[2]) / 2 : 0
  const right = (mark?.max[0] ?? 0.3) + GAP - actor.bounds.min[0]
  const left = (mark?.min[0] ?? -0.3) - GAP - actor.bounds.max[0]
  switch (relation) {
    case 'leftOf':
      return spots.clear(actor, [left, y, middleZ], -1)
    case 'inFrontOf':
      return spots.clear(actor, [middleX, y, (mark?.max[2] ?? 0) + GAP - actor.bounds.min[2]], 1)
    case 'behind':
      return spots.clear(actor, [middleX, y, (mark?.min[2] ?? 0) - GAP - actor.bounds.max[2]], 1)
    case 'against':
      return [mark === undefined ? left : leaningX(actor, mark), y, middleZ]
    case 'under':
      if (first && fitsUnder(actor, first)) return [middleX, y, middleZ]
      return spots.clear(actor, [right, y, middleZ], 1)
    default:
      return spots.clear(actor, [right, y, middleZ], 1)
  }
}

/** How far along a plank's foot stands so that its lower face touches the edge of what it leans against. */
function leaningX(actor: Actor, mark: Bounds): number {
  const { min, max } = actor.bounds
  const height = Math.min(mark.max[1] - mark.min[1], max[1] - min[1])
  const lean = 2 * Math.asin(actor.pieces[0]?.rotation[2] ?? 0)
  const isUpright = lean < 0.1 || lean > 1.5
  const away = isUpright ? max[0] : min[0] + actor.form.size[1] * Math.sin(lean) + height / Math.tan(lean)
  return mark.min[0] - 0.001 - away
}
