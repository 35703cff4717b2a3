import { implement, ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import {
  type Change,
  CONTRACT_VERSION,
  type CommitOutcome,
  contract,
  type Greeting,
  type Job,
  type JobEvent,
  type OpenProject,
  type ProjectNotice,
} from '../../shared/contract/index.ts'
import { runCommand } from '../../shared/editing/index.ts'
import { apply, type Diff, reverse } from '../../shared/history/index.ts'
import { checkInvariants, EMPTY_DOCUMENT, recordsOfType, type StudioDocument } from '../../shared/model/index.ts'
import { rate } from '../../shared/time/index.ts'
import { type OpenTransport, portTransport } from './transport.ts'

const GREETING: Greeting = {
  contractVersion: CONTRACT_VERSION,
  studioVersion: '0.0.0',
  capabilities: { face: 'browser', nativeDialogs: false, revealFile: false },
  settings: { language: 'en', defaultQuality: 'draft', modelReading: { isOn: false, baseUrl: '', model: '' } },
  providers: [],
  projectsFolder: '/films',
}

/** Hands each value to everybody who listens, until they stop. */
class Feed<Value> {
  readonly #ears = new Set<(value: Value) => void>()

  send(value: Value): void {
    for (const ear of this.#ears) ear(value)
  }

  async *follow(first: readonly Value[], signal: AbortSignal | undefined): AsyncGenerator<Value, void, void> {
    const waiting = [...first]
    let wake = () => {}
    const ear = (value: Value) => {
      waiting.push(value)
      wake()
    }
    this.#ears.add(ear)
    signal?.addEventListener('abort', () => wake())
    try {
      while (!signal?.aborted) {
        while (waiting.length > 0) yield waiting.shift() as Value
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    } finally {
      this.#ears.delete(ear)
    }
  }
}

/** A host in memory with one project, reached through real ports and the real contract: for tests of the window. */
export class HostDouble {
  document: StudioDocument
  readonly changes: Change[] = []
  readonly jobs = new Map<string, Job>()
  readonly notices: ProjectNotice[] = []
  greeting = GREETING
  /** How many commits arrived, the refused ones too. */
  commits = 0
  /** Answers that a window with an older contract could not read. */
  isUnreadable = false
  /** Answers the next commit instead of the host. */
  nextAnswer: ((commit: () => CommitOutcome) => CommitOutcome | Promise<CommitOutcome>) | null = null
  readonly #undo: { label: string; diff: Diff }[] = []
  readonly #redo: { label: string; diff: Diff }[] = []
  readonly #changeFeed = new Feed<Change>()
  readonly #jobFeed = new Feed<JobEvent>()
  readonly #noticeFeed = new Feed<ProjectNotice>()
  #ports: MessagePort[] = []

  constructor() {
    const made = runCommand(EMPTY_DOCUMENT, 'createProject', {
      idSeed: 'first',
      name: 'A film',
      language: 'en',
      frameRate: rate(24),
      width: 1280,
      height: 720,
    })
    if (!made.ok) throw new Error('The double could not make its project')
    this.document = apply(EMPTY_DOCUMENT, made.value)
  }

  get project(): OpenProject {
    const project = recordsOfType(this.document, 'project')[0]!
    return { projectId: project.id, folder: '/films/A film.dalang', name: project.name, recovered: false }
  }

  get revision(): number {
    return this.changes.length
  }

  /** Opens lines to this host as a page would. */
  readonly openTransport: OpenTransport = async () => {
    const { port1, port2 } = new MessageChannel()
    new RPCHandler(this.#router()).upgrade(port2)
    port2.start()
    this.#ports.push(port2)
    return portTransport(port1)
  }

  /** Cuts every line, as a host that dies does. */
  cutLines(): void {
    for (const port of this.#ports) port.close()
    this.#ports = []
  }

  /** An edit by another window. */
  editElsewhere(name: string, input: object): void {
    const diff = runCommand(this.document, name, { ...input, idSeed: `other${this.revision}` })
    if (!diff.ok) throw new Error(`The other window was refused: ${diff.refusal.reason}`)
    this.#undo.push({ label: name, diff: diff.value })
    this.#store(`other${this.revision}00000000`, name, diff.value)
  }

  tellJob(job: Job): void {
    this.jobs.set(job.id, job)
    this.#jobFeed.send({ kind: 'changed', job })
  }

  /** Said to who follows from then on, too. */
  tellNotice(notice: ProjectNotice): void {
    this.notices.push(notice)
    this.#noticeFeed.send(notice)
  }

  #commit(baseRevision: number, commandId: string, label: string, diff: Diff): CommitOutcome {
    const known = this.changes.find((change) => change.commandId === commandId)
    if (known) return { kind: 'committed', revision: known.revision }
    if (baseRevision !== this.revision) return { kind: 'stale', missed: this.changes.slice(baseRevision) }
    const reasons = checkInvariants(apply(this.document, diff)).map(({ reason }) => reason)
    if (reasons.length > 0) return { kind: 'invalid', reasons }
    this.#undo.push({ label, diff })
    this.#redo.length = 0
    this.#store(commandId, label, diff)
    return { kind: 'committed', revision: this.revision }
  }

  #store(commandId: string, label: string, diff: Diff): void {
    this.document = apply(this.document, diff)
    const change = { revision: this.revision + 1, commandId, label, diff, history: this.#history() }
    this.changes.push(change)
    this.#changeFeed.send(change)
  }

  #travel(from: { label: string; diff: Diff }[], to: { label: string; diff: Diff }[], back: boolean): boolean {
    const step = from.pop()
    if (!step) return false
    to.push(step)
    this.#store(`travel${this.revision}0000`, step.label, back ? reverse(step.diff) : step.diff)
    return true
  }

  #history() {
    return { undo: this.#undo.at(-1)?.label ?? null, redo: this.#redo.at(-1)?.label ?? null }
  }

  #router() {
    const api = implement(contract)
    const notHere = () => {
      throw new ORPCError('NOT_IMPLEMENTED')
    }
    return {
      system: { greet: api.system.greet.handler(() => this.greeting) },
      projects: {
        open: api.projects.open.handler(() => ({ ok: true as const, value: this.project })),
        notices: api.projects.notices.handler(({ signal }) => this.#noticeFeed.follow(this.notices, signal)),
      },
      document: {
        snapshot: api.document.snapshot.handler(() => {
          if (this.isUnreadable) throw new ORPCError('INTERNAL_SERVER_ERROR')
          return {
            revision: this.revision,
            records: [...this.document.records.values()],
            history: this.#history(),
          }
        }),
        watch: api.document.watch.handler(({ input, signal }) => {
          if (this.isUnreadable) throw new ORPCError('INTERNAL_SERVER_ERROR')
          return this.#changeFeed.follow(this.changes.slice(input.since), signal)
        }),
        commit: api.document.commit.handler(({ input }) => {
          this.commits += 1
          const commit = () => this.#commit(input.baseRevision, input.commandId, input.label, input.diff)
          const answer = this.nextAnswer
          this.nextAnswer = null
          return answer ? answer(commit) : commit()
        }),
        undo: api.document.undo.handler(() => ({ done: this.#travel(this.#undo, this.#redo, true) })),
        redo: api.document.redo.handler(() => ({ done: this.#travel(this.#redo, this.#undo, false) })),
      },
      jobs: {
        list: api.jobs.list.handler(() => [...this.jobs.values()]),
        watch: api.jobs.watch.handler(({ signal }) =>
          this.#jobFeed.follow([{ kind: 'present', jobs: [...this.jobs.values()] }], signal),
        ),
        dismiss: api.jobs.dismiss.handler(({ input }) => {
          const removed = this.jobs.delete(input.jobId)
          if (removed) this.#jobFeed.send({ kind: 'removed', jobId: input.jobId })
          return removed
        }),
        cancel: api.jobs.cancel.handler(notHere),
      },
    }
  }
}
