import { earliest, latest, type TimeRange } from '../time/index.ts'

/** The same time as ranges that neither touch nor overlap, in order. */
export function union(ranges: readonly TimeRange[]): TimeRange[] {
  const merged: TimeRange[] = []
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && range.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: latest(last.end, range.end) }
    else if (range.start < range.end) merged.push(range)
  }
  return merged
}

/** What is left of a range after all the holes. */
export function without(range: TimeRange, holes: readonly TimeRange[]): TimeRange[] {
  const left: TimeRange[] = []
  let start = range.start
  for (const hole of union(holes)) {
    if (hole.start > start && start < range.end) {
      left.push({ start, end: earliest(hole.start, range.end) })
    }
    start = latest(start, hole.end)
  }
  if (start < range.end) left.push({ start, end: range.end })
  return left
}
