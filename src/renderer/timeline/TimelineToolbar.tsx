import { AudioLines, Clapperboard, Plus } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton } from 'react-aria-components'
import type { MessageKey } from '../../shared/i18n/index.ts'
import { runCommand, useCommands } from '../commands/index.ts'
import { useSession } from '../session/sessionStore.ts'
import { CommandButton } from '../ui/CommandButton.tsx'
import { classes } from '../ui/classes.ts'
import { Hint } from '../ui/Hint.tsx'
import { useSay } from '../ui/languageStore.ts'
import { keepKeysFree } from '../viewer/keepKeysFree.ts'
import { MENU_ITEM, MENU_POPOVER } from './menuLook.ts'

/** The row of tools above the tracks. */
export function TimelineToolbar() {
  const say = useSay()
  const tool = useSession((state) => state.tool)
  const snapping = useSession((state) => state.snapping)
  const selected = useSession((state) => state.selection.size)
  return (
    <div
      role="toolbar"
      aria-label={say('timeline.tools')}
      onPointerUp={keepKeysFree}
      className="flex h-9 shrink-0 items-center gap-0.5 border-y border-line bg-panel px-2"
    >
      <AddTrackMenu />
      <Divider />
      <CommandToggle command="timeline.selectTool" pressed={tool === 'select'} />
      <CommandToggle command="timeline.bladeTool" pressed={tool === 'blade'} />
      <CommandToggle command="timeline.snapping" pressed={snapping} />
      <Divider />
      <CommandButton command="timeline.split" size="small" />
      <CommandButton command="timeline.link" size="small" isDisabled={selected < 2} />
      <CommandButton command="timeline.unlink" size="small" isDisabled={selected === 0} />
      <CommandButton command="timeline.delete" size="small" isDisabled={selected === 0} />
      <span className="flex-1" />
      <CommandButton command="timeline.zoomOut" size="small" />
      <CommandButton command="timeline.zoomIn" size="small" />
      <CommandButton command="timeline.zoomToFit" size="small" />
    </div>
  )
}

function Divider() {
  return <span aria-hidden className="mx-1.5 h-4 w-px bg-line" />
}

/** A command that is on or off. */
function CommandToggle({ command: id, pressed }: { readonly command: string; readonly pressed: boolean }) {
  const say = useSay()
  const command = useCommands().get(id)
  const Icon = command?.icon
  if (!command || !Icon) return null
  return (
    <Hint text={say(command.title)} shortcut={command.keys?.[0]}>
      <ToggleButton
        aria-label={say(command.title)}
        isSelected={pressed}
        onChange={() => runCommand(id)}
        className={classes(
          'inline-flex size-6 items-center justify-center rounded-md text-soft transition-colors duration-100',
          'data-[hovered]:bg-raised data-[hovered]:text-ink data-[selected]:bg-lamp-glow data-[selected]:text-lamp',
        )}
      >
        <Icon size={14} strokeWidth={1.75} aria-hidden />
      </ToggleButton>
    </Hint>
  )
}

const NEW_TRACKS = [
  { command: 'timeline.addVideoTrack', title: 'timeline.command.addVideoTrack', icon: Clapperboard },
  { command: 'timeline.addAudioTrack', title: 'timeline.command.addAudioTrack', icon: AudioLines },
] as const satisfies readonly { command: string; title: MessageKey; icon: typeof AudioLines }[]

function AddTrackMenu() {
  const say = useSay()
  return (
    <MenuTrigger>
      <Button className="inline-flex h-6 items-center gap-1 rounded-md px-2 text-xs text-soft data-[hovered]:bg-raised data-[hovered]:text-ink">
        <Plus size={14} strokeWidth={1.75} aria-hidden />
        {say('timeline.addTrack')}
      </Button>
      <Popover placement="top start" className={MENU_POPOVER}>
        <Menu
          aria-label={say('timeline.addTrack')}
          onAction={(key) => runCommand(String(key))}
          className="outline-none"
        >
          {NEW_TRACKS.map(({ command, title, icon: Icon }) => (
            <MenuItem key={command} id={command} textValue={say(title)} className={MENU_ITEM}>
              <Icon size={14} strokeWidth={1.75} aria-hidden />
              {say(title)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
