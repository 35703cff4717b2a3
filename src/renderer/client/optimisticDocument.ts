import type { Change, HistoryState } from '../../shared/contract/index.ts'
import { apply, type Diff, isEmpty } from '../../shared/history/index.ts'
import type { StudioDocument } from '../../shared/model/index.ts'
import type { Result } from '../../shared/result.ts'
import type { Refusal } from './editing.ts'

/** An edit that can be made again on a newer document. */
export type Edit = (doc: StudioDocument) => Result<Diff, Refusal>

/** An edit that the person already sees and the host has not confirmed yet. */
export interface PendingEdit {
  readonly commandId: string
  /** The command's name, for the undo menu. */
  readonly label: string
  readonly edit: Edit
  readonly diff: Diff
}

/** The document as the host last told it, and what was done here since. Never changed in place. */
export interface OptimisticDocument {
  readonly confirmed: StudioDocument
  readonly revision: number
  readonly history: HistoryState
  readonly pending: readonly PendingEdit[]
  /** `confirmed` with every pending edit made on it: what the person sees. */
  readonly shown: StudioDocument
}

export interface LostEdit {
  readonly edit: PendingEdit
  readonly refusal: Refusal
}

export function optimisticDocument(
  confirmed: StudioDocument,
  revision: number,
  history: HistoryState,
): OptimisticDocument {
  return { confirmed, revision, history, pending: [], shown: confirmed }
}

/** Makes an edit on what is shown and keeps it until the host confirms it. */
export function queueEdit(
  state: OptimisticDocument,
  commandId: string,
  label: string,
  edit: Edit,
): Result<OptimisticDocument, Refusal> {
  const outcome = edit(state.shown)
  if (!outcome.ok) return outcome
  if (isEmpty(outcome.value)) return { ok: true, value: state }
  const pending = [...state.pending, { commandId, label, edit, diff: outcome.value }]
  return { ok: true, value: { ...state, pending, shown: apply(state.shown, outcome.value) } }
}

/** The change does not follow the revision at hand: something between is missing. */
export class MissingChanges extends Error {}

/**
 * Takes one change from the host. A change that is already known is ignored. Our own edit at the head of the
 * queue is simply confirmed; after anybody else's change the pending edits are made again on the new document,
 * and those that are refused there come back as `lost`. Throws `MissingChanges` on a gap.
 */
export function receiveChange(
  state: OptimisticDocument,
  change: Change,
): { readonly state: OptimisticDocument; readonly lost: readonly LostEdit[] } {
  if (change.revision < state.revision) return { state, lost: [] }
  if (change.revision === state.revision) return { state: { ...state, history: change.history }, lost: [] }
  if (change.revision > state.revision + 1) throw new MissingChanges()
  const confirmed = apply(state.confirmed, change.diff)
  const next = { ...state, confirmed, revision: change.revision, history: change.history }
  const [head, ...rest] = state.pending
  if (head?.commandId === change.commandId) return { state: { ...next, pending: rest }, lost: [] }
  return remakePending({ ...next, pending: state.pending.filter((edit) => edit.commandId !== change.commandId) })
}

/**
 * The host has committed our edit as `revision`. Does nothing when the change itself was faster, or when other
 * changes lie between: then they are on their way, ours behind them.
 */
export function confirmEdit(state: OptimisticDocument, commandId: string, revision: number): OptimisticDocument {
  const [head, ...rest] = state.pending
  if (head?.commandId !== commandId || revision !== state.revision + 1) return state
  const history = { undo: head.label, redo: null }
  return { ...state, confirmed: apply(state.confirmed, head.diff), revision, history, pending: rest }
}

/** Takes an edit back that the host did not accept. */
export function dropEdit(
  state: OptimisticDocument,
  commandId: string,
): { readonly state: OptimisticDocument; readonly lost: readonly LostEdit[] } {
  return remakePending({ ...state, pending: state.pending.filter((edit) => edit.commandId !== commandId) })
}

/** Replaces what the host said by a fresh snapshot and makes the pending edits again on it. */
export function replaceConfirmed(
  state: OptimisticDocument,
  snapshot: { confirmed: StudioDocument; revision: number; history: HistoryState },
): { readonly state: OptimisticDocument; readonly lost: readonly LostEdit[] } {
  return remakePending({ ...state, ...snapshot })
}

function remakePending(state: OptimisticDocument): { state: OptimisticDocument; lost: LostEdit[] } {
  const pending: PendingEdit[] = []
  const lost: LostEdit[] = []
  let shown = state.confirmed
  for (const edit of state.pending) {
    const outcome = edit.edit(shown)
    if (!outcome.ok) {
      // Somebody else did the same: nothing is lost.
      if (outcome.refusal.reason !== 'nothingToDo') lost.push({ edit, refusal: outcome.refusal })
    } else if (!isEmpty(outcome.value)) {
      pending.push({ ...edit, diff: outcome.value })
      shown = apply(shown, outcome.value)
    }
  }
  return { state: { ...state, pending, shown }, lost }
}
