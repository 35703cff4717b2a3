import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const PROJECT_SUFFIX = '.dalang'

const GUIDE = 'READ ME.txt'
const UNFINISHED = 'project.db.unfinished'

/** The places inside a project's folder. */
export function projectPaths(folder: string) {
  return {
    database: path.join(folder, 'project.db'),
    /** The database of a project that is being made. */
    unfinishedDatabase: path.join(folder, UNFINISHED),
    media: path.join(folder, 'media'),
    cache: path.join(folder, 'cache'),
    backups: path.join(folder, 'backups'),
    exports: path.join(folder, 'exports'),
    /** Depth, object ids and the like of takes, one folder for each take that has them. */
    passes: path.join(folder, 'passes'),
    work: path.join(folder, 'cache', 'work'),
  }
}

export function makeProjectFolders(folder: string): void {
  const { media, cache, backups, exports, work } = projectPaths(folder)
  for (const inner of [media, cache, backups, exports, work]) mkdirSync(inner, { recursive: true })
  const readme = path.join(folder, GUIDE)
  if (!existsSync(readme)) writeFileSync(readme, FOLDER_GUIDE)
}

export function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/**
 * Whether a folder is one of ours that holds nothing yet: an empty one, or what is left when the studio dies while it
 * makes a project.
 */
export function isUnfinishedProject(folder: string): boolean {
  return isFolder(folder) && holdsOnly(folder, (name) => name === GUIDE || name.startsWith(UNFINISHED))
}

function holdsOnly(folder: string, isOurs: (name: string) => boolean): boolean {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).every(
    (entry) => entry.isDirectory() || (entry.isFile() && entry.parentPath === folder && isOurs(entry.name)),
  )
}

/** Names that Windows keeps for devices, whatever follows the first dot. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])$/i
/** Most file systems take 255 bytes; the suffix and the number of a copy follow. */
const MOST_BYTES = 200

/** A folder name for a project that every file system takes: no forbidden characters, no device's name, not too long. */
export function folderNameOf(projectName: string): string {
  const safe = projectName
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f]/g, ' ')
    .replace(/\s+/g, ' ')
  const name = withoutEdges(shortened(withoutEdges(safe), MOST_BYTES))
  const [beforeDot = ''] = name.split('.')
  return `${RESERVED.test(beforeDot.trim()) ? `Film ${name}` : name || 'Film'}${PROJECT_SUFFIX}`
}

function withoutEdges(name: string): string {
  return name.replace(/^[. ]+|[. ]+$/g, '')
}

/** As much of the beginning as fits, without tearing a letter from its marks. */
function shortened(text: string, mostBytes: number): string {
  let [kept, bytes] = ['', 0]
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > mostBytes) break
    kept += segment
  }
  return kept
}

const FOLDER_GUIDE = `A Dalang project. Everything of it is in this folder; copy the folder to keep or move the project.

project.db   the timeline, the takes with their recipes, the undo history and the jobs (SQLite)
media/       the files, each named by the SHA-256 of its content
cache/       thumbnails, waveforms, proxies; may be deleted at any time
backups/     earlier states of project.db
exports/     finished films
passes/      depth, normals, object ids and motion of takes, where they were asked for

Proyek Dalang. Semuanya ada di folder ini; salin folder ini untuk menyimpan atau memindahkan proyek.
`
