import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { type ClipRecord, find, sequenceIndex } from '../../shared/model/index.ts'
import { formatTimecode } from '../../shared/time/index.ts'
import { projectSession, useProject } from '../client/index.ts'
import { useSession } from '../session/sessionStore.ts'
import { type Say, useSay } from '../ui/languageStore.ts'
import { announce } from './announcer.ts'
import { withLinked } from './clipGestures.ts'
import { type ListMove, listWindow, moveInList, nearestLeft } from './listWindow.ts'
import { timelineFocus } from './timelineFocus.ts'
import { lanesOnScreen } from './timelineView.ts'
import { trackName } from './trackName.ts'

const MOVES: Readonly<Record<string, ListMove>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'above',
  ArrowDown: 'below',
  Home: 'first',
  End: 'last',
}

/**
 * The timeline as a list: what the canvas shows, for screen readers and for the keyboard. One stop of the Tab key;
 * arrows walk from clip to clip (the canvas shows where), Space and Enter select, every command's key works.
 */
export function TimelineList() {
  const say = useSay()
  const index = useProject(({ doc, sequenceId }) => sequenceIndex(doc, sequenceId))
  const selection = useSession((state) => state.selection)
  const focusedId = useStore(timelineFocus, (state) => state.clipId)
  const focused = useProject(({ doc }) => (focusedId ? find(doc, focusedId) : undefined))
  const lanes = useMemo(() => (index ? lanesOnScreen(index) : []), [index])
  const listed = useMemo(() => listWindow(lanes, focused), [lanes, focused])
  const lastFocused = useRef<ClipRecord>(undefined)
  useEffect(() => {
    if (focused) lastFocused.current = focused
    else if (focusedId && lastFocused.current) {
      timelineFocus.setState({ clipId: nearestLeft(lanes, lastFocused.current)?.id ?? null })
    }
  }, [lanes, focused, focusedId])
  if (!index) return null

  const focus = (clip: ClipRecord | undefined) => {
    timelineFocus.setState({ clipId: clip?.id ?? null })
    if (clip) useSession.getState().reveal(clip.start)
  }
  const choose = (clip: ClipRecord, toggle: boolean) => {
    const together = withLinked(projectSession().store.getState().doc, [clip.id]).map(({ id }) => id)
    const session = useSession.getState()
    if (toggle) session.toggleSelected(together)
    else session.select(together)
    announce(say('timeline.said.selected', { count: useSession.getState().selection.size }))
  }
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    const move = MOVES[event.key]
    if (move && !event.ctrlKey && !event.shiftKey) {
      focus(moveInList(lanes, focused, move))
      event.preventDefault()
    } else if ((event.key === ' ' || event.key === 'Enter') && focused) {
      choose(focused, event.ctrlKey || event.shiftKey)
      event.preventDefault()
    }
  }
  return (
    <div
      role="listbox"
      aria-multiselectable
      aria-label={say('timeline.clips')}
      aria-description={say('timeline.listHint')}
      aria-activedescendant={focused ? optionId(focused) : undefined}
      tabIndex={0}
      data-keys="studio"
      className="unseen"
      onFocus={() => focus(focused ?? firstSelected(selection) ?? moveInList(lanes, undefined, 'first'))}
      onBlur={() => timelineFocus.setState({ clipId: null })}
      onKeyDown={press}
    >
      {listed.map(({ lane, first, clips }) => (
        // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by role, not by a fieldset
        <div key={lane.track.id} role="group" aria-label={trackName(lane.track, say)}>
          {clips.map((clip, offset) => (
            <div
              key={clip.id}
              id={optionId(clip)}
              role="option"
              tabIndex={-1}
              aria-selected={selection.has(clip.id)}
              aria-setsize={lane.clips.length}
              aria-posinset={first + offset + 1}
            >
              {clipWords(clip, index.sequence.frameRate, say)}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function firstSelected(selection: ReadonlySet<ClipRecord['id']>): ClipRecord | undefined {
  const { doc } = projectSession().store.getState()
  for (const id of selection) {
    const clip = find(doc, id)
    if (clip) return clip
  }
  return undefined
}

function optionId(clip: ClipRecord): string {
  return `listed-${clip.id}`
}

function clipWords(clip: ClipRecord, frameRate: Parameters<typeof formatTimecode>[1], say: Say): string {
  return say(clip.link === null ? 'timeline.clipWords' : 'timeline.linkedClipWords', {
    name: clip.name,
    start: formatTimecode(clip.start, frameRate),
    duration: formatTimecode(clip.duration, frameRate),
  })
}
