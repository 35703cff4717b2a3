import type { SceneSpec, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { Language } from '../../../shared/scene/stagedScene.ts'
import { readPrompt } from '../language/readPrompt.ts'
import type { Beat } from './beats.ts'

/** Why a happening begins anew. */
export type WorldCause = 'opens' | 'newPlace' | 'newTime' | 'separately'

/** Beats that play in one place and time: they are read, staged and played together. */
export interface World {
  readonly cause: WorldCause
  readonly beats: readonly Beat[]
  /** Who "it" is at its beginning, where that is known. */
  readonly who?: SpecEntity | undefined
  /** It is not to be divided any further. */
  readonly isWhole?: boolean
}

/** Groups beats by where and when they play. A place or a time that is said again is no new one. Pure. */
export function worldsOf(beats: readonly Beat[]): World[] {
  const worlds: { cause: WorldCause; beats: Beat[] }[] = []
  let place: string | undefined
  let time: string | undefined
  for (const beat of beats) {
    const { set, surroundings, timeOfDay } = beat.directions
    const where = set?.value ?? surroundings?.value
    const when = timeOfDay?.value
    const world = worlds.at(-1)
    // Said for the first time it belongs to what was told before, unless the story goes on with it.
    const isLater = world !== undefined && (beat.cue !== 'follows' || opensWithSetting(beat))
    const isElsewhere = where !== undefined && (place === undefined ? isLater : where !== place)
    const isAnotherTime = when !== undefined && (time === undefined ? isLater : when !== time)
    if (world === undefined) worlds.push({ cause: 'opens', beats: [beat] })
    else if (isElsewhere || isAnotherTime) worlds.push({ cause: isElsewhere ? 'newPlace' : 'newTime', beats: [beat] })
    else world.beats.push(beat)
    place = where ?? place
    time = when ?? time
  }
  return worlds
}

/** "At night, ...": what comes before the first comma says where or when. */
function opensWithSetting({ text, directions: { set, surroundings, timeOfDay } }: Beat): boolean {
  const comma = text.indexOf(',')
  const opening = comma < 0 ? '' : text.slice(0, Math.min(comma, 40)).toLowerCase()
  return [set, surroundings, timeOfDay].some(
    (said) => said?.source.kind === 'said' && opening.includes(said.source.words.toLowerCase()),
  )
}

/** The words of a world, as one prompt. */
export function wordsOf({ beats }: Pick<World, 'beats'>): string {
  return beats.map(({ text }) => text).join(' ')
}

/** What each beat of a world adds to its reading. */
export interface BeatReading {
  readonly beat: Beat
  /** Indices into the actions of the world's reading. */
  readonly actions: readonly number[]
  /** Ids of the entities that it names first or that act in it, who acts first. */
  readonly about: readonly string[]
}

/**
 * Which beat tells what of a world: the reading of all beats up to one, less what was read up to the one before. Nothing
 * where even all of them together cannot be read.
 */
export function readingsOf(
  world: World,
): { readonly spec: SceneSpec; readonly beats: readonly BeatReading[] } | undefined {
  const read = readPrompt(wordsOf(world))
  if (!read.ok) return undefined
  const spec = read.value
  let known = 0
  let named = new Set<string>()
  const beats = world.beats.map((beat, index): BeatReading => {
    const soFar =
      index === world.beats.length - 1 ? read : readPrompt(wordsOf({ beats: world.beats.slice(0, index + 1) }))
    const count = soFar.ok ? Math.max(known, Math.min(soFar.value.actions.length, spec.actions.length)) : known
    const actions = Array.from({ length: count - known }, (_, offset) => known + offset)
    const fresh = soFar.ok ? soFar.value.entities.map(({ id }) => id).filter((id) => !named.has(id)) : []
    const acting = actions.flatMap((at) => {
      const { subject, target, from } = spec.actions[at]!
      return [subject, target, from].filter((id) => id !== undefined)
    })
    known = count
    named = new Set([...named, ...fresh])
    const isThere = (id: string) => spec.entities.some((entity) => entity.id === id && entity.concept !== 'ground')
    return { beat, actions, about: [...new Set([...acting, ...fresh])].filter(isThere) }
  })
  return { spec, beats }
}

const PRONOUN: Readonly<Record<Language, RegExp>> = {
  en: /^((?:[\s,;]*(?:and|then|after that|afterwards|next|finally|later|meanwhile|suddenly)[\s,]+)*)(?:it|he|she|they)(?![\p{L}'])/iu,
  id: /^((?:[\s,;]*(?:dan|lalu|kemudian|setelah itu|sesudah itu|akhirnya|sementara itu|tiba-tiba)[\s,]+)*)(?:dia|ia|mereka)(?!\p{L})/iu,
}

const ACTED: Readonly<Record<Language, RegExp>> = {
  en: /^((?:[\s,;]*(?:and|then|after that|afterwards|next|finally|later|meanwhile|suddenly)[\s,]+)+)(?=\p{Ll})/iu,
  id: /^((?:[\s,;]*(?:dan|lalu|kemudian|setelah itu|sesudah itu|akhirnya|sementara itu|tiba-tiba)[\s,]+)+)(?=\p{Ll})/iu,
}

/**
 * The words of a beat that begins a world of its own, with who "it" is: of whom the beats before told. A clause without
 * any subject ("then falls") gets it, too.
 */
export function withAntecedent(text: string, who: SpecEntity, language: Language): string {
  const phrase = phraseOf(who, language)
  if (PRONOUN[language].test(text)) return text.replace(PRONOUN[language], (_, lead: string) => `${lead}${phrase}`)
  // "then falls": nobody is named who could do it.
  const isSubjectless = ACTED[language].test(text) && !readPrompt(text).ok
  return isSubjectless ? text.replace(ACTED[language], (_, lead: string) => `${lead}${phrase} `) : text
}

/** "the small red rubber ball", "bola karet merah itu". */
function phraseOf({ label, size, colour, material }: SpecEntity, language: Language): string {
  const words = [size, colour, material].flatMap((quality) =>
    quality?.source.kind === 'said' ? [quality.source.words] : [],
  )
  return language === 'id' ? [label, ...words, 'itu'].join(' ') : ['the', ...words, label].join(' ')
}
