import { describe, expect, it } from 'vitest'
import type { FilmPlan, PlannedShot } from '../../../shared/scene/filmPlan.ts'
import { rate } from '../../../shared/time/index.ts'
import { chosenShots, filmSeconds, NO_EDITS, withEdit } from './planEdits.ts'

function shot(startSeconds: number, durationSeconds: number, prompt = 'A ball falls. It bounces.'): PlannedShot {
  const view = {
    words: 'It bounces.',
    worldSeconds: 6,
    startSeconds,
    size: 'normal' as const,
    isSizeSaid: false,
    move: 'static' as const,
    isMoveSaid: false,
    azimuthDegrees: 20,
    pitchDegrees: 6,
    about: ['ball-1'],
    decisiveSeconds: startSeconds,
  }
  return {
    request: { prompt, seed: 1, width: 320, height: 180, frameRate: rate(24), quality: 'draft', durationSeconds, view },
    words: view.words,
    durationSeconds,
    size: 'normal',
    move: 'static',
    reasons: ['opens'],
  }
}

const plan: FilmPlan = {
  language: 'en',
  durationSeconds: 6,
  shots: [shot(0, 2), shot(2, 2), shot(0, 2, 'Elsewhere a box slides.')],
}

describe('a plan that a person changes', () => {
  it('is as planned without edits', () => {
    const shots = chosenShots(plan, NO_EDITS)
    expect(shots.map(({ durationSeconds, isEdited, isLeftOut }) => [durationSeconds, isEdited, isLeftOut])).toEqual([
      [2, false, false],
      [2, false, false],
      [2, false, false],
    ])
    expect(filmSeconds(shots)).toBe(6)
  })

  it('keeps what goes on over a cut together when the cut moves', () => {
    const [first, second] = chosenShots(plan, withEdit(NO_EDITS, 0, { seconds: 2.5 }))
    expect([first?.durationSeconds, second?.durationSeconds, second?.request.view?.startSeconds]).toEqual([
      2.5, 1.5, 2.5,
    ])
    expect(second?.request.durationSeconds).toBe(1.5)
  })

  it('leaves the next shot half a second at least, and ends with the happening', () => {
    const [first, second] = chosenShots(plan, withEdit(NO_EDITS, 0, { seconds: 20 }))
    expect([first?.durationSeconds, second?.durationSeconds]).toEqual([3.5, 0.5])
    expect(chosenShots(plan, withEdit(NO_EDITS, 1, { seconds: 20 }))[1]?.durationSeconds).toBe(4)
  })

  it('leaves out shots, frames others, and forgets an edit that is taken back', () => {
    const edits = withEdit(withEdit(NO_EDITS, 2, { isLeftOut: true }), 1, { size: 'close' })
    const shots = chosenShots(plan, edits)
    expect([shots[1]?.size, shots[1]?.request.view?.size, shots[2]?.isLeftOut]).toEqual(['close', 'close', true])
    expect(filmSeconds(shots)).toBe(4)
    expect(withEdit(edits, 2, { isLeftOut: false }).has(2)).toBe(false)
  })
})
