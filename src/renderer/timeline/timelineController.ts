import { find, sequenceIndex } from '../../shared/model/index.ts'
import { earliest, latest, type Ticks } from '../../shared/time/index.ts'
import type { ProjectSession } from '../client/index.ts'
import { livePlayhead } from '../session/livePlayhead.ts'
import { useSession } from '../session/sessionStore.ts'
import { ClipArt } from './clipArt.ts'
import { NO_OVERLAY, type TimelineOverlay } from './drawOverlay.ts'
import { edgeScrollSpeed } from './edgeScroll.ts'
import { hitTest } from './hitTest.ts'
import { timelineFocus } from './timelineFocus.ts'
import { TimelineHands } from './timelineHands.ts'
import { RULER_HEIGHT, TimelineStage } from './timelineStage.ts'
import { lanesOnScreen, type TimelineView, timeAtX, xOfTime } from './timelineView.ts'
import type { PointerSpot } from './toolMachine.ts'
import { layOutTimeline, type TimelineModel, TRACKS_END_ROOM } from './viewModel.ts'

export interface PointerPlace {
  readonly clientX: number
  readonly clientY: number
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/**
 * The timeline behind its component: watches the document and the session, keeps the canvas up to date, and turns
 * pointers into the tool machine's events. At most one layout and one paint a frame.
 */
export class TimelineController {
  readonly #project: ProjectSession
  readonly #container: HTMLDivElement
  readonly #art: ClipArt
  readonly #stage: TimelineStage
  readonly #hands: TimelineHands
  readonly #stops: (() => void)[] = []
  #model: TimelineModel = { rows: [], contentHeight: 0 }
  #view: TimelineView
  #lastPointer: PointerPlace | null = null
  #drop: TimelineOverlay['drop'] = null
  #dropSnapTime: Ticks | null = null
  #planned = 0
  #scrolling = 0

