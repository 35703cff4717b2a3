import Conf from 'conf'
import { z } from 'zod'
import { type Settings, settings as settingsSchema } from '../../shared/contract/index.ts'

const recentProject = z.object({ folder: z.string(), name: z.string(), openedAtMs: z.int() })

export const storedSettings = z.object({
  settings: settingsSchema,
  recentProjects: z.array(recentProject),
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
  settings: {
    language: null,
    defaultQuality: 'draft',
    modelReading: { isOn: false, baseUrl: '', model: '' },
  } satisfies Settings,
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
    // Part by part: one that no longer parses does not take the others with it.
    const { settings, recentProjects, calibrations } = conf.store
    return {
      settings: readSettings(settings),
      recentProjects: (Array.isArray(recentProjects) ? recentProjects : []).flatMap(
        (entry) => recentProject.safeParse(entry).data ?? [],
      ),
      calibrations: storedSettings.shape.calibrations.catch({}).parse(calibrations),
    }
  }
  return {
    read,
    update(change) {
      const next = storedSettings.parse({ ...read(), ...change })
      // What a newer version keeps beside it stays.
      conf.store = { ...conf.store, ...next }
      return next
    },
  }
}

function readSettings(stored: unknown): Settings {
  const given = z.record(z.string(), z.unknown()).catch({}).parse(stored)
  const entries = Object.entries(settingsSchema.shape).map(([name, schema]) => {
    const parsed = schema.safeParse(given[name])
    return [name, parsed.success ? parsed.data : DEFAULTS.settings[name as keyof Settings]]
  })
  return Object.fromEntries(entries) as Settings
}
