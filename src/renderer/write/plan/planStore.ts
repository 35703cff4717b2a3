import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { randomSeed } from '../composerStore.ts'
import { NO_EDITS, type PlanEdits } from './planEdits.ts'

/** How the words in the composer become shots. */
export interface Shots {
  /** All of it in one shot, however many things are told. */
  readonly isOneShot: boolean
  /** Of the shots that are made next, where the person names none: what is planned is what is made. */
  readonly nextSeed: number
  /** What is changed of the plan that is shown. */
  readonly edits: PlanEdits
}

export const planStore = createStore<Shots>()(() => ({ isOneShot: false, nextSeed: randomSeed(), edits: NO_EDITS }))

export function useShots(): Shots {
  return useStore(planStore)
}

/** Changes how the words become shots. */
export function chooseShots(change: Partial<Shots>): void {
  planStore.setState(change)
}
