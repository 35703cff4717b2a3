import { useRef } from 'react'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import { isPossible, runCommand, useCommands } from '../commands/index.ts'
import { KeyCaps } from '../ui/KeyCaps.tsx'
import { useSay } from '../ui/languageStore.ts'
import { MENU_ITEM, MENU_POPOVER } from './menuLook.ts'

export interface MenuPlace {
  /** Pixels of the page. */
  readonly x: number
  readonly y: number
}

const GROUPS = [
  ['timeline.split', 'timeline.trimStart', 'timeline.trimEnd'],
  ['timeline.link', 'timeline.unlink', 'timeline.muteTrack'],
  ['timeline.delete', 'timeline.rippleDelete'],
] as const

/** What can be done with the clips under the pointer; every entry is a command with its key. */
export function ClipMenu({ place, onClose }: { readonly place: MenuPlace | null; readonly onClose: () => void }) {
  const say = useSay()
  const commands = useCommands()
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span
        ref={anchor}
        aria-hidden
        className="pointer-events-none fixed size-0"
        style={{ left: place?.x ?? 0, top: place?.y ?? 0 }}
      />
      <Popover
        triggerRef={anchor}
        isOpen={place !== null}
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
        offset={0}
        className={MENU_POPOVER}
      >
        <Menu
          aria-label={say('timeline.clipMenu')}
          autoFocus="first"
          onAction={(key) => {
            onClose()
            runCommand(String(key))
          }}
          className="outline-none"
        >
          {GROUPS.flatMap((group, index) => [
            ...(index > 0 ? [<Separator key={`before ${group[0]}`} className="mx-2 my-1 border-t border-line" />] : []),
            ...group.map((id) => {
              const command = commands.get(id)
              if (!command) return null
              const shortcut = command.keys?.[0]
              return (
                <MenuItem
                  key={id}
                  id={id}
                  textValue={say(command.title)}
                  isDisabled={place !== null && !isPossible(command)}
                  className={MENU_ITEM}
                >
                  <span className="grow">{say(command.title)}</span>
                  {shortcut ? <KeyCaps shortcut={shortcut} /> : null}
                </MenuItem>
              )
            }),
          ])}
        </Menu>
      </Popover>
    </>
  )
}
