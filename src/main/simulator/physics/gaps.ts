import type RAPIER from '@dimforge/rapier3d-deterministic-compat'
import { type Face, facesOf, insideOf, lowestAlong } from './faces.ts'
import type { Pose } from './poseAt.ts'
import { type Part, partPlace } from './rapierWorld.ts'
import { dot, minus, plus, type Quat, times, turned, turnedBy, type Vec3 } from './vectors.ts'

/** How two parts are to each other where they are nearest. */
export interface Gap {
  /** Metres; negative when they overlap. */
  readonly distance: number
  readonly point: Vec3
  /** From A toward B. */
  readonly normal: Vec3
}

/**
 * The gap between two parts whose bodies have these poses; undefined when it is wider than `reach`.
 *
 * Where one stands or lies over a flat face of the other the gap is that of its lowest point, exactly. The engine's own
 * search takes all else: between faces that are nearly parallel its answers can be millimetres off, and a thing that
 * stands on the floor would be taken for one in the air.
 */
export function gapBetween(a: Part, b: Part, poseA: Pose, poseB: Pose, reach: number): Gap | undefined {
  const [placedA, placedB] = [placed(a, poseA), placed(b, poseB)]
  const flat = overFace(placedA, placedB, 1) ?? overFace(placedB, placedA, -1)
  if (flat !== undefined) return flat.distance > reach ? undefined : flat
  const found: RAPIER.ShapeContact | null = a.shape.contactShape(
    xyz(placedA.place),
    xyzw(placedA.turn),
    b.shape,
    xyz(placedB.place),
    xyzw(placedB.turn),
    reach,
  )
  if (found === null) return undefined
  const { point1, point2, normal1 } = found
  return {
    distance: found.distance,
    point: [(point1.x + point2.x) / 2, (point1.y + point2.y) / 2, (point1.z + point2.z) / 2],
    normal: [normal1.x, normal1.y, normal1.z],
  }
}

interface PlacedPart {
  readonly part: Part
  readonly place: Vec3
  readonly turn: Quat
}

function placed(part: Part, pose: Pose): PlacedPart {
  return { part, place: partPlace(part, pose), turn: turnedBy(part.rotation, pose.rotation) }
}

/**
 * The gap over the face of `under` that looks toward `over`, when the lowest point of `over` is over that face: the plane
 * of the face then parts the two, and no other pair of points is nearer. `sign` turns the normal for `over` before `under`.
 */
function overFace(under: PlacedPart, over: PlacedPart, sign: 1 | -1): Gap | undefined {
  const toUnder = inverse(under.turn)
  const inside = plus(over.place, turned(insideOf(over.part), over.turn))
  const middle = turned(minus(inside, under.place), toUnder)
  const face = faceToward(facesOf(under.part.staged.shape), middle)
  if (face === undefined) return undefined
  const normal = turned(face.normal, under.turn)
  for (const lowest of lowestAlong(over.part, turned(normal, inverse(over.turn)))) {
    const point = plus(over.place, turned(lowest, over.turn))
    const local = turned(minus(point, under.place), toUnder)
    if (!face.holds(local)) continue
    const distance = dot(local, face.normal) - face.height
    return { distance, point: plus(point, times(normal, -distance / 2)), normal: times(normal, sign) }
  }
  return undefined
}

function faceToward(faces: readonly Face[], middle: Vec3): Face | undefined {
  let [best, most] = [undefined as Face | undefined, 0]
  for (const face of faces) {
    const above = dot(middle, face.normal) - face.height
    if (above > most) [best, most] = [face, above]
  }
  return best
}

function inverse([x, y, z, w]: Quat): Quat {
  return [-x, -y, -z, w]
}

function xyz([x, y, z]: Vec3): RAPIER.Vector {
  return { x, y, z }
}

function xyzw([x, y, z, w]: Quat): RAPIER.Rotation {
  return { x, y, z, w }
}
