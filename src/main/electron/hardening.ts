import { app, type Session, shell, type WebContents, type WebPreferences } from 'electron'
import { APP_SCHEME, isAppUrl, mayOpenOutside } from './appOrigin.ts'

/** The page runs in the sandbox, apart from the preload script, with the web's own security on. */
export function pagePreferences(preloadFile: string): WebPreferences {
  return {
    preload: preloadFile,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: true,
  }
}

/** What the page's scheme may do; to be registered before the app is ready. It never bypasses the content policy. */
export const APP_SCHEME_PRIVILEGES = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
} as const

/** The page may copy to the clipboard and fill the screen; everything else is asked for by nobody. */
const ALLOWED_PERMISSIONS: readonly string[] = ['fullscreen', 'clipboard-sanitized-write']

/** Permissions are denied unless listed, and then only to our own page. */
export function limitPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(ALLOWED_PERMISSIONS.includes(permission) && isAppUrl(details.requestingUrl))
  })
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => ALLOWED_PERMISSIONS.includes(permission) && isAppUrl(origin),
  )
  session.setDevicePermissionHandler(() => false)
}

/** Keeps every page where it is: no navigation away, no new windows, no web views. Web links go to the browser. */
export function confineContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
}

export function confineAllContents(): void {
  app.on('web-contents-created', (_event, contents) => confineContents(contents))
}
