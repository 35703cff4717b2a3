import { Camera, ChevronFirst, ChevronLast, Maximize, StepBack, StepForward, VolumeX } from 'lucide-react'
import { find } from '../../shared/model/index.ts'
import { formatTimecode, frameStart, ticks, ZERO } from '../../shared/time/index.ts'
import { activeProject, projectSession } from '../client/index.ts'
import type { Command } from '../commands/index.ts'
import { livePlayhead } from '../session/livePlayhead.ts'
import { useSession } from '../session/sessionStore.ts'
import { say } from '../ui/languageStore.ts'
import { notify } from '../ui/notices.ts'
import { activeViewer } from './activeViewer.ts'

const session = () => useSession.getState()
const isOpen = () => activeProject.getState().session !== null && activeViewer.get() !== null

/** Everything that can be done with playback and the viewer. */
export const viewerCommands: readonly Command[] = [
  {
    id: 'playback.toggle',
    title: 'viewer.command.toggle',
    group: 'playback',
    keys: ['Space'],
    when: isOpen,
    run: () => session().togglePlay(),
  },
  {
    id: 'playback.shuttleBack',
    title: 'viewer.command.shuttleBack',
    group: 'playback',
    keys: ['J'],
    keysOnly: true,
    when: isOpen,
    run: () => session().shuttle(-1),
  },
  {
    id: 'playback.stop',
    title: 'viewer.command.stop',
    group: 'playback',
    keys: ['K'],
    keysOnly: true,
    when: isOpen,
    run: () => session().pause(),
  },
  {
    id: 'playback.shuttleForward',
    title: 'viewer.command.shuttleForward',
    group: 'playback',
    keys: ['L'],
    keysOnly: true,
    when: isOpen,
    run: () => session().shuttle(1),
  },
  stepCommand('playback.stepBack', 'viewer.command.stepBack', 'ArrowLeft', -1, StepBack),
  stepCommand('playback.stepForward', 'viewer.command.stepForward', 'ArrowRight', 1, StepForward),
  stepCommand('playback.stepBackFar', 'viewer.command.stepBackFar', 'Shift+ArrowLeft', -10),
  stepCommand('playback.stepForwardFar', 'viewer.command.stepForwardFar', 'Shift+ArrowRight', 10),
  {
    id: 'playback.toStart',
    title: 'viewer.command.toStart',
    group: 'playback',
    icon: ChevronFirst,
    keys: ['Home'],
    when: isOpen,
    run: () => {
      session().seek(ZERO)
      session().reveal(ZERO)
    },
  },
  {
    id: 'playback.toEnd',
    title: 'viewer.command.toEnd',
    group: 'playback',
    icon: ChevronLast,
    keys: ['End'],
    when: isOpen,
    run: () => {
      const end = activeViewer.get()?.film().end ?? ZERO
      session().seek(end)
      session().reveal(end)
    },
  },
  {
    id: 'viewer.fullscreen',
    title: 'viewer.command.fullscreen',
    group: 'view',
    icon: Maximize,
    keys: ['F'],
    when: isOpen,
    run: async () => {
      if (document.fullscreenElement) await document.exitFullscreen()
      else await activeViewer.get()?.element.requestFullscreen()
    },
  },
  {
    id: 'viewer.mute',
    title: 'viewer.command.mute',
    group: 'playback',
    icon: VolumeX,
    keys: ['Shift+M'],
    when: isOpen,
    run: () => session().setSoundMuted(!session().soundMuted),
  },
  {
    id: 'viewer.saveFrame',
    title: 'viewer.command.saveFrame',
    group: 'view',
    icon: Camera,
    keys: ['Shift+F'],
    when: isOpen,
    run: saveFrame,
  },
]

function stepCommand(
  id: string,
  title: Command['title'],
  key: string,
  frames: number,
  icon?: Command['icon'],
): Command {
  return {
    id,
    title,
    group: 'playback',
    ...(icon ? { icon } : {}),
    keys: [key],
    repeats: true,
    when: isOpen,
    run: () => {
      const film = activeViewer.get()?.film()
      if (!film) return
      const here = film.frameOf(livePlayhead.get())
      session().pause()
      const by = Math.sign(frames) * frameStart(Math.abs(frames), film.frameRate)
      const target = ticks(Math.max(0, here + by))
      session().seek(target)
      session().reveal(target)
    },
  }
}

/** Writes the frame at the playhead, with its mark, as a PNG to the downloads. */
async function saveFrame(): Promise<void> {
  const viewer = activeViewer.get()
  if (!viewer) return
  const { doc, projectId } = projectSession().store.getState()
  const film = viewer.film()
  const at = film.frameOf(livePlayhead.get())
  const timecode = formatTimecode(at, film.frameRate).replaceAll(':', '-')
  const file = `${find(doc, projectId)?.name ?? 'Dalang'} ${timecode}.png`.replaceAll(/[\\/:*?"<>|]/g, '-')
  try {
    download(await viewer.saveFrame(film.planAt(at)), file)
    notify('plain', say('viewer.frameSaved', { file }))
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    notify('alarm', say('viewer.frameFailed', { detail }))
  }
}

function download(content: Blob, file: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = file
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
