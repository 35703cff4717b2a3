import type { OpenProject } from '../../shared/contract/index.ts'
import { activeProject, type HostClient, ProjectSession } from '../client/index.ts'
import { keepSession } from '../session/keepSession.ts'
import { say } from '../ui/languageStore.ts'
import { notify } from '../ui/notices.ts'
import { noticeWords } from '../ui/refusalWords.ts'
import { keepDraft } from '../write/keepDraft.ts'
import { rememberFolder } from './returnToProject.ts'

let stopKeeping: (() => void)[] = []

/** Goes into a project that the host has opened: fetches its document and shows it. */
export async function enterProject(host: HostClient, opened: OpenProject): Promise<void> {
  leaveProject()
  const session = await ProjectSession.start(host, opened, (notice) =>
    notify(notice.kind.startsWith('nothing') ? 'plain' : 'alarm', noticeWords(notice, say)),
  )
  const { projectId } = opened
  const keepingSession = keepSession({
    load: () => host.calls.session.load({ projectId }),
    save: (state) => host.calls.session.save({ projectId, state }),
  })
  stopKeeping = [keepingSession, keepDraft(projectId)]
  activeProject.setState({ session })
  rememberFolder(opened.folder)
  if (opened.recovered) notify('plain', say('start.recovered'))
}

/** Back to the start screen. Everything is stored already; only this window lets go. */
export function leaveProject(): void {
  for (const stop of stopKeeping) stop()
  stopKeeping = []
  rememberFolder(null)
  activeProject.getState().session?.close()
  activeProject.setState({ session: null })
}
