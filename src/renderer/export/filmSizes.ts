import type { FilmPreset } from '../../shared/contract/index.ts'
import type { SequenceRecord } from '../../shared/model/index.ts'

export interface FilmSize {
  readonly preset: FilmPreset
  readonly width: number
  readonly height: number
}

/** The sizes a film can leave in, the sequence's own first. */
export function filmSizes({ width, height }: Pick<SequenceRecord, 'width' | 'height'>): readonly FilmSize[] {
  return [
    { preset: 'sequence', width, height },
    { preset: '1080p', width: 1920, height: 1080 },
    { preset: '720p', width: 1280, height: 720 },
    { preset: 'vertical', width: 1080, height: 1920 },
    { preset: 'square', width: 1080, height: 1080 },
  ]
}
