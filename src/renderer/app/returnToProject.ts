import type { OpenProject } from '../../shared/contract/index.ts'
import type { HostClient } from '../client/index.ts'

const FOLDER = 'dalang.folder'

/** Remembers which project this window shows, so that loading the page again comes back to it. */
export function rememberFolder(folder: string | null): void {
  if (folder === null) sessionStorage.removeItem(FOLDER)
  else sessionStorage.setItem(FOLDER, folder)
}

/** Opens the project that this window showed before it was loaded again; null when there is none or it is gone. */
export async function reopenRemembered(host: HostClient): Promise<OpenProject | null> {
  const folder = sessionStorage.getItem(FOLDER)
  if (folder === null) return null
  const outcome = await host.calls.projects.open({ folder }).catch(() => null)
  return outcome?.ok ? outcome.value : null
}
