import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { activeProject } from '../client/index.ts'
import { useSession } from '../session/sessionStore.ts'
import { ClipMenu, type MenuPlace } from './ClipMenu.tsx'
import { DropTarget } from './dropTarget.ts'
import { TimelineController } from './timelineController.ts'

/** How much a notch of the wheel zooms. */
const WHEEL_ZOOM = 0.0022

/** The canvas with the ruler and the clips. All its work is done by the controller. */
export function TimelineCanvas({ onDropping }: { readonly onDropping: (dropping: boolean) => void }) {
  const container = useRef<HTMLDivElement>(null)
  const project = useStore(activeProject, (state) => state.session)
  const [menu, setMenu] = useState<MenuPlace | null>(null)

  useEffect(() => {
    const element = container.current
    if (!element || !project) return
    const controller = new TimelineController(project, element)
    const target = new DropTarget(project, controller, onDropping)
    const ended = new AbortController()
    const { signal } = ended

    element.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0) return
        element.setPointerCapture(event.pointerId)
        // Keys belong to the studio again, wherever the keyboard was before.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        controller.press(event)
      },
      { signal },
    )
    // Otherwise the press would give the focus to the panel around the canvas.
    element.addEventListener('mousedown', (event) => event.preventDefault(), { signal })
    element.addEventListener(
      'contextmenu',
      (event) => {
        event.preventDefault()
        if (controller.selectUnder(event)) setMenu({ x: event.clientX, y: event.clientY })
      },
      { signal },
    )
    element.addEventListener('pointermove', (event) => controller.move(event), { signal })
    element.addEventListener('pointerup', (event) => controller.release(event), { signal })
    element.addEventListener('pointercancel', () => controller.cancel(), { signal })
    element.addEventListener('pointerleave', () => controller.leave(), { signal })
    // In the capture phase: while a drag is in hand, Escape means the drag and nothing else.
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || controller.hands.state.kind === 'idle') return
        controller.cancel()
        event.preventDefault()
        event.stopPropagation()
      },
      { signal, capture: true },
    )
    element.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault()
        turnWheel(event, element, controller)
      },
      { signal, passive: false },
    )
    target.listen(element, signal)
    return () => {
      ended.abort()
      controller.close()
    }
  }, [project, onDropping])

  return (
    <>
      <div ref={container} className="absolute inset-0 touch-none overflow-hidden" data-testid="timeline-canvas" />
      <ClipMenu place={menu} onClose={() => setMenu(null)} />
    </>
  )
}

/** Ctrl zooms about the pointer; Shift and sideways wheels scroll in time; else through the tracks if there are more. */
function turnWheel(event: WheelEvent, element: HTMLElement, controller: TimelineController): void {
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
  const [across, down] = [event.deltaX * unit, event.deltaY * unit]
  if (event.ctrlKey || event.metaKey) {
    const x = event.clientX - element.getBoundingClientRect().left
    useSession.getState().zoom(Math.exp(down * WHEEL_ZOOM), x)
    return
  }
  const tracksOverflow = controller.scrollLimit().top > 0
  if (event.shiftKey || (!tracksOverflow && across === 0)) controller.scrollBy(across + down, 0)
  else controller.scrollBy(across, down)
}
