import { useEffect, useMemo, useRef, useState } from 'react'
import { sequenceIndex } from '../../shared/model/index.ts'
import { useProject } from '../client/index.ts'
import { useSession } from '../session/sessionStore.ts'
import { RULER_HEIGHT } from './timelineStage.ts'
import { lanesOnScreen } from './timelineView.ts'
import { rowPlaces, TRACKS_END_ROOM } from './viewModel.ts'

/** A thumb at the right for the tracks in view, when there are more than fit. For the pointer. */
export function TracksScrollbar() {
  const index = useProject(({ doc, sequenceId }) => sequenceIndex(doc, sequenceId))
  const scrollTop = useSession((state) => state.scrollTop)
  const strip = useRef<HTMLDivElement>(null)
  const held = useRef<{ readonly y: number; readonly scrollTop: number } | null>(null)
  const [height, setHeight] = useState(0)
  const whole = useMemo(() => {
    const last = index && rowPlaces(lanesOnScreen(index)).at(-1)
    return (last ? last.top + last.height : 0) + TRACKS_END_ROOM
  }, [index])

  useEffect(() => {
    const element = strip.current
    if (!element) return
    const resize = new ResizeObserver(() => setHeight(element.clientHeight))
    resize.observe(element)
    return () => resize.disconnect()
  }, [])

  const overflows = height > 0 && whole > height
  return (
    <div
      ref={strip}
      aria-hidden
      className="pointer-events-none absolute bottom-0 right-0 w-2.5"
      style={{ top: RULER_HEIGHT }}
    >
      {overflows ? (
        <div
          className="pointer-events-auto absolute right-0.5 w-1.5 rounded-full bg-edge/70 hover:bg-edge"
          style={{ top: `${(scrollTop / whole) * 100}%`, height: `${(height / whole) * 100}%` }}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId)
            held.current = { y: event.clientY, scrollTop }
          }}
          onPointerMove={(event) => {
            if (!held.current) return
            const { scrollTicks, scrollTo } = useSession.getState()
            const wished = held.current.scrollTop + ((event.clientY - held.current.y) * whole) / height
            scrollTo(scrollTicks, Math.min(whole - height, wished))
          }}
          onPointerUp={() => {
            held.current = null
          }}
        />
      ) : null}
    </div>
  )
}
