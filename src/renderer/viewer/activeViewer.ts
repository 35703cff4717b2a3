import type { FramePlan } from '../../shared/compositor/index.ts'
import type { FilmFrames } from './filmFrames.ts'

/** What commands need of the viewer that is on screen. */
export interface ViewerHandle {
  film(): FilmFrames
  saveFrame(plan: FramePlan): Promise<Blob>
  readonly element: HTMLElement
}

let current: ViewerHandle | null = null

/** The viewer on screen, or null. One window has one. */
export const activeViewer = {
  get: () => current,
  set: (viewer: ViewerHandle | null) => {
    current = viewer
  },
}
