import { existsSync } from 'node:fs'
import path from 'node:path'
import { implement } from '@orpc/server'
import {
  type Change,
  CONTRACT_VERSION,
  contract,
  type ModelKeyState,
  type OpenProject,
  type OpenRefusal,
} from '../../shared/contract/index.ts'
import { commandTable, isCommandName } from '../../shared/editing/commandTable.ts'
import { find, type ProjectId } from '../../shared/model/index.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import { listBackups } from '../database/backups.ts'
import { isFilmName } from '../host/filmName.ts'
import { defaultFilmFile, type ProjectRoom } from '../host/openProjectRoom.ts'
import { MODEL_KEY, type StudioHost } from '../host/studioHost.ts'
import { STUDIO_VERSION } from '../host/studioVersion.ts'
import { presentThenLive } from '../projects/changeFeed.ts'
import { projectPaths } from '../projects/projectFolder.ts'

/** The contract, answered by a host. Inputs and outputs are parsed by the contract's schemas. */
export function createRouter(host: StudioHost) {
  const api = implement(contract)
  const roomOf = async (id: ProjectId): Promise<ProjectRoom> => {
    const room = await host.enter(id)
    if (!room) throw new Error(`The project ${id} is not open`)
    return room
  }
  /** Who follows a project is there as long as it follows. */
  const present = async <Item>(
    id: ProjectId,
    signal: AbortSignal | undefined,
    follow: (room: ProjectRoom) => AsyncGenerator<Item, void, void>,
  ): Promise<AsyncGenerator<Item, void, void>> => {
    const room = await roomOf(id)
    return untilGone(follow(room), host.stay(id), signal)
  }
  const opened = (outcome: Result<OpenProject, OpenRefusal>) => {
    if (outcome.ok) host.stay(outcome.value.projectId)()
    return outcome
  }

  return api.router({
    system: {
      greet: api.system.greet.handler(() => ({
        contractVersion: CONTRACT_VERSION,
        studioVersion: STUDIO_VERSION,
        capabilities: host.face.capabilities,
        settings: host.settings.read().settings,
        providers: [...host.providers.values()].map((provider) => provider.info),
        projectsFolder: host.projectsFolder,
      })),
      saveSettings: api.system.saveSettings.handler(({ input }) => {
        const { settings } = host.settings.read()
        return host.settings.update({ settings: { ...settings, ...input } }).settings
      }),
      modelKey: api.system.modelKey.handler(() => modelKeyState(host)),
      saveModelKey: api.system.saveModelKey.handler(async ({ input }) => {
        await host.secrets.write(MODEL_KEY, input.key ?? undefined)
        return modelKeyState(host)
      }),
      chooseFolder: api.system.chooseFolder.handler(() => host.face.chooseFolder()),
      chooseFilmFile: api.system.chooseFilmFile.handler(({ input }) => host.face.chooseFilmFile(input.suggestedName)),
      revealFilm: api.system.revealFilm.handler(async ({ input }) => {
        const job = (await roomOf(input.projectId)).jobs.get(input.jobId)
        const file = job?.result?.kind === 'export' ? job.result.file : ''
        return isFilmName(file) && host.face.revealFile(file)
      }),
    },
    projects: {
      recent: api.projects.recent.handler(() => host.library.recent()),
      create: api.projects.create.handler(async ({ input }) => opened(await host.create(input))),
      open: api.projects.open.handler(async ({ input }) => opened(await host.open(input.folder))),
      forget: api.projects.forget.handler(({ input }) => host.library.forget(input.folder)),
      backups: api.projects.backups.handler(({ input }) => listBackups(projectPaths(input.folder).backups)),
      restoreBackup: api.projects.restoreBackup.handler(async ({ input }) =>
        opened(await host.restoreBackup(input.folder, input.backup)),
      ),
      notices: api.projects.notices.handler(({ input, signal }) =>
        present(input.projectId, signal, (room) => room.notices(signal)),
      ),
    },
    document: {
      snapshot: api.document.snapshot.handler(async ({ input }) => (await roomOf(input.projectId)).session.snapshot()),
      watch: api.document.watch.handler(({ input, signal }) =>
        present(input.projectId, signal, (room) => followChanges(room, input.since, signal)),
      ),
      commit: api.document.commit.handler(async ({ input }) => {
        const undoable = !isCommandName(input.label) || commandTable[input.label].undoable
        return (await roomOf(input.projectId)).session.commit(input.baseRevision, { ...input, undoable })
      }),
      undo: api.document.undo.handler(async ({ input }) => ({ done: (await roomOf(input.projectId)).session.undo() })),
      redo: api.document.redo.handler(async ({ input }) => ({ done: (await roomOf(input.projectId)).session.redo() })),
    },
    session: {
      load: api.session.load.handler(async ({ input }) => (await roomOf(input.projectId)).session.readSessionState()),
      save: api.session.save.handler(async ({ input }) =>
        (await roomOf(input.projectId)).session.writeSessionState(input.state),
      ),
    },
    generation: {
      read: api.generation.read.handler(async ({ input }) => {
        const provider = host.providers.get(input.provider)
        if (!provider) throw new Error(`There is no provider ${input.provider}`)
        return provider.read(input.request)
      }),
      plan: api.generation.plan.handler(async ({ input, signal }) => {
        const provider = host.providers.get(input.provider)
        if (!provider) throw new Error(`There is no provider ${input.provider}`)
        return provider.plan ? provider.plan(input.request, signal) : ok(null)
      }),
      compare: api.generation.compare.handler(({ input, signal }) =>
        host.chatReader.compare(input.request, signal ?? new AbortController().signal),
      ),
      start: api.generation.start.handler(async ({ input }) => {
        const provider = host.providers.get(input.job.provider)
        if (!provider) throw new Error(`There is no provider ${input.job.provider}`)
        const reading = await provider.read(input.job.request)
        return reading.ok ? ok((await roomOf(input.projectId)).jobs.enqueue(input.job)) : reading
      }),
    },
    exports: {
      start: api.exports.start.handler(async ({ input }) => {
        const room = await roomOf(input.projectId)
        if (!find(room.session.document, input.sequenceId))
          return refused({ code: 'notFound', detail: input.sequenceId })
        const destination = path.resolve(input.destination ?? defaultFilmFile(room, (file) => isTaken(room, file)))
        if (!isFilmName(destination)) return refused({ code: 'notMp4', detail: destination })
        if (isInsideProject(room, destination)) return refused({ code: 'insideProject', detail: destination })
        if (!existsSync(path.dirname(destination)))
          return refused({ code: 'noFolder', detail: path.dirname(destination) })
        const { sequenceId, film } = input
        const { revision } = room.session.snapshot()
        return ok(room.jobs.enqueue({ kind: 'export', sequenceId, revision, film, destination }))
      }),
    },
    jobs: {
      list: api.jobs.list.handler(async ({ input }) => (await roomOf(input.projectId)).jobs.list()),
      watch: api.jobs.watch.handler(({ input, signal }) =>
        present(input.projectId, signal, (room) => room.jobs.follow(signal)),
      ),
      cancel: api.jobs.cancel.handler(async ({ input }) => (await roomOf(input.projectId)).jobs.cancel(input.jobId)),
      retry: api.jobs.retry.handler(async ({ input }) => {
        const room = await roomOf(input.projectId)
        const job = room.jobs.get(input.jobId)
        const isAllowed = job?.input.kind !== 'export' || mayBecomeFilm(room, job.input.destination)
        return isAllowed && room.jobs.retry(input.jobId)
      }),
      dismiss: api.jobs.dismiss.handler(async ({ input }) => (await roomOf(input.projectId)).jobs.dismiss(input.jobId)),
    },
  })
}

