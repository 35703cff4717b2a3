import type { ImageClip, VideoClip } from '../../shared/model/index.ts'
import { type AudioClip, type ClipRecord, isPicture, type TitleClip, type Transform } from '../../shared/model/index.ts'
import type { EditStep } from '../client/index.ts'

export type PictureClip = VideoClip | ImageClip | TitleClip
export type PictureProperty = 'opacity' | keyof Transform

export function pictureClips(clips: readonly ClipRecord[]): readonly PictureClip[] {
  return clips.filter((clip): clip is PictureClip => isPicture(clip))
}

export function audioClips(clips: readonly ClipRecord[]): readonly AudioClip[] {
  return clips.filter((clip): clip is AudioClip => clip.kind === 'audio')
}

/** The value that all have in common, or undefined when they differ. */
export function commonValue<Item, Value>(items: readonly Item[], read: (item: Item) => Value): Value | undefined {
  const [first, ...rest] = items
  if (first === undefined) return undefined
  const value = read(first)
  return rest.every((item) => read(item) === value) ? value : undefined
}

export function pictureValue(clip: PictureClip, property: PictureProperty): number {
  return property === 'opacity' ? clip.opacity : clip.transform[property]
}

/** The edits that set one property of several pictures and leave their other properties as they are. */
export function pictureSteps(
  clips: readonly PictureClip[],
  property: PictureProperty,
  value: number,
): readonly EditStep[] {
  return clips.map((clip) => ({
    name: 'setClipLook',
    input:
      property === 'opacity'
        ? { clipIds: [clip.id], opacity: value }
        : { clipIds: [clip.id], transform: { ...clip.transform, [property]: value } },
  }))
}
