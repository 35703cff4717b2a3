import type { OpenProject } from '../../shared/contract/index.ts'
import { activeProject, type HostClient, ProjectSession } from '../client/index.ts'
import { keepSession } from '../session/keepSession.ts'
import { say } from '../ui/languageStore.ts'
import { notify } from '../ui/notices.ts'
import { noticeWords } from '../ui/refusalWords.ts'

let stopKeeping: (() => void) | null = null

/** Goes into a project that the host has opened: fetches its document and shows it. */
export async function enterProject(host: HostClient, opened: OpenProject): Promise<void> {
  leaveProject()
  const session = await ProjectSession.start(host, opened, (notice) =>
    notify(notice.kind.startsWith('nothing') ? 'plain' : 'alarm', noticeWords(notice, say)),
  )
  const { projectId } = opened
  stopKeeping = keepSession({
    load: () => host.calls.session.load({ projectId }),
    save: (state) => host.calls.session.save({ projectId, state }),
  })
  activeProject.setState({ session })
  if (opened.recovered) notify('plain', say('start.recovered'))
}

/** Back to the start screen. Everything is stored already; only this window lets go. */
export function leaveProject(): void {
  stopKeeping?.()
  stopKeeping = null
  activeProject.getState().session?.close()
  activeProject.setState({ session: null })
}
