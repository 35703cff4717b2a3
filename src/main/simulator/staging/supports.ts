import type { ThingConcept } from '../../../shared/scene/sceneSpec.ts'
import type { Actor } from './actor.ts'
import { depthIn } from './carrying.ts'
import { furtherPlaces, isSide } from './sidePlaces.ts'

const SIDES = ['beside', 'inFrontOf', 'behind', 'leftOf', 'rightOf', 'between', 'near', 'around', 'against'] as const
const CAN_CARRY: readonly ThingConcept[] = ['table', 'ramp', 'box', 'tower', 'book', 'wall', 'cylinder']

/** What a thing stands on or lies in: what it leaves, what it was said to be on, or what its neighbour stands on. */
export function supportOf(actor: Actor, find: (id: string | undefined) => Actor | undefined): Actor | undefined {
  const place = actor.entity.place?.value
  const first = find(place?.others[0])
  const from = find(actor.actions.find((action) => action.from !== undefined)?.from)
  if (from && from !== actor && canCarry(from)) return from
  if (!first || first === actor || !place) return undefined
  if (liesIn(actor, first)) return first
  if (place.relation === 'on' || place.relation === 'atTopOf' || place.relation === 'in')
    return canCarry(first) ? first : undefined
  const isBeside = SIDES.some((side) => side === place.relation)
  const neighbour = first.entity.place?.value
  if (isBeside && neighbour?.relation === 'on' && !actor.form.isFixed) {
    const shared = find(neighbour.others[0])
    return shared && shared !== actor && canCarry(shared) ? shared : undefined
  }
  return undefined
}

/** "On the shelf, a book against a vase": what a thing on a support stands beside is there too, if nothing else is said. */
export function shareSupport(actor: Actor, find: (id: string | undefined) => Actor | undefined): void {
  const { support } = actor
  if (support === undefined || liesIn(actor, support)) return
  for (const { value } of furtherPlaces(actor)) {
    const mark = find(value.others[0])
    const isFree = mark && mark !== support && !mark.form.isFixed && mark.entity.place === undefined && !mark.support
    if (isFree && isSide(value.relation)) mark.support = support
  }
}

/** Whether things can stand on it. */
export function canCarry(actor: Actor): boolean {
  return CAN_CARRY.includes(actor.entity.concept) || actor.form.surfaces.length > 0
}

/** Whether a thing was said to be in another that has room for it. */
export function liesIn(actor: Actor, container: Actor): boolean {
  const place = actor.entity.place?.value
  return (
    place?.relation === 'in' && place.others[0] === container.entity.id && depthIn(container, actor.form) !== undefined
  )
}

/** Whether a thing fits under another: only tables have room below. */
export function fitsUnder(actor: Actor, other: Actor): boolean {
  return other.entity.concept === 'table' && actor.bounds.max[1] < other.form.size[1] * 0.92
}

/** "The box is on the table, the table is on the box." */
export function isHeldUpByItself(actor: Actor): boolean {
  const seen = new Set<Actor>([actor])
  for (let below = actor.support; below; below = below.support) {
    if (seen.has(below)) return true
    seen.add(below)
  }
  return false
}

/** What is met by something that stays on a table stands on that table too. */
export function shareTable({ entity, actions, support, target }: Actor): void {
  if (support?.entity.concept !== 'table' || entity.place?.value.relation !== 'on' || !target) return
  const leaves = actions.some(
    (action) => action.from !== undefined || action.verb === 'fall' || action.verb === 'throw',
  )
  if (leaves || target.form.isFixed || target.support || target.entity.place || target.entity.concept === 'tower')
    return
  target.support = support
}
