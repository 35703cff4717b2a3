const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How far back each grade reaches, and how far apart its backups lie. */
const GRADES = [
  { reachMs: HOUR_MS, everyMs: 10 * MINUTE_MS },
  { reachMs: 8 * HOUR_MS, everyMs: HOUR_MS },
  { reachMs: 5 * DAY_MS, everyMs: DAY_MS },
] as const

/** The time between two backups of a project that is being changed. */
export const BACKUP_INTERVAL_MS = GRADES[0].everyMs

/**
 * Which backups to keep: one per ten minutes of the last hour, one per hour of the last eight, one per day of the
 * last five; of each span the newest, and always the newest of all.
 */
export function backupsToKeep(takenAtMs: readonly number[], nowMs: number): Set<number> {
  const newestFirst = [...takenAtMs].sort((a, b) => b - a)
  const kept = new Set(newestFirst.slice(0, 1))
  for (const { reachMs, everyMs } of GRADES) {
    const spans = new Set<number>()
    for (const taken of newestFirst) {
      const age = nowMs - taken
      const span = Math.floor(age / everyMs)
      if (age > reachMs || spans.has(span)) continue
      spans.add(span)
      kept.add(taken)
    }
  }
  return kept
}
