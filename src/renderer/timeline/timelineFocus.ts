import { createStore } from 'zustand/vanilla'
import type { ClipId } from '../../shared/model/index.ts'

/** The clip that the keyboard is on in the list of the timeline, or null while the list is not in use. */
export const timelineFocus = createStore<{ readonly clipId: ClipId | null }>()(() => ({ clipId: null }))
