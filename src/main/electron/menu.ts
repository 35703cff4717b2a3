import { Menu, type MenuItemConstructorOptions } from 'electron'
import { type Language, translate } from '../../shared/i18n/index.ts'

/**
 * The application menu: what belongs to the system. The studio's own commands and their keys live in the page, the
 * same in every face; undo and redo are left to it too, so that they reach the timeline and text fields alike.
 */
export function buildMenu(language: Language, actions: { newWindow: () => void }): Menu {
  const say = (key: Parameters<typeof translate>[1]) => translate(language, key)
  const isMac = process.platform === 'darwin'
  const file: MenuItemConstructorOptions = {
    label: say('menu.file'),
    submenu: [
      { label: say('menu.newWindow'), accelerator: 'CmdOrCtrl+Shift+N', click: actions.newWindow },
      { type: 'separator' },
      isMac ? { role: 'close' } : { role: 'quit', label: say('menu.quit') },
    ],
  }
  const edit: MenuItemConstructorOptions = {
    label: say('menu.edit'),
    submenu: [
      { role: 'cut', label: say('menu.cut') },
      { role: 'copy', label: say('menu.copy') },
      { role: 'paste', label: say('menu.paste') },
      { role: 'selectAll', label: say('menu.selectAll') },
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: say('menu.view'),
    submenu: [
      { role: 'togglefullscreen', label: say('menu.fullScreen') },
      { role: 'toggleDevTools', label: say('menu.developerTools') },
    ],
  }
  return Menu.buildFromTemplate([...(isMac ? [{ role: 'appMenu' } as const] : []), file, edit, view])
}
