import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { useSession } from '../session/sessionStore.ts'

const store = createStore<{ readonly chosen: string | null }>()(() => ({ chosen: null }))

/** The id of the library item that the inspector shows while nothing is selected on the timeline. */
export function useLibraryChoice(): string | null {
  return useStore(store, (state) => state.chosen)
}

/** Shows an item of the library in the inspector; null goes back to the sequence. */
export function chooseItem(id: string | null): void {
  if (id !== null) useSession.getState().select([])
  store.setState({ chosen: id })
}

useSession.subscribe(({ selection }) => {
  if (selection.size > 0) store.setState({ chosen: null })
})
