import type { z } from 'zod'
import type { Result } from '../../src/shared/result.ts'
import type { PromptRefusal, SceneSpec } from '../../src/shared/scene/sceneSpec.ts'
import type { ChoiceAspect, LabelledSentence, numberKind } from './labelledSentence.ts'
import { matchActions } from './matchActions.ts'
import { isCalled, matchEntities } from './matchEntities.ts'
import { matchRelations } from './matchRelations.ts'
import { type Finding, finding } from './tally.ts'
import { isKindOf, sameName, words } from './wordMatch.ts'

export const ASPECTS = [
  'entities',
  'actions',
  'roles',
  'order',
  'relations',
  'counts',
  'colours',
  'materials',
  'camera',
  'framing',
  'cameraHeight',
  'timeOfDay',
  'weather',
  'place',
  'mood',
  'look',
  'numbers',
  'lines',
  'outOfReach',
] as const
export type Aspect = (typeof ASPECTS)[number]
export type Score = Readonly<Record<Aspect, Finding>>
export type Reading = Result<SceneSpec, PromptRefusal>

const NOTHING: Finding = finding(0, [], [])

/**
 * Compares what the reader understood with what the sentence says, per aspect. Only what the reader itself calls
 * said can be too much; what it infers or assumes is its freedom. A refused sentence is missed in every aspect.
 * Of a sentence that is out of reach only is asked that the reader says so.
 */
export function scoreReading(sentence: LabelledSentence, reading: Reading): Score {
  const none = Object.fromEntries(ASPECTS.map((aspect) => [aspect, NOTHING])) as Record<Aspect, Finding>
  if (sentence.outOfReach === true) return { ...none, outOfReach: saysOutOfReach(sentence, reading) }
  const spec = reading.ok ? reading.value : blankSpec(sentence.text)
  const entities = matchEntities(sentence, spec)
  const choices = readChoices(spec)
  const choice = (aspect: ChoiceAspect) => scoreChoice(sentence, aspect, choices[aspect])
  return {
    ...entities.findings,
    ...matchActions(sentence, spec, entities),
    relations: matchRelations(sentence, spec, entities),
    camera: choice('camera'),
    framing: choice('framing'),
    cameraHeight: choice('cameraHeight'),
    timeOfDay: choice('timeOfDay'),
    weather: choice('weather'),
    place: scorePlace(sentence, spec, choices.place),
    mood: choice('mood'),
    look: choice('look'),
    numbers: scoreNumbers(sentence, spec),
    lines: scoreLines(sentence, spec),
    outOfReach: finding(0, [], reading.ok ? [] : [`refused: ${reading.refusal.reason}`]),
  }
}

/** What a refusal has understood: nothing. */
function blankSpec(prompt: string): SceneSpec {
  const source = { kind: 'default' } as const
  return {
    version: 1,
    language: 'en',
    prompt,
    entities: [],
    actions: [],
    gravity: { value: { metresPerSecondSquared: 9.81, place: '' }, source },
    camera: { value: 'static', source },
    framing: { value: 'normal', source },
    timeOfDay: { value: 'noon', source },
    mood: { value: 'calm', source },
    surroundings: { value: 'studio', source },
    lines: [],
    unmet: [],
  }
}

/** It refuses, or says of one of the words of the wish that it cannot. */
function saysOutOfReach(sentence: LabelledSentence, reading: Reading): Finding {
  const refused = !reading.ok && reading.refusal.reason !== 'empty' && reading.refusal.reason !== 'tooLong'
  const unmet = reading.ok ? reading.value.unmet : reading.refusal.unmet
  const wished = (sentence.wish ?? []).flatMap(words).filter((word) => word.length > 2)
  const told = unmet.some((wish) => words(wish.words).some((word) => wished.includes(word)))
  return refused || told ? finding(1, [], []) : finding(0, ['did not say that it cannot'], [])
}

interface Choice {
  readonly values: readonly string[]
  readonly said: boolean
}

const NO_CHOICE: Choice = { values: [], said: false }

/** A default is no understanding, even where it happens to be right. */
function chosen(field: { value: string; source: { kind: string } } | undefined): Choice {
  if (field === undefined || field.source.kind === 'default') return NO_CHOICE
  return { values: [field.value], said: field.source.kind === 'said' }
}

