import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Actor } from '../staging/actor.ts'
import type { DepartmentOrder } from '../staging/department.ts'
import { approachDistance } from '../staging/rolling.ts'
import { combined } from '../staging/vectors.ts'
import { type Mechanism, type Rider, type Slope, turnZ } from './mechanism.ts'

type Order = Pick<DepartmentOrder, 'actors' | 'spec'>

/**
 * Things that are said to be on a mechanism, or to fall onto it; what is hit by that and stands nowhere else sits on it
 * as well: what a seesaw throws into the air.
 */
export function ridersOf(entity: SpecEntity, { actors, spec }: Order): Rider[] {
  const falls = (id: string) =>
    spec.actions.some(({ subject, target, verb }) => subject === id && target === entity.id && verb === 'fall')
  const sits = ({ entity: { place } }: Actor) =>
    place?.value.others.includes(entity.id) === true && ['on', 'in'].includes(place.value.relation)
  const own = actors.filter((actor) => sits(actor) || falls(actor.entity.id))
  const isFirst = (id: string) => id === entity.id || own.some((rider) => rider.entity.id === id)
  const thrown = (actor: Actor) =>
    entity.concept === 'seesaw' &&
    actor.entity.place === undefined &&
    !own.includes(actor) &&
    spec.actions.some(
      ({ subject, target, verb }) =>
        target === actor.entity.id && (verb === 'hit' || verb === 'throw') && isFirst(subject),
    )
  return actors
    .filter((actor) => own.includes(actor) || thrown(actor))
    .map((actor) => ({ actor, falls: falls(actor.entity.id) }))
}

/** Puts riders onto the seats, one after the other; the pieces of one that comes alone share them. What only sits keeps still. */
export function seat(built: Mechanism, riders: readonly Rider[]): void {
  const alone = riders.length === 1 ? riders[0]?.actor : undefined
  if (alone !== undefined && alone.pieces.length > 1 && alone.pieces.length === built.seats.length) {
    const [first, ...others] = built.seats.map(({ place }) => place)
    alone.base = first === undefined ? alone.base : [...first]
    alone.pieces = alone.pieces.map((piece, index) => {
      const other = index === 0 ? first : others[index - 1]
      const aside = first === undefined || other === undefined ? 0 : other[0] - first[0]
      return { ...piece, local: [aside, piece.local[1], 0] }
    })
    return
  }
  for (const [index, { actor, falls }] of riders.entries()) {
    const taken = built.seats[index]
    if (taken === undefined) continue
    actor.base = [taken.place[0], taken.place[1], taken.place[2]]
    if (falls) continue
    actor.motion = 'still'
    if (taken.lean) leanTogether(actor, taken.lean)
  }
}

function leanTogether(actor: Actor, lean: number): void {
  const turn = turnZ(lean)
  const [sine, cosine] = [Math.sin(lean), Math.cos(lean)]
  actor.pieces = actor.pieces.map((piece) => {
    const [x, y, z] = piece.local
    const local: Vector3 = [x * cosine - y * sine, x * sine + y * cosine, z]
    return { ...piece, local, rotation: combined(turn, piece.rotation) }
  })
}

/** What comes along the stage and hits a mechanism. */
export function hittersOf(entity: SpecEntity, { actors, spec }: Order): Actor[] {
  if (entity.variant !== 'door') return []
  return actors.filter(
    ({ entity: other, form, motion }) =>
      !form.isFixed &&
      ['roll', 'slide', 'push', 'throw'].includes(motion) &&
      spec.actions.some(({ subject, target }) => subject === other.id && target === entity.id),
  )
}

/** Puts what hits a mechanism where it has room to come from, on its left, and aims it. */
export function aimHitters({ bounds, hitAt }: Mechanism, hitters: readonly Actor[]): void {
  const at = hitAt ?? [bounds.min[0], 0, (bounds.min[2] + bounds.max[2]) / 2]
  for (const actor of hitters) {
    actor.base = [at[0] - approachDistance(actor) - actor.bounds.max[0], 0, at[2]]
    actor.aim = { min: [at[0], bounds.min[1], at[2]], max: [at[0] + 0.05, bounds.max[1], at[2]] }
  }
}

/** The ramp that a mechanism stands on or comes down from. */
export function rampUnder(entity: SpecEntity, { actors, spec }: Order): Actor | undefined {
  const from = spec.actions.find(({ subject, from }) => subject === entity.id && from !== undefined)?.from
  const below = entity.place?.value.relation === 'on' ? entity.place.value.others[0] : undefined
  return actors.find(({ entity: other }) => other.concept === 'ramp' && (other.id === from || other.id === below))
}

/** Where a vehicle begins on a ramp: its back a little below the top. */
export function slopeUnder(entity: SpecEntity, order: Order): Slope | undefined {
  const ramp = entity.concept === 'vehicle' ? rampUnder(entity, order) : undefined
  if (ramp?.base === undefined) return undefined
  const angle = ramp.form.slope
  const [x, y, z] = ramp.base
  const [run, rise] = ramp.form.size
  const down = 0.24 * run
  return {
    angle,
    start: [x + ramp.bounds.min[0] + down, y + rise - down * Math.tan(angle), z],
    foot: [x + ramp.bounds.max[0], y, z],
  }
}
