import {
  type AnyRecord,
  type AudioClip,
  documentOf,
  IDENTITY_TRANSFORM,
  type ImageClip,
  type StudioDocument,
  type TitleClip,
  type VideoClip,
} from '../../src/shared/model/index.ts'
import { fromSeconds, type Rate, rate } from '../../src/shared/time/index.ts'

/** Documents for tests, written in seconds. */

type ClipWords<Clip> = Partial<Omit<Clip, 'id' | 'type' | 'kind' | 'trackId' | 'start' | 'duration' | 'sourceIn'>> & {
  from: number
  to: number
  sourceIn?: number
}

export interface MadeTrack {
  readonly muted?: boolean
  readonly video?: readonly ClipWords<VideoClip>[]
  readonly image?: readonly ClipWords<ImageClip>[]
  readonly title?: readonly ClipWords<TitleClip>[]
  readonly audio?: readonly ClipWords<AudioClip>[]
}

export interface MadeFilm {
  readonly width?: number
  readonly height?: number
  readonly frameRate?: Rate
  readonly language?: 'en' | 'id'
  /** The lowest video track first. */
  readonly tracks: readonly MadeTrack[]
}

export const SEQUENCE_ID = 'sequence_film' as never

export function makeFilm(film: MadeFilm): StudioDocument {
  const records: unknown[] = [
    { id: 'project_film', type: 'project', name: 'Film', language: film.language ?? 'id' },
    {
      id: SEQUENCE_ID,
      type: 'sequence',
      name: 'Film',
      frameRate: film.frameRate ?? rate(30),
      width: film.width ?? 320,
      height: film.height ?? 180,
    },
  ]
  const assets = new Map<string, unknown>()
  let clipCount = 0
  for (const [index, track] of film.tracks.entries()) {
    const trackId = `track_${index}`
    const kind = track.audio ? 'audio' : 'video'
    const role = track.audio ? 'sound' : 'picture'
    const order = `a${index}`
    const muted = track.muted ?? false
    records.push({
      id: trackId,
      type: 'track',
      sequenceId: SEQUENCE_ID,
      kind,
      role,
      name: '',
      order,
      muted,
      locked: false,
    })
    for (const clipKind of ['video', 'image', 'title', 'audio'] as const) {
      for (const words of track[clipKind] ?? []) {
        const { from, to, sourceIn, ...rest } = words
        clipCount += 1
        records.push({
          id: `clip_${clipCount}`,
          type: 'clip',
          kind: clipKind,
          trackId,
          name: '',
          link: null,
          start: fromSeconds(from),
          duration: fromSeconds(to - from),
          ...(clipKind === 'video' || clipKind === 'audio' ? { sourceIn: fromSeconds(sourceIn ?? 0) } : {}),
          ...(clipKind === 'audio' ? { gainDb: 0 } : { transform: IDENTITY_TRANSFORM, opacity: 1 }),
          ...(clipKind === 'title' ? { text: 'Judul', lineHeight: 0.15, colour: '#ffffff' } : {}),
          ...rest,
        })
        if ('assetId' in rest && rest.assetId) assets.set(rest.assetId, assetOf(rest.assetId, clipKind))
      }
    }
  }
  return documentOf([...records, ...assets.values()] as AnyRecord[])
}

function assetOf(id: string, clipKind: string) {
  const media = {
    video: { kind: 'video', duration: fromSeconds(10), width: 320, height: 180, frameRate: rate(30), hasAudio: false },
    image: { kind: 'image', width: 320, height: 180 },
    audio: { kind: 'audio', duration: fromSeconds(10), channels: 1, sampleRate: 48_000 },
  }[clipKind]
  return {
    id,
    type: 'asset',
    name: id,
    origin: 'imported',
    media,
    original: { hash: '0'.repeat(64), extension: 'mp4', bytes: 1, mimeType: 'video/mp4' },
    proxy: null,
  }
}
