import { createStore } from 'zustand/vanilla'
import type { AssetId } from '../../shared/model/index.ts'
import type { PictureProblem } from '../workers/previewMessages.ts'
import type { CopyState } from './playableCopies.ts'
import type { SoundProblem } from './soundPlayer.ts'

/** What the viewer cannot show or play right now, and why. */
export const viewerProblems = createStore<{
  readonly pictures: readonly PictureProblem[]
  readonly sounds: readonly SoundProblem[]
  /** Of films that this browser cannot play. */
  readonly copies: ReadonlyMap<AssetId, CopyState>
}>()(() => ({ pictures: [], sounds: [], copies: new Map() }))

/** Takes the problems of the frame on screen. Most frames have none: then nothing is drawn anew. */
export function reportPictures(pictures: readonly PictureProblem[]): void {
  if (pictures.length === 0 && viewerProblems.getState().pictures.length === 0) return
  viewerProblems.setState({ pictures })
}

export function reportCopies(copies: ReadonlyMap<AssetId, CopyState>): void {
  viewerProblems.setState({ copies })
}

export function reportSound(problem: SoundProblem): void {
  viewerProblems.setState(({ sounds }) => ({
    sounds: [...sounds.filter((known) => known.assetId !== problem.assetId), problem],
  }))
}
