import { stat } from 'node:fs/promises'
import path from 'node:path'
import { app, BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions, shell } from 'electron'
import type { FaceServices } from '../host/studioHost.ts'

/** The system's own dialogs and file manager. */
export function desktopFace(): FaceServices {
  return {
    capabilities: { face: 'desktop', nativeDialogs: true, revealFile: true },
    async chooseFolder() {
      const { canceled, filePaths } = await askFolder({ properties: ['openDirectory', 'createDirectory'] })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async chooseFilmFile(suggestedName) {
      const { canceled, filePath } = await askFile({
        defaultPath: path.join(app.getPath('videos'), suggestedName),
        filters: [{ name: 'MP4', extensions: ['mp4'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (canceled || !filePath) return null
      // Not every system's dialog adds it.
      return path.extname(filePath).toLowerCase() === '.mp4' ? filePath : `${filePath}.mp4`
    },
    async revealFile(file) {
      const isThere = await stat(file).then(
        () => true,
        () => false,
      )
      if (isThere) shell.showItemInFolder(file)
      return isThere
    },
  }
}

/** Dialogs belong to the window that asked, so that it waits for them and they do not get lost behind it. */
function askFolder(options: OpenDialogOptions) {
  const window = BrowserWindow.getFocusedWindow()
  return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options)
}

function askFile(options: SaveDialogOptions) {
  const window = BrowserWindow.getFocusedWindow()
  return window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options)
}
