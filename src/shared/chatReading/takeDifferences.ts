import { sameValue } from '../history/sameValue.ts'
import type { TakenFromModel } from '../scene/corrections.ts'
import type { ReadingDifference } from './difference.ts'

/** What is taken of a model's reading when these differences are: undefined when none is. Pure. */
export function takenOf(differences: readonly ReadingDifference[]): TakenFromModel | undefined {
  if (differences.length === 0) return undefined
  const all = differences.map(({ taken }) => taken)
  const things = Map.groupBy(
    all.flatMap((one) => one.things ?? []),
    ({ entityId }) => entityId,
  )
  const actions = Map.groupBy(
    all.flatMap((one) => one.actions ?? []),
    ({ index }) => index,
  )
  const film = Object.assign({}, ...all.map((one) => one.film))
  const addedThings = all.flatMap((one) => one.addedThings ?? [])
  const addedActions = all.flatMap((one) => one.addedActions ?? [])
  return {
    ...(things.size > 0 ? { things: [...things.values()].map((parts) => Object.assign({}, ...parts)) } : {}),
    ...(actions.size > 0 ? { actions: [...actions.values()].map((parts) => Object.assign({}, ...parts)) } : {}),
    ...(Object.keys(film).length > 0 ? { film } : {}),
    ...(addedThings.length > 0 ? { addedThings } : {}),
    ...(addedActions.length > 0 ? { addedActions } : {}),
  }
}

/** Whether what this difference changes is among what was taken. Pure. */
export function isTaken(taken: TakenFromModel | undefined, difference: ReadingDifference): boolean {
  if (taken === undefined) return false
  const { things = [], actions = [], film = {}, addedThings = [], addedActions = [] } = difference.taken
  return (
    things.every((one) => taken.things?.some((other) => holds(other, one))) &&
    actions.every((one) => taken.actions?.some((other) => holds(other, one))) &&
    holds(taken.film ?? {}, film) &&
    addedThings.every((one) => taken.addedThings?.some((other) => sameValue(other, one))) &&
    addedActions.every((one) => taken.addedActions?.some((other) => sameValue(other, one)))
  )
}

function holds(whole: object, part: object): boolean {
  const values = new Map(Object.entries(whole))
  return Object.entries(part).every(([name, value]) => sameValue(values.get(name), value))
}
