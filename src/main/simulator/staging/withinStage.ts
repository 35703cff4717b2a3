import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import { mostOf } from '../language/howMany.ts'
import { WORDING } from '../language/wording.ts'

/** The scene with no more of anything than the stage holds; the reading has told what that leaves out. */
export function withinStage(spec: SceneSpec): SceneSpec {
  if (spec.entities.every((entity) => entity.count.value <= mostOf(entity))) return spec
  const because = WORDING.tooMany[spec.language]
  return {
    ...spec,
    entities: spec.entities.map((entity) => {
      const most = mostOf(entity)
      return entity.count.value <= most
        ? entity
        : { ...entity, count: { value: most, source: { kind: 'inferred' as const, because } } }
    }),
  }
}
