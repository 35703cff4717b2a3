import { app, crashReporter } from 'electron'
import type { StudioLog } from '../host/log.ts'

/** Crashes of any process are kept on this computer: a dump in the data folder and a line in the log. Nothing is sent. */
export function keepCrashes(log: StudioLog): void {
  crashReporter.start({ uploadToServer: false })
  app.on('render-process-gone', (_event, contents, details) => {
    log.error({ details, url: contents.getURL() }, 'a page crashed')
    if (details.reason !== 'clean-exit' && !contents.isDestroyed()) contents.reload()
  })
  app.on('child-process-gone', (_event, details) => log.error({ details }, 'a process of the app crashed'))
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'the app crashed')
    app.exit(1)
  })
}
