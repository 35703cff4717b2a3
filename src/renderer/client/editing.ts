import { type CommandInput, type CommandName, type Refusal, runCommand } from '../../shared/editing/index.ts'
import { apply, type Diff, EMPTY_DIFF, squash } from '../../shared/history/index.ts'
import type { StudioDocument } from '../../shared/model/index.ts'
import type { Result } from '../../shared/result.ts'
import type { Edit } from './optimisticDocument.ts'

export type { Refusal }
export type EditName = CommandName

/** What an edit is called with. The seed of new ids is left out: it is the gesture's own id. */
export type EditInput<Name extends EditName> = Omit<CommandInput<Name>, 'idSeed'>

/** One of several edits that make one step of undo. */
export type EditStep = { [Name in EditName]: { readonly name: Name; readonly input: EditInput<Name> } }[EditName]

/** A command of the editing room, ready to be made on any document. The same id always makes the same records. */
export function editOf<Name extends EditName>(name: Name, input: EditInput<Name>, commandId: string): Edit {
  return (doc) => runCommand(doc, name, { ...input, idSeed: commandId })
}

/** Several commands as one edit, each on what the one before left. Refused as a whole when one is refused. */
export function editOfSteps(steps: readonly EditStep[], commandId: string): Edit {
  return (doc) => {
    let after: StudioDocument = doc
    let diff: Diff = EMPTY_DIFF
    for (const [i, step] of steps.entries()) {
      const outcome: Result<Diff, Refusal> = runCommand(after, step.name, {
        ...step.input,
        idSeed: `${commandId}-${i}`,
      })
      if (!outcome.ok && outcome.refusal.reason !== 'nothingToDo') return outcome
      if (!outcome.ok) continue
      after = apply(after, outcome.value)
      diff = squash(diff, outcome.value)
    }
    return { ok: true, value: diff }
  }
}
