import { Check, Languages } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../shared/i18n/index.ts'
import { saveSettings } from '../settings/saveSettings.ts'
import { Hint } from '../ui/Hint.tsx'
import { useLanguage, useSay } from '../ui/languageStore.ts'
import { useHost } from './HostContext.tsx'

/** The language of the window, switched while it is open. */
export function LanguageMenu() {
  const say = useSay()
  const host = useHost()
  const language = useLanguage()
  return (
    <MenuTrigger>
      <Hint text={say('header.language')}>
        <Button className="inline-flex h-8 items-center gap-1.5 rounded-md px-2 text-xs text-soft uppercase data-[hovered]:bg-raised data-[hovered]:text-ink">
          <Languages size={16} strokeWidth={1.75} aria-hidden />
          <span className="unseen">{say('header.language')}</span>
          {language}
        </Button>
      </Hint>
      <Popover placement="bottom end" className="rounded-lg bg-raised p-1 shadow-float">
        <Menu
          aria-label={say('header.language')}
          selectionMode="single"
          selectedKeys={[language]}
          onAction={(key) => void saveSettings(host, { language: key as Language })}
          className="min-w-44 outline-none"
        >
          {LANGUAGES.map((known) => (
            <MenuItem
              key={known}
              id={known}
              className="flex h-8 cursor-default items-center gap-2 rounded-md px-2 text-sm text-soft data-[focused]:bg-held data-[focused]:text-ink"
            >
              <Check size={14} className={known === language ? 'text-lamp' : 'invisible'} aria-hidden />
              <span lang={known}>{LANGUAGE_NAMES[known]}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
