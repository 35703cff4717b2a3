import type { HostCapabilities, OpenProject, OpenRefusal } from '../../shared/contract/index.ts'
import type { ProjectId } from '../../shared/model/index.ts'
import { ok, type Result } from '../../shared/result.ts'
import { type ChatReader, createChatReader } from '../chatReading/chatReader.ts'
import type { Provider } from '../generation/provider.ts'
import { createMediaService, type MediaService } from '../media/mediaService.ts'
import { createProjectLibrary, type ProjectLibrary, type ProjectOrder } from '../projects/projectLibrary.ts'
import type { ProjectSession } from '../projects/projectSession.ts'
import { type SecretStore, sessionSecrets } from '../settings/secretStore.ts'
import type { SettingsStore } from '../settings/settingsStore.ts'
import type { ProcessHost } from '../workers/processHost.ts'
import type { StudioLog } from './log.ts'
import { openProjectRoom, type ProjectRoom } from './openProjectRoom.ts'
import { createProjectPresence } from './projectPresence.ts'

/** What a face lends the host: dialogs and the file manager, where there are any. */
export interface FaceServices {
  readonly capabilities: HostCapabilities
  chooseFolder(): Promise<string | null>
  chooseFilmFile(suggestedName: string): Promise<string | null>
  revealFile(file: string): Promise<boolean>
}

export interface StudioHostOptions {
  readonly settings: SettingsStore
  /** Where keys of services are kept; only until the program ends when absent. */
  readonly secrets?: SecretStore
  readonly processHost: ProcessHost
  /** What can make shots; the first is the one that is offered. */
  readonly providers: readonly Provider[]
  readonly face: FaceServices
  readonly log: StudioLog
  /** Where new projects go. */
  readonly projectsFolder: string
  readonly now?: () => number
  /** How long a project stays open that every window has left, in milliseconds. */
  readonly idleMs?: number
}

const IDLE_MS = 60_000

/** The name under which the chat endpoint's key is kept. */
export const MODEL_KEY = 'modelKey'

/** Everything behind the window: projects, jobs, generation, media, export. Plain Node, whatever the face. */
export interface StudioHost {
  readonly face: FaceServices
  readonly log: StudioLog
  readonly settings: SettingsStore
  readonly secrets: SecretStore
  readonly chatReader: ChatReader
  readonly library: ProjectLibrary
  readonly providers: ReadonlyMap<string, Provider>
  readonly media: MediaService
  readonly projectsFolder: string
  create(input: ProjectOrder): Promise<Result<OpenProject, OpenRefusal>>
  open(folder: string): Promise<Result<OpenProject, OpenRefusal>>
  restoreBackup(folder: string, backup: string): Promise<Result<OpenProject, OpenRefusal>>
  /** The room of an open project. Throws when it is not open. */
  room(id: ProjectId): ProjectRoom
  /**
   * The room of a project for a window that uses it: opened again where it was closed because nobody was there.
   * Undefined when it was never open here, or cannot be opened any more.
   */
  enter(id: ProjectId): Promise<ProjectRoom | undefined>
  /**
   * Somebody uses a project until the function that is given back is called. Some time after the last one has gone, and
   * when no work is going on in it, it is closed.
   */
  stay(id: ProjectId): () => void
  now(): number
  /** Stops the work, keeps the jobs for the next time, closes the projects. */
  close(): Promise<void>
}

export function createStudioHost(options: StudioHostOptions): StudioHost {
  const { settings, processHost, face, log, projectsFolder, now = Date.now, idleMs = IDLE_MS } = options
  const secrets = options.secrets ?? sessionSecrets({})
  const chatReader = createChatReader({
    endpoint: () => settings.read().settings.modelReading,
    key: () => secrets.read(MODEL_KEY),
    stagingFailed: (error) => log.warn({ err: error }, 'what a chat model read could not be staged'),
  })
  const library = createProjectLibrary({
    projectsFolder,
    settings,
    surroundings: {
      now,
      backupFailed: (error) => log.warn({ err: error }, 'a backup could not be taken'),
      stepLost: (label, reasons) => log.warn({ label, reasons }, 'a step of undo no longer fits and was forgotten'),
    },
  })
  const media = createMediaService(processHost)
  const providers = new Map(options.providers.map((provider) => [provider.info.id, provider]))
  const rooms = new Map<ProjectId, ProjectRoom>()

  const enter = (opened: Result<ProjectSession, OpenRefusal>): Result<OpenProject, OpenRefusal> => {
    if (!opened.ok) {
      // Their details are worth more to who looks into it later than to who reads them in a dialog.
      if ('detail' in opened.refusal)
        log.warn({ code: opened.refusal.code, detail: opened.refusal.detail }, 'a project was not opened')
      return opened
    }
    const session = opened.value
    if (!rooms.has(session.projectId)) {
      rooms.set(session.projectId, openProjectRoom(session, { mediaService: media, processHost, providers, log, now }))
      log.info({ project: session.projectId, recovered: session.recovered }, 'project opened')
    }
    return ok({
      projectId: session.projectId,
      folder: session.folder,
      name: session.name,
      recovered: session.recovered,
    })
  }

  const closing = new Set<Promise<void>>()
  const closed = async () => {
    // Their databases are locked, by us, until then.
    while (closing.size > 0) await Promise.all(closing)
  }
  const closeRoom = async (id: ProjectId, room: ProjectRoom) => {
    rooms.delete(id)
    const done = room
      .close()
      .then(() => library.close(id))
      .catch((error: unknown) => log.error({ err: error, project: id }, 'a project could not be closed'))
    closing.add(done)
    await done
    closing.delete(done)
  }
  const presence = createProjectPresence({
    idleMs,
    isBusy: (id) => rooms.get(id)?.isBusy() ?? false,
    closeIdle(id) {
      const room = rooms.get(id)
      if (!room) return
      log.info({ project: id }, 'project closed: nobody is there')
      void closeRoom(id, room)
    },
  })
  let ended = false

  return {
    face,
    log,
    settings,
    secrets,
    chatReader,
    library,
    providers,
    media,
    projectsFolder,
    create: async (input) => enter(await library.create(input)),
    async open(folder) {
      await closed()
      return enter(await library.open(folder))
    },
    restoreBackup: async (folder, backup) => enter(await library.restoreBackup(folder, backup)),
    room(id) {
      const room = rooms.get(id)
      if (!room) throw new Error(`The project ${id} is not open`)
      return room
    },
    async enter(id) {
      await closed()
      const folder = library.folderOf(id)
      if (!rooms.has(id) && folder !== undefined && !ended) {
        const reopened = enter(await library.open(folder))
        if (!reopened.ok) log.warn({ project: id, code: reopened.refusal.code }, 'a project could not be opened again')
      }
      const room = rooms.get(id)
      if (room) presence.stay(id)()
      return room
    },
    stay: (id) => presence.stay(id),
    now,
    async close() {
      ended = true
      presence.end()
      for (const [id, room] of rooms) await closeRoom(id, room)
      await closed()
      await media.close()
    },
  }
}
