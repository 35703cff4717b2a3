import { mkdtempSync, rmdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Language, translate } from '../../shared/i18n/index.ts'
import { CommandStopped, EXIT } from './exitCodes.ts'

/**
 * The film's file, checked before any work: it ends in .mp4, its folder is there and can be written, and no other
 * file is lost unless that was asked for. Throws CommandStopped.
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
  if (!canHold(folder)) throw stop(translate(language, 'cli.noFolder', { folder }))
  return given
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
