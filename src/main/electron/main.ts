import path from 'node:path'
import { app, BrowserWindow, dialog, Menu, protocol, session } from 'electron'
import Store from 'electron-store'
import { languageFor } from '../../shared/i18n/index.ts'
import { createSimulatorProvider } from '../generation/simulatorProvider.ts'
import { openLog } from '../host/log.ts'
import { createStudioHost, type StudioHost } from '../host/studioHost.ts'
import { createWebHandler } from '../host/webHandler.ts'
import { settingsOver } from '../settings/settingsStore.ts'
import { APP_SCHEME } from './appOrigin.ts'
import { keepCrashes } from './crashLog.ts'
import { desktopFace } from './desktopFace.ts'
import { APP_SCHEME_PRIVILEGES, confineAllContents, limitPermissions } from './hardening.ts'
import { keychainSecrets } from './keychainSecrets.ts'
import { buildMenu } from './menu.ts'
import { answerPages } from './pagePort.ts'
import { openStudioWindow, type WindowFiles } from './studioWindow.ts'
import { utilityProcessHost } from './utilityProcessHost.ts'

const PAGE_FOLDER = path.join(import.meta.dirname, '../renderer')
const WINDOW_FILES: WindowFiles = {
  preload: path.join(import.meta.dirname, '../preload/index.cjs'),
  icon: path.join(import.meta.dirname, '../../resources/icons/512x512.png'),
}

protocol.registerSchemesAsPrivileged([APP_SCHEME_PRIVILEGES])
confineAllContents()

// A second start only brings the first one's window forward: one program owns the projects.
if (app.requestSingleInstanceLock()) run()
else app.quit()

function run(): void {
  const log = openLog(app.getPath('userData'))
  keepCrashes(log)
  const settings = settingsOver(new Store<Record<string, unknown>>({ name: 'settings', clearInvalidConfig: true }))
  const processHost = utilityProcessHost()
  let host: StudioHost | undefined

  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (host && BrowserWindow.getAllWindows().length === 0) openStudioWindow(WINDOW_FILES)
  })
  app.on('before-quit', (event) => {
    if (!host) return
    // The projects are closed first; the gestures in them are already stored.
    event.preventDefault()
    const closing = host
    host = undefined
    void closing.close().finally(() => app.quit())
  })

  const startFailed = (error: unknown) => {
    log.fatal({ err: error }, 'the studio could not start')
    dialog.showErrorBox('Dalang', error instanceof Error ? error.message : String(error))
    app.exit(1)
  }
  const start = () => {
    host = createStudioHost({
      settings,
      secrets: keychainSecrets(),
      processHost,
      providers: [createSimulatorProvider({ processHost, settings })],
      face: desktopFace(),
      log,
      projectsFolder: path.join(app.getPath('documents'), 'Dalang'),
    })
    limitPermissions(session.defaultSession)
    protocol.handle(APP_SCHEME, createWebHandler(host, PAGE_FOLDER))
    answerPages(host)
    const language = languageFor(settings.read().settings.language, app.getPreferredSystemLanguages())
    Menu.setApplicationMenu(buildMenu(language, { newWindow: () => openStudioWindow(WINDOW_FILES) }))
    openStudioWindow(WINDOW_FILES)
  }
  app.whenReady().then(start).catch(startFailed)
}
