import { type ClipRecord, isPicture, movedBy, type SequenceIndex, type TrackId } from '../model/index.ts'
import type { Ticks } from '../time/index.ts'
import { cutClips, linksOf, partLink } from './cutClips.ts'
import type { Draft } from './draft.ts'

/**
 * Opens a gap on every unlocked track: what begins later moves later, what plays across is cut. A sound that
 * is linked with nothing (music, ambience) plays on across the gap instead.
 *
 *     before  [A──────────][B──]        after  [A────]     [A'───][B──]
 *             [music───────────]               [music───────────]
 *                   ↑ at                             └ by ─┘
 *
 * `by` is a whole number of frames, and so is `at` when pictures play across it.
 */
export function insertTime(
  draft: Draft,
  sequence: SequenceIndex,
  at: Ticks,
  by: Ticks,
  { uncut = [], cutEverythingOn = [] }: InsertTimeOptions = {},
): void {
  const whole = new Set(uncut.map(({ id }) => id))
  const open = sequence.tracks.filter(({ track }) => !track.locked)
  const inTheWay = open.flatMap(({ track }) =>
    draft
      .clipsOn(track.id)
      .filter((clip) => isPicture(clip) || clip.link !== null || cutEverythingOn.includes(track.id))
      .filter((clip) => !whole.has(clip.id)),
  )
  for (const link of linksOf(cutClips(draft, inTheWay, at))) partLink(draft, link, at)
  for (const { track } of open) {
    for (const clip of draft.clipsOn(track.id)) if (clip.start >= at) draft.put(movedBy(clip, by))
  }
}

interface InsertTimeOptions {
  readonly uncut?: readonly ClipRecord[]
  /** Tracks that have to be free in the gap: here even music is cut. */
  readonly cutEverythingOn?: readonly TrackId[]
}
