import { z } from 'zod'
import { language } from '../scene/stagedScene.ts'
import { durationSchema, rateSchema, ticksSchema } from '../time/index.ts'
import { idSchema } from './ids.ts'
import { recipe } from './recipe.ts'

/** The document's records: flat, related by ids, ordered by fractional index. */

export const projectRecord = z.object({
  id: idSchema('project'),
  type: z.literal('project'),
  name: z.string().min(1).max(200),
  /** The language of the watermark and of what the project says by itself. */
  language,
})

export const sequenceRecord = z.object({
  id: idSchema('sequence'),
  type: z.literal('sequence'),
  name: z.string().min(1).max(200),
  frameRate: rateSchema,
  width: z.int().min(16).max(8192),
  height: z.int().min(16).max(8192),
})

export const trackRole = z.enum(['picture', 'dialogue', 'effects', 'ambience', 'music', 'sound'])

export const trackRecord = z.object({
  id: idSchema('track'),
  type: z.literal('track'),
  sequenceId: idSchema('sequence'),
  kind: z.enum(['video', 'audio']),
  role: trackRole,
  name: z.string().max(100),
  /** Fractional index. Video tracks: later is above. Audio tracks: later is below. */
  order: z.string().min(1),
  muted: z.boolean(),
  locked: z.boolean(),
})

/**
 * Where a picture sits: a fraction of the frame. The source is first fitted inside the frame, then scaled
 * about its centre and its centre moved by `x` frame widths right and `y` frame heights down.
 */
export const transform = z.object({
  x: z.number().min(-10).max(10),
  y: z.number().min(-10).max(10),
  scale: z.number().min(0.01).max(50),
})

const placed = {
  id: idSchema('clip'),
  type: z.literal('clip'),
  trackId: idSchema('track'),
  name: z.string().max(200),
  start: ticksSchema,
  duration: durationSchema,
  /** Clips with the same link move, trim, split and go together. */
  link: z.string().min(1).max(100).nullable(),
}
const seen = { transform, opacity: z.number().min(0).max(1) }

/** A video clip shows pictures only; its sound is an audio clip linked to it. */
export const videoClip = z.object({
  ...placed,
  ...seen,
  kind: z.literal('video'),
  assetId: idSchema('asset'),
  sourceIn: ticksSchema,
})
export const imageClip = z.object({ ...placed, ...seen, kind: z.literal('image'), assetId: idSchema('asset') })
export const titleClip = z.object({
  ...placed,
  ...seen,
  kind: z.literal('title'),
  text: z.string().max(500),
  /** Height of a line as a fraction of the frame's height. */
  lineHeight: z.number().min(0.01).max(0.5),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
})
export const audioClip = z.object({
  ...placed,
  kind: z.literal('audio'),
  assetId: idSchema('asset'),
  sourceIn: ticksSchema,
  gainDb: z.number().min(-60).max(12),
})
export const clipRecord = z.discriminatedUnion('kind', [videoClip, imageClip, titleClip, audioClip])

/** One stored file of an asset, named by the SHA-256 of its content: `media/<hash>.<extension>`. */
export const storedFile = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  extension: z.string().regex(/^[a-z0-9]{1,8}$/),
  bytes: z.int().nonnegative(),
  mimeType: z.string(),
})

export const assetMedia = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('video'),
    duration: durationSchema,
    width: z.int().positive(),
    height: z.int().positive(),
    frameRate: rateSchema.nullable(),
    hasAudio: z.boolean(),
  }),
  z.object({
    kind: z.literal('audio'),
    duration: durationSchema,
    channels: z.int().positive(),
    sampleRate: z.int().positive(),
  }),
  z.object({ kind: z.literal('image'), width: z.int().positive(), height: z.int().positive() }),
])

export const assetRecord = z.object({
  id: idSchema('asset'),
  type: z.literal('asset'),
  name: z.string().min(1).max(300),
  origin: z.enum(['imported', 'generated']),
  media: assetMedia,
  original: storedFile,
  /** A smaller copy that every browser plays was made; it lies in the cache and is made again when it is gone. */
  hasProxy: z.boolean(),
})

/** One generated performance: the picture, the sound stems and the full recipe that makes it again. */
export const takeRecord = z.object({
  id: idSchema('take'),
  type: z.literal('take'),
  pictureAssetId: idSchema('asset'),
  stems: z.array(z.object({ role: z.enum(['dialogue', 'effects', 'ambience', 'music']), assetId: idSchema('asset') })),
  recipe,
  /** Increases with each take of the project, to show the newest first. */
  number: z.int().positive(),
})

export type ProjectRecord = z.infer<typeof projectRecord>
export type SequenceRecord = z.infer<typeof sequenceRecord>
export type TrackRole = z.infer<typeof trackRole>
export type TrackRecord = z.infer<typeof trackRecord>
export type Transform = z.infer<typeof transform>
export type VideoClip = z.infer<typeof videoClip>
export type ImageClip = z.infer<typeof imageClip>
export type TitleClip = z.infer<typeof titleClip>
export type AudioClip = z.infer<typeof audioClip>
export type ClipRecord = z.infer<typeof clipRecord>
export type StoredFile = z.infer<typeof storedFile>
export type AssetMedia = z.infer<typeof assetMedia>
export type AssetRecord = z.infer<typeof assetRecord>
export type TakeRecord = z.infer<typeof takeRecord>
export type AnyRecord = ProjectRecord | SequenceRecord | TrackRecord | ClipRecord | AssetRecord | TakeRecord

export const anyRecord = z.discriminatedUnion('type', [
  projectRecord,
  sequenceRecord,
  trackRecord,
  clipRecord,
  assetRecord,
  takeRecord,
])

export const IDENTITY_TRANSFORM: Transform = { x: 0, y: 0, scale: 1 }
