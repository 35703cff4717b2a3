import { BrowserWindow } from 'electron'
import { APP_ORIGIN } from './appOrigin.ts'
import { pagePreferences } from './hardening.ts'

/** Opens a window on the studio. Shown when it has something to show. */
export function openStudioWindow(preloadFile: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#17161a',
    title: 'Dalang',
    webPreferences: pagePreferences(preloadFile),
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${APP_ORIGIN}/`)
  return window
}
