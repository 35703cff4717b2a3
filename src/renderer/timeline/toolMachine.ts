import type { ClipId } from '../../shared/model/index.ts'
import type { Ticks } from '../../shared/time/index.ts'
import type { TimelineTool } from '../session/sessionState.ts'
import type { ClipPart, TimelineHit } from './hitTest.ts'

/** Where the pointer is, said in the words of the timeline. */
export interface PointerSpot {
  readonly area: 'ruler' | 'tracks'
  /** Pixels in the track area; the ruler is above 0. */
  readonly x: number
  readonly y: number
  /** The time under the pointer, not snapped. */
  readonly time: Ticks
  /** Pixels below the top of the first track, whatever the scroll. */
  readonly contentY: number
  readonly hit: TimelineHit
  /** Adds to the selection (Shift). */
  readonly extend: boolean
  /** Adds to or takes from the selection (Ctrl, or Command). */
  readonly toggle: boolean
  /** Lets go of snapping for now (Alt). */
  readonly loose: boolean
}

/** What the pointer is in the middle of. */
export type ToolState =
  | { readonly kind: 'idle' }
  /** Pressed and not yet moved far enough to be a drag. */
  | { readonly kind: 'pressed'; readonly from: PointerSpot; readonly onClick: ClickMeaning }
  | { readonly kind: 'moving'; readonly from: PointerSpot; readonly grabbed: ClipId }
  | { readonly kind: 'trimming'; readonly from: PointerSpot; readonly grabbed: ClipId; readonly edge: TrimEdge }
  | {
      readonly kind: 'marquee'
      readonly from: PointerSpot
      readonly to: PointerSpot
      readonly base: ReadonlySet<ClipId>
    }
  | { readonly kind: 'scrubbing' }

export type TrimEdge = Exclude<ClipPart, 'body'>

type ClickMeaning =
  | { readonly kind: 'selectOnly'; readonly clip: ClipId }
  | { readonly kind: 'clearSelection' }
  | { readonly kind: 'nothing' }

export type ToolEvent =
  | {
      readonly kind: 'press'
      readonly spot: PointerSpot
      readonly tool: TimelineTool
      readonly selection: ReadonlySet<ClipId>
    }
  | { readonly kind: 'move'; readonly spot: PointerSpot }
  | { readonly kind: 'release'; readonly spot: PointerSpot }
  /** Escape, or the pointer was taken away. */
  | { readonly kind: 'cancel' }

/** What is to be done; the machine itself does nothing. */
export type ToolEffect =
  | { readonly kind: 'selectOnly'; readonly clip: ClipId }
  | { readonly kind: 'extendSelection'; readonly clip: ClipId }
  | { readonly kind: 'toggleSelected'; readonly clip: ClipId }
  | { readonly kind: 'clearSelection' }
  | {
      readonly kind: 'selectInside'
      readonly from: PointerSpot
      readonly to: PointerSpot
      readonly base: ReadonlySet<ClipId>
    }
  | { readonly kind: 'restoreSelection'; readonly clips: ReadonlySet<ClipId> }
  | { readonly kind: 'scrub'; readonly spot: PointerSpot }
  | { readonly kind: 'seek'; readonly time: Ticks }
  | { readonly kind: 'split'; readonly clip: ClipId; readonly spot: PointerSpot }
  | { readonly kind: 'beginMove'; readonly grabbed: ClipId }
  | { readonly kind: 'previewMove'; readonly grabbed: ClipId; readonly from: PointerSpot; readonly to: PointerSpot }
  | { readonly kind: 'beginTrim'; readonly grabbed: ClipId; readonly edge: TrimEdge }
  | {
      readonly kind: 'previewTrim'
      readonly grabbed: ClipId
      readonly edge: TrimEdge
      readonly from: PointerSpot
      readonly to: PointerSpot
    }
  | { readonly kind: 'commitGesture' }
  | { readonly kind: 'cancelGesture' }

export interface ToolStep {
  readonly state: ToolState
  readonly effects: readonly ToolEffect[]
}

export const IDLE: ToolState = { kind: 'idle' }

/** A press becomes a drag after this many pixels. */
const DRAG_THRESHOLD = 4

/** One step of the pointer's work on the timeline. */
export function stepTool(state: ToolState, event: ToolEvent): ToolStep {
  switch (event.kind) {
    case 'press':
      return press(event.spot, event.tool, event.selection)
    case 'move':
      return move(state, event.spot)
    case 'release':
      return release(state)
    case 'cancel':
      return cancel(state)
  }
}

