import { app, crashReporter, dialog } from 'electron'
import type { StudioLog } from '../host/log.ts'

const RELOAD_INTERVAL_MS = 10_000

/** Crashes of any process are kept on this computer: a dump in the data folder and a line in the log. Nothing is sent. */
export function keepCrashes(log: StudioLog): void {
  let lastReloadMs = 0
  crashReporter.start({ uploadToServer: false })
  app.on('render-process-gone', (_event, contents, details) => {
    log.error({ details, url: contents.getURL() }, 'a page crashed')
    // A page that crashes again at once is left as it is: reloading for ever would help nobody.
    const again = Date.now() - lastReloadMs > RELOAD_INTERVAL_MS
    if (details.reason === 'clean-exit' || contents.isDestroyed() || !again) return
    lastReloadMs = Date.now()
    contents.reload()
  })
  app.on('child-process-gone', (_event, details) => log.error({ details }, 'a process of the app crashed'))
  process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'a promise was rejected and nobody heard it'))
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'the app crashed')
    dialog.showErrorBox('Dalang', error instanceof Error ? error.message : String(error))
    app.exit(1)
  })
}
