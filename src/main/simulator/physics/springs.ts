import type { StagedSpring } from '../../../shared/scene/stagedMechanism.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { Influence, InfluencedBody } from './influences.ts'
import { velocityAt } from './motion.ts'
import { dot, length, minus, plus, times, turned, type Vec3 } from './vectors.ts'

/** The springs of a scene: Hooke's law along the line between both ends, and a damper beside each spring. */
export function springInfluences({ springs }: StagedScene): Influence[] {
  if (springs === undefined || springs.length === 0) return []
  return [
    {
      act(bodies) {
        const find = (id: string | undefined) => bodies.find(({ staged }) => staged.id === id)
        for (const spring of springs) pull(spring, find(spring.bodyA), find(spring.bodyB))
      },
    },
  ]
}

/** Only bodies that can move are pulled; the other end may be in the world. */
function pull(spring: StagedSpring, a: InfluencedBody | undefined, b: InfluencedBody | undefined): void {
  const [endA, endB] = [endOf(a, spring.pointA), endOf(b, spring.pointB)]
  const apart = minus(endB.place, endA.place)
  const long = length(apart)
  if (long === 0) return
  const along = times(apart, 1 / long)
  const force =
    spring.stiffness * (long - spring.restMetres) + spring.damping * dot(minus(endB.velocity, endA.velocity), along)
  a?.push(times(along, force), endA.place)
  b?.push(times(along, -force), endB.place)
}

function endOf(body: InfluencedBody | undefined, point: Vec3): { place: Vec3; velocity: Vec3 } {
  if (body === undefined) return { place: point, velocity: [0, 0, 0] }
  const { pose } = body.motion
  const place = plus(pose.position, turned(point, pose.rotation))
  return { place, velocity: body.isHeld ? [0, 0, 0] : velocityAt(body.motion, place) }
}
