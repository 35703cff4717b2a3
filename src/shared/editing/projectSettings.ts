import type { z } from 'zod'
import type { Diff } from '../history/index.ts'
import { projectRecord, recordsOfType, type StudioDocument } from '../model/index.ts'
import { type Result, refused } from '../result.ts'
import type { Command } from './command.ts'
import { Draft } from './draft.ts'
import type { Refusal } from './refusal.ts'

export const renameProjectInput = projectRecord.pick({ name: true })

export const renameProject: Command<z.infer<typeof renameProjectInput>> = (doc, { name }) =>
  changeProject(doc, { name })

export const setLanguageInput = projectRecord.pick({ language: true })

/** Sets the language of the watermark and of what the project says by itself. */
export const setLanguage: Command<z.infer<typeof setLanguageInput>> = (doc, { language }) =>
  changeProject(doc, { language })

function changeProject(
  doc: StudioDocument,
  change: Partial<Pick<z.infer<typeof projectRecord>, 'name' | 'language'>>,
): Result<Diff, Refusal> {
  const [project] = recordsOfType(doc, 'project')
  if (!project) return refused({ reason: 'notOneProject', count: 0 })
  const draft = new Draft(doc)
  draft.put({ ...project, ...change })
  return draft.finish()
}
