import type { SceneSpec, SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'

/**
 * What was read, in one line that a person can compare with the prompt: the things with what was said of them,
 * the actions in their order, then how it is filmed. Defaults are left out.
 */
export function summaryOf(spec: SceneSpec): string {
  const things = spec.entities.map(thing).join('; ')
  const actions = spec.actions.map(action).join(', ')
  const film = [
    spec.camera.source.kind === 'said' ? spec.camera.value : '',
    spec.framing.source.kind === 'said' ? spec.framing.value : '',
    spec.timeOfDay.source.kind === 'said' ? spec.timeOfDay.value : '',
    spec.mood.source.kind === 'said' ? spec.mood.value : '',
    spec.surroundings.source.kind === 'said' ? spec.surroundings.value : '',
    spec.set?.source.kind === 'said' ? spec.set.value : '',
    spec.weather ? `${spec.weather.value.kind} ${spec.weather.value.amount}` : '',
    spec.wind ? `wind ${spec.wind.value.metresPerSecond} m/s ${spec.wind.value.toward}` : '',
    spec.look?.value ?? '',
    spec.cameraHeight?.value ?? '',
    spec.shallowFocus ? (spec.shallowFocus.value ? 'shallow' : 'deep') : '',
    spec.gravity.source.kind === 'said' ? `g ${spec.gravity.value.metresPerSecondSquared}` : '',
    spec.durationSeconds ? `${spec.durationSeconds.value} s` : '',
    ...spec.lines.map((line) => `“${line.text}”${line.speaker ? ` ${line.speaker}` : ''}`),
    spec.unmet.length > 0 ? `not: ${spec.unmet.map((wish) => wish.words).join(', ')}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
  return [things, actions, film].filter((part) => part !== '').join(' | ')
}

function thing(entity: SpecEntity): string {
  const said = [
    entity.count.source.kind === 'said' ? `${entity.count.value}×` : '',
    entity.size?.value,
    entity.colour?.value.hex === undefined ? '' : entity.colour.value.name,
    entity.material?.value,
    entity.id,
    entity.variant ? `(${entity.variant})` : '',
    entity.builtOf ? `of ${entity.builtOf.variant ?? entity.builtOf.concept}` : '',
    entity.sizeMetres ? `${entity.sizeMetres.value} m` : '',
    entity.massKg ? `${entity.massKg.value} kg` : '',
    entity.restitution ? `e ${entity.restitution.value}` : '',
    entity.friction ? `f ${entity.friction.value}` : '',
    entity.slopeDegrees ? `${entity.slopeDegrees.value}°` : '',
    entity.place ? `${entity.place.value.relation} ${entity.place.value.others.join('+')}`.trim() : '',
  ]
  return said.filter((part) => part !== '' && part !== undefined).join(' ')
}

function action(one: SpecAction): string {
  return [
    `${one.order} ${one.subject} ${one.verb}`,
    one.target ? `→ ${one.target}` : '',
    one.from ? `from ${one.from}` : '',
    one.knocksOver ? 'over' : '',
    one.inTurn ? 'in turn' : '',
    one.bounces ? `${one.bounces.value} times` : '',
    one.dropHeightMetres ? `${one.dropHeightMetres.value} m` : '',
    one.speedMetresPerSecond?.source.kind === 'said' ? `${one.speedMetresPerSecond.value} m/s` : '',
    one.angleDegrees ? `${one.angleDegrees.value}°` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}
