import { describe, expect, it } from 'vitest'
import { COMMAND_NAMES, commandTable, runCommand } from './commandTable.ts'
import { clipId, drawing, edited, film } from './testing/drawnFilm.ts'

describe('commands by name', () => {
  const doc = film({ V1: 'A---B---' })

  it('parse their input and run', () => {
    expect(drawing(edited(doc, runCommand(doc, 'lift', { clipIds: [clipId('A')] })))).toEqual({ V1: '....B---' })
  })

  it('refuse input that is not theirs, naming the fields', () => {
    const outcome = runCommand(doc, 'lift', { clipIds: ['track_V1'] })
    expect(outcome).toEqual({
      ok: false,
      refusal: { reason: 'invalidInput', problems: ['clipIds.0: must be a clip id'] },
    })
  })

  it.each(['explode', 'toString', '__proto__', ''])('refuse what is no command: %j', (name) => {
    expect(runCommand(doc, name, {})).toEqual({ ok: false, refusal: { reason: 'unknownCommand', name } })
  })

  it('can be taken back by a person, except what came in from outside and the beginning itself', () => {
    expect(COMMAND_NAMES.filter((name) => !commandTable[name].undoable)).toEqual([
      'createProject',
      'addAssets',
      'addTake',
      'noteProxy',
    ])
  })
})
