import { type ClipRecord, endOf, type StudioDocument, trackLane } from '../model/index.ts'

/** The clips of its track that touch a clip, without a gap. */
export function neighboursOf(
  doc: StudioDocument,
  clip: ClipRecord,
): { readonly before: ClipRecord | undefined; readonly after: ClipRecord | undefined } {
  const clips = trackLane(doc, clip.trackId)?.clips ?? []
  const at = clips.findIndex(({ id }) => id === clip.id)
  const [before, after] = [clips[at - 1], clips[at + 1]]
  return {
    before: before && endOf(before) === clip.start ? before : undefined,
    after: after && after.start === endOf(clip) ? after : undefined,
  }
}
