import { z } from 'zod'
import type { ProjectId } from '../../shared/model/index.ts'
import { specCorrections } from '../../shared/scene/corrections.ts'
import { type Composition, compose, composerStore, EMPTY_COMPOSITION } from './composerStore.ts'

/** The part of a composition that belongs to the project in hand; the quality is the person's, for every project. */
type Draft = Pick<Composition, 'prompt' | 'seconds' | 'seed' | 'placement' | 'corrections'>

const keptDraft = z.object({
  prompt: z.string().max(4000),
  seconds: z.number().positive().nullable(),
  seed: z.int().min(0).max(4_294_967_295).nullable(),
  placement: z.enum(['end', 'at', 'library']),
  corrections: specCorrections.default({}),
})

const nameOf = (projectId: ProjectId) => `dalang.draft.${projectId}`

function draftOf({ prompt, seconds, seed, placement, corrections }: Composition): Draft {
  return { prompt, seconds, seed, placement, corrections }
}

const EMPTY_DRAFT = draftOf(EMPTY_COMPOSITION)

/** A draft as text, or nothing when there is nothing to keep. */
export function writeDraft(composition: Composition): string | null {
  const text = JSON.stringify(draftOf(composition))
  return text === JSON.stringify(EMPTY_DRAFT) ? null : text
}

/** What was kept, or nothing when it is missing or damaged: a draft may be lost. */
export function readDraft(text: string | null): Draft | null {
  if (text === null) return null
  try {
    return keptDraft.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/**
 * Keeps what is written in the composer, its length, seed and place through reloads, per project, in the browser's
 * own store. Words that are there already when a project opens stay. Returns how to stop, which empties the composer
 * for the next project.
 */
export function keepDraft(projectId: ProjectId): () => void {
  const kept = readDraft(localStorage.getItem(nameOf(projectId)))
  if (kept && composerStore.getState().prompt === '') compose(kept)
  const save = (text: string | null) => {
    if (text === null) localStorage.removeItem(nameOf(projectId))
    else localStorage.setItem(nameOf(projectId), text)
  }
  save(writeDraft(composerStore.getState()))
  const unsubscribe = composerStore.subscribe((now, before) => {
    const text = writeDraft(now)
    if (text !== writeDraft(before)) save(text)
  })
  return () => {
    unsubscribe()
    compose(EMPTY_DRAFT)
  }
}
