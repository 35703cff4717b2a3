import { describe, expect, it } from 'vitest'
import { readPrompt } from '../language/readPrompt.ts'
import { correctionsFor } from './correctionsFor.ts'

function read(prompt: string) {
  const outcome = readPrompt(prompt)
  if (!outcome.ok) throw new Error(prompt)
  return outcome.value
}

const WHOLE = read('A box falls. A ball rolls in a forest.')
const PART = read('A ball rolls in a forest.')
const ball = WHOLE.entities.find(({ label }) => label === 'ball')!
const box = WHOLE.entities.find(({ label }) => label === 'box')!

describe('corrections of a paragraph', () => {
  it('go with the things and deeds into the part that tells of them', () => {
    const rolls = WHOLE.actions.findIndex(({ subject }) => subject === ball.id)
    const carried = correctionsFor(
      {
        things: [
          { entityId: ball.id, massKg: 2 },
          { entityId: box.id, massKg: 3 },
        ],
        actions: [{ index: rolls, speedMetresPerSecond: 1 }],
        film: { framing: 'close', timeOfDay: 'night' },
      },
      WHOLE,
      PART,
      false,
    )
    expect(carried).toEqual({
      things: [{ entityId: PART.entities.find(({ label }) => label === 'ball')?.id, massKg: 2 }],
      actions: [{ index: 0, speedMetresPerSecond: 1 }],
      film: { timeOfDay: 'night' },
    })
  })

  it('are none where the part has nothing of what was set right', () => {
    expect(correctionsFor({ things: [{ entityId: box.id, massKg: 3 }] }, WHOLE, PART, true)).toBeUndefined()
  })

  it('bring what a model added into the first part only', () => {
    const added = { addedThings: [{ ...box, id: 'model-box-1' }] }
    expect(correctionsFor({ fromModel: added }, WHOLE, PART, true)).toEqual({ fromModel: added })
    expect(correctionsFor({ fromModel: added }, WHOLE, PART, false)).toBeUndefined()
  })
})