  constructor(project: ProjectSession, container: HTMLDivElement) {
    this.#project = project
    this.#container = container
    const { projectId } = project.store.getState()
    this.#art = new ClipArt({
      projectId,
      asset: (id) => find(project.store.getState().doc, id),
      arrived: () => this.#stage.repaint(),
    })
    this.#stage = new TimelineStage(container, this.#art)
    this.#hands = new TimelineHands(
      project,
      () => this.#model,
      () => this.#plan(),
    )
    this.#view = this.#currentView()
    const plan = () => this.#plan()
    const resize = new ResizeObserver(() => {
      useSession.getState().setTimelineWidth(container.clientWidth)
      this.#plan()
    })
    resize.observe(container)
    this.#stops.push(
      () => resize.disconnect(),
      project.store.subscribe((state, before) => {
        if (state.doc !== before.doc && !project.gestureInHand) this.#forgetRemoved()
        plan()
      }),
      useSession.subscribe(plan),
      timelineFocus.subscribe(plan),
      livePlayhead.watch((playhead) => this.#followPlayhead(playhead)),
    )
    useSession.getState().setTimelineWidth(container.clientWidth)
    this.#refresh()
  }

  get hands(): TimelineHands {
    return this.#hands
  }

  /** What lies under a point of the page, with the modifiers that are held. */
  spotAt(place: PointerPlace): PointerSpot {
    const box = this.#container.getBoundingClientRect()
    const x = place.clientX - box.left
    const y = place.clientY - box.top - RULER_HEIGHT
    return {
      area: y < 0 ? 'ruler' : 'tracks',
      x,
      y,
      time: timeAtX(this.#view, x),
      contentY: y + this.#view.scrollTop,
      hit: y < 0 ? { kind: 'nothing' } : hitTest(this.#model, this.#view, x, y),
      extend: place.shiftKey,
      toggle: place.ctrlKey || place.metaKey,
      loose: place.altKey,
    }
  }

  press(place: PointerPlace): void {
    this.#lastPointer = place
    const { tool, selection } = useSession.getState()
    this.#hands.take({ kind: 'press', spot: this.spotAt(place), tool, selection })
    this.#keepScrolling()
  }

  move(place: PointerPlace): void {
    this.#lastPointer = place
    if (this.#hands.state.kind !== 'idle') this.#hands.take({ kind: 'move', spot: this.spotAt(place) })
    else if (useSession.getState().tool === 'blade') this.#plan()
  }

  release(place: PointerPlace): void {
    this.#hands.take({ kind: 'release', spot: this.spotAt(place) })
  }

  /** Escape or a lost pointer. True when there was something to give up. */
  cancel(): boolean {
    const busy = this.#hands.state.kind !== 'idle'
    this.#hands.take({ kind: 'cancel' })
    return busy
  }

  leave(): void {
    this.#lastPointer = null
    this.#plan()
  }

  /** Selects the clip under a point unless it is selected already. False when there is none. */
  selectUnder(place: PointerPlace): boolean {
    const { hit } = this.spotAt(place)
    if (hit.kind !== 'clip') return false
    const { selection } = useSession.getState()
    if (!selection.has(hit.clip.id)) this.#hands.select(hit.clip.id)
    return true
  }

  /** Shows where something dragged from the library would land, and what it snaps to. */
  showDrop(drop: TimelineOverlay['drop'], snapTime: Ticks | null): void {
    this.#drop = drop
    this.#dropSnapTime = snapTime
    this.#plan()
  }

  /** The furthest that makes sense to scroll: the end of the film in the middle of the view. */
  scrollLimit(): { readonly ticks: number; readonly top: number } {
    const { doc, sequenceId } = this.#project.store.getState()
    const end = sequenceIndex(doc, sequenceId)?.end ?? 0
    const { width, height, ticksPerPixel } = this.#view
    return {
      ticks: Math.max(0, end - (width / 2) * ticksPerPixel),
      top: Math.max(0, this.#model.contentHeight + TRACKS_END_ROOM - height),
    }
  }

  scrollBy(pixelsX: number, pixelsY: number): void {
    const limit = this.scrollLimit()
    const { scrollTicks, scrollTop, ticksPerPixel, scrollTo } = useSession.getState()
    const wished = scrollTicks + pixelsX * ticksPerPixel
    scrollTo(Math.min(wished, Math.max(limit.ticks, scrollTicks)), Math.min(scrollTop + pixelsY, limit.top))
  }

  close(): void {
    for (const stop of this.#stops) stop()
    cancelAnimationFrame(this.#planned)
    cancelAnimationFrame(this.#scrolling)
    if (this.#project.gestureInHand) this.#project.cancelGesture()
    this.#stage.close()
    this.#art.close()
  }

  /** What is gone from the document is no longer selected. */
  #forgetRemoved(): void {
    const { doc } = this.#project.store.getState()
    const { selection, select } = useSession.getState()
    const left = [...selection].filter((id) => doc.records.has(id))
    if (left.length !== selection.size) select(left)
  }

  #plan(): void {
    if (this.#planned !== 0) return
    this.#planned = requestAnimationFrame(() => {
      this.#planned = 0
      this.#refresh()
    })
  }

  #currentView(): TimelineView {
    const { ticksPerPixel, scrollTicks, scrollTop } = useSession.getState()
    const { clientWidth, clientHeight } = this.#container
    return {
      ticksPerPixel,
      scrollTicks,
      scrollTop,
      width: Math.max(1, clientWidth),
      height: Math.max(1, clientHeight - RULER_HEIGHT),
    }
  }

  #refresh(): void {
    const { doc, sequenceId } = this.#project.store.getState()
    const index = sequenceIndex(doc, sequenceId)
    if (!index) return
    this.#view = this.#currentView()
    this.#model = layOutTimeline(lanesOnScreen(index), this.#view, this.#model)
    this.#stage.show(this.#model, this.#view, index.sequence.frameRate)
    this.#stage.showOverlay(this.#overlay())
    this.#stage.showPlayhead(xOfTime(this.#view, livePlayhead.get()))
    this.#container.style.cursor = this.#cursor()
  }

  #overlay(): TimelineOverlay {
    const { state, snapTime } = this.#hands
    const { selection, tool } = useSession.getState()
    const spot = this.#lastPointer ? this.spotAt(this.#lastPointer) : null
    const cuts = tool === 'blade' && state.kind === 'idle' && spot?.hit.kind === 'clip' && !spot.hit.track.locked
    const marquee = state.kind === 'marquee' ? state : null
    return {
      ...NO_OVERLAY,
      selection,
      focused: timelineFocus.getState().clipId,
      snapTime: snapTime ?? this.#dropSnapTime,
      marquee: marquee && {
        from: earliest(marquee.from.time, marquee.to.time),
        to: latest(marquee.from.time, marquee.to.time),
        top: Math.min(marquee.from.contentY, marquee.to.contentY),
        bottom: Math.max(marquee.from.contentY, marquee.to.contentY),
      },
      cut: cuts && spot.hit.kind === 'clip' ? { trackId: spot.hit.track.id, time: this.#hands.cutTime(spot) } : null,
      drop: this.#drop,
    }
  }

  #cursor(): string {
    const { state } = this.#hands
    if (state.kind === 'dragging') return state.drag.kind === 'move' ? 'grabbing' : 'ew-resize'
    const spot = this.#lastPointer ? this.spotAt(this.#lastPointer) : null
    if (!spot || spot.area === 'ruler' || spot.hit.kind !== 'clip') return 'default'
    if (spot.hit.track.locked) return 'not-allowed'
    if (useSession.getState().tool === 'blade') return 'text'
    return spot.hit.part === 'body' ? 'grab' : 'ew-resize'
  }

  #followPlayhead(playhead: Ticks): void {
    this.#stage.showPlayhead(xOfTime(this.#view, playhead))
    const { playing, scrollTo } = useSession.getState()
    if (!playing || this.#hands.state.kind !== 'idle') return
    const x = xOfTime(this.#view, playhead)
    if (x > this.#view.width || x < 0) scrollTo(playhead - this.#view.width * 0.06 * this.#view.ticksPerPixel)
  }

  /** While a drag is held near an end, the timeline scrolls under it and the drag goes on. */
  #keepScrolling(): void {
    cancelAnimationFrame(this.#scrolling)
    const step = () => {
      const { kind } = this.#hands.state
      if (kind === 'idle' || !this.#lastPointer) return
      this.#scrolling = requestAnimationFrame(step)
      if (kind === 'pressed') return
      const spot = this.spotAt(this.#lastPointer)
      const across = edgeScrollSpeed(spot.x, this.#view.width)
      const down = kind === 'scrubbing' ? 0 : edgeScrollSpeed(spot.y, this.#view.height)
      if (across === 0 && down === 0) return
      const { scrollTicks, scrollTop, ticksPerPixel, scrollTo } = useSession.getState()
      scrollTo(scrollTicks + across * ticksPerPixel, Math.min(scrollTop + down, this.scrollLimit().top))
      this.#view = this.#currentView()
      this.#hands.take({ kind: 'move', spot: this.spotAt(this.#lastPointer) })
    }
    this.#scrolling = requestAnimationFrame(step)
  }
}
