import type { BodyPart, BodyShape } from '../../../shared/scene/stagedScene.ts'
import { type OutsideRoom, outsideRoom, readOutline, readOutside } from '../physics/outside.ts'
import { frameAt, readOutsidePlaced, type ShapeFrame } from '../physics/outsidePlaced.ts'

type Outline = readonly (readonly [number, number])[]

/** The outlines of turned things, closed. */
const closed = new WeakMap<Outline, Outline>()

/** The surface of a thing of several parts, which is asked many times. All in the thing's frame. */
export class ThingSurface {
  readonly #parts: readonly { readonly shape: BodyShape; readonly frame: ShapeFrame }[]
  readonly #nearest = outsideRoom()
  readonly #one = outsideRoom()

  constructor(parts: readonly BodyPart[]) {
    this.#parts = parts.map(({ shape, offset, rotation }) => ({ shape, frame: frameAt(offset, rotation) }))
  }

  /** Looks where a point is to the surface; `distance` and `outward` tell until the next look. Returns the distance. */
  look(x: number, y: number, z: number): number {
    const nearest = this.#nearest
    nearest[0] = Number.POSITIVE_INFINITY
    for (const { shape, frame } of this.#parts) {
      if (readOutsidePlaced(shape, frame, x, y, z, this.#one, readShape) < nearest[0]!) nearest.set(this.#one)
    }
    return nearest[0]!
  }

  /** Of the last look: negative inside, metres. */
  get distance(): number {
    return this.#nearest[0]!
  }

  /** Of the last look, along one axis: which way is out. */
  outward(axis: 0 | 1 | 2): number {
    return this.#nearest[axis + 1]!
  }
}

function readShape(shape: BodyShape, x: number, y: number, z: number, room: OutsideRoom): number {
  return shape.kind === 'lathe' ? readTurned(shape.profile, x, y, z, room) : readOutside(shape, x, y, z, room)
}

/** To the nearest place of the outline itself, so that a flat dome has its top where it is seen. */
function readTurned(profile: Outline, x: number, y: number, z: number, room: OutsideRoom): number {
  const across = Math.hypot(x, z)
  const outX = across < 1e-9 ? 1 : x / across
  const outZ = across < 1e-9 ? 0 : z / across
  const distance = readOutline(closedOf(profile), across, y, room)
  const along = room[1]!
  room[1] = outX * along
  room[3] = outZ * along
  return distance
}

/** Mirrored, the outline closes without an edge along the axis. */
function closedOf(profile: Outline): Outline {
  let outline = closed.get(profile)
  if (outline === undefined) {
    outline = [...profile, ...profile.toReversed().map(([radius, height]): [number, number] => [-radius, height])]
    closed.set(profile, outline)
  }
  return outline
}
