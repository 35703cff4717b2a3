import { useEffect, useMemo, useRef, type WheelEvent } from 'react'
import { sequenceIndex } from '../../shared/model/index.ts'
import { useProject } from '../client/index.ts'
import { useSession } from '../session/sessionStore.ts'
import { useSay } from '../ui/languageStore.ts'
import { keepKeysFree } from '../viewer/keepKeysFree.ts'
import { TrackHeader } from './TrackHeader.tsx'
import { RULER_HEIGHT } from './timelineStage.ts'
import { lanesOnScreen } from './timelineView.ts'
import { rowPlaces, TRACKS_END_ROOM } from './viewModel.ts'

/** The column left of the clips. It scrolls with the tracks without being drawn again. */
export function TrackHeaders() {
  const say = useSay()
  const index = useProject(({ doc, sequenceId }) => sequenceIndex(doc, sequenceId))
  const column = useRef<HTMLUListElement>(null)
  const opening = useRef<HTMLDivElement>(null)
  const places = useMemo(() => (index ? rowPlaces(lanesOnScreen(index)) : []), [index])

  useEffect(() => {
    const follow = (scrollTop: number) => {
      if (column.current) column.current.style.transform = `translateY(${-scrollTop}px)`
    }
    follow(useSession.getState().scrollTop)
    return useSession.subscribe((state, before) => {
      if (state.scrollTop !== before.scrollTop) follow(state.scrollTop)
    })
  }, [])

  const turnWheel = (event: WheelEvent) => {
    const last = places.at(-1)
    const height = last ? last.top + last.height : 0
    const limit = Math.max(0, height + TRACKS_END_ROOM - (opening.current?.clientHeight ?? 0))
    const { scrollTicks, scrollTop, scrollTo } = useSession.getState()
    scrollTo(scrollTicks, Math.min(limit, scrollTop + event.deltaY))
  }
  return (
    <div className="flex w-44 shrink-0 flex-col bg-panel">
      <div className="shrink-0 border-b border-line" style={{ height: RULER_HEIGHT }} />
      <div
        ref={opening}
        className="relative min-h-0 flex-1 overflow-hidden"
        onWheel={turnWheel}
        onPointerUp={keepKeysFree}
      >
        <ul ref={column} aria-label={say('timeline.tracks')} className="m-0 list-none p-0">
          {places.map(({ lane, top, height }) => {
            const siblings = lane.track.kind === 'video' ? index?.videoTracks : index?.audioTracks
            return (
              <li key={lane.track.id} className="absolute inset-x-0" style={{ top, height }}>
                <TrackHeader
                  track={lane.track}
                  number={(siblings?.findIndex((other) => other.track.id === lane.track.id) ?? 0) + 1}
                  count={siblings?.length ?? 1}
                />
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}
