import { describe, expect, it } from 'vitest'
import { backupsToKeep } from './backupRetention.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const NOW = 1_000 * DAY

const agesKept = (agesMs: number[]) =>
  [
    ...backupsToKeep(
      agesMs.map((age) => NOW - age),
      NOW,
    ),
  ]
    .map((taken) => NOW - taken)
    .sort((a, b) => a - b)

describe('which backups are kept', () => {
  it('keeps one for each ten minutes of the last hour', () => {
    expect(agesKept([1 * MINUTE, 4 * MINUTE, 12 * MINUTE, 17 * MINUTE, 31 * MINUTE])).toEqual(
      [1, 12, 31].map((m) => m * MINUTE),
    )
  })

  it('thins to one an hour, then to one a day, then to none', () => {
    const everyTenMinutes = Array.from({ length: 6 * 24 * 7 }, (_, index) => index * 10 * MINUTE + MINUTE)
    const kept = agesKept(everyTenMinutes)
    expect(kept.filter((age) => age <= HOUR)).toHaveLength(6)
    expect(kept.filter((age) => age > HOUR && age <= 8 * HOUR)).toHaveLength(7)
    expect(kept.filter((age) => age > 8 * HOUR && age <= 5 * DAY)).toHaveLength(4)
    expect(kept.filter((age) => age > 5 * DAY)).toHaveLength(0)
  })

  it('always keeps the newest, however old', () => {
    expect(agesKept([300 * DAY, 400 * DAY])).toEqual([300 * DAY])
  })
})
