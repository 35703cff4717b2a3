import type { SpecCorrections } from '../../../shared/scene/corrections.ts'
import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'

/**
 * What was set right of a whole paragraph, for the reading of a part of it: things are found again by what they are
 * called, actions by who does what. What the part does not have is left out, and so is how it is filmed: that is each
 * shot's own. What was added to the paragraph joins its first part (`isFirst`). Undefined where nothing is left. Pure.
 */
export function correctionsFor(
  { fromModel, ...own }: SpecCorrections,
  whole: SceneSpec,
  part: SceneSpec,
  isFirst: boolean,
): SpecCorrections | undefined {
  const mine = carriedTo(own, whole, part)
  const { addedThings = [], addedActions = [], ...changed } = fromModel ?? {}
  const models = {
    ...carriedTo(changed, whole, part),
    ...(isFirst && addedThings.length > 0 ? { addedThings } : {}),
    ...(isFirst && addedActions.length > 0 ? { addedActions } : {}),
  }
  const carried = { ...mine, ...(Object.keys(models).length > 0 ? { fromModel: models } : {}) }
  return Object.keys(carried).length > 0 ? carried : undefined
}

type SetRight = Omit<SpecCorrections, 'fromModel'>

function carriedTo(corrections: SetRight, whole: SceneSpec, part: SceneSpec): SetRight {
  const things = (corrections.things ?? []).flatMap((one) => {
    const meant = whole.entities.find(({ id }) => id === one.entityId)
    const same = part.entities.find(({ label, concept }) => label === meant?.label && concept === meant.concept)
    return same ? [{ ...one, entityId: same.id }] : []
  })
  const labelIn = (spec: SceneSpec, id: string) => spec.entities.find((entity) => entity.id === id)?.label
  const actions = (corrections.actions ?? []).flatMap((one) => {
    const meant = whole.actions[one.index]
    const index = part.actions.findIndex(
      ({ verb, subject }) => verb === meant?.verb && labelIn(part, subject) === labelIn(whole, meant.subject),
    )
    return index < 0 ? [] : [{ ...one, index }]
  })
  const { framing: _, camera: __, cameraHeight: ___, ...film } = corrections.film ?? {}
  return {
    ...(things.length > 0 ? { things } : {}),
    ...(actions.length > 0 ? { actions } : {}),
    ...(Object.keys(film).length > 0 ? { film } : {}),
  }
}
