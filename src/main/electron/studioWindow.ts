import { BrowserWindow } from 'electron'
import { APP_ORIGIN } from './appOrigin.ts'
import { pagePreferences } from './hardening.ts'

/** The files that a window needs from the built app. */
export interface WindowFiles {
  readonly preload: string
  /** Shown by the task bar where the system does not take it from the program itself (Linux). */
  readonly icon: string
}

/** Opens a window on the studio. Shown when it has something to show. */
export function openStudioWindow(files: WindowFiles): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#17161a',
    title: 'Dalang',
    icon: files.icon,
    webPreferences: pagePreferences(files.preload),
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${APP_ORIGIN}/`)
  return window
}
