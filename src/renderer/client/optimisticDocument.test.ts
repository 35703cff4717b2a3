import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../shared/contract/index.ts'
import { runCommand } from '../../shared/editing/index.ts'
import { apply } from '../../shared/history/index.ts'
import { EMPTY_DOCUMENT, recordsOfType, type StudioDocument } from '../../shared/model/index.ts'
import { rate, TICKS_PER_SECOND, ticks } from '../../shared/time/index.ts'
import { editOf } from './editing.ts'
import {
  confirmEdit,
  MissingChanges,
  type OptimisticDocument,
  optimisticDocument,
  queueEdit,
  receiveChange,
} from './optimisticDocument.ts'

const NOTHING = { undo: null, redo: null }

function firstDocument(): StudioDocument {
  const made = runCommand(EMPTY_DOCUMENT, 'createProject', {
    idSeed: 'first',
    name: 'A film',
    language: 'en',
    frameRate: rate(24),
    width: 1280,
    height: 720,
  })
  if (!made.ok) throw new Error(made.refusal.reason)
  return apply(EMPTY_DOCUMENT, made.value)
}

const FIRST = firstDocument()
const sequenceId = recordsOfType(FIRST, 'sequence')[0]!.id

/** A host's side in a few lines: a document, its history of changes, and how another window edits it. */
class Host {
  doc = FIRST
  readonly changes: Change[] = []

  commit(commandId: string, baseRevision: number, diff: Change['diff']): 'committed' | 'stale' {
    if (baseRevision !== this.changes.length) return 'stale'
    this.doc = apply(this.doc, diff)
    const revision = this.changes.length + 1
    this.changes.push({ revision, commandId, label: 'edit', diff, history: NOTHING })
    return 'committed'
  }

  editElsewhere(second: number, text: string): void {
    const id = `other${this.changes.length}`
    const diff = runCommand(this.doc, 'addTitle', titleInput(second, text, id))
    if (diff.ok) this.commit(id, this.changes.length, diff.value)
  }
}

const titleInput = (second: number, text: string, idSeed = '') => ({
  idSeed,
  sequenceId,
  at: ticks(second * TICKS_PER_SECOND),
  text,
})

type Step =
  | { readonly kind: 'edit'; readonly second: number; readonly text: string }
  | { readonly kind: 'elsewhere'; readonly second: number; readonly text: string }
  | { readonly kind: 'send' }
  | { readonly kind: 'sendAndLoseTheReply' }
  | { readonly kind: 'hear' }

const text = fc.constantFrom('Dawn', 'Noon', 'Night')
const second = fc.integer({ min: 0, max: 20 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), second, text }),
  fc.record({ kind: fc.constant('elsewhere' as const), second, text }),
  fc.record({ kind: fc.constant('send' as const) }),
  fc.record({ kind: fc.constant('sendAndLoseTheReply' as const) }),
  fc.record({ kind: fc.constant('hear' as const) }),
)

function hearAll(state: OptimisticDocument, host: Host): OptimisticDocument {
  return host.changes.slice(state.revision).reduce((heard, change) => receiveChange(heard, change).state, state)
}

function send(state: OptimisticDocument, host: Host, replyArrives: boolean): OptimisticDocument {
  const head = state.pending[0]
  if (!head) return state
  if (host.changes.some(({ commandId }) => commandId === head.commandId)) return hearAll(state, host)
  const outcome = host.commit(head.commandId, state.revision, head.diff)
  if (outcome === 'stale') return hearAll(state, host)
  return replyArrives ? confirmEdit(state, head.commandId, host.changes.length) : state
}

describe('the document as the window sees it', () => {
  it('is the host’s in the end, whatever the order of edits, replies, lost replies and news', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const host = new Host()
        let state = optimisticDocument(FIRST, 0, NOTHING)
        for (const [i, one] of steps.entries()) {
          if (one.kind === 'edit') {
            const edit = editOf('addTitle', titleInput(one.second, one.text), `mine${i}`)
            const queued = queueEdit(state, `mine${i}`, 'addTitle', edit)
            if (queued.ok) state = queued.value
          }
          if (one.kind === 'elsewhere') host.editElsewhere(one.second, one.text)
          if (one.kind === 'send') state = send(state, host, true)
          if (one.kind === 'sendAndLoseTheReply') state = send(state, host, false)
          const next = host.changes[state.revision]
          if (one.kind === 'hear' && next) state = receiveChange(state, next).state
        }
        for (let left = steps.length * 2; state.pending.length > 0 && left > 0; left--) state = send(state, host, true)
        state = hearAll(state, host)
        expect(state.pending).toEqual([])
        expect(new Map(state.shown.records)).toEqual(new Map(host.doc.records))
        const commands = host.changes.map(({ commandId }) => commandId)
        expect(new Set(commands).size).toBe(commands.length)
      }),
      { numRuns: 300 },
    )
  })

  it('does not change when a change is heard twice', () => {
    const host = new Host()
    host.editElsewhere(1, 'Dawn')
    const once = receiveChange(optimisticDocument(FIRST, 0, NOTHING), host.changes[0]!).state
    expect(receiveChange(once, host.changes[0]!).state.shown).toBe(once.shown)
  })

  it('refuses to guess what lies between two changes', () => {
    const host = new Host()
    host.editElsewhere(1, 'Dawn')
    host.editElsewhere(2, 'Noon')
    expect(() => receiveChange(optimisticDocument(FIRST, 0, NOTHING), host.changes[1]!)).toThrow(MissingChanges)
  })
})
