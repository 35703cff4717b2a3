import { useRef } from 'react'
import { sequenceIndex } from '../../shared/model/index.ts'
import { useProject } from '../client/index.ts'
import { useSession } from '../session/sessionStore.ts'

/** The whole film in a strip, with a thumb for the part in view. For the pointer; keys scroll by moving the playhead. */
export function TimelineScrollbar() {
  const end = useProject(({ doc, sequenceId }) => sequenceIndex(doc, sequenceId)?.end ?? 0)
  const scrollTicks = useSession((state) => state.scrollTicks)
  const ticksPerPixel = useSession((state) => state.ticksPerPixel)
  const width = useSession((state) => state.timelineWidth)
  const held = useRef<{ readonly x: number; readonly scroll: number } | null>(null)
  const strip = useRef<HTMLDivElement>(null)

  const inView = width * ticksPerPixel
  const whole = Math.max(end + inView / 2, scrollTicks + inView)
  const timeOfPixels = (pixels: number) => (pixels / (strip.current?.clientWidth ?? width)) * whole
  return (
    <div className="flex h-3 shrink-0 bg-panel" aria-hidden>
      <div className="w-44 shrink-0" />
      <div
        ref={strip}
        className="relative flex-1 border-l border-line bg-room"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          const x = event.nativeEvent.offsetX
          const onThumb = event.target !== event.currentTarget
          if (!onThumb) useSession.getState().scrollTo(timeOfPixels(x) - inView / 2)
          held.current = { x: event.clientX, scroll: useSession.getState().scrollTicks }
        }}
        onPointerMove={(event) => {
          if (!held.current) return
          useSession.getState().scrollTo(held.current.scroll + timeOfPixels(event.clientX - held.current.x))
        }}
        onPointerUp={() => {
          held.current = null
        }}
      >
        <div
          className="absolute inset-y-[3px] rounded-full bg-held hover:bg-edge"
          style={{
            left: `${(scrollTicks / whole) * 100}%`,
            width: `max(24px, ${Math.min(100, (inView / whole) * 100)}%)`,
          }}
        />
      </div>
    </div>
  )
}
