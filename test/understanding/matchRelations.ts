import type { SceneSpec } from '../../src/shared/scene/sceneSpec.ts'
import type { LabelledSentence } from './labelledSentence.ts'
import type { EntityMatch } from './matchEntities.ts'
import { type Finding, finding } from './tally.ts'
import { sameName } from './wordMatch.ts'

interface Stated {
  readonly thing: string
  readonly relation: string
  readonly others: readonly string[]
}

/** The same fact told from the other thing: what stands behind me has me in front of it. */
const SEEN_FROM_THE_OTHER: Readonly<Record<string, string>> = {
  inFrontOf: 'behind',
  behind: 'inFrontOf',
  leftOf: 'rightOf',
  rightOf: 'leftOf',
  above: 'under',
  under: 'above',
  beside: 'beside',
  near: 'near',
}

/** Judges what stands where. A place that is only the start or the goal of a motion is no fault. */
export function matchRelations(sentence: LabelledSentence, spec: SceneSpec, entities: EntityMatch): Finding {
  const offered: (Stated & { readonly said: boolean })[] = spec.entities.flatMap((entity) =>
    entity.place === undefined || entity.place.source.kind === 'default'
      ? []
      : [
          {
            thing: entity.id,
            relation: entity.place.value.relation,
            others: entity.place.value.others,
            said: entity.place.source.kind === 'said',
          },
        ],
  )
  const idOf = (name: string) => entities.entityOf.get(name)?.id
  const used = new Set<Stated>()
  const missing: string[] = []
  let hits = 0
  for (const label of sentence.relations) {
    const thing = idOf(label.thing)
    const others = (label.other ?? []).map(idOf)
    const states = (stated: Stated): boolean => {
      const told = (relation: string) => label.relation.some((wanted) => sameName(wanted, relation))
      const straight =
        stated.thing === thing &&
        told(stated.relation) &&
        others.every((other) => other !== undefined && stated.others.includes(other))
      const turned = SEEN_FROM_THE_OTHER[stated.relation]
      const reversed =
        turned !== undefined &&
        told(turned) &&
        others.length === 1 &&
        stated.thing === others[0] &&
        thing !== undefined &&
        stated.others.includes(thing)
      return straight || reversed
    }
    const match = offered.find((stated) => !used.has(stated) && states(stated)) ?? offered.find(states)
    if (match !== undefined) used.add(match)
    if (label.optional === true) continue
    if (match !== undefined) hits += 1
    else missing.push(`${label.thing} ${label.relation[0]} ${label.other?.join(' and ') ?? ''}`)
  }

  const partOfMotion = (stated: Stated) =>
    spec.actions.some(
      (action) =>
        action.subject === stated.thing &&
        stated.others.some((other) => other === action.from || other === action.target),
    ) ||
    sentence.actions.some(
      (action) =>
        [...action.subject, action.object].some((name) => name !== undefined && idOf(name) === stated.thing) &&
        [action.from, action.target].some((name) => name !== undefined && stated.others.includes(idOf(name) ?? '')),
    )
  const onTheGround = (stated: Stated) =>
    stated.others.some((id) => spec.entities.find((entity) => entity.id === id)?.concept === 'ground')
  const tooMuch = offered.filter(
    (stated) => stated.said && !used.has(stated) && !partOfMotion(stated) && !onTheGround(stated),
  )
  return finding(
    hits,
    missing,
    tooMuch.map((stated) => `${stated.thing} ${stated.relation} ${stated.others.join(' and ')}`),
  )
}
