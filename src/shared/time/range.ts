import { add, earliest, latest, sub, type Ticks } from './ticks.ts'

/** A half-open stretch of time `[start, end)`. */
export interface TimeRange {
  readonly start: Ticks
  readonly end: Ticks
}

/** Throws RangeError when `end` is before `start`. */
export function range(start: Ticks, end: Ticks): TimeRange {
  if (end < start) throw new RangeError(`A range cannot end (${end}) before it starts (${start})`)
  return { start, end }
}

export function rangeOf(start: Ticks, duration: Ticks): TimeRange {
  return range(start, add(start, duration))
}

export function durationOf(r: TimeRange): Ticks {
  return sub(r.end, r.start)
}

export function contains(r: TimeRange, t: Ticks): boolean {
  return t >= r.start && t < r.end
}

/** Whether two ranges share a tick; an empty range shares none. */
export function overlaps(a: TimeRange, b: TimeRange): boolean {
  return latest(a.start, b.start) < earliest(a.end, b.end)
}

/** The common part of two ranges, or undefined when they share no tick. */
export function intersect(a: TimeRange, b: TimeRange): TimeRange | undefined {
  const start = latest(a.start, b.start)
  const end = earliest(a.end, b.end)
  return start < end ? { start, end } : undefined
}
