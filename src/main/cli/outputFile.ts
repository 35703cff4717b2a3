import { mkdtempSync, rmdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Language, translate } from '../../shared/i18n/index.ts'
import { projectPaths } from '../projects/projectFolder.ts'
import { CommandStopped, EXIT } from './exitCodes.ts'
import { isProject } from './projectAt.ts'

/**
 * The film's file, checked before any work: it ends in .mp4, its folder is there and can be written and holds no
 * project, and no other file is lost unless that was asked for. Throws CommandStopped.
 */
export function outputFile(given: string | undefined, overwrite: boolean, language: Language): string {
  const stop = (message: string) => new CommandStopped(EXIT.usage, message)
  if (!given) throw stop(translate(language, 'cli.needsOutput'))
  const there = statSync(given, { throwIfNoEntry: false })
  if (there?.isDirectory())
    throw stop(translate(language, 'cli.outputIsFolder', { folder: given, example: path.join(given, 'film.mp4') }))
  if (!given.toLowerCase().endsWith('.mp4')) throw stop(translate(language, 'cli.notMp4', { file: given }))
  if (there && !overwrite) throw stop(translate(language, 'cli.outputExists', { file: given }))
  const folder = path.dirname(path.resolve(given))
  const project = projectAround(folder)
  if (project) throw stop(translate(language, 'cli.insideProject', { file: given, folder: project }))
  if (!canHold(folder)) throw stop(translate(language, 'cli.noFolder', { folder }))
  return given
}

/** The project whose own files lie in or above a folder; its `exports` are free for films. */
function projectAround(folder: string): string | undefined {
  const parent = path.dirname(folder)
  if (isProject(folder)) return folder
  if (parent === folder || (isProject(parent) && folder === projectPaths(parent).exports)) return undefined
  return projectAround(parent)
}

/** Tries it: rights alone do not tell of a read-only disk, nor of a folder that only looks like one. */
function canHold(folder: string): boolean {
  try {
    rmdirSync(mkdtempSync(path.join(folder, '.dalang-')))
    return true
  } catch {
    return false
  }
}