function press(spot: PointerSpot, tool: TimelineTool, selection: ReadonlySet<ClipId>): ToolStep {
  if (spot.area === 'ruler') return { state: { kind: 'scrubbing' }, effects: [{ kind: 'scrub', spot }] }
  const { hit } = spot
  if (hit.kind !== 'clip') {
    return spot.extend || spot.toggle
      ? { state: { kind: 'marquee', from: spot, to: spot, base: selection }, effects: [] }
      : { state: { kind: 'pressed', from: spot, onClick: { kind: 'clearSelection' } }, effects: [] }
  }
  const clip = hit.clip.id
  if (tool === 'blade') {
    return hit.track.locked ? still(IDLE) : { state: IDLE, effects: [{ kind: 'split', clip, spot }] }
  }
  if (spot.toggle) return { state: pressed(spot), effects: [{ kind: 'toggleSelected', clip }] }
  if (spot.extend) return { state: pressed(spot), effects: [{ kind: 'extendSelection', clip }] }
  // A press on one of several selected clips may begin to drag them all: only a click selects it alone.
  if (selection.has(clip)) return still({ kind: 'pressed', from: spot, onClick: { kind: 'selectOnly', clip } })
  return { state: pressed(spot), effects: [{ kind: 'selectOnly', clip }] }
}

function pressed(from: PointerSpot): ToolState {
  return { kind: 'pressed', from, onClick: { kind: 'nothing' } }
}

function move(state: ToolState, spot: PointerSpot): ToolStep {
  switch (state.kind) {
    case 'idle':
      return still(state)
    case 'pressed':
      return Math.hypot(spot.x - state.from.x, spot.y - state.from.y) < DRAG_THRESHOLD
        ? still(state)
        : beginDrag(state.from, spot)
    case 'moving':
      return { state, effects: [{ kind: 'previewMove', grabbed: state.grabbed, from: state.from, to: spot }] }
    case 'trimming': {
      const { grabbed, edge, from } = state
      return { state, effects: [{ kind: 'previewTrim', grabbed, edge, from, to: spot }] }
    }
    case 'marquee':
      return {
        state: { ...state, to: spot },
        effects: [{ kind: 'selectInside', from: state.from, to: spot, base: state.base }],
      }
    case 'scrubbing':
      return { state, effects: [{ kind: 'scrub', spot }] }
  }
}

function beginDrag(from: PointerSpot, spot: PointerSpot): ToolStep {
  const { hit } = from
  if (hit.kind !== 'clip') {
    const base = new Set<ClipId>()
    return {
      state: { kind: 'marquee', from, to: spot, base },
      effects: [{ kind: 'selectInside', from, to: spot, base }],
    }
  }
  if (hit.track.locked) return still(IDLE)
  const grabbed = hit.clip.id
  if (hit.part === 'body') {
    return {
      state: { kind: 'moving', from, grabbed },
      effects: [
        { kind: 'beginMove', grabbed },
        { kind: 'previewMove', grabbed, from, to: spot },
      ],
    }
  }
  const edge = hit.part
  return {
    state: { kind: 'trimming', from, grabbed, edge },
    effects: [
      { kind: 'beginTrim', grabbed, edge },
      { kind: 'previewTrim', grabbed, edge, from, to: spot },
    ],
  }
}

function release(state: ToolState): ToolStep {
  switch (state.kind) {
    case 'idle':
    case 'scrubbing':
    case 'marquee':
      return still(IDLE)
    case 'pressed':
      return { state: IDLE, effects: clickEffects(state.from, state.onClick) }
    case 'moving':
    case 'trimming':
      return { state: IDLE, effects: [{ kind: 'commitGesture' }] }
  }
}

function clickEffects(spot: PointerSpot, meaning: ClickMeaning): readonly ToolEffect[] {
  switch (meaning.kind) {
    case 'selectOnly':
      return [meaning]
    case 'clearSelection':
      return [meaning, { kind: 'seek', time: spot.time }]
    case 'nothing':
      return []
  }
}

function cancel(state: ToolState): ToolStep {
  switch (state.kind) {
    case 'idle':
    case 'pressed':
    case 'scrubbing':
      return still(IDLE)
    case 'marquee':
      return { state: IDLE, effects: [{ kind: 'restoreSelection', clips: state.base }] }
    case 'moving':
    case 'trimming':
      return { state: IDLE, effects: [{ kind: 'cancelGesture' }] }
  }
}

function still(state: ToolState): ToolStep {
  return { state, effects: [] }
}
