import {
  AudioLines,
  Clapperboard,
  Link2,
  Link2Off,
  Magnet,
  Maximize2,
  MousePointer2,
  Scissors,
  SquareSplitHorizontal,
  Trash2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import { find, must, recordsOfType, sequenceEnd, type TrackId, trackLane } from '../../shared/model/index.ts'
import { frameStart, ticks } from '../../shared/time/index.ts'
import { activeProject, projectSession } from '../client/index.ts'
import type { Command } from '../commands/index.ts'
import { useSession } from '../session/sessionStore.ts'
import { say } from '../ui/languageStore.ts'
import { announce } from './announcer.ts'
import { withLinked } from './clipGestures.ts'
import { clipsToSplit, clipsToTrim, neighbouringCut, selectedClips } from './editChoices.ts'

const ZOOM_STEP = 1.4

const session = () => useSession.getState()
const project = () => projectSession().store.getState()
const isOpen = () => activeProject.getState().session !== null
const hasSelection = () => isOpen() && selectedClips(project().doc, session().selection).length > 0
const chosen = () => selectedClips(project().doc, session().selection).map((clip) => clip.id)

/** Everything that can be done on the timeline by key, menu or palette. */
export const timelineCommands: readonly Command[] = [
  {
    id: 'timeline.split',
    title: 'timeline.command.split',
    group: 'timeline',
    icon: SquareSplitHorizontal,
    keys: ['S'],
    when: isOpen,
    run: () => {
      const { doc, sequenceId } = project()
      const { playhead, selection } = session()
      const clipIds = clipsToSplit(doc, selection, playhead)
      const outcome = projectSession().run('splitClips', { clipIds: clipIds && [...clipIds], sequenceId, at: playhead })
      if (outcome.ok) announce(say('timeline.said.split'))
    },
  },
  {
    id: 'timeline.delete',
    title: 'timeline.command.delete',
    group: 'timeline',
    icon: Trash2,
    keys: ['Delete', 'Backspace'],
    when: hasSelection,
    run: () => takeAway('lift'),
  },
  {
    id: 'timeline.rippleDelete',
    title: 'timeline.command.rippleDelete',
    group: 'timeline',
    keys: ['Shift+Delete', 'Shift+Backspace'],
    when: hasSelection,
    run: () => takeAway('extract'),
  },
  trimCommand('timeline.trimStart', 'timeline.command.trimStart', 'Q', 'start', false),
  trimCommand('timeline.trimEnd', 'timeline.command.trimEnd', 'W', 'end', false),
  trimCommand('timeline.rippleTrimStart', 'timeline.command.rippleTrimStart', 'Shift+Q', 'start', true),
  trimCommand('timeline.rippleTrimEnd', 'timeline.command.rippleTrimEnd', 'Shift+W', 'end', true),
  nudgeCommand('timeline.nudgeBack', 'timeline.command.nudgeBack', ['Alt+ArrowLeft', '['], -1),
  nudgeCommand('timeline.nudgeForward', 'timeline.command.nudgeForward', ['Alt+ArrowRight', ']'], 1),
  nudgeCommand('timeline.nudgeBackFar', 'timeline.command.nudgeBackFar', ['Alt+Shift+ArrowLeft'], -10),
  nudgeCommand('timeline.nudgeForwardFar', 'timeline.command.nudgeForwardFar', ['Alt+Shift+ArrowRight'], 10),
  {
    id: 'timeline.link',
    title: 'timeline.command.link',
    group: 'timeline',
    icon: Link2,
    keys: ['G'],
    when: () => isOpen() && session().selection.size > 1,
    run: () => {
      if (projectSession().run('linkClips', { clipIds: chosen() }).ok) announce(say('timeline.said.linked'))
    },
  },
  {
    id: 'timeline.unlink',
    title: 'timeline.command.unlink',
    group: 'timeline',
    icon: Link2Off,
    keys: ['Shift+G'],
    when: hasSelection,
    run: () => {
      if (projectSession().run('unlinkClips', { clipIds: chosen() }).ok) announce(say('timeline.said.unlinked'))
    },
  },
  {
    id: 'timeline.muteTrack',
    title: 'timeline.command.muteTrack',
    group: 'timeline',
    keys: ['M'],
    when: hasSelection,
    run: () => {
      const { doc } = project()
      const tracks = [...new Set(selectedClips(doc, session().selection).map((clip) => clip.trackId))]
      const muted = tracks.some((id) => !must(doc, id).muted)
      projectSession().runAll(
        'setTrack',
        tracks.map((trackId) => ({ name: 'setTrack' as const, input: { trackId, muted } })),
      )
    },
  },
  {
    id: 'timeline.selectAll',
    title: 'timeline.command.selectAll',
    group: 'edit',
    keys: ['Mod+A'],
    when: isOpen,
    run: () => {
      const tracks = new Set<TrackId>(
        recordsOfType(project().doc, 'track')
          .filter((track) => track.sequenceId === project().sequenceId)
          .map((track) => track.id),
      )
      session().select([...tracks].flatMap((id) => trackLane(project().doc, id)?.clips.map((clip) => clip.id) ?? []))
      announce(say('timeline.said.selected', { count: session().selection.size }))
    },
  },
  {
    id: 'timeline.selectNothing',
    title: 'timeline.command.selectNothing',
    group: 'edit',
    keys: ['Escape'],
    when: () => isOpen() && (session().selection.size > 0 || session().tool !== 'select'),
    run: () => {
      session().select([])
      session().setTool('select')
    },
  },
  {
    id: 'timeline.selectTool',
    title: 'timeline.command.selectTool',
    group: 'timeline',
    icon: MousePointer2,
    keys: ['V'],
    when: isOpen,
    run: () => session().setTool('select'),
  },
  {
    id: 'timeline.bladeTool',
    title: 'timeline.command.bladeTool',
    group: 'timeline',
    icon: Scissors,
    keys: ['B'],
    when: isOpen,
    run: () => session().setTool('blade'),
  },
  {
    id: 'timeline.snapping',
    title: 'timeline.command.snapping',
    group: 'timeline',
    icon: Magnet,
    keys: ['Shift+N'],
    when: isOpen,
    run: () => {
      session().setSnapping(!session().snapping)
      announce(say(session().snapping ? 'timeline.said.snappingOn' : 'timeline.said.snappingOff'))
    },
  },
  {
    id: 'timeline.zoomIn',
    title: 'timeline.command.zoomIn',
    group: 'view',
    icon: ZoomIn,
    keys: ['+', '='],
    repeats: true,
    when: isOpen,
    run: () => session().zoom(1 / ZOOM_STEP),
  },
  {
    id: 'timeline.zoomOut',
    title: 'timeline.command.zoomOut',
    group: 'view',
    icon: ZoomOut,
    keys: ['-'],
    repeats: true,
    when: isOpen,
    run: () => session().zoom(ZOOM_STEP),
  },
  {
    id: 'timeline.zoomToFit',
    title: 'timeline.command.zoomToFit',
    group: 'view',
    icon: Maximize2,
    keys: ['Shift+Z'],
    when: isOpen,
    run: () => session().zoomToFit(sequenceEnd(project().doc, project().sequenceId)),
  },
  cutCommand('timeline.previousCut', 'timeline.command.previousCut', 'ArrowUp', -1),
  cutCommand('timeline.nextCut', 'timeline.command.nextCut', 'ArrowDown', 1),
  {
    id: 'timeline.addVideoTrack',
    title: 'timeline.command.addVideoTrack',
    group: 'timeline',
    icon: Clapperboard,
    when: isOpen,
    run: () => addTrack('video'),
  },
  {
    id: 'timeline.addAudioTrack',
    title: 'timeline.command.addAudioTrack',
    group: 'timeline',
    icon: AudioLines,
    when: isOpen,
    run: () => addTrack('audio'),
  },
]

function addTrack(kind: 'video' | 'audio'): void {
  const { sequenceId } = project()
  projectSession().run('addTrack', { sequenceId, kind })
}

function takeAway(how: 'lift' | 'extract'): void {
  const clipIds = chosen()
  const count = withLinked(project().doc, clipIds).length
  if (!projectSession().run(how, { clipIds }).ok) return
  session().select([])
  announce(say('timeline.said.removed', { count }))
}

function trimCommand(
  id: string,
  title: Command['title'],
  key: string,
  edge: 'start' | 'end',
  ripple: boolean,
): Command {
  return {
    id,
    title,
    group: 'timeline',
    keys: [key],
    when: isOpen,
    run: () => {
      const { doc, sequenceId } = project()
      const { playhead, selection, seek } = session()
      const clips = clipsToTrim(doc, sequenceId, selection, playhead)
      if (clips.length === 0) return
      const start = must(doc, clips[0]!).start
      const outcome = projectSession().runAll(
        'trimClip',
        clips.map((clipId) => ({ name: 'trimClip' as const, input: { clipId, edge, to: playhead, ripple } })),
      )
      if (!outcome.ok) return
      // The picture under the playhead moved to where the clip began: the playhead stays on it.
      if (ripple && edge === 'start') seek(start)
      announce(say('timeline.said.trimmed'))
    },
  }
}

function nudgeCommand(id: string, title: Command['title'], keys: readonly string[], frames: number): Command {
  return {
    id,
    title,
    group: 'timeline',
    keys,
    repeats: true,
    keysOnly: true,
    when: hasSelection,
    run: () => {
      const { doc, sequenceId } = project()
      const by = ticks(Math.sign(frames) * frameStart(Math.abs(frames), must(doc, sequenceId).frameRate))
      const outcome = projectSession().run('moveClips', { clipIds: chosen(), by, mode: 'overwrite' })
      const first = find(project().doc, chosen()[0]!)
      if (outcome.ok && first) session().reveal(first.start)
    },
  }
}

function cutCommand(id: string, title: Command['title'], key: string, direction: 1 | -1): Command {
  return {
    id,
    title,
    group: 'playback',
    keys: [key],
    repeats: true,
    when: isOpen,
    run: () => {
      const { doc, sequenceId } = project()
      const cut = neighbouringCut(doc, sequenceId, session().playhead, direction)
      if (cut === undefined) return
      session().pause()
      session().seek(cut)
      session().reveal(cut)
    },
  }
}
