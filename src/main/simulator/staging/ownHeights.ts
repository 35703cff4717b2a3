import type { SceneSpec, SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'

/**
 * "Three balls are dropped from 1 m, 2 m and 3 m": where as many heights as things are told of one deed, each thing is
 * one by itself with its own height.
 */
export function withOwnHeights(spec: SceneSpec): SceneSpec {
  let { entities, actions } = spec
  for (const entity of spec.entities) {
    const falls = actions.filter((action) => isFallFromHeight(action, entity))
    if (falls.length < 2 || falls.length !== entity.count.value) continue
    const ids = falls.map((_, index) => (index === 0 ? entity.id : `${entity.id}-${index + 1}`))
    const single = (id: string): SpecEntity => ({ ...asAlike(entity), id, count: { ...entity.count, value: 1 } })
    entities = entities.flatMap((one) => (one.id === entity.id ? ids.map(single) : [one]))
    actions = actions.flatMap((action) => {
      const index = falls.indexOf(action)
      if (index >= 0) return [{ ...action, subject: ids[index] as string }]
      return action.subject === entity.id ? ids.map((subject) => ({ ...action, subject })) : [action]
    })
  }
  return { ...spec, entities, actions }
}

/** Plain balls would each be as large as their fall asks; those of one deed are alike. */
const ALIKE_METRES = 0.3

function asAlike(entity: SpecEntity): SpecEntity {
  const { concept, variant, material, size, sizeMetres, massKg } = entity
  if (concept !== 'ball' || (variant ?? material ?? size ?? sizeMetres ?? massKg) !== undefined) return entity
  return { ...entity, sizeMetres: { value: ALIKE_METRES, source: { kind: 'default' } } }
}

function isFallFromHeight({ subject, dropHeightMetres }: SpecAction, { id }: SpecEntity): boolean {
  return subject === id && dropHeightMetres !== undefined
}
