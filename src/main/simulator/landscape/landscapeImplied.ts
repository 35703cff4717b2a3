import type { SceneSpec, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import { usualOf } from '../language/lexicon/things/index.ts'

/** Fruit hangs at this share of a tree's height. */
const FRUIT_SHARE = 0.55
/** What is taller stands in the open, metres. */
const INDOORS_HEIGHT = 1.7

/**
 * What a prompt with plants, buildings or land in it means beyond its words: what falls from a tree falls from its crown,
 * and what is taller than a room stands in the open.
 */
export function withLandscapeImplied(spec: SceneSpec): SceneSpec {
  const actions = spec.actions.map((action) => {
    const tree = spec.entities.find(({ id, concept }) => id === action.from && concept === 'plant')
    if (tree === undefined || action.dropHeightMetres !== undefined) return action
    return {
      ...action,
      dropHeightMetres: {
        value: FRUIT_SHARE * heightOf(tree),
        source: { kind: 'inferred' as const, because: tree.label },
      },
    }
  })
  const tall = spec.entities.find(
    (one) => ['plant', 'building', 'landform'].includes(one.concept) && heightOf(one) > INDOORS_HEIGHT,
  )
  const isOpen = tall !== undefined && spec.surroundings.source.kind === 'default'
  return {
    ...spec,
    actions,
    ...(isOpen
      ? { surroundings: { value: 'outdoors' as const, source: { kind: 'inferred' as const, because: tall.label } } }
      : {}),
  }
}

function heightOf({ variant, sizeMetres }: SpecEntity): number {
  return sizeMetres?.value ?? usualOf(variant)?.sizeMetres[1] ?? 6
}
