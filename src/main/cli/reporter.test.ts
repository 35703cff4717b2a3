import { describe, expect, it } from 'vitest'
import { progressLine } from './reporter.ts'

describe('the line of progress', () => {
  it('tells how far it is and how long it still takes', () => {
    const progress = { stage: 'picture', done: 12, total: 24, secondsLeft: 64.2 }
    expect(progressLine(progress, 'generate', 'en')).toBe(
      'Drawing pictures  [############------------]  12/24  1:05 left',
    )
  })

  it('calls the pictures of a film something else than the pictures of a shot', () => {
    const progress = { stage: 'picture', done: 1, total: 24, secondsLeft: null }
    expect(progressLine(progress, 'export', 'en')).toMatch(/^Finishing the film/)
    expect(progressLine(progress, 'export', 'id')).toMatch(/^Menyelesaikan film/)
  })

  it('does not count what has only one piece', () => {
    expect(progressLine({ stage: 'sound', done: 0, total: 1, secondsLeft: 0 }, 'generate', 'en')).toBe('Making sound')
  })
})
