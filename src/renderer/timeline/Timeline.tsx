import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { sequenceIndex } from '../../shared/model/index.ts'
import { useProject } from '../client/index.ts'
import { registerCommands } from '../commands/index.ts'
import { useSay } from '../ui/languageStore.ts'
import { announcer } from './announcer.ts'
import { TimelineCanvas } from './TimelineCanvas.tsx'
import { TimelineList } from './TimelineList.tsx'
import { TimelineScrollbar } from './TimelineScrollbar.tsx'
import { TimelineToolbar } from './TimelineToolbar.tsx'
import { TrackHeaders } from './TrackHeaders.tsx'
import { TracksScrollbar } from './TracksScrollbar.tsx'
import { timelineCommands } from './timelineCommands.ts'

/** The panel in which a film is cut: tools, track headers, clips, and the same as a list for screen readers. */
export function Timeline() {
  const empty = useProject(({ doc, sequenceId }) => (sequenceIndex(doc, sequenceId)?.end ?? 0) === 0)
  const [dropping, setDropping] = useState(false)
  useEffect(() => registerCommands(timelineCommands), [])
  return (
    <div className="flex h-full min-h-0 flex-col bg-room">
      <TimelineToolbar />
      <div className="flex min-h-0 flex-1">
        <TrackHeaders />
        <div className="relative min-w-0 flex-1 border-l border-line">
          <TimelineCanvas onDropping={setDropping} />
          <TracksScrollbar />
          {empty && !dropping ? <EmptyTimeline /> : null}
        </div>
      </div>
      <TimelineScrollbar />
      <TimelineList />
      <LiveRegion />
    </div>
  )
}

function EmptyTimeline() {
  const say = useSay()
  return (
    <div className="pointer-events-none absolute inset-0 top-7 flex items-center justify-center text-center">
      <div className="rounded-lg bg-room px-6 py-3">
        <p className="m-0 text-sm text-soft">{say('timeline.emptyTitle')}</p>
        <p className="m-0 mt-1 text-xs text-faint">{say('timeline.emptyHint')}</p>
      </div>
    </div>
  )
}

function LiveRegion() {
  const { words, count } = useStore(announcer)
  return (
    <div role="status" aria-live="polite" className="unseen">
      {/* A no-break space makes a repeated message a new one. */}
      {count % 2 === 0 ? words : `${words}\u00a0`}
    </div>
  )
}
