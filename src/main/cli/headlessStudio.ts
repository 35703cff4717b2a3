import { createRouterClient, type RouterClient } from '@orpc/server'
import type { HostCapabilities } from '../../shared/contract/index.ts'
import { createSimulatorProvider } from '../generation/simulatorProvider.ts'
import { openLog } from '../host/log.ts'
import { createStudioHost, type StudioHost } from '../host/studioHost.ts'
import { createRouter, type StudioRouter } from '../rpc/router.ts'
import { sessionSecrets } from '../settings/secretStore.ts'
import { createConfSettings } from '../settings/settingsStore.ts'
import { forkProcessHost } from '../workers/forkProcessHost.ts'
import { studioFolders } from './studioFolders.ts'

const NO_DIALOGS: HostCapabilities = { face: 'browser', nativeDialogs: false, revealFile: false }

/** The studio without a window. */
export function createHeadlessHost(): StudioHost {
  const folders = studioFolders()
  const settings = createConfSettings(folders.data)
  const processHost = forkProcessHost()
  return createStudioHost({
    settings,
    secrets: sessionSecrets(process.env),
    processHost,
    providers: [createSimulatorProvider({ processHost, settings })],
    projectsFolder: folders.projects,
    log: openLog(folders.data),
    face: {
      capabilities: NO_DIALOGS,
      chooseFolder: async () => null,
      chooseFilmFile: async () => null,
      revealFile: async () => false,
    },
  })
}

export type StudioClient = RouterClient<StudioRouter>

/** The contract's calls, answered in this process. */
export function clientOf(host: StudioHost): StudioClient {
  return createRouterClient(createRouter(host))
}
