import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import type { InfluencedBody } from '../physics/influences.ts'
import type { BodyVolume } from './bodyVolume.ts'
import type { WaterField } from './waterField.ts'

/** A boat under way leaves white water at its bow and behind its stern. */
export function drawWake(
  field: WaterField,
  water: StagedWater,
  body: InfluencedBody,
  volume: BodyVolume,
  seconds: number,
): void {
  const { velocity, pose } = body.motion
  const speed = Math.hypot(velocity[0], velocity[2])
  if (speed < 0.25) return
  const [cx, , cz] = water.centre
  const [alongX, alongZ] = [velocity[0] / speed, velocity[2] / speed]
  const [long, wide] = [volume.half[0], volume.half[2]]
  const places = [
    [1, 0],
    [0.75, 0.55],
    [0.75, -0.55],
    [-1.05, 0.5],
    [-1.05, 0],
    [-1.05, -0.5],
  ] as const
  for (const [ahead, aside] of places) {
    const x = pose.position[0] + alongX * ahead * long - alongZ * aside * wide
    const z = pose.position[2] + alongZ * ahead * long + alongX * aside * wide
    field.around(x - cx, z - cz, (at, share) => field.whiten(at, share * speed * seconds * 3.5))
  }
}
