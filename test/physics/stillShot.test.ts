import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_PHYSICS } from './allPhysics.ts'
import { checkStill } from './checkStill.ts'
import { filmOf } from './filmOf.ts'

const PROMPT = 'A wooden box stands on the floor.'

describe('a shot in which nothing moves, measured from the film’s file alone', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dalang-still-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('stands still', async () => {
    const film = await filmOf({ prompt: `${PROMPT} Static camera.`, folder, name: 'still', seconds: 2 })
    const verdict = await checkStill(film)
    console.log(
      `drifts ${verdict.driftPixels.toFixed(3)} px, frames differ by ${verdict.meanDifference.toFixed(4)} of 255`,
    )
    expect(verdict).toMatchObject({ driftHolds: true, differenceHolds: true })
  }, 600_000)

  it.runIf(ALL_PHYSICS)(
    'would not pass with a camera that pans',
    async () => {
      const prompt = `${PROMPT} The camera pans slowly to the right.`
      const film = await filmOf({ prompt, folder, name: 'pan', seconds: 2 })
      expect((await checkStill(film)).driftHolds).toBe(false)
    },
    600_000,
  )
})
