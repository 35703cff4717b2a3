import { z } from 'zod'
import { durationSchema, rateSchema, ticksSchema } from '../time/index.ts'

const side = z.int().positive()

export const pictureFacts = z.object({
  /** As shown: after pixel aspect and rotation. */
  width: side,
  height: side,
  /** Clockwise turn, in degrees, that the file asks for; already applied to width and height. */
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** Deduced from the frames' times, never from what the file claims; null for a single frame. */
  frameRate: rateSchema.nullable(),
  variableRate: z.boolean(),
  codec: z.string(),
  hasAlpha: z.boolean(),
})

export const soundFacts = z.object({
  sampleRate: z.int().positive(),
  channels: z.int().positive(),
  codec: z.string(),
  durationTicks: durationSchema,
})

const file = {
  /** "mp4", "matroska", "wav", "png" and the like. */
  container: z.string(),
  mimeType: z.string(),
  /** The file's extension, when it names another kind of file than the content is; else null. */
  mislabelledAs: z.string().nullable(),
}

const timed = {
  ...file,
  /** From the first presented moment to the last; of a film, to the end of its picture. */
  durationTicks: durationSchema,
  /** The file's own time of its first presented moment: 0 for most, more for cuts from a broadcast. */
  startTicks: ticksSchema,
}

/** What a media file is, as far as an editor asks. */
export const mediaFacts = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('video'), ...timed, video: pictureFacts, audio: soundFacts.nullable() }),
  z.object({ kind: z.literal('audio'), ...timed, audio: soundFacts }),
  z.object({
    kind: z.literal('image'),
    ...file,
    image: z.object({ width: side, height: side, format: z.enum(['png', 'jpeg', 'webp', 'gif', 'avif']) }),
  }),
])
export type MediaFacts = z.infer<typeof mediaFacts>

/**
 * Why a file cannot be used:
 * - `missing`: there is no such file, or it may not be read;
 * - `empty`: it holds no bytes, or no picture and no sound;
 * - `truncated`: it ends before its content does;
 * - `mislabelled`: it is something else than media, whatever its name says;
 * - `unreadable`: its content makes no sense;
 * - `unsupportedCodec`: its form is understood, its content is packed in a way that is not;
 * - `tooLarge`: more pixels, time, streams or bytes than the studio takes in;
 * - `timedOut` and `workerCrashed`: reading it hung, or took the reader down;
 * - `notWritten`: what was made from it could not be stored.
 */
export const mediaProblemKind = z.enum([
  'missing',
  'empty',
  'truncated',
  'mislabelled',
  'unreadable',
  'unsupportedCodec',
  'tooLarge',
  'timedOut',
  'workerCrashed',
  'notWritten',
])

export const mediaProblem = z.object({
  kind: mediaProblemKind,
  /** The file's name without its folder. */
  fileName: z.string(),
  /** A sentence in English with the particulars, for the log and the details of an error. */
  reason: z.string(),
})
export type MediaProblem = z.infer<typeof mediaProblem>
