import type { SceneSpec, SpecAction } from '../../src/shared/scene/sceneSpec.ts'
import { bestPairs } from './assignment.ts'
import type { LabelledAction, LabelledSentence } from './labelledSentence.ts'
import type { EntityMatch } from './matchEntities.ts'
import { type Finding, finding } from './tally.ts'
import { sameName } from './wordMatch.ts'

/** What every thing does that does nothing: said or not, it asks for no motion. */
const POSTURES = ['stand', 'lie', 'sit', 'rest', 'hang', 'stay', 'look', 'blink']

const ROLES = ['object', 'target', 'from'] as const

/** Judges who does what, to whom, and in which order. */
export function matchActions(
  sentence: LabelledSentence,
  spec: SceneSpec,
  entities: EntityMatch,
): Readonly<Record<'actions' | 'roles' | 'order', Finding>> {
  const labels = sentence.actions
  const offered = spec.actions.filter((action) => action.source.kind !== 'default')
  const idOf = (name: string | undefined) => (name === undefined ? undefined : entities.entityOf.get(name)?.id)

  const fits = (label: LabelledAction, action: SpecAction): boolean =>
    label.verb.some((verb) => sameName(verb, action.verb) || sameName(verb, action.deed ?? '')) &&
    [...label.subject, label.object].some((name) => idOf(name) === action.subject)

  const hasRole = (label: LabelledAction, role: (typeof ROLES)[number], action: SpecAction): boolean => {
    const wanted = idOf(label[role])
    if (wanted === undefined) return false
    switch (role) {
      case 'object':
        return action.subject === wanted || action.target === wanted
      case 'target':
        return action.target === wanted
      case 'from': {
        const place = spec.entities.find((entity) => entity.id === action.subject)?.place?.value
        return action.from === wanted || (place?.others.includes(wanted) ?? false)
      }
    }
  }

  const pairs = bestPairs(labels.length, offered.length, (row, column) => {
    const [label, action] = [labels[row]!, offered[column]!]
    if (!fits(label, action)) return 0
    const roles = ROLES.filter((role) => hasRole(label, role, action)).length
    const preferred = label.verb.findIndex((verb) => sameName(verb, action.verb)) === 0 ? 0.5 : 0
    return (label.optional === true ? 4 : 40) + roles + preferred
  })

  const required = labels.flatMap((label, row) => (label.optional === true ? [] : [{ label, row }]))
  const found = required.flatMap(({ label, row }) => {
    const column = pairs.get(row)
    return column === undefined ? [] : [{ label, action: offered[column]! }]
  })
  const used = new Set([...pairs.values()].map((column) => offered[column]!))
  const tooMuch = offered.filter(
    (action) =>
      action.source.kind === 'said' &&
      !used.has(action) &&
      !POSTURES.includes(action.verb) &&
      !labels.some((label) => fits(label, action)),
  )

  const roles = found.flatMap(({ label, action }) =>
    ROLES.filter(
      (role) =>
        label[role] !== undefined && label.optionalRoles?.includes(role) !== true && !isOptional(sentence, label[role]),
    ).map((role) => ({
      text: `${label.verb[0]} ${role} ${label[role]}`,
      right: hasRole(label, role, action),
    })),
  )
  const order = found.flatMap((first, at) =>
    found.slice(at + 1).flatMap((second) => {
      const [a, b] = [first.label.order, second.label.order]
      if (a === undefined || b === undefined || first.action === second.action) return []
      const right = Math.sign(a - b) === Math.sign(first.action.order - second.action.order)
      return [{ text: `${first.label.verb[0]} ${a < b ? '<' : a > b ? '>' : '='} ${second.label.verb[0]}`, right }]
    }),
  )
  const judged = (checks: readonly { text: string; right: boolean }[]) =>
    finding(
      checks.filter(({ right }) => right).length,
      checks.filter(({ right }) => !right).map(({ text }) => text),
      [],
    )
  return {
    actions: finding(
      found.length,
      required.filter(({ row }) => !pairs.has(row)).map(({ label }) => `${label.subject[0]} ${label.verb[0]}`),
      tooMuch.map((action) => `${action.subject} ${action.verb}`),
    ),
    roles: judged(roles),
    order: judged(order),
  }
}

function isOptional(sentence: LabelledSentence, name: string): boolean {
  return sentence.entities.some((entity) => (entity.id ?? entity.names[0]) === name && entity.optional === true)
}
