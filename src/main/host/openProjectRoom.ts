import path from 'node:path'
import type { ProjectNotice } from '../../shared/contract/index.ts'
import { createDerivedMedia, type DerivedMedia } from '../assets/derivedMedia.ts'
import { createAssetImporter } from '../assets/importAsset.ts'
import { createLibraryImport, type LibraryImport } from '../assets/libraryImport.ts'
import { type MediaStore, openMediaStore } from '../assets/mediaStore.ts'
import { createExportHandler } from '../export/exportJob.ts'
import { createGenerateHandler } from '../generation/generateJob.ts'
import type { Provider } from '../generation/provider.ts'
import { createJobRunner, type JobRunner } from '../jobs/jobRunner.ts'
import type { MediaService } from '../media/mediaService.ts'
import { createFeed, presentThenLive } from '../projects/changeFeed.ts'
import { projectPaths } from '../projects/projectFolder.ts'
import type { ProjectSession } from '../projects/projectSession.ts'
import type { ProcessHost } from '../workers/processHost.ts'
import type { StudioLog } from './log.ts'

/** An open project with everything that works on it. */
export interface ProjectRoom {
  readonly session: ProjectSession
  readonly jobs: JobRunner
  readonly media: MediaStore
  readonly library: LibraryImport
  readonly derived: DerivedMedia
  /** What its person should hear of: what there is to say already, then live. */
  notices(signal?: AbortSignal): AsyncGenerator<ProjectNotice, void, void>
  /** Work is going on that needs the project open. */
  isBusy(): boolean
  close(): Promise<void>
}

export function openProjectRoom(
  session: ProjectSession,
  around: {
    readonly mediaService: MediaService
    readonly processHost: ProcessHost
    readonly providers: ReadonlyMap<string, Provider>
    readonly log: StudioLog
    readonly now: () => number
  },
): ProjectRoom {
  const { log, now } = around
  const paths = projectPaths(session.folder)
  const media = openMediaStore(paths.media)
  const importer = createAssetImporter(media, around.mediaService)
  const derived = createDerivedMedia({ cacheFolder: paths.cache, media, service: around.mediaService })
  const notices = createFeed<ProjectNotice>()
  const jobs = createJobRunner({
    session,
    workFolder: paths.work,
    log,
    now,
    handlers: {
      generate: createGenerateHandler({
        providers: around.providers,
        importer,
        concurrency: 1,
        passesFolder: paths.passes,
      }),
      export: createExportHandler({ media, processHost: around.processHost, concurrency: 1 }),
    },
  })
  const library = createLibraryImport({ session, importer, derived, log, tell: (notice) => notices.publish(notice) })
  return {
    session,
    jobs,
    media,
    library,
    derived,
    notices(signal) {
      const live = notices.follow(signal)
      const count = jobs.unreadable()
      return presentThenLive(count > 0 ? [{ kind: 'unreadableJobs', count }] : [], live)
    },
    isBusy: () => jobs.isBusy() || library.isBusy(),
    async close() {
      notices.close()
      library.close()
      await jobs.close()
    },
  }
}

/** Where a film goes when the person names no place: the project's own folder, under a name that is free. */
export function defaultFilmFile(room: ProjectRoom, taken: (file: string) => boolean): string {
  const folder = projectPaths(room.session.folder).exports
  const name = path.basename(room.session.folder, '.dalang')
  for (let number = 1; ; number += 1) {
    const file = path.join(folder, number === 1 ? `${name}.mp4` : `${name} ${number}.mp4`)
    if (!taken(file)) return file
  }
}
