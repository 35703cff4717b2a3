import { Eye, EyeOff, Lock, LockOpen, MoreVertical, Volume2, VolumeX } from 'lucide-react'
import { memo, useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { TrackRecord } from '../../shared/model/index.ts'
import { projectSession } from '../client/index.ts'
import { classes } from '../ui/classes.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useSay } from '../ui/languageStore.ts'
import { MENU_ITEM, MENU_POPOVER } from './menuLook.ts'
import { tintOf } from './palette.ts'
import { trackName } from './trackName.ts'

export interface TrackHeaderProps {
  readonly track: TrackRecord
  /** Counted from 1 among the tracks of its kind: the lowest picture, the topmost sound. */
  readonly number: number
  readonly count: number
}

/** Name, mute, lock and menu of one track. */
export const TrackHeader = memo(function TrackHeader({ track, number, count }: TrackHeaderProps) {
  const say = useSay()
  const [naming, setNaming] = useState(false)
  const name = trackName(track, say)
  const set = (change: { muted?: boolean; locked?: boolean; name?: string }) =>
    projectSession().run('setTrack', { trackId: track.id, ...change })
  const isVideo = track.kind === 'video'
  const muteLabel = isVideo
    ? say(track.muted ? 'timeline.showTrack' : 'timeline.hideTrack', { name })
    : say(track.muted ? 'timeline.unmuteTrack' : 'timeline.muteTrack', { name })
  return (
    <div
      className={classes('flex h-full items-center gap-1 border-b border-line/60 pr-1', track.muted && 'opacity-70')}
    >
      <span aria-hidden className="h-full w-0.5 shrink-0" style={{ background: tintOf(track.role).edge }} />
      <span aria-hidden className="figures w-6 shrink-0 pl-1.5 text-2xs text-faint">
        {isVideo ? 'V' : 'A'}
        {number}
      </span>
      {naming ? (
        <TrackNameField
          name={track.name}
          label={say('timeline.trackName')}
          onDone={(next) => {
            setNaming(false)
            if (next !== null && next !== track.name) set({ name: next })
          }}
        />
      ) : (
        // The menu offers the same by keyboard.
        // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer only
        <span className="min-w-0 flex-1 truncate text-xs text-soft" onDoubleClick={() => setNaming(true)}>
          {name}
        </span>
      )}
      <IconButton
        size="small"
        icon={isVideo ? (track.muted ? EyeOff : Eye) : track.muted ? VolumeX : Volume2}
        label={muteLabel}
        onPress={() => set({ muted: !track.muted })}
        className={track.muted ? 'text-ink!' : 'not-data-[hovered]:text-faint!'}
      />
      <IconButton
        size="small"
        icon={track.locked ? Lock : LockOpen}
        label={say(track.locked ? 'timeline.unlockTrack' : 'timeline.lockTrack', { name })}
        onPress={() => set({ locked: !track.locked })}
        className={track.locked ? 'text-ink!' : 'not-data-[hovered]:text-faint!'}
      />
      <TrackMenu track={track} name={name} number={number} count={count} onRename={() => setNaming(true)} />
    </div>
  )
})

function TrackMenu({
  track,
  name,
  number,
  count,
  onRename,
}: TrackHeaderProps & { readonly name: string; readonly onRename: () => void }) {
  const say = useSay()
  // Pictures are numbered from the bottom, sounds from the top.
  const up = track.kind === 'video' ? number : number - 2
  const down = track.kind === 'video' ? number - 2 : number
  const move = (toIndex: number) => projectSession().run('moveTrack', { trackId: track.id, toIndex })
  const onAction = (key: string | number) => {
    if (key === 'rename') onRename()
    if (key === 'up') move(up)
    if (key === 'down') move(down)
    if (key === 'remove') projectSession().run('removeTrack', { trackId: track.id })
  }
  const possible = (index: number) => index >= 0 && index < count
  const disabled = [!possible(up) && 'up', !possible(down) && 'down', (count === 1 || track.locked) && 'remove'].filter(
    (key) => key !== false,
  )
  return (
    <MenuTrigger>
      <Button
        aria-label={say('timeline.trackMenu', { name })}
        className="inline-flex h-6 w-4 shrink-0 items-center justify-center rounded-md text-faint data-[hovered]:bg-raised data-[hovered]:text-ink"
      >
        <MoreVertical size={14} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover placement="bottom start" className={MENU_POPOVER}>
        <Menu
          aria-label={say('timeline.trackMenu', { name })}
          disabledKeys={disabled}
          onAction={onAction}
          className="outline-none"
        >
          <MenuItem id="rename" className={MENU_ITEM}>
            {say('timeline.renameTrack')}
          </MenuItem>
          <MenuItem id="up" className={MENU_ITEM}>
            {say('timeline.moveTrackUp')}
          </MenuItem>
          <MenuItem id="down" className={MENU_ITEM}>
            {say('timeline.moveTrackDown')}
          </MenuItem>
          <MenuItem id="remove" className={MENU_ITEM}>
            {say('timeline.removeTrack')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function TrackNameField({
  name,
  label,
  onDone,
}: {
  readonly name: string
  readonly label: string
  /** The new name, or null when the person gave up. */
  readonly onDone: (name: string | null) => void
}) {
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: it appears because the person asked to type here
      autoFocus
      aria-label={label}
      defaultValue={name}
      maxLength={100}
      className="min-w-0 flex-1 rounded-sm bg-night px-1 text-xs text-ink outline-1 outline-lamp"
      onBlur={(event) => onDone(event.currentTarget.value.trim())}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') {
          event.stopPropagation()
          onDone(null)
        }
      }}
    />
  )
}
