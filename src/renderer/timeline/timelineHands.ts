import { snapTo } from '../../shared/editing/index.ts'
import { type ClipId, must } from '../../shared/model/index.ts'
import { earliest, latest, snapToFrame, type Ticks, ZERO } from '../../shared/time/index.ts'
import type { ProjectSession } from '../client/index.ts'
import { useSession } from '../session/sessionStore.ts'
import { beginClipGesture, type ClipGesture, withLinked } from './clipGestures.ts'
import { clipsInside } from './hitTest.ts'
import { SNAP_PIXELS } from './snapDrag.ts'
import { IDLE, type PointerSpot, stepTool, type ToolEffect, type ToolEvent, type ToolState } from './toolMachine.ts'
import type { TimelineModel } from './viewModel.ts'

/** Does what the tool machine decides: selects, scrubs, edits. */
export class TimelineHands {
  readonly #project: ProjectSession
  readonly #model: () => TimelineModel
  readonly #changed: () => void
  #state: ToolState = IDLE
  #gesture: ClipGesture | null = null
  #snapTime: Ticks | null = null

  /** `changed` is called when something is to be drawn anew. */
  constructor(project: ProjectSession, model: () => TimelineModel, changed: () => void) {
    this.#project = project
    this.#model = model
    this.#changed = changed
  }

  get state(): ToolState {
    return this.#state
  }

  /** The moment that the drag in hand snapped to. */
  get snapTime(): Ticks | null {
    return this.#snapTime
  }

  take(event: ToolEvent): void {
    const { state, effects } = stepTool(this.#state, event)
    this.#state = state
    for (const effect of effects) this.#do(effect)
    this.#changed()
  }

  /** Selects a clip, with what is linked, and nothing else. */
  select(clip: ClipId): void {
    useSession.getState().select(this.#together([clip]))
  }

  #do(effect: ToolEffect): void {
    const session = useSession.getState()
    switch (effect.kind) {
      case 'selectOnly':
        this.select(effect.clip)
        return
      case 'extendSelection':
        session.select([...session.selection, ...this.#together([effect.clip])])
        return
      case 'toggleSelected':
        session.toggleSelected(this.#together([effect.clip]))
        return
      case 'clearSelection':
        session.select([])
        return
      case 'selectInside':
        this.#selectInside(effect.from, effect.to, effect.base)
        return
      case 'restoreSelection':
        session.select(effect.clips)
        return
      case 'scrub':
        session.pause()
        session.seek(this.#onFrame(effect.spot.time))
        return
      case 'seek':
        session.seek(this.#onFrame(effect.time))
        return
      case 'split':
        this.#project.run('splitClips', { clipIds: [effect.clip], at: this.#cutTime(effect.spot) })
        return
      case 'beginGesture':
        this.#gesture = beginClipGesture(this.#project, effect.drag, this.#model)
        return
      case 'previewGesture':
        this.#snapTime = this.#gesture?.preview(effect.from, effect.to) ?? null
        return
      case 'commitGesture':
        this.#endGesture()
        this.#project.commitGesture()
        return
      case 'cancelGesture':
        this.#endGesture()
        this.#project.cancelGesture()
    }
  }

  /** Where the blade would cut: on a frame, or on the playhead when it is near. */
  cutTime(spot: PointerSpot): Ticks {
    return this.#cutTime(spot)
  }

  #cutTime(spot: PointerSpot): Ticks {
    const { snapping, playhead, ticksPerPixel } = useSession.getState()
    const snapped = snapping && !spot.loose ? snapTo(spot.time, [playhead], SNAP_PIXELS, ticksPerPixel) : undefined
    return this.#onFrame(snapped ?? spot.time)
  }

  #endGesture(): void {
    this.#gesture = null
    this.#snapTime = null
    useSession.getState().peekAt(null)
  }

  #selectInside(from: PointerSpot, to: PointerSpot, base: ReadonlySet<ClipId>): void {
    const inside = clipsInside(
      this.#model(),
      earliest(from.time, to.time),
      latest(from.time, to.time),
      Math.min(from.contentY, to.contentY),
      Math.max(from.contentY, to.contentY),
    )
    useSession.getState().select([...base, ...this.#together(inside)])
  }

  /** A click takes what is linked along: it moves, trims and goes together. */
  #together(clips: readonly ClipId[]): readonly ClipId[] {
    return withLinked(this.#project.store.getState().doc, clips).map((clip) => clip.id)
  }

  #onFrame(time: Ticks): Ticks {
    const { doc, sequenceId } = this.#project.store.getState()
    return snapToFrame(latest(ZERO, time), must(doc, sequenceId).frameRate)
  }
}
