import type { HostCapabilities, OpenProject, OpenRefusal } from '../../shared/contract/index.ts'
import type { ProjectId } from '../../shared/model/index.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Provider } from '../generation/provider.ts'
import { createMediaService, type MediaService } from '../media/mediaService.ts'
import { createProjectLibrary, type ProjectLibrary, type ProjectOrder } from '../projects/projectLibrary.ts'
import type { ProjectSession } from '../projects/projectSession.ts'
import type { SettingsStore } from '../settings/settingsStore.ts'
import type { ProcessHost } from '../workers/processHost.ts'
import type { StudioLog } from './log.ts'
import { openProjectRoom, type ProjectRoom } from './openProjectRoom.ts'

/** What a face lends the host: dialogs and the file manager, where there are any. */
export interface FaceServices {
  readonly capabilities: HostCapabilities
  chooseFolder(): Promise<string | null>
  chooseFilmFile(suggestedName: string): Promise<string | null>
  revealFile(file: string): Promise<boolean>
}

export interface StudioHostOptions {
  readonly settings: SettingsStore
  readonly processHost: ProcessHost
  /** What can make shots; the first is the one that is offered. */
  readonly providers: readonly Provider[]
  readonly face: FaceServices
  readonly log: StudioLog
  /** Where new projects go. */
  readonly projectsFolder: string
  readonly now?: () => number
}

/** Everything behind the window: projects, jobs, generation, media, export. Plain Node, whatever the face. */
export interface StudioHost {
  readonly face: FaceServices
  readonly log: StudioLog
  readonly settings: SettingsStore
  readonly library: ProjectLibrary
  readonly providers: ReadonlyMap<string, Provider>
  readonly media: MediaService
  readonly projectsFolder: string
  create(input: ProjectOrder): Promise<Result<OpenProject, OpenRefusal>>
  open(folder: string): Promise<Result<OpenProject, OpenRefusal>>
  restoreBackup(folder: string, backup: string): Promise<Result<OpenProject, OpenRefusal>>
  /** The rooms of an open project. Throws when it is not open. */
  room(id: ProjectId): ProjectRoom
  findRoom(id: ProjectId): ProjectRoom | undefined
  now(): number
  /** Stops the work, keeps the jobs for the next time, closes the projects. */
  close(): Promise<void>
}

export function createStudioHost(options: StudioHostOptions): StudioHost {
  const { settings, processHost, face, log, projectsFolder, now = Date.now } = options
  const library = createProjectLibrary({
    projectsFolder,
    settings,
    surroundings: { now, backupFailed: (error) => log.warn({ err: error }, 'a backup could not be taken') },
  })
  const media = createMediaService(processHost)
  const providers = new Map(options.providers.map((provider) => [provider.info.id, provider]))
  const rooms = new Map<ProjectId, ProjectRoom>()

  const enter = (opened: Result<ProjectSession, OpenRefusal>): Result<OpenProject, OpenRefusal> => {
    if (!opened.ok) return opened
    const session = opened.value
    if (!rooms.has(session.projectId)) {
      rooms.set(session.projectId, openProjectRoom(session, { mediaService: media, processHost, providers, now }))
      log.info({ project: session.projectId, recovered: session.recovered }, 'project opened')
    }
    return ok({
      projectId: session.projectId,
      folder: session.folder,
      name: session.name,
      recovered: session.recovered,
    })
  }

  return {
    face,
    log,
    settings,
    library,
    providers,
    media,
    projectsFolder,
    create: async (input) => enter(await library.create(input)),
    open: async (folder) => enter(await library.open(folder)),
    restoreBackup: async (folder, backup) => enter(await library.restoreBackup(folder, backup)),
    findRoom: (id) => rooms.get(id),
    room(id) {
      const room = rooms.get(id)
      if (!room) throw new Error(`The project ${id} is not open`)
      return room
    },
    now,
    async close() {
      for (const room of rooms.values()) await room.close()
      for (const session of library.sessions()) await library.close(session.projectId)
      rooms.clear()
      await media.close()
    },
  }
}
