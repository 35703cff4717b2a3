import { FolderClosed, Import, Keyboard, PenLine, Redo2, Search, Settings, Share, Type, Undo2 } from 'lucide-react'
import { STILL_DURATION } from '../../shared/editing/index.ts'
import { sequenceEnd } from '../../shared/model/index.ts'
import { TICKS_PER_SECOND, ticks } from '../../shared/time/index.ts'
import { activeProject, projectSession } from '../client/index.ts'
import type { Command } from '../commands/index.ts'
import { openFileDialog } from '../library/fileDialog.ts'
import { useSession } from '../session/sessionStore.ts'
import { say } from '../ui/languageStore.ts'
import { telling } from '../ui/telling.ts'
import { openDialog, showTab } from './appStore.ts'
import { cyclePanels } from './panelFocus.ts'
import { leaveProject } from './projectDoor.ts'

const isOpen = () => activeProject.getState().session !== null
const history = () => activeProject.getState().session?.store.getState().history

/** What the window itself can do: the project, undo, panels and help. */
export const appCommands: readonly Command[] = [
  {
    id: 'project.export',
    title: 'command.export',
    group: 'project',
    icon: Share,
    keys: ['Mod+E'],
    whileTyping: true,
    when: isOpen,
    run: () => openDialog('export'),
  },
  {
    id: 'project.import',
    title: 'command.import',
    group: 'project',
    icon: Import,
    keys: ['Mod+I'],
    whileTyping: true,
    when: isOpen,
    run: () => {
      showTab('library')
      openFileDialog()
    },
  },
  {
    id: 'project.compose',
    title: 'command.compose',
    group: 'project',
    icon: PenLine,
    keys: ['N'],
    when: isOpen,
    run: () => {
      showTab('write')
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-panel=write] textarea')?.focus())
    },
  },
  {
    id: 'project.settings',
    title: 'command.settings',
    group: 'project',
    icon: Settings,
    keys: ['Mod+,'],
    whileTyping: true,
    run: () => openDialog('settings'),
  },
  {
    id: 'project.close',
    title: 'command.closeProject',
    group: 'project',
    icon: FolderClosed,
    when: isOpen,
    run: leaveProject,
  },
  {
    id: 'edit.undo',
    title: 'command.undo',
    group: 'edit',
    icon: Undo2,
    keys: ['Mod+Z'],
    repeats: true,
    when: () => history()?.undo != null,
    run: () => telling(projectSession().undo()),
  },
  {
    id: 'edit.redo',
    title: 'command.redo',
    group: 'edit',
    icon: Redo2,
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    repeats: true,
    when: () => history()?.redo != null,
    run: () => telling(projectSession().redo()),
  },
  {
    id: 'edit.addTitle',
    title: 'command.addTitle',
    group: 'edit',
    icon: Type,
    keys: ['T'],
    when: isOpen,
    run: addTitleAtPlayhead,
  },
  {
    id: 'view.nextPanel',
    title: 'command.nextPanel',
    group: 'view',
    keys: ['F6'],
    whileTyping: true,
    when: isOpen,
    run: () => cyclePanels(1),
  },
  {
    id: 'view.previousPanel',
    title: 'command.previousPanel',
    group: 'view',
    keys: ['Shift+F6'],
    whileTyping: true,
    when: isOpen,
    run: () => cyclePanels(-1),
  },
  {
    id: 'help.palette',
    title: 'command.palette',
    group: 'help',
    icon: Search,
    keys: ['Mod+K'],
    whileTyping: true,
    run: () => openDialog('palette'),
  },
  {
    id: 'help.shortcuts',
    title: 'command.shortcuts',
    group: 'help',
    icon: Keyboard,
    keys: ['?'],
    run: () => openDialog('shortcuts'),
  },
]

/**
 * Adds a title and selects it, so that its words can be written in the inspector at once. Over a film it ends with
 * the film at the latest, so that no black is added; behind the end it has its usual length.
 */
function addTitleAtPlayhead(): void {
  const session = projectSession()
  const { sequenceId, doc } = session.store.getState()
  const at = useSession.getState().playhead
  const rest = ticks(Math.max(0, sequenceEnd(doc, sequenceId) - at))
  const outcome = session.run('addTitle', {
    sequenceId,
    at,
    ...(rest >= TICKS_PER_SECOND && rest < STILL_DURATION ? { duration: rest } : {}),
    text: say('inspector.title'),
  })
  if (!outcome.ok) return
  for (const record of session.store.getState().doc.records.values()) {
    if (record.type === 'clip' && record.kind === 'title' && !doc.records.has(record.id)) {
      useSession.getState().select([record.id])
      requestAnimationFrame(writeTitle)
    }
  }
}

/** The keys go to the words of the title in the inspector, so that typing replaces them. */
function writeTitle(): void {
  const words = document.querySelector<HTMLTextAreaElement>('[data-panel=inspector] textarea')
  words?.focus()
  words?.select()
}
