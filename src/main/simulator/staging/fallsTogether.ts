import type { SceneSpec, SpecAction } from '../../../shared/scene/sceneSpec.ts'

/** From about the height of a hand, metres. */
const COMMON_HEIGHT = 1.3

/**
 * A light thing and a heavy one that fall at the same time are let go at the same height, so that the picture shows
 * which comes down first. A height that was said stays. Returns the same scene where no leaf or feather falls.
 */
export function withFallsTogether(spec: SceneSpec): SceneSpec {
  const falls = spec.actions.filter(({ verb, from, target }) => verb === 'fall' && !from && !target)
  const isLight = ({ subject }: SpecAction) =>
    spec.entities.some(({ id, concept }) => id === subject && concept === 'leaf')
  const raced = falls.filter(({ order }) => {
    const others = falls.filter((other) => other.order === order)
    return others.some(isLight) && !others.every(isLight) && others.every(({ dropHeightMetres }) => !dropHeightMetres)
  })
  if (raced.length === 0) return spec
  const because = spec.language === 'id' ? 'jatuh bersamaan' : 'they fall together'
  return {
    ...spec,
    actions: spec.actions.map((action) =>
      raced.includes(action)
        ? { ...action, dropHeightMetres: { value: COMMON_HEIGHT, source: { kind: 'inferred', because } } }
        : action,
    ),
  }
}
