import type { StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { GeometryPass } from '../picture/passes/geometryPass.ts'
import { boundsOf } from '../staging/bounds.ts'
import type { Bounds } from '../staging/vectors.ts'

/** What the geometry of a shot's pictures tells of its subject. */
export interface ShotSubject {
  /** The ids that the shot is about: what moves by itself or falls; where nothing does, what stands there. */
  readonly subject: ReadonlySet<number>
  readonly ground: ReadonlySet<number>
  /** What things are seen through: waters, and the glass of tanks around them. */
  readonly seenThrough: ReadonlySet<string>
}

/** What of the things that are named in a geometry pass a shot is about. Pure. */
export function subjectOf(scene: StagedScene, names: GeometryPass['names']): ShotSubject {
  const idsOf = (wanted: (subject: string) => boolean) =>
    new Set(names.filter(({ subject }) => wanted(subject)).map(({ id }) => id))
  const bodies = new Map(scene.bodies.map((body) => [body.id, body]))
  const ground = idsOf((subject) => bodies.get(subject)?.concept === 'ground')
  // Nobody minds that a lake goes on beyond the picture, and things are seen in it.
  const waters = new Set(scene.waters?.map(({ id }) => id))
  const movers = idsOf((subject) => {
    const body = bodies.get(subject)
    if (waters.has(subject)) return false
    return body === undefined || body.motion === 'dynamic' || body.path !== undefined
  })
  const standing = scene.bodies.filter(({ concept }) => concept !== 'ground')
  const shown = new Set(standing.filter((body) => !standing.some((other) => bears(body, other))).map(({ id }) => id))
  const glass = standing.filter((body) => body.motion === 'fixed' && body.path === undefined && isGlass(body))
  return {
    ground,
    subject: movers.size > 0 ? movers : idsOf((subject) => shown.has(subject)),
    seenThrough: new Set([...waters, ...(movers.size > 0 ? glass.map(({ id }) => id) : [])]),
  }
}

function isGlass({ parts }: StagedBody): boolean {
  return parts.some(({ material, only }) => material === 'glass' && only !== 'touched')
}

/** A thing stands on another within this, metres. */
const TOUCHING = 0.01

/** Whether a large thing only bears a smaller one: the table under a candle is not what the shot is about. */
function bears(below: StagedBody, above: StagedBody): boolean {
  if (below === above) return false
  const [one, other] = [placed(below), placed(above)]
  const isOver = (axis: 0 | 2) => other.min[axis] >= one.min[axis] && other.max[axis] <= one.max[axis]
  return Math.abs(other.min[1] - one.max[1]) < TOUCHING && isOver(0) && isOver(2)
}

function placed({ parts, position, rotation }: StagedBody): Bounds {
  const seen = parts.filter(({ only }) => only !== 'touched')
  return boundsOf(seen.length > 0 ? seen : parts, [...position], [...rotation])
}
