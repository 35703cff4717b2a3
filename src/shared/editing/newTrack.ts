import { orderBetween, type SequenceIndex, type TrackId, type TrackRecord, type TrackRole } from '../model/index.ts'
import type { Draft } from './draft.ts'

/** Adds a track after all others of the sequence. Without a name it is shown by its role. */
export function newTrack(
  draft: Draft,
  sequence: SequenceIndex,
  kind: TrackRecord['kind'],
  role: TrackRole,
  name = '',
): TrackId {
  const id = draft.mint('track')
  const order = orderBetween(draft.lastOrder(sequence), null)
  const sequenceId = sequence.sequence.id
  draft.put({ id, type: 'track', sequenceId, kind, role, name, order, muted: false, locked: false })
  return id
}
