import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { percent } from './allPhysics.ts'
import { checkCollision } from './checkCollision.ts'
import { filmOf } from './filmOf.ts'

/** Without weight nothing rubs on the floor, and cubes do not roll: no momentum goes anywhere else. */
const PROMPT =
  'A red metal cube 20 cm wide with a mass of 2 kg hits a blue metal cube 20 cm wide with a mass of 1 kg at 2 m/s in zero gravity. Static camera.'
const FACTS = { redMassKg: 2, blueMassKg: 1 }

let folder: string
let film: string

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'dalang-collision-'))
  film = await filmOf({ prompt: PROMPT, folder, name: 'collision', seconds: 2 })
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('two cubes that meet head-on, measured from the film’s file alone', () => {
  it('keep their momentum, and part slower than they met', async () => {
    const verdict = await checkCollision(film, FACTS)
    console.log(
      `momentum ${percent(verdict.momentumRatio - 1)} over the contact at ${verdict.contactSeconds.toFixed(3)} s, ` +
        `they part with ${verdict.restitution.toFixed(3)} of the speed they met with`,
    )
    expect(verdict.holds).toBe(true)
    expect(verdict.restitution).toBeGreaterThan(0)
    expect(verdict.restitution).toBeLessThan(1)
  })

  it('would not pass with the masses swapped', async () => {
    expect((await checkCollision(film, { redMassKg: 1, blueMassKg: 2 })).holds).toBe(false)
  })

  it('would not pass with a tenth more mass in the blue one', async () => {
    expect((await checkCollision(film, { ...FACTS, blueMassKg: 1.1 })).holds).toBe(false)
  })
})
