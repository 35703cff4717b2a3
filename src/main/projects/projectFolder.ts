import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const PROJECT_SUFFIX = '.dalang'

/** The places inside a project's folder. */
export function projectPaths(folder: string) {
  return {
    database: path.join(folder, 'project.db'),
    media: path.join(folder, 'media'),
    cache: path.join(folder, 'cache'),
    backups: path.join(folder, 'backups'),
    exports: path.join(folder, 'exports'),
    work: path.join(folder, 'cache', 'work'),
  }
}

export function makeProjectFolders(folder: string): void {
  const { media, cache, backups, exports, work } = projectPaths(folder)
  for (const inner of [media, cache, backups, exports, work]) mkdirSync(inner, { recursive: true })
  const readme = path.join(folder, 'READ ME.txt')
  if (!existsSync(readme)) writeFileSync(readme, FOLDER_GUIDE)
}

export function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** A folder name for a project: without the characters that some file system refuses. */
export function folderNameOf(projectName: string): string {
  const safe = projectName
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[<>:"/\\|?*\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${safe || 'Film'}${PROJECT_SUFFIX}`
}

const FOLDER_GUIDE = `A Dalang project. Everything of it is in this folder; copy the folder to keep or move the project.

project.db   the timeline, the takes with their recipes, the undo history and the jobs (SQLite)
media/       the files, each named by the SHA-256 of its content
cache/       thumbnails, waveforms, proxies; may be deleted at any time
backups/     earlier states of project.db
exports/     finished films

Proyek Dalang. Semuanya ada di folder ini; salin folder ini untuk menyimpan atau memindahkan proyek.
`
