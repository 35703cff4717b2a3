import type { AssetId, ClipId, SequenceId, TrackId, TrackRecord, Violation } from '../model/index.ts'

/**
 * Why a command was refused. `reason` is a catalogue key; the other fields are what the sentence names. A
 * refused command has changed nothing.
 */
export type Refusal =
  | Violation
  | { readonly reason: 'invalidInput'; readonly problems: readonly string[] }
  | { readonly reason: 'unknownCommand'; readonly name: string }
  | { readonly reason: 'nothingToDo' }
  | { readonly reason: 'alreadyExists'; readonly id: string }
  | { readonly reason: 'trackLocked'; readonly trackId: TrackId }
  | { readonly reason: 'trackNotInSequence'; readonly trackId: TrackId; readonly sequenceId: SequenceId }
  | { readonly reason: 'noTrackThere' }
  | { readonly reason: 'lastTrack'; readonly kind: TrackRecord['kind'] }
  | { readonly reason: 'differentSequences' }
  | { readonly reason: 'notAdjacent'; readonly clipId: ClipId }
  | { readonly reason: 'wrongClipKind'; readonly clipId: ClipId }
  | { readonly reason: 'mediaTooShort'; readonly assetId: AssetId }
  | { readonly reason: 'mediaTooLong'; readonly assetId: AssetId }
  | { readonly reason: 'inUse'; readonly clips: number; readonly takes: number }

export type RefusalReason = Refusal['reason']
