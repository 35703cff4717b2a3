import { existsSync } from 'node:fs'
import path from 'node:path'
import { implement } from '@orpc/server'
import { type Change, CONTRACT_VERSION, contract, type Job } from '../../shared/contract/index.ts'
import { find } from '../../shared/model/index.ts'
import { ok, refused } from '../../shared/result.ts'
import { listBackups } from '../database/backups.ts'
import { defaultFilmFile, type ProjectRoom } from '../host/openProjectRoom.ts'
import type { StudioHost } from '../host/studioHost.ts'
import { STUDIO_VERSION } from '../host/studioVersion.ts'
import { presentThenLive } from '../projects/changeFeed.ts'
import { projectPaths } from '../projects/projectFolder.ts'

/** The contract, answered by a host. Inputs and outputs are parsed by the contract's schemas. */
export function createRouter(host: StudioHost) {
  const api = implement(contract)

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
      chooseFolder: api.system.chooseFolder.handler(() => host.face.chooseFolder()),
      chooseFilmFile: api.system.chooseFilmFile.handler(({ input }) => host.face.chooseFilmFile(input.suggestedName)),
      revealFilm: api.system.revealFilm.handler(({ input }) => {
        const job = host.room(input.projectId).jobs.get(input.jobId)
        return job?.result?.kind === 'export' ? host.face.revealFile(job.result.file) : false
      }),
    },
    projects: {
      recent: api.projects.recent.handler(() => host.library.recent()),
      create: api.projects.create.handler(({ input }) => host.create(input)),
      open: api.projects.open.handler(({ input }) => host.open(input.folder)),
      forget: api.projects.forget.handler(({ input }) => host.library.forget(input.folder)),
      backups: api.projects.backups.handler(({ input }) => listBackups(projectPaths(input.folder).backups)),
      restoreBackup: api.projects.restoreBackup.handler(({ input }) => host.restoreBackup(input.folder, input.backup)),
    },
    document: {
      snapshot: api.document.snapshot.handler(({ input }) => host.room(input.projectId).session.snapshot()),
      watch: api.document.watch.handler(({ input, signal }) =>
        followChanges(host.room(input.projectId), input.since, signal),
      ),
      commit: api.document.commit.handler(({ input }) =>
        host.room(input.projectId).session.commit(input.baseRevision, { ...input, undoable: true }),
      ),
      undo: api.document.undo.handler(({ input }) => ({ done: host.room(input.projectId).session.undo() })),
      redo: api.document.redo.handler(({ input }) => ({ done: host.room(input.projectId).session.redo() })),
    },
    session: {
      load: api.session.load.handler(({ input }) => host.room(input.projectId).session.readSessionState()),
      save: api.session.save.handler(({ input }) => host.room(input.projectId).session.writeSessionState(input.state)),
    },
    generation: {
      read: api.generation.read.handler(async ({ input }) => {
        const provider = host.providers.get(input.provider)
        if (!provider) throw new Error(`There is no provider ${input.provider}`)
        return provider.read(input.request)
      }),
      start: api.generation.start.handler(async ({ input }) => {
        const provider = host.providers.get(input.job.provider)
        if (!provider) throw new Error(`There is no provider ${input.job.provider}`)
        const reading = await provider.read(input.job.request)
        return reading.ok ? ok(host.room(input.projectId).jobs.enqueue(input.job)) : reading
      }),
    },
    exports: {
      start: api.exports.start.handler(({ input }) => {
        const room = host.room(input.projectId)
        if (!find(room.session.document, input.sequenceId))
          return refused({ code: 'notFound', detail: input.sequenceId })
        const destination = path.resolve(input.destination ?? defaultFilmFile(room, (file) => isTaken(room, file)))
        if (path.extname(destination).toLowerCase() !== '.mp4') return refused({ code: 'notMp4', detail: destination })
        if (isInsideProject(room, destination)) return refused({ code: 'insideProject', detail: destination })
        if (!existsSync(path.dirname(destination)))
          return refused({ code: 'noFolder', detail: path.dirname(destination) })
        const { sequenceId, film } = input
        const { revision } = room.session.snapshot()
        return ok(room.jobs.enqueue({ kind: 'export', sequenceId, revision, film, destination }))
      }),
    },
    jobs: {
      list: api.jobs.list.handler(({ input }) => host.room(input.projectId).jobs.list()),
      watch: api.jobs.watch.handler(
        ({ input, signal }): AsyncGenerator<Job, void, void> => host.room(input.projectId).jobs.follow(signal),
      ),
      cancel: api.jobs.cancel.handler(({ input }) => host.room(input.projectId).jobs.cancel(input.jobId)),
      retry: api.jobs.retry.handler(({ input }) => host.room(input.projectId).jobs.retry(input.jobId)),
      dismiss: api.jobs.dismiss.handler(({ input }) => host.room(input.projectId).jobs.dismiss(input.jobId)),
    },
  })
}

export type StudioRouter = ReturnType<typeof createRouter>

/** The changes after a revision: those that were missed, then live. Each revision once. */
async function* followChanges(
  room: ProjectRoom,
  since: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Change, void, void> {
  const live = room.session.changes.follow(signal)
  let last = since
  for await (const change of presentThenLive(room.session.changesSince(since), live)) {
    if (change.revision <= last) continue
    last = change.revision
    yield change
  }
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
