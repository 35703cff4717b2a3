import type { ClipId } from '../../shared/model/index.ts'
import { latest, TICKS_PER_SECOND, type Ticks, ticks, ZERO } from '../../shared/time/index.ts'

/** Where the person is and what they hold: never part of the film, may be lost without loss. */
export interface SessionState {
  /** The point in the sequence that is shown and where edits at the playhead happen. */
  readonly playhead: Ticks
  /** Rises with each jump of the playhead that a person or a command made; a running clock's reports leave it. */
  readonly jumps: number
  /** True exactly when `shuttleSpeed` is not 0. */
  readonly playing: boolean
  /** Times the normal speed, negative backward: -8, -4, -2, -1, 0, 1, 2, 4 or 8. */
  readonly shuttleSpeed: number
  /** A moment that the viewer shows instead of the playhead's: the end of a clip in hand. */
  readonly peek: Ticks | null
  readonly selection: ReadonlySet<ClipId>
  /** The timeline's zoom. Not whole: several ticks share a pixel. */
  readonly ticksPerPixel: number
  /** The time at the timeline's left edge. */
  readonly scrollTicks: Ticks
  /** How far the tracks are scrolled down, in pixels. */
  readonly scrollTop: number
  /** The width of the timeline's track area in pixels, so that commands can zoom and fit. */
  readonly timelineWidth: number
  readonly snapping: boolean
  readonly tool: TimelineTool
  /** Loudness of the preview, 0 to 1. */
  readonly volume: number
  readonly soundMuted: boolean
}

export type TimelineTool = 'select' | 'blade'

export const FASTEST_SHUTTLE = 8

/** 2000 pixels a second: a frame of a 24 fps sequence is 83 pixels wide. */
export const CLOSEST_ZOOM = TICKS_PER_SECOND / 2000
/** A minute a pixel: a working day fits on a laptop's screen. */
export const WIDEST_ZOOM = TICKS_PER_SECOND * 60

export const INITIAL_SESSION: SessionState = {
  playhead: ZERO,
  jumps: 0,
  playing: false,
  shuttleSpeed: 0,
  peek: null,
  selection: new Set(),
  ticksPerPixel: TICKS_PER_SECOND / 80,
  scrollTicks: ZERO,
  scrollTop: 0,
  timelineWidth: 1000,
  snapping: true,
  tool: 'select',
  volume: 1,
  soundMuted: false,
}

/** Moves the playhead by hand. Time before the start of the sequence does not exist. */
export function jumpTo(state: SessionState, playhead: Ticks): SessionState {
  return { ...state, playhead: latest(ZERO, playhead), jumps: state.jumps + 1 }
}

export function runAt(state: SessionState, shuttleSpeed: number): SessionState {
  if (shuttleSpeed === state.shuttleSpeed) return state
  return { ...state, shuttleSpeed, playing: shuttleSpeed !== 0 }
}

/**
 * One press of J (-1) or L (+1): starts at normal speed, doubles in the same direction up to
 * {@link FASTEST_SHUTTLE}, and from the other direction slows down to normal speed first.
 */
export function shuttle(state: SessionState, direction: 1 | -1): SessionState {
  const speed = state.shuttleSpeed
  if (speed === 0) return runAt(state, direction)
  if (Math.sign(speed) === direction) {
    return runAt(state, direction * Math.min(FASTEST_SHUTTLE, Math.abs(speed) * 2))
  }
  return runAt(state, Math.abs(speed) > 1 ? speed / 2 : direction)
}

/** Zooms so that the time under `anchorPixel` (from the left edge of the tracks) stays where it is. */
export function zoomAbout(state: SessionState, ticksPerPixel: number, anchorPixel: number): SessionState {
  const next = Math.min(WIDEST_ZOOM, Math.max(CLOSEST_ZOOM, ticksPerPixel))
  if (next === state.ticksPerPixel) return state
  const anchored = state.scrollTicks + anchorPixel * state.ticksPerPixel
  const scrollTicks = ticks(Math.max(0, Math.round(anchored - anchorPixel * next)))
  return { ...state, ticksPerPixel: next, scrollTicks }
}

/** Zooms out or in until `length` fills the width but for a small margin, from the start. */
export function zoomToFit(state: SessionState, length: Ticks): SessionState {
  const wide = Math.max(1, state.timelineWidth * 0.94)
  const ticksPerPixel = Math.min(WIDEST_ZOOM, Math.max(CLOSEST_ZOOM, Math.max(1, length) / wide))
  return { ...state, ticksPerPixel, scrollTicks: ZERO }
}

/** Scrolls just as far as it takes to see `time`, with a little room around it. */
export function reveal(state: SessionState, time: Ticks): SessionState {
  const room = state.timelineWidth * 0.08
  const x = (time - state.scrollTicks) / state.ticksPerPixel
  if (x >= 0 && x <= state.timelineWidth) return state
  const target = x < 0 ? time - room * state.ticksPerPixel : time - (state.timelineWidth - room) * state.ticksPerPixel
  return { ...state, scrollTicks: ticks(Math.max(0, Math.round(target))) }
}
