import Conf from 'conf'
import { z } from 'zod'
import { type Settings, settings as settingsSchema } from '../../shared/contract/index.ts'

export const storedSettings = z.object({
  settings: settingsSchema,
  recentProjects: z.array(z.object({ folder: z.string(), name: z.string(), openedAtMs: z.int() })),
  /** Seconds of work per unit of the generator's work, as measured on this machine; by provider. */
  calibrations: z.record(z.string(), z.unknown()),
})
export type StoredSettings = z.infer<typeof storedSettings>

/** What is remembered between runs and belongs to no project. */
export interface SettingsStore {
  read(): StoredSettings
  update(change: Partial<StoredSettings>): StoredSettings
}

const DEFAULTS: StoredSettings = {
  settings: { language: null, defaultQuality: 'draft' } satisfies Settings,
  recentProjects: [],
  calibrations: {},
}

/** Settings in one JSON file of a folder. A file that no longer parses is set to the defaults. */
export function createConfSettings(folder: string): SettingsStore {
  const conf = new Conf<Record<string, unknown>>({ cwd: folder, configName: 'settings', clearInvalidConfig: true })
  return settingsOver(conf)
}

/** The same over any store with the shape of `conf` and `electron-store`. */
export function settingsOver(conf: { store: Record<string, unknown> }): SettingsStore {
  const read = (): StoredSettings => {
    const stored: Record<string, unknown> = { ...DEFAULTS, ...conf.store }
    const fields = storedSettings.shape
    // Field by field: one that no longer parses does not take the others with it.
    return {
      settings: fields.settings.catch(DEFAULTS.settings).parse(stored.settings),
      recentProjects: fields.recentProjects.catch([]).parse(stored.recentProjects),
      calibrations: fields.calibrations.catch({}).parse(stored.calibrations),
    }
  }
  return {
    read,
    update(change) {
      const next = storedSettings.parse({ ...read(), ...change })
      conf.store = next
      return next
    },
  }
}
