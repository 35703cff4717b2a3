/**
 * Films as drawings, for tests. A second is one character: a letter where a clip begins, `-` while it goes on,
 * `.` where nothing is.
 *
 *     V1  A---B--.T-
 *     A1  a---b--
 *
 * `a` is the sound of `A` and linked with it. `T` is a title and `I` a still; the others show a source of twenty
 * seconds from its fifth on. Row A9 is for music: sounds that are linked with nothing. Rows named V are video tracks, rows named A are audio tracks; a row that begins with
 * `#` is locked. Clip ids are the letters: `clip_A`.
 */
import { apply, type Diff } from '../../history/index.ts'
import {
  type AnyRecord,
  type AssetRecord,
  type ClipId,
  type ClipRecord,
  checkInvariants,
  documentOf,
  firstOrders,
  IDENTITY_TRANSFORM,
  type SequenceId,
  type StudioDocument,
  sequenceIndex,
  type TrackId,
} from '../../model/index.ts'
import type { Result } from '../../result.ts'
import { FPS_25, fromSeconds, type Ticks, toSeconds } from '../../time/index.ts'
import type { Refusal } from '../refusal.ts'

export const SEQUENCE = 'sequence_1' as SequenceId

/** Seconds as ticks. */
export const seconds = fromSeconds

/** One frame of a drawn film. */
export const FRAME = fromSeconds(1 / 25)

export function clipId(name: string): ClipId {
  return `clip_${name}` as ClipId
}

export function trackId(row: string): TrackId {
  return `track_${row}` as TrackId
}

/** A film from its drawing, one row per track: bottom video track first, then the audio tracks. */
export function film(rows: Record<string, string>, ...more: AnyRecord[]): StudioDocument {
  const names = Object.keys(rows)
  const orders = firstOrders(names.length)
  const drawn = names.flatMap((row, i): AnyRecord[] => {
    const track: AnyRecord = {
      id: trackId(row),
      type: 'track',
      sequenceId: SEQUENCE,
      kind: row.startsWith('V') ? 'video' : 'audio',
      role: row.startsWith('V') ? 'picture' : 'sound',
      name: row,
      order: orders[i]!,
      muted: false,
      locked: rows[row]!.startsWith('#'),
    }
    const clips = [...rows[row]!.replace('#', '').matchAll(/([A-Za-z])-*/g)]
    return [track, ...clips.map((found) => clip(row, found[1]!, seconds(found.index), seconds(found[0].length)))]
  })
  const doc = documentOf([
    { id: 'project_1' as never, type: 'project', name: 'Film', language: 'en' },
    { id: SEQUENCE, type: 'sequence', name: 'Film', frameRate: FPS_25, width: 1920, height: 1080 },
    asset('video', 'film', 20),
    asset('audio', 'song', 20),
    asset('image', 'still', 0),
    ...drawn,
    ...more,
  ])
  const violations = checkInvariants(doc)
  if (violations.length > 0) throw new Error(`Not a film: ${JSON.stringify(violations)}`)
  return doc
}

/** The drawing of a film. Throws when a clip begins or ends between two seconds. */
export function drawing(doc: StudioDocument): Record<string, string> {
  const index = sequenceIndex(doc, SEQUENCE)!
  const lanes = [...index.videoTracks, ...index.audioTracks]
  return Object.fromEntries(
    lanes.map(({ track, clips }) => {
      let row = track.locked ? '#' : ''
      let end = 0
      for (const { start, duration, name } of clips) {
        row += '.'.repeat(wholeSeconds(start) - end) + name + '-'.repeat(wholeSeconds(duration) - 1)
        end = wholeSeconds(start) + wholeSeconds(duration)
      }
      return [track.name, row]
    }),
  )
}

/** The film after a command. Throws when it was refused or left an unsound document. */
export function edited(doc: StudioDocument, outcome: Result<Diff, Refusal>): StudioDocument {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
  const next = apply(doc, outcome.value)
  const violations = checkInvariants(next)
  if (violations.length > 0) throw new Error(`Unsound: ${JSON.stringify(violations)}`)
  return next
}

/** The clips with this name by start: a clip and what was cut from it. */
export function named(doc: StudioDocument, name: string): ClipRecord[] {
  return [...doc.records.values()]
    .filter((record): record is ClipRecord => record.type === 'clip' && record.name === name)
    .sort((a, b) => a.start - b.start)
}

/** From which second of their source the clips with this name show it. */
export function sourceSeconds(doc: StudioDocument, name: string): number[] {
  return named(doc, name).map((clip) => ('sourceIn' in clip ? toSeconds(clip.sourceIn) : Number.NaN))
}

/** An asset of some seconds, called `asset_<name>`. */
export function asset(kind: 'video' | 'audio' | 'image', name: string, length: number, hasAudio = true): AssetRecord {
  const sizes = { width: 1280, height: 720 }
  const duration = seconds(length)
  return {
    id: `asset_${name}` as never,
    type: 'asset',
    name,
    origin: 'imported',
    original: { hash: '0'.repeat(64), extension: 'bin', bytes: 1, mimeType: 'application/octet-stream' },
    hasProxy: false,
    media:
      kind === 'image'
        ? { kind, ...sizes }
        : kind === 'audio'
          ? { kind, duration, channels: 2, sampleRate: 48_000 }
          : { kind, duration, ...sizes, frameRate: null, hasAudio },
  }
}

function clip(row: string, name: string, start: Ticks, duration: Ticks): ClipRecord {
  const link = /[TI]/i.test(name) || row === 'A9' ? null : name.toLowerCase()
  const placed = { id: clipId(name), type: 'clip', trackId: trackId(row), name, start, duration, link } as const
  const look = { transform: IDENTITY_TRANSFORM, opacity: 1 } as const
  const sourceIn = seconds(5)
  if (row.startsWith('A')) return { ...placed, kind: 'audio', assetId: 'asset_song' as never, sourceIn, gainDb: 0 }
  if (name === 'T') return { ...placed, ...look, kind: 'title', text: 'Title', lineHeight: 0.1, colour: '#ffffff' }
  if (name === 'I') return { ...placed, ...look, kind: 'image', assetId: 'asset_still' as never }
  return { ...placed, ...look, kind: 'video', assetId: 'asset_film' as never, sourceIn }
}

function wholeSeconds(t: Ticks): number {
  const whole = toSeconds(t)
  if (!Number.isInteger(whole)) throw new Error(`${whole} s cannot be drawn`)
  return whole
}
