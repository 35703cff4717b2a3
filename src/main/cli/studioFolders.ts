import { homedir } from 'node:os'
import path from 'node:path'

export interface StudioFolders {
  /** Settings and logs. */
  readonly data: string
  /** New projects. */
  readonly projects: string
}

/** Where the studio keeps its things; `DALANG_DATA` and `DALANG_PROJECTS` choose other places. */
export function studioFolders(environment: Readonly<Record<string, string | undefined>> = process.env): StudioFolders {
  const data = environment.DALANG_DATA ?? path.join(systemDataFolder(environment), 'dalang')
  return {
    data,
    projects: environment.DALANG_PROJECTS ?? path.join(homedir(), 'Dalang'),
  }
}

function systemDataFolder(environment: Readonly<Record<string, string | undefined>>): string {
  switch (process.platform) {
    case 'win32':
      return environment.APPDATA ?? path.join(homedir(), 'AppData', 'Roaming')
    case 'darwin':
      return path.join(homedir(), 'Library', 'Application Support')
    default:
      return environment.XDG_CONFIG_HOME ?? path.join(homedir(), '.config')
  }
}
