import { translate } from '../../../shared/i18n/index.ts'
import type { SceneSpec, SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { Language, StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { Understanding, UnderstoodFact } from '../../../shared/scene/understanding.ts'
import { isToldAsUnmet } from '../language/deeds.ts'
import { isFilledByRain } from '../water/rainWishes.ts'
import type { Actor } from './actor.ts'
import type { Sourced } from './sourced.ts'
import { words } from './words.ts'

type Source = UnderstoodFact['source']

/** What the generator says about a scene, in the prompt's language: what was said and what it filled in. */
export function understandingOf(spec: SceneSpec, scene: StagedScene, actors: readonly Actor[]): Understanding {
  const facts: UnderstoodFact[] = []
  for (const actor of actors) facts.push(...factsOfThing(spec, actor))
  for (const entity of spec.entities) {
    if (entity.concept !== 'ground' && !actors.some((actor) => actor.entity === entity))
      facts.push(factOfOther(spec, entity))
  }
  for (const action of spec.actions) if (!isToldAsUnmet(spec, action)) facts.push(factOfAction(spec, action))
  facts.push(...factsOfFilm(spec, scene))
  if (spec.set?.value === 'underwater') facts.push(factOfUnderwaterLight(spec.language))
  return {
    language: spec.language,
    understood: facts.filter((fact) => isStated(fact.source)),
    assumed: facts.filter((fact) => !isStated(fact.source)),
    unmet: spec.unmet,
  }
}

function factOfUnderwaterLight(language: Language): UnderstoodFact {
  return {
    subject: translate(language, 'scene.lightUnderSea'),
    value: translate(language, 'scene.illustrated'),
    source: { kind: 'default' },
  }
}

/** By the prompt, by the person who set it right, or by a model whose reading the person took. */
function isStated(source: Source): boolean {
  return source.kind === 'said' || source.kind === 'corrected' || source.kind === 'llm'
}

function factsOfThing(spec: SceneSpec, actor: Actor): UnderstoodFact[] {
  const { entity, form } = actor
  const vocabulary = words(spec.language)
  const said: string[] = []
  const assumed: string[] = []
  const ofModel: string[] = []
  const state = (value: string, source: Source) => (source.kind === 'llm' ? ofModel : said).push(value)
  const sort = (value: string, source: Source | undefined) =>
    source && isStated(source) ? state(value, source) : assumed.push(value)
  if (isStated(entity.count.source)) state(String(entity.count.value), entity.count.source)
  if (entity.builtOf) {
    const { label } = entity.builtOf
    said.push(label === entity.label ? vocabulary.stacked : vocabulary.builtOf(label))
  }
  if (entity.colour) state(entity.colour.value.name, entity.colour.source)
  sort(vocabulary.material[form.material], entity.material?.source)
  if (entity.size) said.push(vocabulary.size[entity.size.value])
  const measured =
    entity.concept === 'ball' ? form.size[0] : entity.concept === 'tower' ? actor.bounds.max[1] : form.size[1]
  sort(metres(measured, spec.language), entity.sizeMetres?.source)
  if (entity.slopeDegrees) said.push(vocabulary.degrees(number(entity.slopeDegrees.value, spec.language)))
  else if (entity.concept === 'ramp')
    assumed.push(vocabulary.degrees(number(Math.round((form.slope * 180) / Math.PI), spec.language)))
  if (entity.massKg) state(`${number(entity.massKg.value, spec.language)} kg`, entity.massKg.source)
  else if (entity.massFactor && form.massKg !== undefined)
    assumed.push(`${number(Number(form.massKg.toPrecision(2)), spec.language)} kg`)
  if (entity.restitution) said.push(`${vocabulary.restitution} ${number(entity.restitution.value, spec.language)}`)
  if (entity.friction) said.push(`${vocabulary.friction} ${number(entity.friction.value, spec.language)}`)
  for (const place of placesOf(entity)) sort(placeText(spec, place), place.source)
  const facts: UnderstoodFact[] = [
    { subject: entity.label, value: said.join(', ') || vocabulary.present, source: entity.source },
  ]
  if (ofModel.length > 0) facts.push({ subject: entity.label, value: ofModel.join(', '), source: { kind: 'llm' } })
  if (assumed.length > 0) facts.push({ subject: entity.label, value: assumed.join(', '), source: { kind: 'default' } })
  return facts
}

/** What is said of a thing that is more than one rigid body; what its department assumes, it tells itself. */
function factOfOther(spec: SceneSpec, entity: SpecEntity): UnderstoodFact {
  const vocabulary = words(spec.language)
  const said: string[] = []
  if (isStated(entity.count.source)) said.push(String(entity.count.value))
  if (entity.colour) said.push(entity.colour.value.name)
  if (entity.size) said.push(vocabulary.size[entity.size.value])
  if (entity.sizeMetres) said.push(metres(entity.sizeMetres.value, spec.language))
  for (const place of placesOf(entity)) said.push(placeText(spec, place))
  return { subject: entity.label, value: said.join(', ') || vocabulary.present, source: entity.source }
}

function placesOf({ place, otherPlaces }: SpecEntity): NonNullable<SpecEntity['place']>[] {
  return [...(place === undefined ? [] : [place]), ...(otherPlaces ?? [])]
}

function placeText(spec: SceneSpec, place: NonNullable<SpecEntity['place']>): string {
  const vocabulary = words(spec.language)
  const others = place.value.others.map((id) => labelOf(spec, id))
  return [vocabulary.place[place.value.relation], others.join(` ${vocabulary.and} `)]
    .filter((part) => part !== '')
    .join(' ')
}

function factOfAction(spec: SceneSpec, action: SpecAction): UnderstoodFact {
  const vocabulary = words(spec.language)
  const { language } = spec
  if (isFilledByRain(action, spec))
    return {
      subject: labelOf(spec, action.subject),
      value: translate(language, 'scene.rainDoes'),
      source: action.source,
    }
  const shown = vocabulary.action[action.verb]
  // "trots (walks)": the deed as it was said, and as what it is shown.
  const isNamed =
    action.deed !== undefined &&
    action.source.kind === 'said' &&
    action.source.words !== shown &&
    !isOfAgent(action, language) &&
    !isPassiveOfDoer(action, language)
  const isOfTarget = isNamed && action.target !== undefined && reachesDirectly(action)
  const parts = [isNamed && action.source.kind === 'said' ? `${action.source.words} (${shown})` : shown]
  // "memakai topi", "circles the island (sails)"
  if (isOfTarget && action.source.kind === 'said') {
    const motion = ['act', 'stand'].includes(action.verb) ? '' : ` (${shown})`
    parts[0] = `${action.source.words} ${labelOf(spec, action.target as string)}${motion}`
  }
  if (action.bounces) parts.push(vocabulary.times(action.bounces.value))
  if (action.from) parts.push(`${vocabulary.from} ${labelOf(spec, action.from)}`)
  if (action.dropHeightMetres && isStated(action.dropHeightMetres.source))
    parts.push(`${vocabulary.from} ${metres(action.dropHeightMetres.value, language)}`)
  if (action.target && !isOfTarget)
    parts.push(`${action.verb === 'hit' ? '' : `${vocabulary.to} `}${labelOf(spec, action.target)}`)
  if (action.speedMetresPerSecond) parts.push(`${number(action.speedMetresPerSecond.value, language)} m/s`)
  if (action.angleDegrees) parts.push(vocabulary.degrees(number(action.angleDegrees.value, language)))
  return { subject: labelOf(spec, action.subject), value: parts.join(' '), source: action.source }
}

/** Deeds whose target is no goal but what they are done to or at: "chases a mouse", "memakai topi". */
const DONE_AT = /^(circle|pass|pass through|cross|chase|approach|follow|walk along|overtake|sail across|climb|leave)$/

function reachesDirectly({ verb, deed }: SpecAction): boolean {
  return ['act', 'stand', 'look'].includes(verb) || DONE_AT.test(deed ?? '')
}

/** "disenggol kucing": the cat bumps, and is not bumped. */
function isPassiveOfDoer({ verb, target, source }: SpecAction, language: Language): boolean {
  return (
    language === 'id' &&
    verb === 'hit' &&
    target !== undefined &&
    source.kind === 'said' &&
    /^(di|ter)/i.test(source.words)
  )
}

/** "menjatuhkan" is what somebody does to the egg, and not what the egg does. */
function isOfAgent({ agent, source }: SpecAction, language: Language): boolean {
  return language === 'id' && agent !== undefined && source.kind === 'said' && /^me/i.test(source.words)
}

function factsOfFilm(spec: SceneSpec, scene: StagedScene): UnderstoodFact[] {
  const vocabulary = words(spec.language)
  const fact = <Value extends string>(
    subject: string,
    value: Sourced<Value>,
    printed: Readonly<Record<Value, string>>,
  ): UnderstoodFact => ({
    subject,
    value: printed[value.value],
    source: value.source,
  })
  const gravity = spec.gravity.value
  const facts = [
    factOfCamera(spec),
    ...(isStated(spec.framing.source) ? [fact(vocabulary.subject.framing, spec.framing, vocabulary.framing)] : []),
    ...(spec.cameraHeight ? [fact(vocabulary.subject.cameraHeight, spec.cameraHeight, vocabulary.cameraHeight)] : []),
    ...(spec.shallowFocus
      ? [
          {
            subject: vocabulary.subject.focus,
            value: spec.shallowFocus.value ? vocabulary.shallowFocus : vocabulary.deepFocus,
            source: spec.shallowFocus.source,
          },
        ]
      : []),
    ...(spec.look ? [fact(vocabulary.subject.look, spec.look, vocabulary.look)] : []),
    fact(vocabulary.subject.time, spec.timeOfDay, vocabulary.time),
    fact(vocabulary.subject.mood, spec.mood, vocabulary.mood),
    fact(vocabulary.subject.surroundings, spec.surroundings, vocabulary.surroundings),
    ...(spec.set ? [factOfSet(spec.set, spec.language)] : []),
    ...(spec.weather ? [factOfWeather(spec.weather, spec.language)] : []),
    ...(spec.wind ? [factOfWind(spec.wind, spec.language)] : []),
    ...(spec.isWithoutMusic
      ? [{ subject: vocabulary.subject.music, value: vocabulary.noMusic, source: spec.isWithoutMusic.source }]
      : []),
    ...(spec.sun ? [factOfSun(spec.sun, spec.language)] : []),
    {
      subject: vocabulary.subject.gravity,
      value: [
        vocabulary.gravityAt[gravity.place] ?? '',
        `${number(gravity.metresPerSecondSquared, spec.language)} m/s²`,
      ]
        .filter((part) => part !== '')
        .join(', '),
      source: spec.gravity.source,
    },
    {
      subject: vocabulary.subject.duration,
      value: vocabulary.seconds(number(scene.durationSeconds, spec.language)),
      source:
        spec.durationSeconds?.value === scene.durationSeconds
          ? spec.durationSeconds.source
          : ({ kind: 'default' } as const),
    },
  ]
  const lines = spec.lines.map(
    (line): UnderstoodFact => ({
      subject: line.speaker ?? vocabulary.subject.voice,
      value: `“${line.text}”`,
      source: { kind: 'said', words: line.text },
    }),
  )
  return [...facts, ...lines]
}

/** "sawah (lapangan)": the place as it was said, and as what it is built. */
function factOfSet(set: NonNullable<SceneSpec['set']>, language: Language): UnderstoodFact {
  const vocabulary = words(language)
  const built = vocabulary.set[set.value]
  const said = set.source.kind === 'said' ? set.source.words.toLowerCase().replace(IN_PLACE, '') : built
  const isSame = said.includes(built.toLowerCase()) || built.toLowerCase().includes(said)
  return { subject: vocabulary.subject.set, value: isSame ? built : `${said} (${built})`, source: set.source }
}

const IN_PLACE = /^(di|dari|in|on|at|through|across)( the| an?)? /

/** "pan, 30° to the right": the move, and which way and how far as it was said. */
function factOfCamera({ camera, cameraTravel, language }: SceneSpec): UnderstoodFact {
  const vocabulary = words(language)
  const { toward, degrees, metres: carried, times } = cameraTravel?.value ?? {}
  const travel = [
    ...(degrees === undefined ? [] : [vocabulary.degrees(number(degrees, language))]),
    ...(carried === undefined ? [] : [metres(carried, language)]),
    ...(times === undefined ? [] : [vocabulary.magnified(number(times, language))]),
    ...(toward === undefined ? [] : [vocabulary.cameraToward[toward]]),
  ].join(' ')
  const value = [vocabulary.camera[camera.value], travel].filter((part) => part !== '').join(', ')
  return { subject: vocabulary.subject.camera, value, source: camera.source }
}

function factOfWeather({ value, source }: NonNullable<SceneSpec['weather']>, language: Language): UnderstoodFact {
  const vocabulary = words(language)
  const isWet = value.kind === 'rain' || value.kind === 'storm'
  const amount = isWet
    ? vocabulary.rainfall(number(value.amount, language))
    : value.kind === 'clear'
      ? ''
      : `${number(Math.round(value.amount * 100), language)} %`
  const printed = [vocabulary.weather[value.kind], amount].filter((part) => part !== '').join(', ')
  return { subject: vocabulary.subject.weather, value: printed, source }
}

function factOfWind({ value, source }: NonNullable<SceneSpec['wind']>, language: Language): UnderstoodFact {
  const vocabulary = words(language)
  const printed = `${number(value.metresPerSecond, language)} m/s ${vocabulary.windTo[value.toward]}`
  return { subject: vocabulary.subject.wind, value: printed, source }
}

function factOfSun({ value, source }: NonNullable<SceneSpec['sun']>, language: Language): UnderstoodFact {
  const vocabulary = words(language)
  const { elevationDegrees, fromCameraDegrees } = value
  const printed = [
    ...(elevationDegrees === undefined ? [] : [vocabulary.sunHigh(number(elevationDegrees, language))]),
    ...(fromCameraDegrees === undefined
      ? []
      : [vocabulary.sunAside(number(Math.abs(fromCameraDegrees), language), fromCameraDegrees < 0)]),
  ]
  return { subject: vocabulary.subject.sun, value: printed.join(', '), source }
}

function labelOf(spec: SceneSpec, id: string): string {
  return spec.entities.find((entity) => entity.id === id)?.label ?? id
}

function metres(value: number, language: Language): string {
  return value < 1
    ? `${number(Math.round(value * 1000) / 10, language)} cm`
    : `${number(Math.round(value * 100) / 100, language)} m`
}

function number(value: number, language: Language): string {
  const text = String(Math.round(value * 100) / 100)
  return language === 'id' ? text.replace('.', ',') : text
}
