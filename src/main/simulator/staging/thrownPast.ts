import type { SceneSpec, SpecEntity } from '../../../shared/scene/sceneSpec.ts'

/**
 * "Thrown over a wall", "thrown through a window" and "thrown into a bucket" say where a throw goes, not where the thing
 * lies: the place becomes the target of the throw.
 */
export function withThrowsAimed(spec: SceneSpec): SceneSpec {
  const aimed = new Map<string, { target: string; passes?: 'over' | 'through' }>()
  for (const { verb, subject, target } of spec.actions) {
    const entity = spec.entities.find(({ id }) => id === subject)
    const aim = verb === 'throw' && target === undefined && entity ? aimOf(entity, spec) : undefined
    if (aim !== undefined) aimed.set(subject, aim)
  }
  if (aimed.size === 0) return spec
  return {
    ...spec,
    actions: spec.actions.map((action) =>
      action.verb === 'throw' && action.target === undefined ? { ...action, ...aimed.get(action.subject) } : action,
    ),
    entities: spec.entities.map((entity) => (aimed.has(entity.id) ? { ...entity, place: undefined } : entity)),
  }
}

function aimOf({ place }: SpecEntity, spec: SceneSpec): { target: string; passes?: 'over' | 'through' } | undefined {
  const target = place?.value.others[0]
  if (target === undefined) return undefined
  const isWindow = spec.entities.some(({ id, variant }) => id === target && variant === 'window')
  if (place?.value.relation === 'above') return { target, passes: 'over' }
  if (place?.value.relation === 'in') return isWindow ? { target, passes: 'through' } : { target }
  return undefined
}
