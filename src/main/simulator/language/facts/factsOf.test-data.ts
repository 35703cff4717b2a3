import type { SceneSpec, SpecAction, SpecEntity } from '../../../../shared/scene/sceneSpec.ts'

/**
 * What a reading says of the world, in a line: how many of what where several are, what is where, who does what. A
 * place or a number that was only concluded has a `~`.
 */
export function factsOf(spec: SceneSpec): string {
  const labelOf = (id: string) => spec.entities.find((entity) => entity.id === id)?.label ?? id
  const counts = spec.entities.flatMap((entity) => countOf(entity))
  const places = spec.entities.flatMap((entity) => placesOf(entity, labelOf))
  const deeds = spec.actions.flatMap((action) => deedOf(action, labelOf))
  return [...counts, ...places, ...deeds].join('; ')
}

function countOf({ count, label }: SpecEntity): string[] {
  return count.value > 1 ? [`${count.source.kind === 'said' ? '' : '~'}${count.value} ${label}`] : []
}

function placesOf(entity: SpecEntity, labelOf: (id: string) => string): string[] {
  const places = [...(entity.place ? [entity.place] : []), ...(entity.otherPlaces ?? [])]
  return places.map(({ value, source }) => {
    const others = value.others.map(labelOf).join('+')
    return `${source.kind === 'said' ? '' : '~'}${entity.label} ${value.relation} ${others}`.trim()
  })
}

function deedOf({ verb, deed, subject, from, target }: SpecAction, labelOf: (id: string) => string): string[] {
  if (verb === 'stand') return []
  return [
    [
      labelOf(subject),
      verb === 'act' ? (deed ?? verb) : verb,
      ...(from ? ['from', labelOf(from)] : []),
      ...(target ? ['to', labelOf(target)] : []),
    ].join(' '),
  ]
}
