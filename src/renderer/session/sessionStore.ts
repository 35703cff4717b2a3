import { create } from 'zustand'
import type { ClipId } from '../../shared/model/index.ts'
import { type Ticks, ticks } from '../../shared/time/index.ts'
import {
  INITIAL_SESSION,
  jumpTo,
  reveal,
  runAt,
  type SessionState,
  shuttle,
  type TimelineTool,
  zoomAbout,
  zoomToFit,
} from './sessionState.ts'

export interface SessionActions {
  /** Puts the playhead somewhere: a click, a command, typed timecode. */
  seek(playhead: Ticks): void
  /** The running clock says where it is. At most ten times a second; the drawn playhead follows `livePlayhead`. */
  reportPlayhead(playhead: Ticks): void
  /** Shows another moment for now; null goes back to the playhead. */
  peekAt(time: Ticks | null): void
  play(): void
  pause(): void
  /** Space: stops when anything moves, else plays at normal speed. */
  togglePlay(): void
  /** J (-1) and L (+1). */
  shuttle(direction: 1 | -1): void
  select(clips: Iterable<ClipId>): void
  /** Adds clips to the selection, or takes them out of it when all of them are in. */
  toggleSelected(clips: Iterable<ClipId>): void
  scrollTo(scrollTicks: number, scrollTop?: number): void
  /** `factor` above 1 shows more time. The time under `anchorPixel` stays; without it the playhead does. */
  zoom(factor: number, anchorPixel?: number): void
  zoomToFit(length: Ticks): void
  reveal(time: Ticks): void
  setTimelineWidth(pixels: number): void
  setSnapping(on: boolean): void
  setTool(tool: TimelineTool): void
  setVolume(volume: number): void
  setSoundMuted(muted: boolean): void
  /** Takes over what was kept of an earlier session, or begins anew. */
  restore(state: Partial<SessionState>): void
}

export type Session = SessionState & SessionActions

/** The session of the window. Read it in components with a selector; commands use `useSession.getState()`. */
export const useSession = create<Session>()((set, get) => ({
  ...INITIAL_SESSION,
  seek: (playhead) => set((state) => jumpTo(state, playhead)),
  reportPlayhead: (playhead) => set({ playhead }),
  peekAt: (peek) => set({ peek }),
  play: () => set((state) => runAt(state, 1)),
  pause: () => set((state) => runAt(state, 0)),
  togglePlay: () => set((state) => runAt(state, state.playing ? 0 : 1)),
  shuttle: (direction) => set((state) => shuttle(state, direction)),
  select: (clips) => {
    const selection = new Set(clips)
    if (!sameMembers(selection, get().selection)) set({ selection })
  },
  toggleSelected: (clips) => {
    const toggled = [...clips]
    const selection = new Set(get().selection)
    const allIn = toggled.every((clip) => selection.has(clip))
    for (const clip of toggled) allIn ? selection.delete(clip) : selection.add(clip)
    set({ selection })
  },
  scrollTo: (scrollTicks, scrollTop) =>
    set((state) => ({
      scrollTicks: ticks(Math.max(0, Math.round(scrollTicks))),
      scrollTop: Math.max(0, scrollTop ?? state.scrollTop),
    })),
  zoom: (factor, anchorPixel) =>
    set((state) => zoomAbout(state, state.ticksPerPixel * factor, anchorPixel ?? anchorAtPlayhead(state))),
  zoomToFit: (length) => set((state) => zoomToFit(state, length)),
  reveal: (time) => set((state) => reveal(state, time)),
  setTimelineWidth: (timelineWidth) => set({ timelineWidth }),
  setSnapping: (snapping) => set({ snapping }),
  setTool: (tool) => set({ tool }),
  setVolume: (volume) => set({ volume: Math.min(1, Math.max(0, volume)), soundMuted: false }),
  setSoundMuted: (soundMuted) => set({ soundMuted }),
  restore: (state) =>
    set((current) => ({
      ...INITIAL_SESSION,
      timelineWidth: current.timelineWidth,
      jumps: current.jumps + 1,
      ...state,
    })),
}))

function anchorAtPlayhead(state: SessionState): number {
  const x = (state.playhead - state.scrollTicks) / state.ticksPerPixel
  return x >= 0 && x <= state.timelineWidth ? x : state.timelineWidth / 2
}

function sameMembers<Member>(a: ReadonlySet<Member>, b: ReadonlySet<Member>): boolean {
  if (a.size !== b.size) return false
  for (const member of a) if (!b.has(member)) return false
  return true
}
