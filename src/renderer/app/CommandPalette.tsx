import { useState } from 'react'
import { Autocomplete, Input, Menu, MenuItem, SearchField } from 'react-aria-components'
import { type Command, isPossible, useCommands } from '../commands/index.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { KeyCaps } from '../ui/KeyCaps.tsx'
import { useSay } from '../ui/languageStore.ts'
import { closeDialog, useApp } from './appStore.ts'

/** Every command of the studio by name. */
export function CommandPalette() {
  const say = useSay()
  const isOpen = useApp((state) => state.dialog === 'palette')
  return (
    <Dialog title={say('palette.title')} isOpen={isOpen} onClose={closeDialog} bare width="middle">
      <Finder />
    </Dialog>
  )
}

function Finder() {
  const say = useSay()
  const commands = useCommands()
  const [search, setSearch] = useState('')
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found = [...commands.values()]
    .filter((command) => !command.keysOnly && command.id !== 'help.palette')
    .map((command) => ({ command, title: say(command.title), group: say(`commandGroup.${command.group}`) }))
    .filter(({ title, group }) => words.every((word) => `${group} ${title}`.toLowerCase().includes(word)))
  return (
    <Autocomplete inputValue={search} onInputChange={setSearch}>
      <SearchField aria-label={say('palette.placeholder')} autoFocus className="border-b border-line px-4 py-3">
        <Input
          placeholder={say('palette.placeholder')}
          className="w-full bg-transparent text-base outline-none! [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <section className="max-h-[50vh] overflow-y-auto" tabIndex={0} aria-label={say('palette.title')}>
        <Menu
          aria-label={say('palette.title')}
          className="p-1.5 outline-none"
          renderEmptyState={() => <p className="px-3 py-4 text-sm text-soft">{say('palette.none')}</p>}
          disabledKeys={found.filter(({ command }) => !isPossible(command)).map(({ command }) => command.id)}
          onAction={(id) => {
            closeDialog()
            afterClosing(() => void commands.get(String(id))?.run())
          }}
        >
          {found.map(({ command, title, group }) => (
            <Row key={command.id} command={command} title={title} group={group} />
          ))}
        </Menu>
      </section>
    </Autocomplete>
  )
}

interface RowProps {
  readonly command: Command
  readonly title: string
  readonly group: string
}

function Row({ command, title, group }: RowProps) {
  const Icon = command.icon
  return (
    <MenuItem
      id={command.id}
      textValue={title}
      className="flex h-9 cursor-default items-center gap-3 rounded-md px-3 text-sm data-[focused]:bg-held data-[disabled]:text-faint"
    >
      <span className="flex w-4 justify-center text-soft">
        {Icon ? <Icon size={16} strokeWidth={1.75} aria-hidden /> : null}
      </span>
      <span className="grow truncate">{title}</span>
      <span className="text-xs text-faint">{group}</span>
      {command.keys?.[0] ? <KeyCaps shortcut={command.keys[0]} /> : null}
    </MenuItem>
  )
}

/** The palette gives the focus back first, so that a command may move it. */
function afterClosing(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run))
}
