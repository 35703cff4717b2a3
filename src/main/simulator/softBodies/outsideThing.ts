import type { BodyPart, BodyShape } from '../../../shared/scene/stagedScene.ts'
import { outsideRoom, readOutline, readOutside } from '../physics/outside.ts'

type Outline = readonly (readonly [number, number])[]

/** The outlines of turned things, closed. */
const closed = new WeakMap<Outline, Outline>()
const one = outsideRoom()

/** The surface of a thing of several parts, which is asked many times. All in the thing's frame. */
export class ThingSurface {
  readonly #parts: readonly BodyPart[]
  readonly #answer = outsideRoom()

  constructor(parts: readonly BodyPart[]) {
    this.#parts = parts
  }

  /** Looks where a point is to the surface; `distance` and `outward` tell until the next look. Returns the distance. */
  look(x: number, y: number, z: number): number {
    const answer = this.#answer
    answer[0] = Number.POSITIVE_INFINITY
    for (const part of this.#parts) {
      const [qx, qy, qz, qw] = part.rotation
      const awayX = x - part.offset[0]
      const awayY = y - part.offset[1]
      const awayZ = z - part.offset[2]
      // The part's turn undone, and below made again.
      const onceX = 2 * (qz * awayY - qy * awayZ)
      const onceY = 2 * (qx * awayZ - qz * awayX)
      const onceZ = 2 * (qy * awayX - qx * awayY)
      readShape(
        part.shape,
        awayX + onceX * qw + (qz * onceY - qy * onceZ),
        awayY + onceY * qw + (qx * onceZ - qz * onceX),
        awayZ + onceZ * qw + (qy * onceX - qx * onceY),
      )
      if (one[0]! >= answer[0]!) continue
      const outX = one[1]!
      const outY = one[2]!
      const outZ = one[3]!
      const backX = 2 * (qy * outZ - qz * outY)
      const backY = 2 * (qz * outX - qx * outZ)
      const backZ = 2 * (qx * outY - qy * outX)
      answer[0] = one[0]!
      answer[1] = outX + backX * qw + (qy * backZ - qz * backY)
      answer[2] = outY + backY * qw + (qz * backX - qx * backZ)
      answer[3] = outZ + backZ * qw + (qx * backY - qy * backX)
    }
    return answer[0]!
  }

  /** Of the last look: negative inside, metres. */
  get distance(): number {
    return this.#answer[0]!
  }

  /** Of the last look, along one axis: which way is out. */
  outward(axis: 0 | 1 | 2): number {
    return this.#answer[axis + 1]!
  }
}

function readShape(shape: BodyShape, x: number, y: number, z: number): void {
  if (shape.kind === 'lathe') readTurned(shape.profile, x, y, z)
  else readOutside(shape, x, y, z, one)
}

/** To the nearest place of the outline itself, so that a flat dome has its top where it is seen. */
function readTurned(profile: Outline, x: number, y: number, z: number): void {
  const across = Math.hypot(x, z)
  const outX = across < 1e-9 ? 1 : x / across
  const outZ = across < 1e-9 ? 0 : z / across
  readOutline(closedOf(profile), across, y, one)
  const along = one[1]!
  one[1] = outX * along
  one[3] = outZ * along
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
