import { fromSeconds, TICKS_PER_SECOND, type Ticks, ticks } from '../../shared/time/index.ts'

/** A playhead that runs: where it was when the master clock showed `startSeconds`, and how fast it goes. */
export interface PlayClock {
  readonly startTick: Ticks
  readonly startSeconds: number
  /** Times the normal speed, negative backward. */
  readonly speed: number
}

/** Where the playhead is when the master clock shows `seconds`. Before the start it waits. */
export function tickAt(clock: PlayClock, seconds: number): Ticks {
  const elapsed = Math.max(0, seconds - clock.startSeconds)
  return ticks(clock.startTick + fromSeconds(elapsed * clock.speed))
}

/** What the master clock shows when the playhead comes to `tick`. */
export function secondsAt(clock: PlayClock, tick: Ticks): number {
  return clock.startSeconds + (tick - clock.startTick) / (TICKS_PER_SECOND * clock.speed)
}

/** Where play begins: at the end of the film it begins again, backward at the start it begins from the end. */
export function playFrom(playhead: Ticks, lastFrame: Ticks, speed: number): Ticks {
  if (speed > 0) return playhead >= lastFrame ? ticks(0) : playhead
  return playhead <= 0 || playhead > lastFrame ? lastFrame : playhead
}

/** Where a running playhead has to stop, or undefined while it may run on. */
export function stopAt(tick: Ticks, end: Ticks, lastFrame: Ticks, speed: number): Ticks | undefined {
  if (speed > 0 && tick >= end) return lastFrame
  if (speed < 0 && tick <= 0) return ticks(0)
  return undefined
}
