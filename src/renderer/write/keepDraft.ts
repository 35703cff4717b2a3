import type { ProjectId } from '../../shared/model/index.ts'
import { compose, composerStore } from './composerStore.ts'

const nameOf = (projectId: ProjectId) => `dalang.draft.${projectId}`

/**
 * Keeps the words in the composer through reloads, per project, in the browser's own store. Words that are there
 * already when a project opens stay. Returns how to stop, which empties the composer for the next project.
 */
export function keepDraft(projectId: ProjectId): () => void {
  const kept = localStorage.getItem(nameOf(projectId))
  if (kept && composerStore.getState().prompt === '') compose({ prompt: kept })
  const save = (prompt: string) => {
    if (prompt === '') localStorage.removeItem(nameOf(projectId))
    else localStorage.setItem(nameOf(projectId), prompt)
  }
  save(composerStore.getState().prompt)
  const unsubscribe = composerStore.subscribe(({ prompt }, before) => {
    if (prompt !== before.prompt) save(prompt)
  })
  return () => {
    unsubscribe()
    compose({ prompt: '' })
  }
}
