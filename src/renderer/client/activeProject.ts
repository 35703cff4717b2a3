import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { ProjectSession, ProjectState } from './projectStore.ts'

/** The project this window shows, or null on the start screen. One window shows one project. */
export const activeProject = createStore<{ readonly session: ProjectSession | null }>()(() => ({ session: null }))

/** The session of the open project, for code outside components. Throws on the start screen. */
export function projectSession(): ProjectSession {
  const { session } = activeProject.getState()
  if (!session) throw new Error('No project is open')
  return session
}

/** A part of the open project's state; the component is drawn again when that part changes. */
export function useProject<Part>(selector: (state: ProjectState) => Part): Part {
  const session = useStore(activeProject, (state) => state.session)
  if (!session) throw new Error('A component of the studio is shown without a project')
  return useStore(session.store, selector)
}
