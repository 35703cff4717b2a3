import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { Influence, InfluencedBody } from '../physics/influences.ts'
import { plus, turned } from '../physics/vectors.ts'
import { boundsOf } from '../staging/bounds.ts'
import { groundHeightOf } from '../weather/fallFloor.ts'
import { type BodyVolume, bodyVolume } from './bodyVolume.ts'
import { BLUNT, type DragShape, ROUND, WATER_DENSITY, waterForces } from './floating.ts'

/** Finer pieces than this do not change how a thing moves that is under water as a whole, metres. */
const FINEST = 0.02
/** What begins this near to the ground lies on it. */
const LIES_WITHIN = 0.02
/** What lies on the ground from the start has taken up water: its lift is at most this share of its weight. */
const SODDEN_LIFT = 0.9

interface Diver {
  readonly volume: BodyVolume
  readonly drag: DragShape
  readonly isSodden: boolean
}

/** Water everywhere around the things of a scene under the sea: it lifts, brakes and has to move along. None elsewhere. */
export function underwaterInfluences(scene: StagedScene): Influence[] {
  if (scene.set !== 'underwater') return []
  const gravity = Math.max(0, -scene.gravity[1])
  const ground = groundHeightOf(scene)
  const divers = new Map<string, Diver>()
  const diverOf = ({ staged }: InfluencedBody): Diver => {
    const known = divers.get(staged.id)
    if (known !== undefined) return known
    const volume = bodyVolume(staged, FINEST)
    const touched = staged.parts.filter((part) => part.only !== 'drawn')
    const lowest = boundsOf(touched, staged.position, staged.rotation).min[1]
    const made: Diver = {
      volume,
      drag: volume.ballRadius === undefined ? BLUNT : ROUND,
      isSodden: lowest - ground < LIES_WITHIN,
    }
    divers.set(staged.id, made)
    return made
  }
  return [
    {
      act(bodies, { seconds }) {
        for (const body of bodies) {
          if (body.isHeld) continue
          const { volume, drag, isSodden } = diverOf(body)
          const { massKg, motion } = body
          const most = isSodden ? (SODDEN_LIFT * massKg) / WATER_DENSITY : Infinity
          const under = {
            volume: Math.min(volume.total, most),
            waterline: 0,
            centre: plus(motion.pose.position, turned(volume.middle, motion.pose.rotation)),
          }
          const still = { level: 0, slopeX: 0, slopeZ: 0, flowX: 0, flowZ: 0, rise: 0 }
          const forces = waterForces({ massKg, motion, volume, drag }, under, under.volume, still, gravity, seconds)
          body.push(forces.force)
          body.twist(forces.torque)
        }
      },
    },
  ]
}
