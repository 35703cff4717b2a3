import type { StagedCamera, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { difference, dot, scaled, sum } from './vectors.ts'
import { type Framing, halfAngles, isPortrait, type Mover, viewOf } from './viewFit.ts'

type Keys = StagedCamera['keys']

/** How many of its own radii a camera that follows shows on either side of the mover, and least metres. */
const FOLLOW_ROOM = { radii: 3.4, radiiUpright: 2.5, leastMetres: 0.24 }
const FOLLOW_STEADINESS = { acrossSeconds: 0.12, upwardSeconds: 0.25 }

/** Goes along with the mover at an even distance: it stays where it is in the picture, what it passes goes by. */
export function followed(framing: Framing, verticalFovDegrees: number, back: number): Keys {
  const mover = framing.mover as Mover
  const way = steadied(mover, framing.durationSeconds)
  const radii = isPortrait(framing) ? FOLLOW_ROOM.radiiUpright : FOLLOW_ROOM.radii
  const room = Math.max(FOLLOW_ROOM.leastMetres, mover.radius * radii)
  const { right, up } = viewOf(framing)
  const half = halfAngles(framing, verticalFovDegrees)
  const size = framing.size === 'close' ? 0.6 : framing.size === 'wide' ? 1.9 : 1
  const distance = (back * size * room) / Math.min(half.x, half.y * 1.4)
  const { forward } = viewOf(framing)
  // Room ahead: what goes to the right of the picture keeps to its left third.
  const travelled = difference(mover.track.at(-1)!, mover.track[0]!)
  const ahead = Math.sign(dot(travelled, right)) * 0.28 * distance * half.x
  const aim = sum(scaled(right, ahead), scaled(up, 0.12 * distance * half.y))
  return way.map((middle, index) => {
    const target = sum(middle, aim)
    return {
      at: index / (way.length - 1),
      position: sum(target, scaled(forward, -distance)),
      target,
      verticalFovDegrees,
    }
  })
}

/** The mover's way without its shakes: a Gaussian mean over time, wider for ups and downs, as far as there is track. */
function steadied({ track }: Mover, durationSeconds: number): Vector3[] {
  const step = durationSeconds / (track.length - 1)
  const smooth = (axis: 0 | 1 | 2, widthSeconds: number) =>
    track.map((_, index) => {
      const reach = Math.min(Math.ceil((2.5 * widthSeconds) / step), index, track.length - 1 - index)
      let [total, weights] = [0, 0]
      for (let by = -reach; by <= reach; by++) {
        const weight = Math.exp(-(((by * step) / widthSeconds) ** 2) / 2)
        total += weight * track[index + by]![axis]
        weights += weight
      }
      return total / weights
    })
  const [x, y, z] = [
    smooth(0, FOLLOW_STEADINESS.acrossSeconds),
    smooth(1, FOLLOW_STEADINESS.upwardSeconds),
    smooth(2, FOLLOW_STEADINESS.acrossSeconds),
  ]
  return track.map((_, index): Vector3 => [x[index]!, y[index]!, z[index]!])
}
