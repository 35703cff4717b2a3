import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { StepEvent } from '../../../shared/scene/stepEvent.ts'
import { bodyOf } from './bodyOf.ts'

/** From heel to toe, of a stance. */
const TOE_SHARE = 0.22
const LONGEST_ROLL_SECONDS = 0.14

/** Every step of the creatures of a scene, in order of time; feet that stand from the start make none. */
export function stepsOf(scene: StagedScene): StepEvent[] {
  const gravity = Math.hypot(...scene.gravity)
  const ground = scene.bodies.find(({ concept, motion }) => concept === 'ground' && motion === 'fixed')?.parts[0]
    ?.material
  if (ground === undefined) return []
  const steps = (scene.creatures ?? []).flatMap((creature): StepEvent[] => {
    const body = bodyOf(creature, gravity)
    const { gait, speed } = creature.course
    const isThrown = gait === 'jump' || gait === 'hop' || gait === 'run'
    const down = (isThrown ? 0.9 : 0.35) + 0.12 * speed
    const massKg = Math.max(0.001, body.massKg * (isThrown ? 0.25 : 0.12))
    return body.stances.flatMap((feet) =>
      feet.flatMap(({ fromSeconds, toSeconds, position }): StepEvent[] => {
        if (!(fromSeconds > 0.02) || fromSeconds > scene.durationSeconds) return []
        const step = { kind: 'step', creature: creature.id, point: position, ground } as const
        if (body.sole !== 'shoe') return [{ ...step, timeSeconds: fromSeconds, part: body.sole, massKg, speed: down }]
        const toe = fromSeconds + Math.min(LONGEST_ROLL_SECONDS, (toSeconds - fromSeconds) * TOE_SHARE)
        if (isThrown) return [{ ...step, timeSeconds: fromSeconds, part: 'toe', massKg, speed: down }]
        return [
          { ...step, timeSeconds: fromSeconds, part: 'heel', massKg, speed: down },
          { ...step, timeSeconds: toe, part: 'toe', massKg: massKg * 0.6, speed: down * 0.5 },
        ]
      }),
    )
  })
  return steps.sort((one, other) => one.timeSeconds - other.timeSeconds)
}
