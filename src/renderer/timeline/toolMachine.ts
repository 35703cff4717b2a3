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

/** What a drag does to the clip that was grabbed. */
export type ClipDrag =
  | { readonly kind: 'move'; readonly grabbed: ClipId }
  | { readonly kind: 'trim'; readonly grabbed: ClipId; readonly edge: TrimEdge; readonly how: TrimHow }
  /** Shows another part of the source in the same place. */
  | { readonly kind: 'slip'; readonly grabbed: ClipId }

export type TrimEdge = Exclude<ClipPart, 'body'>
/** `ripple`: what follows comes along. `roll`: the neighbour gives or takes what the clip takes or gives. */
export type TrimHow = 'plain' | 'ripple' | 'roll'

/** What the pointer is in the middle of. */
export type ToolState =
  | { readonly kind: 'idle' }
  /** Pressed and not yet moved far enough to be a drag. */
  | {
      readonly kind: 'pressed'
      readonly from: PointerSpot
      readonly onClick: ClickMeaning
      /** Null: a drag selects with a rectangle. */
      readonly onDrag: ClipDrag | null
    }
  | { readonly kind: 'dragging'; readonly from: PointerSpot; readonly drag: ClipDrag }
  | {
      readonly kind: 'marquee'
      readonly from: PointerSpot
      readonly to: PointerSpot
      readonly base: ReadonlySet<ClipId>
    }
  | { readonly kind: 'scrubbing' }

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
  | { readonly kind: 'beginGesture'; readonly drag: ClipDrag }
  | { readonly kind: 'previewGesture'; readonly from: PointerSpot; readonly to: PointerSpot }
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
      ? still({ kind: 'marquee', from: spot, to: spot, base: selection })
      : still({ kind: 'pressed', from: spot, onClick: { kind: 'clearSelection' }, onDrag: null })
  }
  const clip = hit.clip.id
  if (tool === 'blade') {
    return hit.track.locked ? still(IDLE) : { state: IDLE, effects: [{ kind: 'split', clip, spot }] }
  }
  const onDrag = dragOf(spot, clip, hit.part)
  const pressed: ToolState = { kind: 'pressed', from: spot, onClick: { kind: 'nothing' }, onDrag }
  // At an end of a clip the modifiers choose how it is trimmed, on its body how it is selected.
  if (hit.part === 'body' && spot.toggle) return { state: pressed, effects: [{ kind: 'toggleSelected', clip }] }
  if (hit.part === 'body' && spot.extend) return { state: pressed, effects: [{ kind: 'extendSelection', clip }] }
  // A press on one of several selected clips may begin to drag them all: only a click selects it alone.
  if (selection.has(clip)) return still({ ...pressed, onClick: { kind: 'selectOnly', clip } })
  return { state: pressed, effects: [{ kind: 'selectOnly', clip }] }
}

function dragOf(spot: PointerSpot, grabbed: ClipId, part: ClipPart): ClipDrag {
  if (part !== 'body') {
    return { kind: 'trim', grabbed, edge: part, how: spot.toggle ? 'roll' : spot.extend ? 'ripple' : 'plain' }
  }
  return spot.loose ? { kind: 'slip', grabbed } : { kind: 'move', grabbed }
}

function move(state: ToolState, spot: PointerSpot): ToolStep {
  switch (state.kind) {
    case 'idle':
      return still(state)
    case 'pressed':
      return Math.hypot(spot.x - state.from.x, spot.y - state.from.y) < DRAG_THRESHOLD
        ? still(state)
        : beginDrag(state.from, state.onDrag, spot)
    case 'dragging':
      return { state, effects: [{ kind: 'previewGesture', from: state.from, to: spot }] }
    case 'marquee':
      return {
        state: { ...state, to: spot },
        effects: [{ kind: 'selectInside', from: state.from, to: spot, base: state.base }],
      }
    case 'scrubbing':
      return { state, effects: [{ kind: 'scrub', spot }] }
  }
}

function beginDrag(from: PointerSpot, drag: ClipDrag | null, to: PointerSpot): ToolStep {
  if (!drag) {
    const base = new Set<ClipId>()
    return { state: { kind: 'marquee', from, to, base }, effects: [{ kind: 'selectInside', from, to, base }] }
  }
  if (from.hit.kind === 'clip' && from.hit.track.locked) return still(IDLE)
  return {
    state: { kind: 'dragging', from, drag },
    effects: [
      { kind: 'beginGesture', drag },
      { kind: 'previewGesture', from, to },
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
    case 'dragging':
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
    case 'dragging':
      return { state: IDLE, effects: [{ kind: 'cancelGesture' }] }
  }
}

function still(state: ToolState): ToolStep {
  return { state, effects: [] }
}
