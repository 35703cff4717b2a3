import type { StagedCreature } from '../../../shared/scene/stagedCreature.ts'
import type { BodyPart, StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { turnAbout, UPRIGHT } from '../staging/vectors.ts'
import type { Body } from './body.ts'

const KEYS_PER_SECOND = 12
const LONGEST_SECONDS = 20
/** It does not touch the ground: what is under its feet is not pushed. */
const CLEAR_OF_GROUND = 0.03

/**
 * What others bump into: an unseen capsule about the trunk that goes where the creature goes and is moved by nothing.
 * Standing up for a person, lying along an animal.
 */
export function obstacleOf(creature: StagedCreature, body: Body): StagedBody[] {
  const [length, height, width] = body.size
  // Who sits is where the seat is; who handles things lets them come near.
  const deeds = creature.deeds ?? []
  if (deeds.some(({ kind }) => kind === 'sit')) return []
  const isUpright = creature.concept === 'person'
  const stout = deeds.length > 0 ? 0.24 : 0.42
  const radius = Math.max(0.008, isUpright ? width * stout : Math.min(height * 0.42, width * 0.5, length * 0.4))
  const halfHeight = Math.max(0.004, (isUpright ? height - CLEAR_OF_GROUND : length * 0.85) / 2 - radius)
  const isInTheAir = creature.course.gait === 'fly' || creature.course.gait === 'swim'
  const keys = Array.from({ length: LONGEST_SECONDS * KEYS_PER_SECOND + 1 }, (_, index) => {
    const timeSeconds = index / KEYS_PER_SECOND
    const [x, y, z] = body.middleAt(timeSeconds)
    const floor = creature.course.path[0]![1] + CLEAR_OF_GROUND
    const position: [number, number, number] = [
      x,
      isInTheAir
        ? y
        : Math.max(isUpright ? floor + halfHeight + radius : y, floor + (isUpright ? halfHeight + radius : radius)),
      z,
    ]
    return { timeSeconds, position, heading: body.headingAt(timeSeconds) }
  })
  const path = keys.map(({ timeSeconds, position, heading }) => ({
    timeSeconds,
    position,
    rotation: turnAbout([0, 1, 0], heading),
  }))
  const touched = { material: 'rubber', colour: '#808080', offset: [0, 0, 0] as Vector3, only: 'touched' } as const
  // What rolls along the ground meets the legs.
  const middle = path[0]!.position[1] - creature.course.path[0]![1]
  const legHalf = (middle - CLEAR_OF_GROUND) / 2 - width * 0.28
  // Drawn up in a leap they touch nothing.
  const leaps = [creature.course, ...(creature.after ?? [])].some(
    (course) => course.leaps !== undefined || course.gait === 'jump',
  )
  const legs: BodyPart[] =
    isUpright || leaps || body.stances.length === 0 || legHalf <= 0
      ? []
      : [-0.27, 0.27].map((along) => ({
          ...touched,
          shape: { kind: 'capsule', radius: width * 0.28, halfHeight: legHalf },
          rotation: UPRIGHT,
          offset: [along * length, CLEAR_OF_GROUND + legHalf + width * 0.28 - middle, 0],
        }))
  return [
    {
      id: `${creature.id}.body`,
      label: creature.label,
      concept: creature.concept,
      motion: 'fixed',
      parts: [
        {
          ...touched,
          shape: { kind: 'capsule', radius, halfHeight },
          rotation: isUpright ? UPRIGHT : turnAbout([0, 0, 1], Math.PI / 2),
        },
        ...legs,
      ],
      position: path[0]!.position,
      rotation: path[0]!.rotation,
      linearVelocity: [0, 0, 0],
      angularVelocity: [0, 0, 0],
      releasedAtSeconds: 0,
      massKg: body.massKg,
      path,
    },
  ]
}
