import type { SceneSpec, SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { DepartmentOrder } from '../staging/department.ts'
import type { Cast } from './casting.ts'

/** What was said of an action, where it was said. */
export function wordsOf(action: SpecAction | undefined, otherwise: string): string {
  return action?.source.kind === 'said' ? action.source.words : otherwise
}

/** Who goes to another, or does something to one, comes after the other has its place. */
export function reaches(entity: SpecEntity, { spec, entities }: DepartmentOrder): boolean {
  return spec.actions.some(
    ({ subject, agent, target, deed }) =>
      (subject === entity.id || agent === entity.id) &&
      target !== entity.id &&
      deed !== 'catch' &&
      entities.some(({ id }) => id === target),
  )
}

/** Who catches comes after those who throw. */
export function catches({ wishes }: Cast): boolean {
  return wishes.some(({ kind }) => kind === 'catch')
}

/** What is let go from higher than a hand reaches falls beside a person, not onto the head, metres. */
const HIGHEST_HAND = 1.9

/** Whether it was said to be let go from higher. */
export function isAboveHands(id: string, { actions }: SceneSpec): boolean {
  return actions.some(
    ({ subject, dropHeightMetres }) => subject === id && (dropHeightMetres?.value ?? 0) > HIGHEST_HAND,
  )
}

const OF_FACE_AND_HAND = ['look', 'talk', 'wave', 'express']
const OF_THE_BODY = ['go', 'leap', 'stop', 'sit', 'lie', 'standUp', 'look', 'talk', 'wave', 'turn', 'express']

/** Whether each of several does it, side by side: nothing in it is about one thing, unless they leap over it in turn. */
export function isDoneByEach({ wishes, isRow }: Cast): boolean {
  const isPast = ({ passes, deed }: SpecAction) => passes === 'over' || deed === 'jump'
  const possible = isRow ? OF_THE_BODY : OF_FACE_AND_HAND
  return wishes.every(
    ({ kind, action }) =>
      possible.includes(kind) && (action.target === undefined || (kind === 'leap' && isPast(action))),
  )
}

/** Whether it says something and does nothing else. */
export function speaksAlone({ actions, isRow }: Cast): boolean {
  return !isRow && actions.some(({ verb }) => verb === 'talk')
}