function readChoices(spec: SceneSpec): Readonly<Record<ChoiceAspect, Choice>> {
  const weather = spec.weather && { value: spec.weather.value.kind, source: spec.weather.source }
  const world = { value: spec.gravity.value.place, source: spec.gravity.source }
  return {
    camera: chosen(spec.camera),
    framing: chosen(spec.framing),
    // The labels tell heights only; from the side is none.
    cameraHeight: chosen(spec.cameraHeight?.value === 'side' ? undefined : spec.cameraHeight),
    timeOfDay: chosen(spec.timeOfDay),
    weather: chosen(weather),
    place: {
      values: [chosen(spec.set), chosen(spec.surroundings), chosen(world)].flatMap(({ values }) => values),
      said: spec.set?.source.kind === 'said',
    },
    mood: chosen(spec.mood),
    look: chosen(spec.look),
  }
}

/** One value out of several: right when the reader has it from the words, too much when it reads another one. */
function scoreChoice(sentence: LabelledSentence, aspect: ChoiceAspect, choice: Choice): Finding {
  const wanted = sentence[aspect]
  const right = wanted?.some((name) => choice.values.some((value) => sameName(name, value))) ?? false
  const tooMuch = choice.said && !right ? [choice.values.join(' ')] : []
  if (sentence.optional?.includes(aspect)) return finding(0, [], tooMuch)
  if (wanted === undefined) return finding(0, [], tooMuch)
  return right ? finding(1, [], []) : finding(0, [wanted[0]!], tooMuch)
}

/** A place may be built around the action or be there as a thing: a lake, a street. */
function scorePlace(sentence: LabelledSentence, spec: SceneSpec, choice: Choice): Finding {
  const wanted = sentence.place
  const asThing = wanted !== undefined && spec.entities.some((entity) => isCalled(entity, wanted))
  const asPlace = wanted?.some((name) => choice.values.some((value) => isKindOf(value, name))) ?? false
  if (asThing || asPlace) return sentence.optional?.includes('place') ? NOTHING : finding(1, [], [])
  // A set that only repeats a labelled thing (the sea that a penguin slides into) invents nothing.
  const named = sentence.entities.some((entity) =>
    choice.values.some((value) => entity.names.some((name) => isKindOf(value, name))),
  )
  return named && wanted === undefined ? NOTHING : scoreChoice(sentence, 'place', choice)
}

type NumberKind = z.infer<typeof numberKind>
interface StatedNumber {
  readonly kind: NumberKind
  readonly value: number
}

/** All numbers that the scene has from the sentence's own words. */
function saidNumbers(spec: SceneSpec): readonly StatedNumber[] {
  type Field = { value: number; source: { kind: string } } | undefined
  const said = (kind: NumberKind, field: Field): StatedNumber[] =>
    field?.source.kind === 'said' ? [{ kind, value: field.value }] : []
  const wind = spec.wind && { value: spec.wind.value.metresPerSecond, source: spec.wind.source }
  return [
    ...spec.entities.flatMap((entity) => [
      ...said('size', entity.sizeMetres),
      ...said('mass', entity.massKg),
      ...said('restitution', entity.restitution),
      ...said('friction', entity.friction),
      ...said('angle', entity.slopeDegrees),
    ]),
    ...spec.actions.flatMap((action) => [
      ...said('height', action.dropHeightMetres),
      ...said('speed', action.speedMetresPerSecond),
      ...said('angle', action.angleDegrees),
      ...said('bounces', action.bounces),
    ]),
    ...said('duration', spec.durationSeconds),
    ...said('speed', wind),
  ]
}

function scoreNumbers(sentence: LabelledSentence, spec: SceneSpec): Finding {
  const same = (a: StatedNumber, b: StatedNumber) =>
    a.kind === b.kind && Math.abs(a.value - b.value) <= 0.02 * Math.max(a.value, b.value)
  const wanted = sentence.numbers ?? []
  const left = [...saidNumbers(spec)]
  const missing: string[] = []
  for (const number of wanted) {
    const at = left.findIndex((stated) => same(stated, number))
    if (at < 0) missing.push(`${number.kind} ${number.value}`)
    else left.splice(at, 1)
  }
  // A strong wind has a speed that the sentence gives only as a word.
  const tooMuch = left.filter((stated) => stated.kind !== 'speed' || spec.wind === undefined)
  return finding(
    wanted.length - missing.length,
    missing,
    // The same number on two things ("both weigh 1 kg") is said once.
    tooMuch
      .filter((stated) => !wanted.some((number) => same(stated, number)))
      .map((stated) => `${stated.kind} ${stated.value}`),
  )
}

function scoreLines(sentence: LabelledSentence, spec: SceneSpec): Finding {
  const wanted = (sentence.lines ?? []).map((line) => words(line.text).join(' '))
  const spoken = spec.lines.map((line) => words(line.text).join(' '))
  return finding(
    wanted.filter((line) => spoken.includes(line)).length,
    wanted.filter((line) => !spoken.includes(line)),
    spoken.filter((line) => !wanted.includes(line)),
  )
}
