import { stat } from 'node:fs/promises'
import path from 'node:path'
import { app, dialog, shell } from 'electron'
import type { FaceServices } from '../host/studioHost.ts'

/** The system's own dialogs and file manager. */
export function desktopFace(): FaceServices {
  return {
    capabilities: { face: 'desktop', nativeDialogs: true, revealFile: true },
    async chooseFolder() {
      const { canceled, filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async chooseFilmFile(suggestedName) {
      const { canceled, filePath } = await dialog.showSaveDialog({
        defaultPath: path.join(app.getPath('videos'), suggestedName),
        filters: [{ name: 'MP4', extensions: ['mp4'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return canceled || !filePath ? null : filePath
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
