import { Pause, Play, Volume2, VolumeX } from 'lucide-react'
import { must, sequenceEnd } from '../../shared/model/index.ts'
import { formatTimecode } from '../../shared/time/index.ts'
import { useProject } from '../client/index.ts'
import { runCommand, useCommands } from '../commands/index.ts'
import { useSession } from '../session/sessionStore.ts'
import { CommandButton } from '../ui/CommandButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useSay } from '../ui/languageStore.ts'
import { Slider } from '../ui/Slider.tsx'
import { keepKeysFree } from './keepKeysFree.ts'
import { TimecodeField } from './TimecodeField.tsx'

/** The controls below the picture. */
export function TransportBar() {
  const say = useSay()
  const playing = useSession((state) => state.playing)
  const speed = useSession((state) => state.shuttleSpeed)
  const frameRate = useProject(({ doc, sequenceId }) => must(doc, sequenceId).frameRate)
  const end = useProject(({ doc, sequenceId }) => sequenceEnd(doc, sequenceId))
  const toggle = useCommands().get('playback.toggle')
  return (
    <div
      role="toolbar"
      aria-label={say('viewer.controls')}
      onPointerUp={keepKeysFree}
      className="@container shrink-0 border-t border-line bg-panel"
    >
      <div className="grid h-11 grid-cols-[1fr_auto_1fr] items-center px-3">
        <div className="flex min-w-0 items-baseline gap-2">
          <TimecodeField frameRate={frameRate} end={end} />
          <span className="figures hidden truncate text-xs text-faint @[480px]:inline">
            <span className="unseen">{say('viewer.duration')} </span>/ {formatTimecode(end, frameRate)}
          </span>
        </div>
        <div className="flex items-center gap-0.5">
          <CommandButton command="playback.toStart" size="small" />
          <CommandButton command="playback.stepBack" size="small" />
          <IconButton
            icon={playing ? Pause : Play}
            label={say('viewer.command.toggle')}
            shortcut={toggle?.keys?.[0]}
            onPress={() => runCommand('playback.toggle')}
            className="text-ink"
          />
          <CommandButton command="playback.stepForward" size="small" />
          <CommandButton command="playback.toEnd" size="small" />
          <span className="figures w-8 text-center text-2xs text-lamp" aria-live="polite">
            {playing && speed !== 1 ? say('viewer.speed', { speed }) : ''}
          </span>
        </div>
        <div className="flex min-w-0 items-center justify-end gap-1">
          <Volume />
          <CommandButton command="viewer.saveFrame" size="small" />
          <CommandButton command="viewer.fullscreen" size="small" />
        </div>
      </div>
    </div>
  )
}

function Volume() {
  const say = useSay()
  const volume = useSession((state) => state.volume)
  const muted = useSession((state) => state.soundMuted)
  const { setVolume, setSoundMuted } = useSession.getState()
  const silent = muted || volume === 0
  return (
    <div className="flex items-center gap-1 @[520px]:mr-3">
      <IconButton
        size="small"
        icon={silent ? VolumeX : Volume2}
        label={say(muted ? 'viewer.unmute' : 'viewer.mute')}
        shortcut="Shift+M"
        onPress={() => setSoundMuted(!muted)}
      />
      <div className="hidden w-16 @[520px]:block">
        <Slider
          label={say('viewer.volume')}
          value={muted ? 0 : volume}
          min={0}
          max={1}
          step={0.01}
          format={{ style: 'percent' }}
          onChange={setVolume}
          onChangeEnd={setVolume}
        />
      </div>
    </div>
  )
}