async function modelKeyState({ secrets }: StudioHost): Promise<ModelKeyState> {
  return { isSet: (await secrets.read(MODEL_KEY)) !== undefined, keeping: await secrets.keeping(MODEL_KEY) }
}

export type StudioRouter = ReturnType<typeof createRouter>

/**
 * The changes after a revision: those that were missed, then live, in order. The newest may come again, with what can
 * be undone and redone by then.
 */
async function* followChanges(
  room: ProjectRoom,
  since: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Change, void, void> {
  const live = room.session.changes.follow(signal)
  let last = since
  for await (const change of presentThenLive(room.session.changesSince(since), live)) {
    if (change.revision < last) continue
    last = change.revision
    yield change
  }
}

/** Calls `leave` when the follower has gone, which may be before it began. */
function untilGone<Item>(
  items: AsyncGenerator<Item, void, void>,
  leave: () => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<Item, void, void> {
  if (signal?.aborted) leave()
  else signal?.addEventListener('abort', leave, { once: true })
  return (async function* () {
    try {
      yield* items
    } finally {
      leave()
    }
  })()
}

/** The same rules as for a film that is asked for now: a project of somebody else may hold any destination. */
function mayBecomeFilm(room: ProjectRoom, destination: string): boolean {
  return path.isAbsolute(destination) && isFilmName(destination) && !isInsideProject(room, path.resolve(destination))
}

/** A film may go into the project's `exports`, but not among its media or over its database. */
function isInsideProject({ session }: ProjectRoom, file: string): boolean {
  const within = (folder: string) => file.startsWith(folder + path.sep)
  return within(session.folder) && !within(projectPaths(session.folder).exports)
}

function isTaken(room: ProjectRoom, file: string): boolean {
  const promised = room.jobs
    .list()
    .some(
      ({ input, state }) =>
        input.kind === 'export' && input.destination === file && state !== 'failed' && state !== 'cancelled',
    )
  return promised || existsSync(file)
}
