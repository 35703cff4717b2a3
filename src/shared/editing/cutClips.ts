import { type ClipRecord, endOf, withEnd, withStart } from '../model/index.ts'
import type { Ticks } from '../time/index.ts'
import type { Draft } from './draft.ts'

/**
 * Cuts each of the clips that plays across `at` in two.
 *
 *     before  [A────────────]        after  [A─────][A'────]
 *                    ↑ at
 *
 * Returns the clips that were cut.
 */
export function cutClips(draft: Draft, clips: readonly ClipRecord[], at: Ticks): readonly ClipRecord[] {
  const cut = clips.filter((clip) => clip.start < at && at < endOf(clip))
  for (const clip of cut) {
    draft.put(withEnd(clip, at))
    draft.put({ ...withStart(clip, at), id: draft.mint('clip') })
  }
  return cut
}

/** Gives a link's clips from `at` on a link of their own, so that the two sides of a cut go their own ways. */
export function partLink(draft: Draft, link: string, at: Ticks): void {
  const later = draft.linked(link).filter((clip) => clip.start >= at && !draft.isLocked(clip.trackId))
  if (later.length === 0) return
  const ownLink = draft.mintLink()
  for (const clip of later) draft.put({ ...clip, link: ownLink })
}

/** The links among clips, each once. */
export function linksOf(clips: readonly ClipRecord[]): string[] {
  return [...new Set(clips.map((clip) => clip.link))].filter((link) => link !== null)
}
