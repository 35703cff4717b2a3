import type { SpecAction } from '../../../shared/scene/sceneSpec.ts'
import type { ImpactEvent, SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { poseAt } from '../physics/poseAt.ts'

/** When something happens, on the happening's clock. */
export interface Moment {
  readonly fromSeconds: number
  /** The instant that decides it: the blow, the break, the splash. Undefined of what goes on and on. */
  readonly decisiveSeconds: number | undefined
  /** When it is over, where that is known. */
  readonly untilSeconds?: number
  /** When it comes by, of what crosses the whole stage. */
  readonly passesSeconds?: number
}

/** What a simulated scene tells of its actions. */
export interface Happening {
  readonly scene: StagedScene
  readonly record: SimulationRecord
}

/** Slower blows than this decide nothing, m/s. */
const FELT = 0.25
/** Something moves when it is farther than this from where it began, metres. */
const MOVED = 0.012
const LOOKS_PER_SECOND = 60

/** The bodies of an entity: itself, its pieces, its parts. */
export function bodiesOf({ scene }: Pick<Happening, 'scene'>, entityId: string): StagedScene['bodies'] {
  return scene.bodies.filter(({ id }) => id === entityId || id.startsWith(`${entityId}.`))
}

/**
 * When an action happens, not before `after`; undefined when it does not: nothing of the kind was found in the
 * simulation. What has no body of its own (a fire, water) goes on all the time.
 */
export function momentOf(action: SpecAction, happening: Happening, after: number): Moment | undefined {
  const { record, scene } = happening
  const bodies = bodiesOf(happening, action.subject)
  const [line] = scene.lines
  if (action.verb === 'talk' && line) return { fromSeconds: line.startSeconds, decisiveSeconds: undefined }
  const creature = scene.creatures?.find(({ id }) => isOf(id, action.subject))
  if (creature) return movementOf(happening, bodies)
  if (bodies.length === 0) return { fromSeconds: 0, decisiveSeconds: undefined }
  const impacts = record.events.impacts.filter(
    ({ timeSeconds, approachSpeed }) => timeSeconds >= after && approachSpeed >= FELT,
  )
  const moved = motionStart(happening, bodies, after)
  const at = (decisive: number | undefined): Moment | undefined =>
    decisive === undefined
      ? undefined
      : { fromSeconds: Math.min(decisive, moved ?? decisive), decisiveSeconds: decisive }
  switch (action.verb) {
    case 'break': {
      const broken = record.events.breaks?.find(
        ({ body, timeSeconds }) => isOf(body, action.subject) && timeSeconds >= after,
      )
      return at(broken?.timeSeconds)
    }
    case 'bounce':
    case 'fall':
      return at(
        impacts.find((impact) => touches(impact, action.subject))?.timeSeconds ?? fallStart(happening, bodies, after),
      )
    case 'hit': {
      const { target } = action
      const blow = record.events.impacts.find(
        (impact) =>
          impact.timeSeconds >= after &&
          touches(impact, action.subject) &&
          (target === undefined || touches(impact, target)),
      )
      return at(blow?.timeSeconds)
    }
    case 'splash':
    case 'sink':
      return at(record.events.splashes?.find(({ timeSeconds }) => timeSeconds >= after)?.timeSeconds) ?? goesOn(moved)
    case 'topple':
      return at(
        tiltTime(happening, bodies, after) ?? impacts.find((impact) => touches(impact, action.subject))?.timeSeconds,
      )
    case 'push':
    case 'throw':
    case 'jump':
    case 'roll':
    case 'slide':
    case 'spin':
    case 'swing':
    case 'rise':
      return goesOn(moved)
    case 'float':
    case 'flow':
    case 'pour':
    case 'flutter':
    case 'walk':
    case 'run':
    case 'fly':
    case 'swim':
    case 'drive':
    case 'sail':
    case 'burn':
    case 'look':
    case 'blink':
    case 'talk':
    case 'stand':
    case 'act':
      return { fromSeconds: moved ?? 0, decisiveSeconds: undefined }
  }
}

/** From when until when something living is on its way. */
function movementOf(happening: Happening, bodies: StagedScene['bodies']): Moment {
  const { record } = happening
  const from = motionStart(happening, bodies, 0) ?? 0
  const end = record.durationSeconds
  const moves = (id: string, time: number) => {
    const [now, then] = [poseAt(record, id, time).position, poseAt(record, id, Math.min(end, time + 0.2)).position]
    return Math.hypot(now[0] - then[0], now[1] - then[1], now[2] - then[2]) > MOVED
  }
  const known = bodies.filter(({ id }) => record.poses.has(id))
  const passes = known[0] && passingTime(happening, known[0].id)
  if (passes !== undefined) return { fromSeconds: from, decisiveSeconds: undefined, passesSeconds: passes }
  let until = end
  while (until > from && !known.some(({ id }) => moves(id, until - 0.2))) until -= 1 / LOOKS_PER_SECOND
  return {
    fromSeconds: from,
    decisiveSeconds: undefined,
    ...(until < end - 0.1 && until > from ? { untilSeconds: until } : {}),
  }
}

/** What goes farther than this in a straight way crosses the stage rather than playing on it, metres. */
const CROSSING = 4

/** When what crosses the stage is nearest to the others; half way where nobody else is. */
function passingTime({ scene, record }: Happening, id: string): number | undefined {
  const end = record.durationSeconds
  const at = (time: number) => poseAt(record, id, time).position
  const away = (a: readonly number[], b: readonly number[]) => Math.hypot(a[0]! - b[0]!, a[2]! - b[2]!)
  if (away(at(0), at(end)) < CROSSING) return undefined
  const others = scene.bodies.filter((body) => body.concept !== 'ground' && body.id !== id)
  const standing = others.filter(
    (body) => !record.poses.has(body.id) || away(poseAt(record, body.id, end).position, body.position) < CROSSING,
  )
  const mean = (axis: 0 | 2) => standing.reduce((sum, { position }) => sum + position[axis], 0) / standing.length
  if (standing.length === 0) return end / 2
  const middle = [mean(0), 0, mean(2)]
  const looks = Math.ceil(end * LOOKS_PER_SECOND)
  const times = Array.from({ length: looks + 1 }, (_, look) => (end * look) / looks)
  return times.reduce((best, time) => (away(at(time), middle) < away(at(best), middle) ? time : best))
}

function goesOn(from: number | undefined): Moment | undefined {
  return from === undefined ? undefined : { fromSeconds: from, decisiveSeconds: undefined }
}

function isOf(bodyId: string, entityId: string): boolean {
  return bodyId === entityId || bodyId.startsWith(`${entityId}.`)
}

function touches({ bodyA, bodyB }: ImpactEvent, entityId: string): boolean {
  return isOf(bodyA, entityId) || isOf(bodyB, entityId)
}

/** The first time at which `holds` of one of the bodies. */
function firstTime(
  { record }: Happening,
  bodies: StagedScene['bodies'],
  after: number,
  holds: (bodyId: string, timeSeconds: number) => boolean,
): number | undefined {
  const known = bodies.filter(({ id }) => record.poses.has(id))
  for (let time = after; time <= record.durationSeconds; time += 1 / LOOKS_PER_SECOND) {
    if (known.some(({ id }) => holds(id, time))) return time
  }
  return undefined
}

function motionStart(happening: Happening, bodies: StagedScene['bodies'], after: number): number | undefined {
  const { record } = happening
  return firstTime(happening, bodies, after, (id, time) => {
    const [before, now] = [poseAt(record, id, after).position, poseAt(record, id, time).position]
    return Math.hypot(now[0] - before[0], now[1] - before[1], now[2] - before[2]) > MOVED
  })
}

function fallStart(happening: Happening, bodies: StagedScene['bodies'], after: number): number | undefined {
  const { record } = happening
  return firstTime(happening, bodies, after, (id, time) => {
    return poseAt(record, id, after).position[1] - poseAt(record, id, time).position[1] > 3 * MOVED
  })
}

const TILTED = Math.cos((30 * Math.PI) / 180)

/** When something leans by more than 30 degrees from how it stood. */
function tiltTime(happening: Happening, bodies: StagedScene['bodies'], after: number): number | undefined {
  const { record } = happening
  const upOf = (id: string, time: number) => {
    const [x, y, z, w] = poseAt(record, id, time).rotation
    return [2 * (x * y - w * z), 1 - 2 * (x * x + z * z), 2 * (y * z + w * x)] as const
  }
  return firstTime(happening, bodies, after, (id, time) => {
    const [before, now] = [upOf(id, 0), upOf(id, time)]
    return before[0] * now[0] + before[1] * now[1] + before[2] * now[2] < TILTED
  })
}
