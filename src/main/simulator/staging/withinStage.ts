import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import { isBeyondFixed } from '../language/deeds.ts'
import { mostOf } from '../language/howMany.ts'
import { WORDING } from '../language/wording.ts'

/**
 * The scene with no more of anything than the stage holds, and without what is asked of things that stand fast; the
 * reading has told both.
 */
export function withinStage(spec: SceneSpec): SceneSpec {
  const because = WORDING.tooMany[spec.language]
  const entities = spec.entities.map((entity) => {
    const most = mostOf(entity)
    return entity.count.value <= most
      ? entity
      : { ...entity, count: { value: most, source: { kind: 'inferred' as const, because } } }
  })
  const actions = spec.actions.filter((action) => !isBeyondFixed(action, spec.entities))
  const isSame = actions.length === spec.actions.length && entities.every((entity, at) => entity === spec.entities[at])
  return isSame ? spec : { ...spec, entities, actions }
}
