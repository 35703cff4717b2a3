import type { SpecAction } from '../../../shared/scene/sceneSpec.ts'
import type { Actor, Motion } from './actor.ts'

/** How an actor moves, of all that is said of it: the deed that begins its way. What only answers a blow stays still till then. */
export function motionOf(actor: Actor, all: readonly SpecAction[]): Motion {
  if (actor.form.isFixed) return 'still'
  const own = actor.actions.filter((action) => !isReaction(action, all))
  const verbs = new Set(own.map((action) => action.verb))
  const isOnRamp = actor.support?.entity.concept === 'ramp'
  const leaves = own.some((action) => action.from !== undefined)
  const moves = ['fall', 'bounce', 'roll', 'slide', 'push', 'hit', 'break'].some((verb) =>
    verbs.has(verb as SpecAction['verb']),
  )
  if (verbs.has('throw')) return 'throw'
  // It comes down through the air.
  if (verbs.has('flutter') && actor.support === undefined) return 'drop'
  if (isOnRamp && (moves || verbs.has('topple'))) return 'descent'
  const isRaised = actor.support !== undefined
  // What is said to break, and nothing breaks it, falls.
  if (
    verbs.has('break') &&
    !['roll', 'slide', 'push', 'hit', 'topple'].some((verb) => verbs.has(verb as SpecAction['verb']))
  )
    verbs.add('fall')
  const falls = verbs.has('fall') || own.some((action) => action.verb === 'bounce' && !comesBack(action, own))
  if (
    isRaised &&
    moves &&
    (leaves ||
      (falls && actor.target === undefined) ||
      (falls && actor.target !== actor.support && (verbs.has('roll') || verbs.has('push'))))
  ) {
    return verbs.has('topple') && !falls ? 'topple' : 'edgeFall'
  }
  // What spins and falls over falls over when its spin is gone.
  if (verbs.has('topple') && !verbs.has('spin')) return 'topple'
  if (falls) return 'drop'
  if (verbs.has('roll')) return 'roll'
  if (verbs.has('push')) return 'push'
  if (verbs.has('slide')) return 'slide'
  if (verbs.has('hit')) return isHitInTheAir(actor) ? 'throw' : actor.form.round !== 'ball' ? 'slide' : 'roll'
  if (verbs.has('spin')) return 'spin'
  return 'still'
}

/** A tower is thrown at, and a window, whose pane is above the ground. */
function isHitInTheAir({ form, target }: Actor): boolean {
  return target?.entity.variant === 'window' || (form.round === 'ball' && target?.entity.concept === 'tower')
}

/** "hits a wall and bounces": the bounce is off what it hit, not a fall. */
function comesBack(bounce: SpecAction, own: readonly SpecAction[]): boolean {
  return own.some((action) => action.verb === 'hit' && action.target !== undefined && action.order < bounce.order)
}

/** What is hit first moves because it was hit. */
function isReaction(action: SpecAction, all: readonly SpecAction[]): boolean {
  return all.some(
    (other) => other.target === action.subject && other.subject !== action.subject && other.order <= action.order,
  )
}
