import { createStore } from 'zustand/vanilla'
import type { PictureProblem } from '../workers/previewMessages.ts'
import type { SoundProblem } from './soundPlayer.ts'

/** What the viewer cannot show or play right now, and why. */
export const viewerProblems = createStore<{
  readonly pictures: readonly PictureProblem[]
  readonly sounds: readonly SoundProblem[]
}>()(() => ({ pictures: [], sounds: [] }))

/** Takes the problems of the frame on screen. Most frames have none: then nothing is drawn anew. */
export function reportPictures(pictures: readonly PictureProblem[]): void {
  if (pictures.length === 0 && viewerProblems.getState().pictures.length === 0) return
  viewerProblems.setState({ pictures })
}

export function reportSound(problem: SoundProblem): void {
  viewerProblems.setState(({ sounds }) => ({
    sounds: [...sounds.filter((known) => known.assetId !== problem.assetId), problem],
  }))
}
