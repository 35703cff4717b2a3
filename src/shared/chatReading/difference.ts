import { z } from 'zod'
import { takenFromModel } from '../scene/corrections.ts'

/** In what two readings differ. */
export const differenceField = z.enum([
  'thing',
  'count',
  'colour',
  'material',
  'sizeMetres',
  'massKg',
  'action',
  'bounces',
  'dropHeightMetres',
  'speedMetresPerSecond',
  'camera',
  'framing',
  'cameraHeight',
  'timeOfDay',
  'mood',
  'set',
  'weather',
  'look',
])
export type DifferenceField = z.infer<typeof differenceField>

const readValue = z.union([z.string(), z.number()]).nullable()

/** One thing that the rules and the model read differently, and what taking the model's reading means. */
export const readingDifference = z.object({
  id: z.string().min(1),
  /** What it is about, in the words of the prompt; empty of how the shot is filmed. */
  subject: z.string(),
  field: differenceField,
  /** What the rules read, and the model: a number, a key of the catalogue's `scene` words, or nothing. */
  rules: readValue,
  model: readValue,
  taken: takenFromModel,
})
export type ReadingDifference = z.infer<typeof readingDifference>

/** A model's reading beside that of the rules. */
export const modelComparison = z.object({
  differences: z.array(readingDifference),
  /** How many more it named that could not be staged. */
  left: z.int().nonnegative(),
  model: z.string(),
})
export type ModelComparison = z.infer<typeof modelComparison>

/** Why no model was heard; the rules' reading is used then. */
export const chatFailure = z.object({
  code: z.enum([
    'off',
    'badAddress',
    'notSecure',
    'hasCredentials',
    'unreachable',
    'timedOut',
    'stopped',
    'refusedByServer',
    'tooLarge',
    'notJson',
    'notAsAsked',
    'notReadable',
  ]),
  /** For people who look into it: a status, a field. Never the key, and no more of an answer than a line. */
  detail: z.string().max(300),
})
export type ChatFailure = z.infer<typeof chatFailure>
