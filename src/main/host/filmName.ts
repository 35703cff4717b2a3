import path from 'node:path'

/**
 * Whether a path may be a film of ours. A project may come from somebody else, and its jobs name any file: only films
 * are written, shown and given out for them.
 */
export function isFilmName(file: string): boolean {
  return path.extname(file).toLowerCase() === '.mp4'
}
