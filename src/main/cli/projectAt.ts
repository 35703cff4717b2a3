import { existsSync } from 'node:fs'
import path from 'node:path'
import { folderNameOf, PROJECT_SUFFIX, projectPaths } from '../projects/projectFolder.ts'

/** Where a `--project` lies, and whether a project is there already. */
export interface ProjectPlace {
  readonly folder: string
  readonly exists: boolean
}

/**
 * The folder that a name of a project means, the same for every command: the folder as it is named when a project is
 * in it, else the name with `.dalang`, added when missing.
 */
export function projectAt(given: string): ProjectPlace {
  const named = path.resolve(given)
  if (isProject(named)) return { folder: named, exists: true }
  const folder = path.join(path.dirname(named), folderNameOf(projectNameOf(named)))
  return { folder, exists: isProject(folder) }
}

/** What a project in this folder is called. */
export function projectNameOf(folder: string): string {
  return path.basename(folder, PROJECT_SUFFIX)
}

/** A project's database is in the folder. */
export function isProject(folder: string): boolean {
  return existsSync(projectPaths(folder).database)
}
