import { isMessageKey, LANGUAGE_NAMES, LANGUAGES, type Language, languageFor } from '../../shared/i18n/index.ts'
import type { Quality } from '../../shared/model/index.ts'
import { closeDialog, useApp } from '../app/appStore.ts'
import { useGreeting, useHost } from '../app/HostContext.tsx'
import { FactRow } from '../inspector/Section.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useSay } from '../ui/languageStore.ts'
import { Segments } from '../ui/Segments.tsx'
import { Select } from '../ui/Select.tsx'
import { ModelSettings } from './ModelSettings.tsx'
import { saveSettings } from './saveSettings.ts'

const SYSTEM = 'system'
const QUALITIES: readonly Quality[] = ['draft', 'standard', 'final']

/** What the studio remembers about the person, for every project. */
export function SettingsDialog() {
  const say = useSay()
  const host = useHost()
  const isOpen = useApp((state) => state.dialog === 'settings')
  const { settings, projectsFolder, studioVersion, providers } = useGreeting()
  const ofSystem = LANGUAGE_NAMES[languageFor(null, navigator.languages)]
  return (
    <Dialog title={say('settings.title')} isOpen={isOpen} onClose={closeDialog}>
      <div className="flex flex-col gap-4 px-5 pb-5">
        <Select
          label={say('settings.language')}
          value={settings.language ?? SYSTEM}
          choices={[
            { value: SYSTEM, label: say('settings.languageSystem', { name: ofSystem }) },
            ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
          ]}
          onChange={(chosen) => void saveSettings(host, { language: chosen === SYSTEM ? null : (chosen as Language) })}
        />
        <Segments
          label={say('settings.defaultQuality')}
          value={settings.defaultQuality}
          choices={QUALITIES.map((value) => ({ value, label: say(`quality.${value}`) }))}
          onChange={(defaultQuality) => void saveSettings(host, { defaultQuality })}
        />
        <ModelSettings />
        <dl>
          <FactRow name={say('settings.projectsFolder')}>
            <span className="wrap-anywhere">{projectsFolder}</span>
          </FactRow>
          <FactRow name={say('settings.generators')}>
            <ul>
              {providers.map(({ id, name, version, capabilities }) => (
                <li key={id}>
                  {isMessageKey(name) ? say(name) : name} <span className="text-faint">{version}</span>
                  {capabilities.offline ? <span className="text-faint"> · {say('settings.offline')}</span> : null}
                </li>
              ))}
            </ul>
          </FactRow>
        </dl>
        <p className="text-xs text-faint">{say('settings.version', { version: studioVersion })}</p>
      </div>
    </Dialog>
  )
}
