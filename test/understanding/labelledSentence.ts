import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Language } from '../../src/shared/scene/stagedScene.ts'

/**
 * What a sentence says, written down by hand by people who had not seen the lexicon. Names and verbs are lists of
 * English lemmas any of which is right. A name is as specific as the word ("basketball" is not answered by a plain
 * ball); the wider word is listed too only where no vocabulary of a few thousand words would hold the narrow one.
 */
const oneOrMore = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((names): readonly string[] => (typeof names === 'string' ? [names] : names))

const labelledEntity = z.strictObject({
  /** What actions and relations call it; its first name unless given. */
  id: z.string().optional(),
  names: z.array(z.string()).min(1),
  count: z.number().int().positive().optional(),
  colour: z.string().optional(),
  colourOptional: z.boolean().optional(),
  material: oneOrMore.optional(),
  materialOptional: z.boolean().optional(),
  /** Right to show and right to leave out: the floor, the somebody who pushes. */
  optional: z.boolean().optional(),
})

const labelledAction = z.strictObject({
  verb: z.array(z.string()).min(1),
  /** Who does it, or what moves; of several any one will do. */
  subject: oneOrMore,
  /** What it is done to: the ball that the boy throws. */
  object: z.string().optional(),
  target: z.string().optional(),
  from: z.string().optional(),
  /** Said order: a lower one comes first, the same means at the same time. */
  order: z.number().int().positive().optional(),
  /** Roles that may be read otherwise. */
  optionalRoles: z.array(z.enum(['object', 'target', 'from'])).optional(),
  optional: z.boolean().optional(),
})

const labelledRelation = z.strictObject({
  relation: oneOrMore,
  thing: z.string(),
  /** Absent for a bare "on the left". */
  other: oneOrMore.optional(),
  optional: z.boolean().optional(),
})

/** Metres, metres per second, degrees, kilograms, seconds; restitution, friction and bounces have no unit. */
export const numberKind = z.enum([
  'height',
  'speed',
  'angle',
  'size',
  'mass',
  'duration',
  'restitution',
  'friction',
  'bounces',
])

const choices = {
  camera: oneOrMore.optional(),
  framing: oneOrMore.optional(),
  cameraHeight: oneOrMore.optional(),
  timeOfDay: oneOrMore.optional(),
  weather: oneOrMore.optional(),
  place: oneOrMore.optional(),
  mood: oneOrMore.optional(),
  look: oneOrMore.optional(),
}
export type ChoiceAspect = keyof typeof choices

export const labelledSentence = z.strictObject({
  text: z.string().min(1),
  entities: z.array(labelledEntity),
  actions: z.array(labelledAction),
  relations: z.array(labelledRelation),
  ...choices,
  numbers: z.array(z.strictObject({ kind: numberKind, value: z.number().nonnegative() })).optional(),
  lines: z.array(z.strictObject({ speaker: z.string(), text: z.string() })).optional(),
  /** The main wish cannot be made by a simulator of scenes; `wish` are the words that say it. */
  outOfReach: z.boolean().optional(),
  wish: z.array(z.string()).optional(),
  /** Choices that the sentence only hints at: right to take up and right to leave. */
  optional: z
    .array(z.enum(['camera', 'framing', 'cameraHeight', 'timeOfDay', 'weather', 'place', 'mood', 'look']))
    .optional(),
})
export type LabelledSentence = z.infer<typeof labelledSentence>
export type LabelledEntity = LabelledSentence['entities'][number]
export type LabelledAction = LabelledSentence['actions'][number]

/** The name by which the actions and relations of a label mean an entity. */
export function labelId(entity: LabelledEntity): string {
  return entity.id ?? entity.names[0]!
}

/** All labelled sentences of a language, in the order of the file; the first is number 1. */
export function labelledSentences(language: Language): readonly LabelledSentence[] {
  const file = new URL(`sentences.${language}.json`, import.meta.url)
  return z.array(labelledSentence).parse(JSON.parse(readFileSync(file, 'utf8')))
}
