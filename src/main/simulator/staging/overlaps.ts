import type { SceneSpec, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { UnmetWish } from '../../../shared/scene/understanding.ts'
import type { Actor } from './actor.ts'
import { boundsOf } from './bounds.ts'
import { liesIn } from './supports.ts'
import { type Bounds, shifted } from './vectors.ts'

/** The bodies of one actor as the shot begins. */
export interface Placed {
  readonly actor: Actor
  readonly bodies: readonly StagedBody[]
}

/** Things that touch may share this much, metres. */
const TOUCH = 1e-3
/** How far a thing steps aside at most, and in what steps, metres. */
const FARTHEST_STEP = 3
const STEP = 0.1

/** Two actors that stand in each other, or one whose own pieces do; undefined when all is well. */
export function firstOverlap(placed: readonly Placed[]): readonly [Actor, Actor] | undefined {
  const all = placed.map(({ actor, bodies }) => ({ actor, pieces: bodies.map(partBounds) }))
  for (const [index, { actor, pieces }] of all.entries()) {
    if (pieces.some((piece, at) => pieces.slice(at + 1).some((other) => meet(piece, other)))) return [actor, actor]
    for (const other of all.slice(index + 1)) {
      // A slope fills half of its bounds; what lies on it is placed by its surface.
      if ([actor, other.actor].some(({ entity }) => entity.concept === 'ramp')) continue
      if (liesIn(actor, other.actor) || liesIn(other.actor, actor)) continue
      if (pieces.some((piece) => other.pieces.some((theirs) => meet(piece, theirs)))) return [actor, other.actor]
    }
  }
  return undefined
}

function partBounds({ parts, position, rotation }: StagedBody): Bounds[] {
  return parts.filter((part) => part.only !== 'drawn').map((part) => boundsOf([part], position, rotation))
}

function meet(some: readonly Bounds[], others: readonly Bounds[]): boolean {
  return some.some((a) =>
    others.some((b) =>
      ([0, 1, 2] as const).every(
        (axis) => Math.min(a.max[axis], b.max[axis]) - Math.max(a.min[axis], b.min[axis]) > TOUCH,
      ),
    ),
  )
}

/** Of two that cannot both be where they are, the one that the story needs less; of equals, the later one. */
export function lesserOf([one, other]: readonly [Actor, Actor], actors: readonly Actor[]): Actor {
  const weight = (actor: Actor) =>
    (actor.motion === 'still' ? 0 : 2) + (actors.some((by) => by.target === actor || by.support === actor) ? 1 : 0)
  return weight(one) < weight(other) ? one : other
}

/**
 * How far a thing has to step aside on the floor so that it stands in nothing: to the back first, then to the sides.
 * Undefined for what moves, is reached, carries or is carried, and where there is no room.
 */
export function stepAside(placed: readonly Placed[], actor: Actor): Vector3 | undefined {
  const isFree =
    actor.motion === 'still' &&
    actor.support === undefined &&
    !placed.some(({ actor: other }) => other.support === actor || other.target === actor)
  if (!isFree) return undefined
  const own = placed.find((one) => one.actor === actor)?.bodies.flatMap(partBounds) ?? []
  const others = placed.filter((one) => one.actor !== actor).flatMap(({ bodies }) => bodies.flatMap(partBounds))
  for (let far = STEP; far <= FARTHEST_STEP; far += STEP) {
    for (const by of [
      [0, 0, -far],
      [far, 0, 0],
      [-far, 0, 0],
      [0, 0, far],
    ] as const) {
      if (
        !meet(
          own.map((bounds) => shifted(bounds, [...by])),
          others,
        )
      )
        return [...by]
    }
  }
  return undefined
}

const NO_ROOM = {
  en: 'There is no room for this here; it was left out.',
  id: 'Tidak ada tempat untuk ini di sini; tidak ditampilkan.',
} as const
const ONE_ONLY = {
  en: 'Several cannot start there; one is shown.',
  id: 'Tidak bisa lebih dari satu yang mulai di sana; ditampilkan satu.',
} as const

/** The spec without an entity for which there is no room, and without all that was said of it. */
export function withoutEntity(spec: SceneSpec, { id, label }: SpecEntity): SceneSpec {
  return {
    ...spec,
    entities: spec.entities
      .filter((entity) => entity.id !== id)
      .map((entity) => {
        if (!entity.place?.value.others.includes(id)) return entity
        const { place: _, ...rest } = entity
        return rest
      }),
    actions: spec.actions
      .filter((action) => action.subject !== id)
      .map((action) => {
        const { target, from, ...rest } = action
        return {
          ...rest,
          ...(target === undefined || target === id ? {} : { target }),
          ...(from === undefined || from === id ? {} : { from }),
        }
      }),
    unmet: [...spec.unmet, wish(label, NO_ROOM[spec.language])],
  }
}

/** The spec with one piece of an entity whose pieces would stand in each other. */
export function withOnePiece(spec: SceneSpec, { id, label }: SpecEntity): SceneSpec {
  return {
    ...spec,
    entities: spec.entities.map((entity) => {
      if (entity.id !== id) return entity
      const { builtOf, variant, ...rest } = entity
      const piece = entity.concept === 'tower' ? (builtOf ?? { concept: 'box' as const, variant: undefined }) : entity
      return {
        ...rest,
        concept: piece.concept,
        ...(piece.variant === undefined ? {} : { variant: piece.variant }),
        pyramid: false,
        count: { value: 1, source: { kind: 'inferred' as const, because: ONE_ONLY[spec.language] } },
      }
    }),
    unmet: [...spec.unmet, wish(label, ONE_ONLY[spec.language])],
  }
}

function wish(words: string, explanation: string): UnmetWish {
  return { words, reason: 'impossible', explanation }
}
