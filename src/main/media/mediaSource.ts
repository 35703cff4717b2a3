import { basename } from 'node:path'
import type { MediaProblem } from '../../shared/media/mediaFacts.ts'
import { refused } from '../../shared/result.ts'

/** A file to read, and the name under which the person knows it (a stored copy is named by its content). */
export interface MediaSource {
  readonly path: string
  readonly name: string
}

/** `displayName` may come with folders; only its last part is shown. */
export function mediaSource(path: string, displayName: string = path): MediaSource {
  return { path, name: basename(displayName) }
}

/** A refusal of a file with the sentence that explains it. */
export function refuseMedia(source: MediaSource, kind: MediaProblem['kind'], reason: string) {
  return refused<MediaProblem>({ kind, fileName: source.name, reason })
}
