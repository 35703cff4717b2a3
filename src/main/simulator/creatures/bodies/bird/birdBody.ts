import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import type { Body, LifeOrder } from '../../body.ts'
import { goingOf, strideLength } from '../../gaits.ts'
import { lifeOf } from '../../life.ts'
import { travelOf } from '../../travel.ts'
import { birdFlesh } from './birdFlesh.ts'
import { type BirdForm, type BirdMeasures, measuresOf, SIDES } from './birdForm.ts'
import { birdPoses } from './birdPoses.ts'

/** A bird: on two legs with a steady head, on the water, or in the air with beating wings. */
export function birdBody(form: BirdForm, { creature, gravity }: LifeOrder): Body {
  const { course, scale, after = [] } = creature
  const measures = measuresOf(form, scale, course.gait)
  const { height, m, girth, half, span, flies, swims } = measures
  const going = flies || swims ? undefined : walkOf(measures, { creature, gravity }, [course, ...after])
  const travel = travelOf(course, 0.8)
  const pose = birdPoses(measures, { creature, going, travel, life: lifeOf(creature, 1.6) })
  const restPose = pose(0, true)
  const length = 2 * half + m(form.tail + form.neck * 0.4 + form.head)
  return {
    bones: [...restPose.keys()],
    ...birdFlesh(measures, restPose.get('body')!.at[1]),
    restPose,
    poseAt: (time) => pose(time, false),
    stances: going?.stances ?? [],
    sole: 'claw',
    massKg: 900 * girth * girth * half,
    size: [length, height, flies ? span * 2.1 : girth * 2.4],
    middleAt: (time) => pose(time, false).get('body')!.at,
    headingAt: (time) => (going?.stationAt(time) ?? travel.at(time)).heading,
    endSeconds: going?.endSeconds ?? travel.endSeconds,
  }
}

/** How it walks or runs along its courses on the ground. */
function walkOf(
  { leg, girth, half }: BirdMeasures,
  { creature, gravity }: LifeOrder,
  courses: Parameters<typeof goingOf>[0],
): ReturnType<typeof goingOf> {
  const isRun = creature.course.gait === 'run'
  const footing = {
    offsetAt: (_gear: number, foot: number) => foot * 0.5,
    dutyAt: () => (isRun ? 0.45 : 0.6),
    strideAt: (speed: number) => strideLength(speed, leg, gravity),
    slowest: 0.5 * Math.sqrt(Math.max(1, gravity) / leg) * 0.35,
    liftAt: () => leg * 0.35,
  }
  const stands: Vector3[] = SIDES.map(([, z]) => [half * 0.08, 0, z * girth * 0.5])
  return goingOf(courses, footing, stands, { gravity, leg: Math.max(leg, 0.02) })
}
