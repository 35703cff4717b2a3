import type { SceneSpec, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { SetName } from '../../../shared/scene/stagedScene.ts'
import { usualOf } from '../language/lexicon/things/index.ts'

/** Fruit hangs at this share of a tree's height. */
const FRUIT_SHARE = 0.55
/** What is taller stands in the open, metres. */
const INDOORS_HEIGHT = 1.7

/** Land that one is in rather than beside, and the set that shows it. */
const SET_OF_LAND: Partial<Readonly<Record<string, SetName>>> = {
  forest: 'forest',
  jungle: 'forest',
  village: 'village',
  city: 'city',
  desert: 'desert',
  savanna: 'field',
  farm: 'field',
  riceField: 'field',
}

/** A wood or a village that nothing stands beside is the place of the shot, not a thing that stands in it. */
function withPlacesToBeIn(spec: SceneSpec): SceneSpec {
  const land = spec.entities.find(({ concept, variant }) => concept === 'landform' && SET_OF_LAND[variant ?? ''])
  const set = SET_OF_LAND[land?.variant ?? '']
  if (spec.set !== undefined || land === undefined || set === undefined) return spec
  const isAside = spec.entities.some(
    ({ place }) => place?.value.others.includes(land.id) && place.value.relation !== 'in',
  )
  if (isAside || land.place !== undefined) return spec
  const actions = spec.actions.map((action) => {
    if (action.target !== land.id) return action
    const { target: _, ...rest } = action
    return rest
  })
  if (actions.some((action) => Object.values(action).includes(land.id))) return spec
  const entities = spec.entities
    .filter((one) => one !== land)
    .map((one) => {
      if (one.place?.value.others.includes(land.id) !== true) return one
      const { place: _, ...rest } = one
      return rest
    })
  return { ...spec, entities, actions, set: { value: set, source: land.source } }
}

/**
 * What a prompt with plants, buildings or land in it means beyond its words: what falls from a tree falls from its crown,
 * land and what is taller than a room lie in the open, and who is in a wood has the wood around him.
 */
export function withLandscapeImplied(read: SceneSpec): SceneSpec {
  const spec = withPlacesToBeIn(read)
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
    (one) =>
      one.concept === 'landform' || (['plant', 'building'].includes(one.concept) && heightOf(one) > INDOORS_HEIGHT),
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
