import { Fragment } from 'react'
import { COMMAND_GROUPS, type Command, useCommands } from '../commands/index.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { KeyCaps } from '../ui/KeyCaps.tsx'
import { useSay } from '../ui/languageStore.ts'
import { closeDialog, useApp } from './appStore.ts'

/** All keys of the studio, from the same table that obeys them. */
export function ShortcutSheet() {
  const say = useSay()
  const isOpen = useApp((state) => state.dialog === 'shortcuts')
  const commands = [...useCommands().values()].filter((command) => command.keys?.length)
  return (
    <Dialog title={say('shortcuts.title')} isOpen={isOpen} onClose={closeDialog} width="wide">
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        tabIndex={0}
        aria-label={say('shortcuts.title')}
        className="columns-2 gap-8 overflow-y-auto px-5 pb-5 -outline-offset-2!"
      >
        {COMMAND_GROUPS.map((group) => {
          const ofGroup = commands.filter((command) => command.group === group)
          return ofGroup.length === 0 ? null : (
            <section key={group} className="mb-4 break-inside-avoid">
              <h3 className="mb-1 text-xs font-semibold text-soft">{say(`commandGroup.${group}`)}</h3>
              <dl>
                {ofGroup.map((command) => (
                  <ShortcutRow key={command.id} command={command} />
                ))}
              </dl>
            </section>
          )
        })}
      </section>
    </Dialog>
  )
}

function ShortcutRow({ command }: { readonly command: Command }) {
  const say = useSay()
  return (
    <div className="flex min-h-7 items-center justify-between gap-3 text-xs">
      <dt>{say(command.title)}</dt>
      <dd className="flex shrink-0 items-center gap-1.5">
        {command.keys?.map((keys, index) => (
          <Fragment key={keys}>
            {index === 0 ? null : <span className="text-faint">/</span>}
            <KeyCaps shortcut={keys} />
          </Fragment>
        ))}
      </dd>
    </div>
  )
}
