import type { Settings } from '../../shared/contract/index.ts'
import type { HostClient } from '../client/index.ts'
import { adoptLanguage, say } from '../ui/languageStore.ts'
import { notify } from '../ui/notices.ts'
import { compose } from '../write/composerStore.ts'

/** Stores settings and follows them at once. When they cannot be stored, all stays as it was. */
export async function saveSettings(host: HostClient, change: Partial<Settings>): Promise<void> {
  try {
    const settings = await host.calls.system.saveSettings(change)
    host.adoptSettings(settings)
    adoptLanguage(settings.language)
    if (change.defaultQuality) compose({ quality: change.defaultQuality })
  } catch {
    notify('alarm', say('settings.saveFailed'))
  }
}

/** Makes a window that begins what the settings say. */
export function followSettings(settings: Settings): void {
  adoptLanguage(settings.language)
  compose({ quality: settings.defaultQuality })
}
