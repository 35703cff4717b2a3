import type { StagedCreature } from '../../../../shared/scene/stagedCreature.ts'
import type { StagedBody, StagedScene, Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { combined, difference, rotated, sum, turnAbout, UPRIGHT } from '../../staging/vectors.ts'
import type { Body } from '../body.ts'
import { handled } from './grips.ts'
import type { Performed } from './perform.ts'

const KEYS_PER_SECOND = 60
const LONGEST_SECONDS = 20
/** A body that is carried to the end of any shot. */
const NEVER_SECONDS = 1e4
/** The palms that push: a plate as thin as this, half of it in metres, that begins this far behind the thing. */
const PLATE = 0.012
const GAP = 0.003

/** The bodies that a person leads, in place of those that were planned. */
export interface Led {
  readonly bodies: StagedBody[]
  readonly pushes: StagedScene['pushes']
  readonly leads: string[]
}

/** What becomes of the things that somebody holds, throws, kicks and pushes. */
export function ledBodies(
  creature: StagedCreature,
  body: Body,
  performed: Performed,
  planned: readonly StagedBody[],
): Led {
  const find = (id: string) => planned.find((one) => one.id === id)
  const carried = [
    ...performed.released,
    ...performed.kept
      .filter((id) => !performed.caught.some((one) => one.id === id))
      .map((id) => ({ id, atSeconds: NEVER_SECONDS, velocity: STILL })),
  ]
  const bodies = carried.flatMap(({ id, atSeconds, velocity }) => {
    const thing = find(id)
    return thing ? [carriedBody(thing, creature, body, atSeconds, velocity)] : []
  })
  const kicked = performed.kicks.flatMap(({ id }) => {
    const thing = find(id)
    return thing ? [resting(thing)] : []
  })
  const pushed = performed.pushed.flatMap((id) => {
    const thing = find(id)
    return thing ? [resting(thing)] : []
  })
  const palms = pushed.length > 0 ? palmsOf(creature, body) : []
  return {
    bodies: [...bodies, ...kicked, ...pushed, ...palms],
    pushes: performed.kicks.map(({ id, atSeconds, velocity }) => ({ bodyId: id, atSeconds, deltaVelocity: velocity })),
    leads: [...carried.map(({ id }) => id), ...performed.kicks.map(({ id }) => id), ...performed.pushed],
  }
}

const STILL: Vector3 = [0, 0, 0]

/** A body that goes with the hand until it is let go with the hand's velocity. */
function carriedBody(
  thing: StagedBody,
  creature: StagedCreature,
  body: Body,
  atSeconds: number,
  velocity: Vector3,
): StagedBody {
  const { middle } = handled(thing)
  const hold = (creature.deeds ?? []).find((deed) => deed.kind === 'hold' && deed.thing === thing.id)
  const first = hold?.kind === 'hold' ? hold.keys[0]!.timeSeconds : 0
  const last = Math.min(LONGEST_SECONDS, atSeconds)
  const count = Math.max(1, Math.round(last * KEYS_PER_SECOND))
  const path = Array.from({ length: count + 1 }, (_, index) => {
    const timeSeconds = (last * index) / count
    const turn = turnAbout([0, 1, 0], body.headingAt(Math.max(first, timeSeconds)) - body.headingAt(first))
    const place = body.held!(thing.id, timeSeconds)!
    return { timeSeconds, position: difference(place, rotated(middle, turn)), rotation: combined(turn, thing.rotation) }
  })
  return {
    ...thing,
    position: path[0]!.position,
    rotation: path[0]!.rotation,
    linearVelocity: velocity,
    angularVelocity: velocity === STILL || Math.hypot(...velocity) === 0 ? STILL : thing.angularVelocity,
    releasedAtSeconds: atSeconds,
    path,
  }
}

/** As it lies on the ground before a foot or a hand comes. */
export function resting(thing: StagedBody): StagedBody {
  const { half, middle } = handled(thing)
  const [x, y, z] = thing.position
  const isThrown = Math.hypot(...thing.linearVelocity) > 0
  return {
    ...thing,
    position: [x, isThrown ? half[1] - middle[1] : y, z],
    linearVelocity: STILL,
    angularVelocity: STILL,
    releasedAtSeconds: 0,
  }
}

/** What of a person touches what is pushed: an unseen plate where the palms are. */
function palmsOf(creature: StagedCreature, body: Body): StagedBody[] {
  const deed = (creature.deeds ?? []).find(({ kind }) => kind === 'push')
  if (deed?.kind !== 'push') return []
  const path = Array.from({ length: LONGEST_SECONDS * 30 + 1 }, (_, index) => {
    const timeSeconds = index / 30
    const turn = turnAbout([0, 1, 0], body.headingAt(timeSeconds))
    const ground = body.groundAt!(timeSeconds)
    return {
      timeSeconds,
      position: sum(ground, rotated([deed.ahead - PLATE - GAP, deed.height, 0], turn)),
      rotation: turn,
    }
  })
  return [
    {
      id: `${creature.id}.palms`,
      label: creature.label,
      concept: creature.concept,
      motion: 'fixed',
      parts: [
        {
          shape: { kind: 'box', halfExtents: [PLATE, 0.04, deed.apart / 2 + 0.03], bevel: 0 },
          material: 'rubber',
          colour: '#808080',
          offset: [0, 0, 0],
          rotation: UPRIGHT,
          only: 'touched',
        },
      ],
      position: path[0]!.position,
      rotation: path[0]!.rotation,
      linearVelocity: STILL,
      angularVelocity: STILL,
      releasedAtSeconds: 0,
      massKg: 5,
      path,
    },
  ]
}
